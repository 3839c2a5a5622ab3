import Foundation
import TestSupport
import Testing

/// kill -9 of a run that publishes: the run after it gives what would have been, with nothing to do by hand.
@Suite("Faults: kill -9 of a run")
struct KillFaultTests {
  /// Full: every one of about 540 writes, and 500 random moments.
  private static let few = 20

  private func expectUndisturbed(_ project: FaultProject, _ isLater: Bool, _ what: String) throws {
    let published = try project.published()
    if let latest = published["coalition-page/latest"] {
      let target = String(decoding: latest.dropFirst(3), as: UTF8.self)
      #expect(published["coalition-page/\(target)/manifest.json"]?.isEmpty == false, "\(what): latest leads nowhere")
    } else {
      #expect(!isLater, "\(what): the last edition is gone")
    }
    if isLater {
      for (name, bytes) in project.undisturbed.tree where name.contains("/2024/1-nl/") {
        #expect(published[String(name.dropFirst("output/".count))] == bytes, "\(what): \(name)")
      }
    }
    #expect(try project.differencesAfterRerun() == [], "\(what)")
  }

  @Test("at any one of all writes, moves and removals, the run after it ends as if nothing had been")
  func everyWrite() throws {
    let project = try FaultProject()
    let (library, count) = (try StoppingLibrary.made(in: project.room), project.room.appending(path: "steps"))
    func run(stopAt: Int) throws -> Int32 {
      try project.run(environment: StoppingLibrary.environment(library, stopAt: stopAt, steps: count)).status
    }
    #expect(try run(stopAt: 0) == 0)
    let steps = Int(try String(contentsOf: count, encoding: .utf8)) ?? 0
    #expect(steps > 100)
    var dice = Faults.dice("kills at \(steps) writes")
    // Among the last of them new editions come to their places.
    let last = steps - 60
    let some = [1...last, last + 1...steps].flatMap { $0.shuffled(using: &dice).prefix(Self.few / 2) }
    let places = Faults.isFull ? Array(1...steps) : some
    for (turn, place) in places.sorted().enumerated() {
      try project.back()
      // Files are written side by side, so that one run may have a step or two less than another.
      let status = try run(stopAt: place)
      #expect(status == 9 || place > steps - 10, "at \(place) of \(steps): \(status)")
      try expectUndisturbed(project, true, "at \(place) of \(steps)")
      if turn % 20 == 0 {
        let broken = try project.brokenLaws()
        #expect(broken == [], "at \(place) of \(steps)")
      }
    }
  }

  @Test("at any moment, with editions before it or with nothing at all, the run after it ends as if nothing had been")
  func anyMoment() throws {
    let project = try FaultProject()
    var dice = Faults.dice("kills at random moments")
    for turn in 0..<Faults.count(Self.few, full: 500) {
      let isLater = turn % 4 > 0
      if isLater { try project.back() } else { try project.backToNothing() }
      let moment = Double.random(in: 0...project.duration, using: &dice)
      let process = try project.start()
      usleep(UInt32(moment * 1_000_000))
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      if isLater {
        try expectUndisturbed(project, true, "after \(moment) s")
      } else {
        try expectFirst(project, "after \(moment) s of the first run")
      }
      if turn % 20 == 0 {
        let broken = try project.brokenLaws()
        #expect(broken == [], "after \(moment) s")
      }
    }
  }

  /// A first run takes both deliveries before it publishes, so that there is one edition: of the same figures.
  private func expectFirst(_ project: FaultProject, _ what: String) throws {
    #expect(try project.run().status == 0, "\(what)")
    let state = try project.state()
    #expect(state.digest == project.undisturbed.digest, "\(what)")
    #expect(state.editions.count == 1 && state.brokenOff == 0 && state.temporary == [], "\(what): \(state.editions)")
    #expect(!state.tree.keys.contains { $0.contains("/.") || $0.hasSuffix(".new") }, "\(what)")
  }
}
