import Metrics
import Records
import TestSupport
import Testing

@Suite struct TurnoutTests {
  private func turnout(_ measured: Measured, _ ring: String) -> [Int?] {
    ["invitations", "attended", "excused", "no_show"].map { measured.whole("rings/\(ring)/\($0)") }
  }

  @Test("an invitation is present, excused or else a no-show; the excused stay in the denominator")
  func statuses() {
    let measured = Measured {
      for person in ["p1", "p2", "p3", "p4"] { $0.member(person, of: "data", .core, from: "2024-01-01") }
      $0.meeting("m1", of: "data", on: "2024-02-01", hours: 1.5, present: ["p1"], excused: ["p2"], absent: ["p3"])
    }
    #expect(turnout(measured, "data/core") == [4, 1, 1, 2])
    #expect(measured.number("rings/data/core/attendance_rate") == 0.25)
    #expect(measured.number("rings/data/core/hours") == 1.5)
    #expect(measured["rings/active/core/attendance_rate"] == nil)
    #expect(measured["rings/data/active/attendance_rate"] == .absent)
    #expect(measured["rings/data/active/attendance_rate_interval"] == .absent)
  }

  @Test("only held meetings with a list, in the period and up to the run's day, invite")
  func meetings() {
    let measured = Measured(on: "2024-06-01") {
      $0.person("bureau", .bureau)
      $0.member("p1", of: "data", .core, from: "2020-01-01")
      $0.meeting("m1", of: "data", on: "2023-12-31", present: ["p1"])
      $0.meeting("m2", of: "data", on: "2024-01-01", present: ["p1"])
      $0.meeting("m3", of: "data", on: "2024-02-01")
      $0.meeting("m4", of: "data", on: "2024-03-01", .cancelled, present: ["p1"])
      $0.meeting("m5", of: "data", on: "2024-04-01", .planned, present: ["p1"])
      $0.meeting("m6", of: "data", on: "2024-05-01", present: ["bureau"])
      $0.meeting("m7", of: "data", on: "2024-06-01", present: ["p1"])
      $0.meeting("m8", of: "data", on: "2024-06-02", present: ["p1"])
    }
    #expect(turnout(measured, "data/core") == [3, 2, 0, 1])
  }

  @Test("whoever is in an invited ring on the date is invited, from the first day of membership to the last")
  func dates() {
    let measured = Measured {
      $0.member("p1", of: "data", .core, from: "2024-02-01")
      $0.member("p2", of: "data", .core, from: "2024-02-02")
      $0.member("p3", of: "data", .core, from: "2023-01-01", until: "2024-02-01")
      $0.member("p4", of: "data", .core, from: "2023-01-01", until: "2024-02-02")
      $0.member("p5", of: "data", .active, from: "2023-01-01")
      $0.meeting("m1", of: "data", on: "2024-02-01", invited: RingSet(.core), present: ["p1", "p2", "p3", "p4", "p5"])
    }
    #expect(turnout(measured, "data/core") == [2, 2, 0, 0])
    #expect(turnout(measured, "data/active") == [0, 0, 0, 0])
    #expect(measured.whole("coalitions/data/guests") == 3)
  }

  @Test("who changes ring is invited in each ring on its own days")
  func changes() {
    let measured = Measured {
      $0.member("p1", of: "data", .active, from: "2023-01-01", until: "2024-03-01")
      $0.member("p1", of: "data", .core, from: "2024-03-01", until: "2024-06-01")
      $0.member("p1", of: "data", .active, from: "2024-08-01")
      $0.meeting("m1", of: "data", on: "2024-02-01", present: ["p1"])
      $0.meeting("m2", of: "data", on: "2024-02-29", excused: ["p1"])
      $0.meeting("m3", of: "data", on: "2024-03-01", present: ["p1"])
      $0.meeting("m4", of: "data", on: "2024-07-01", present: ["p1"])
      $0.meeting("m5", of: "data", on: "2024-09-01", present: ["p2"])
    }
    #expect(turnout(measured, "data/active") == [3, 1, 1, 1])
    #expect(turnout(measured, "data/core") == [1, 1, 0, 0])
  }

  @Test("a joint meeting invites in every coalition, whatever the row names; hours count in each")
  func joint() {
    let measured = Measured {
      $0.coalition("new", from: "2024-05-02")
      $0.member("p1", of: "data", .core, from: "2023-01-01")
      $0.member("p1", of: "flex", .active, from: "2023-01-01")
      $0.member("p1", of: "new", .core, from: "2023-01-01")
      $0.member("p2", of: "flex", .active, from: "2023-01-01")
      $0.meeting("j1", on: "2024-05-01", hours: 4, present: ["p1"], standing: ["p1": "data"])
    }
    #expect(turnout(measured, "data/core") == [1, 1, 0, 0])
    #expect(turnout(measured, "flex/active") == [2, 1, 0, 1])
    #expect(turnout(measured, "new/core") == [0, 0, 0, 0])
    #expect(measured.number("rings/data/core/hours") == 4)
    #expect(measured.number("rings/flex/active/hours") == 4)
    #expect(measured.number("network/hours") == 4)
    #expect(measured.whole("network/rings/active/invitations") == 2)
    #expect(measured.whole("coalitions/data/guests") == 0)
  }
}
