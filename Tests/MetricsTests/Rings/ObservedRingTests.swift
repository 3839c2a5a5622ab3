import Metrics
import Records
import TestSupport
import Testing

@Suite struct ObservedRingTests {
  /// Meetings of data, one a month from January on, with who was there.
  private func observed(
    _ present: [[String]], settings: Settings = Settings(), _ write: (inout FactsBuilder) -> Void = { _ in }
  ) -> Measured {
    Measured(settings: settings) {
      $0.coalition("data")
      for (month, people) in present.enumerated() {
        $0.meeting("m\(month)", of: "data", on: "2024-0\(month + 1)-15", present: people + ["other"])
      }
      write(&$0)
    }
  }

  @Test("three of five meetings show the core, one of four the active ring, both exactly at the threshold")
  func thresholds() {
    let five = observed([["p1"], ["p1", "p2"], ["p1", "p2"], [], []])
    #expect(five["coalitions/data/observed/outside/core"] == .count(2))
    #expect(five["coalitions/data/observed/outside/active"] == .count(1))
    let four = observed([["p1"], [], [], []])
    #expect(four["coalitions/data/observed/outside/active"] == .count(1))
    let five2 = observed([["p1"], [], [], [], []])
    #expect(five2["coalitions/data/observed/outside/follower"] == .count(1))
  }

  @Test("below three meetings no share shows a ring")
  func least() {
    let two = observed([["p1"], ["p1"]]) { $0.contribution(by: "p1", to: "data", on: "2024-05-01") }
    #expect(two.cells("coalitions/data/observed") == ["outside>reader 1", "outside>follower 1"])
    let three = observed([["p1"], ["p1"], []])
    #expect(three["coalitions/data/observed/outside/core"] == .count(2))
  }

  @Test("a member is seen at the meetings held while a member; being present at any other shows a follower")
  func membership() {
    let measured = observed([["p1"], ["p1"], ["p2"], ["p2"], []]) {
      $0.member("p1", of: "data", .active, from: "2024-03-01")
      $0.member("p2", of: "data", .active, from: "2024-03-01")
      $0.member("p3", of: "data", .active, from: "2024-03-15", until: "2024-03-16")
    }
    #expect(
      measured.cells("coalitions/data/observed") == [
        "active>core 1", "active>follower 1", "active>outside 1", "outside>core 1",
      ])
    #expect(measured.whole("coalitions/data/moved_inward") == 2)
    #expect(measured.whole("coalitions/data/moved_outward") == 2)
  }

  @Test("agreed is the ring on the last day of membership in the period; an absence between is no meeting missed")
  func agreed() {
    let measured = observed([["p1"], ["p1"], [], [], ["p1"]]) {
      $0.member("p1", of: "data", .core, from: "2024-01-01", until: "2024-03-01")
      $0.member("p1", of: "data", .follower, from: "2024-05-01", until: "2024-06-01")
    }
    #expect(measured["coalitions/data/observed/follower/core"] == .count(1))
  }

  @Test("a joint meeting, a list that names as excused, and what lies outside the period show nothing")
  func elsewhere() {
    let measured = Measured {
      $0.coalition("data")
      $0.meeting("j1", on: "2024-02-01", present: ["p1"])
      $0.meeting("m1", of: "data", on: "2024-02-01", excused: ["p2"], absent: ["p3"])
      $0.meeting("m2", of: "data", on: "2023-02-01", present: ["p4"])
      $0.contribution(by: "p5", to: "data", on: "2023-12-31")
      $0.member("p6", of: "data", .core, from: "2023-01-01", until: "2024-01-01")
    }
    #expect(measured.cells("coalitions/data/observed") == [])
    #expect(measured.cells("network/observed") == [])
  }

  @Test("thresholds may be a coalition's own")
  func own() {
    var settings = Settings()
    settings.rules.observedCore = 0.8
    settings.rules.leastMeetings = 1
    let measured = observed([["p1"], ["p1"], ["p1"], [], []], settings: settings)
    #expect(measured["coalitions/data/observed/outside/active"] == .count(1))
    settings.ownRules["data"] = RingRules()
    let own = observed([["p1"], ["p1"], ["p1"], [], []], settings: settings)
    #expect(own["coalitions/data/observed/outside/core"] == .count(2))
  }
}
