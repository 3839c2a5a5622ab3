import Foundation
import TestSupport
import Testing

/// A disk without room, or that takes nothing: 74 before anything is published, and the next run completes.
@Suite("Faults: disks")
struct DiskFaultTests {
  /// The run under the fault left what was published as it was; or, where the ledger could not hear of the new edition
  /// any more, put that there whole.
  private func expectWhole(
    _ project: FaultProject, _ status: Int32, _ published: [String: Data], _ what: String
  ) throws {
    #expect([0, 74].contains(status), "\(what): \(status)")
    let visible = try project.published().filter { !$0.key.contains("/.") && $0.key != "index.html" }
    let isNew = visible["coalition-page/latest"] != published["coalition-page/latest"]
    let expected =
      isNew
      ? project.undisturbed.tree.filter { $0.key.hasPrefix("output/coalition-page/") }
        .reduce(into: [:]) { $0[String($1.key.dropFirst("output/".count))] = $1.value }
      : published.filter { $0.key.hasPrefix("coalition-page/") }
    let changed = Set(visible.keys).union(expected.keys).filter { $0 != "coalition-page" }
      .filter { visible[$0] != expected[$0] }
    #expect(changed == [], "\(what)")
  }

  @Test("files may not grow beyond a limit, whichever it is")
  func limits() throws {
    let project = try FaultProject()
    let published = try project.published()
    let count = Faults.count(8, full: 40)
    let largest = 1_200 * 1024 / 512
    var full = 0
    for turn in 0..<count {
      try project.back()
      // Small ones more often: it is they that stop different things.
      let part = Double(turn) / Double(count)
      let blocks = Int(part * part * Double(largest))
      let script = "ulimit -f \(blocks); exec \"$0\" run --on 2025-01-20"
      let process = try Shell.start(
        script, Program.folder.appending(path: "ringwerk").path, in: project.folder,
        environment: ["TMPDIR": project.temporary.path])
      process.waitUntilExit()
      #expect(process.terminationReason == .exit, "\(blocks) blocks: signal \(process.terminationStatus)")
      full += process.terminationStatus == 74 ? 1 : 0
      try expectWhole(project, process.terminationStatus, published, "\(blocks) blocks")
      #expect(try project.differencesAfterRerun() == [], "\(blocks) blocks")
    }
    #expect(full > count / 3)
  }

  /// Which of the three is a disk of its own.
  enum Place: String, CaseIterable {
    case ledger = "project/data"
    case target = "project/output"
    case temporary
  }

  @Test(
    "a disk that is full, or read only, of the ledger, of the target or for temporary files",
    .enabled(if: Mounting.isExpected), arguments: Place.allCases)
  func disks(place: Place) throws {
    let project = try FaultProject()
    let published = try project.published()
    for room in Faults.isFull ? ["0", "8", "32", "128", "512", "ro"] : ["0", "ro"] {
      try project.back()
      let what = "\(place) with \(room) KiB"
      let statuses = try Mounting.run(project, on: place.rawValue, leaving: room)
      try #require(statuses.count == 2, "\(what): \(statuses)")
      // What was there under the fault; then what the run after it made of it.
      let disk = project.room.appending(path: place.rawValue)
      try Mounting.bring("fault", of: project, to: disk)
      if place != .temporary { #expect(statuses[0] == 74 || room != "0" && room != "ro", "\(what)") }
      if place == .target { try expectWhole(project, statuses[0], published, what) }
      try Mounting.bring("after", of: project, to: disk)
      #expect(statuses[1] == 0, "\(what)")
      #expect(try project.differencesAfterRerun() == [], "\(what)")
    }
  }

  @Test("a target that is not there, or in whose place a file lies")
  func missing() throws {
    let project = try FaultProject()
    let (output, aside) = (project.folder.appending(path: "output"), project.room.appending(path: "aside"))
    for kind in ["a link to nowhere", "a file"] {
      try project.back()
      try FileManager.default.moveItem(at: output, to: aside)
      if kind == "a file" {
        try Data("not a folder".utf8).write(to: output)
      } else {
        try FileManager.default.createSymbolicLink(atPath: output.path, withDestinationPath: "/nowhere/at/all")
      }
      #expect(try project.run().status == 74, "\(kind)")
      try FileManager.default.removeItem(at: output)
      try FileManager.default.moveItem(at: aside, to: output)
      #expect(try project.differencesAfterRerun() == [], "\(kind)")
    }
  }
}
