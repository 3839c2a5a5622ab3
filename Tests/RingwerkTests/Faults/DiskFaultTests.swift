import Foundation
import TestSupport
import Testing

/// A disk without room, or that takes nothing: 74 before anything is published, and the next run completes.
@Suite("Faults: disks")
struct DiskFaultTests {
  /// The run under the fault said that it could not write, and all that is published is as it was; or it published the new
  /// edition whole. What has names that begin with a point is nobody's, and only where nothing can be removed does it stay.
  private func expectWhole(
    _ project: FaultProject, _ status: Int32, _ shown: [String: Data], _ published: [String: Data], _ what: String
  ) {
    #expect([0, 74].contains(status), "\(what): \(status)")
    let new = project.undisturbed.tree.filter { $0.key.hasPrefix("output/") }
      .reduce(into: [:]) { $0[String($1.key.dropFirst("output/".count))] = $1.value }
    let expected = status == 74 ? published : new
    #expect(published["index.html"] != new["index.html"])
    let changed = Set(shown.keys).union(expected.keys).filter { shown[$0] != expected[$0] }
    #expect(changed == [], "\(what) ended with \(status)")
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
      expectWhole(project, process.terminationStatus, try project.published(), published, "\(blocks) blocks")
      #expect(try project.differencesAfterRerun() == [], "\(blocks) blocks")
    }
    #expect(full > count / 3)
  }

  /// Which of them is a disk of its own.
  enum Place: String, CaseIterable {
    case ledger = "project/data"
    case archive = "project/data/archive"
    case target = "project/output"
    case temporary
  }

  @Test(
    "a disk that is full, or read only, of the ledger, the archive, the target or for temporary files",
    .enabled(if: Mounting.isExpected), arguments: Place.allCases)
  func disks(place: Place) throws {
    let project = try FaultProject()
    let published = try project.published()
    let few = place == .archive ? ["0"] : ["0", "ro"]
    for room in Faults.isFull ? ["0", "8", "32", "128", "512", "ro"] : few {
      try project.back()
      let what = "\(place) with \(room) KiB"
      let statuses = try Mounting.run(project, on: place.rawValue, leaving: room, "run --on 2025-01-20")
      try #require(statuses.count == 2, "\(what): \(statuses)")
      // What was there under the fault; then what the run after it made of it.
      let disk = project.room.appending(path: place.rawValue)
      try Mounting.bring("fault", of: project, to: disk)
      if place != .temporary { #expect(statuses[0] == 74 || room != "0" && room != "ro", "\(what)") }
      let shown = try ProjectState.tree(of: project.room.appending(path: "shown"))
      expectWhole(project, statuses[0], shown, published, what)
      try Mounting.bring("after", of: project, to: disk)
      #expect(statuses[1] == 0, "\(what)")
      #expect(try project.differencesAfterRerun() == [], "\(what)")
    }
  }

  @Test(
    "where there is no room to make the ledger again or to forget somebody: 74, nothing is lost, and once more completes",
    .enabled(if: Mounting.isExpected))
  func keeping() throws {
    let project = try FaultProject()
    let before = try project.state()
    // The deliveries as they were handed over still name who was forgotten: 2.
    for (words, done) in [("rebuild", Int32(0)), ("forget p1 --confirm p1", 2)] {
      for room in Faults.isFull ? ["0", "8", "32", "128", "512", "ro"] : ["0"] {
        try project.back()
        let what = "\(words) with \(room) KiB"
        let statuses = try Mounting.run(project, on: Place.ledger.rawValue, leaving: room, words)
        try #require(statuses.count == 2, "\(what): \(statuses)")
        #expect(statuses[0] == 74 || room != "0" && room != "ro" && statuses[0] == done, "\(what): \(statuses)")
        #expect(statuses[1] == done, "\(what): \(statuses)")
        for copy in ["fault", "after"] {
          try Mounting.bring(copy, of: project, to: project.room.appending(path: Place.ledger.rawValue))
          let left = try project.state()
          #expect(left.editions == before.editions && left.brokenOff == 0, "\(what), \(copy)")
          if words == "rebuild" { #expect(left.digest == before.digest, "\(what), \(copy)") }
          // What a command left undone the next run completes; it rejects rows about who was forgotten: 2.
          let ended = try project.run().status
          #expect(ended == done || ended == 0 && copy == "fault", "\(what), \(copy): \(ended)")
          let broken = try project.brokenLaws()
          #expect(broken == [], "\(what), \(copy)")
        }
      }
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
