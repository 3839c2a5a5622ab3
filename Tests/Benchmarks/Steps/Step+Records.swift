import Foundation
import Ledger
import Pipeline
import Records

/// From the files to the ledger, and out of it again.
extension Step {
  func tokenise(_ scene: Scene) throws -> [Timing] {
    let path = scene.file(of: .attendance)
    let bytes = try FileManager.default.attributesOfItem(atPath: path)[.size] as? Double ?? 0
    let effort = scene.timed { _ = DeliveryReader().countRecords(of: path) }
    return [Timing("tokenise attendance.csv", bytes, "bytes", effort, limit: limit)]
  }

  /// One large file, its cells read and its identifiers known by number.
  func read(_ scene: Scene) -> [Timing] {
    let place = DeliveryReader.Place(
      path: scene.file(of: .attendance), name: Kind.attendance.fileName, isCanonical: true)
    var rows = 0
    let effort = scene.timed {
      let reading = DeliveryReader().read(
        [.attendance: place], name: "timed", deliveredOn: scene.day, pools: Pools())
      rows = reading[.attendance].rowsRead
    }
    return [Timing("read attendance.csv", Double(rows), "rows", effort, limit: limit)]
  }

  /// Every file read and judged, and nothing stored.
  func check(_ scene: Scene) throws -> [Timing] {
    var rows = 0
    let effort = try scene.timed {
      let query = CheckQuery(delivery: scene.delivery.path, pipeline: nil, project: nil, day: scene.day)
      rows = try query.answer().account.read
    }
    return [Timing("check the delivery", Double(rows), "rows", effort)]
  }

  /// Every file read and entered into an empty ledger, durably; the last one is left for the steps that follow.
  func enter(_ scene: Scene) throws -> [Timing] {
    var rows = 0
    let effort = try scene.timed(after: scene.removeLedger) {
      let ledger = try Ledger(at: scene.ledger)
      let intake = try ledger.take(try scene.reading(try ledger.pools()), IntakeTerms())
      rows = intake.kinds.reduce(0) { $0 + $1.read }
    }
    return [Timing("read and enter into the ledger", Double(rows), "rows", effort, limit: limit)]
  }

  func facts(_ scene: Scene) throws -> [Timing] {
    let rows = try scene.reading().files.reduce(0) { $0 + $1.rowsRead }
    let effort = try scene.timed { _ = try scene.facts() }
    return [Timing("take the facts out", Double(rows), "rows", effort, limit: limit)]
  }
}

extension Scene {
  func removeLedger() {
    for suffix in ["", "-wal", "-shm", "-mark", "-lock"] {
      try? FileManager.default.removeItem(atPath: ledger + suffix)
    }
  }
}
