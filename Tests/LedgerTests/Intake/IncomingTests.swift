import CSQLite
import Dispatch
import Foundation
import Ledger
import Records
import Synchronization
import TestSupport
import Testing

@Suite("A delivery that is taken while it is read")
struct IncomingTests {
  /// Hands over file by file; `account` knows nothing until the last.
  private struct Incoming: IncomingDelivery {
    let name: String
    let deliveredOn: Day
    let read: FilePiece.Reader
    var files: [FileReading] = []
    var marks = DeliveryMarks()

    var pools: Pools? { nil }
    var account: DeliveryReading {
      var account = DeliveryReading(name: name, deliveredOn: deliveredOn)
      if files.count == Kind.takingOrder.count {
        account.files = files.sorted { Kind.code(of: $0.kind) < Kind.code(of: $1.kind) }
        account.marks = marks
      }
      return account
    }

    mutating func next(_ pools: inout Pools) -> FileReading? {
      guard files.count < Kind.takingOrder.count else { return nil }
      var piece = read(Kind.takingOrder[files.count])
      files.append(piece.reading.account)
      piece.join(&pools)
      return piece.reading
    }
  }

  private func taken(
    _ delivery: DeliveryBuilder, into ledger: borrowing Ledger, marks: DeliveryMarks = DeliveryMarks(),
    tolerance: Double = 1
  ) throws -> Intake {
    try delivery.withFolder { folder in
      var incoming = Incoming(
        name: delivery.name, deliveredOn: delivery.deliveredOn, read: try DeliveryReader().pieces(of: folder),
        marks: marks)
      return try ledger.take(&incoming, IntakeTerms(tolerance: tolerance)) { true }
    }
  }

  /// With a row of each fate: unknown and known references, duplicates, faults, texts and numbers.
  private func deliveries() -> [DeliveryBuilder] {
    var first = Network.delivery()
    first.add(.people, "p3,,boss,", "p2,,staff,")
    first.add(.attendance, "m1,p9,present,,", "m1,p2,excused,,")
    first.add(.contributions, "x1,p2,data,2024-02-01,writing,")
    first.add(.support, "data,2024,2.5,1.25,")
    var second = DeliveryBuilder("second", on: "2024-02-01")
    second.add(.people, "p9,,staff,", "p1,,manager,", "p5,,teacher,")
    second.add(.attendance, "m1,p5,present,,")
    return [first, second]
  }

  @Test("leaves the ledger and answers as one that was read before")
  func same() throws {
    let ahead = try Ledger(at: ":memory:")
    let before = try Ledger(at: ":memory:")
    for delivery in deliveries() {
      #expect(try taken(delivery, into: ahead) == before.take(delivery))
      #expect(try ahead.digest() == before.digest())
    }
    #expect(try ahead.facts() == before.facts())
  }

  @Test("is known by its marks when it comes again, though they were known only when it had been read")
  func marks() throws {
    let ledger = try Ledger(at: ":memory:")
    let (delivery, day) = (deliveries()[0], try #require(Day("2024-01-01")))
    var reading = try delivery.read(pools: ledger.pools())
    let digests = reading.files.reduce(into: [:]) { $0[$1.kind] = $1.digest }
    reading.marks = DeliveryMarks(digests: digests, manner: DeliveryReader().manner)
    #expect(try !ledger.knowsDelivery(of: day, .append))
    _ = try taken(delivery, into: ledger, marks: reading.marks)
    #expect(try ledger.knowsDelivery(of: day, .append))
    #expect(try !ledger.knowsDelivery(of: day, .snapshot) && !ledger.knowsDelivery(of: day + 1, .append))
    #expect(try ledger.wasRead(reading, IntakeTerms()) == .soBefore)
    reading.marks.manner = nil
    #expect(try ledger.wasRead(reading, IntakeTerms()) == .otherwise)
  }

  @Test("is refused whole when one of its last files cannot be read, and answers as if that had been known before")
  func refused() throws {
    let ahead = try Ledger(at: ":memory:")
    let before = try Ledger(at: ":memory:")
    var delivery = Network.delivery()
    delivery[.support] = "title"
    #expect(try taken(delivery, into: ahead) == before.take(delivery))
    #expect(try ahead.deliveries().map(\.taken) == [false])
    #expect(try ahead.digest() == before.digest())
    #expect(try ahead.pools()[.person].count == 0)
  }

  @Test("the first has the log again when it is in, whoever had the ledger open meanwhile")
  func journal() throws {
    for isWatched in [false, true] {
      let folder = try TemporaryFolder()
      let path = folder.path + "/ledger.sqlite"
      let ledger = try Ledger(at: path)
      var other: OpaquePointer?
      defer { sqlite3_close(other) }
      if isWatched {
        try #require(sqlite3_open(path, &other) == SQLITE_OK)
        try #require(sqlite3_exec(other, "BEGIN; SELECT count(*) FROM people", nil, nil, nil) == SQLITE_OK)
      }
      #expect(try taken(deliveries()[0], into: ledger).taken)
      #expect(try rows("PRAGMA journal_mode", of: folder) == ["wal"])
      #expect(try rows("SELECT count(*) FROM people", of: folder) == ["2"])
      #expect(try taken(deliveries()[1], into: ledger)[.people].counts == [3, 2, 0, 1, 0])
      #expect(!FileManager.default.fileExists(atPath: path + "-journal"))
    }
  }

  @Test("who wants to read while the first is entered waits for it, however impatient")
  func waiting() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/ledger.sqlite"
    let ledger = try Ledger(at: path)
    let (isEntered, wasRead) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
    let found = Mutex<Int?>(nil)
    Thread.detachNewThread {
      isEntered.wait()
      let people = try? Ledger(at: path, patience: 1).pools()[.person].count
      found.withLock { $0 = people }
      wasRead.signal()
    }
    try deliveries()[0].withFolder { folder in
      var incoming = Incoming(
        name: "first", deliveredOn: try #require(Day("2024-01-01")), read: try DeliveryReader().pieces(of: folder))
      _ = try ledger.take(&incoming, IntakeTerms(tolerance: 1)) {
        isEntered.signal()
        // Long enough for one that waits a thousandth of a second to have given up.
        usleep(300_000)
        return true
      }
    }
    wasRead.wait()
    #expect(try found.withLock(\.self) == ledger.pools()[.person].count)
  }

  @Test("the first that is refused by its rows leaves an empty ledger")
  func firstRefused() throws {
    let folder = try TemporaryFolder()
    let ledger = try Ledger(at: folder.path + "/ledger.sqlite")
    #expect(try !taken(deliveries()[0], into: ledger, tolerance: 0).taken)
    #expect(try rows("PRAGMA journal_mode", of: folder) == ["wal"])
    #expect(try rows("SELECT count(*) FROM people", of: folder) == ["0"])
    #expect(try ledger.deliveries().map(\.taken) == [false])
  }
}
