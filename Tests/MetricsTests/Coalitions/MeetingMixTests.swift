import Metrics
import Records
import TestSupport
import Testing

@Suite struct MeetingMixTests {
  private func mix(_ meetings: [[String]]) -> Measured {
    Measured {
      $0.coalition("data")
      for person in ["a1", "a2", "a3"] { $0.person(person, at: "A") }
      for person in ["b1", "b2"] { $0.person(person, at: "B") }
      $0.person("none")
      $0.person("bureau", .bureau, at: "C")
      for (number, people) in meetings.enumerated() {
        $0.meeting("m\(number)", of: "data", on: "2024-02-01", present: people)
      }
      $0.meeting("joint", on: "2024-02-01", present: ["a3", "b2"])
      $0.meeting("before", of: "data", on: "2023-02-01", present: ["a3", "b2"])
    }
  }

  @Test("a pair at a meeting of k weighs 1 / (k - 1); the expected index weighs all pairs of participants alike")
  func weights() {
    // a1 a2 b1: same 1/2, different 1; a1 b1: different 1. E = 2, I = 1/2. Expected over a1 a2 b1: 1 same, 2 different.
    let measured = mix([["a1", "a2", "b1"], ["a1", "b1"]])
    #expect(isNear(measured.number("coalitions/data/ei_institutions"), 0.6))
    #expect(isNear(measured.number("coalitions/data/ei_expected"), 1.0 / 3))
  }

  @Test("persons without institution and of the bureau are left out, also of k")
  func leftOut() {
    let measured = mix([["a1", "none", "bureau"], ["a1", "a2", "none"]])
    #expect(measured.number("coalitions/data/ei_institutions") == -1)
    #expect(measured.number("coalitions/data/ei_expected") == -1)
  }

  @Test("without a pair both are absent; a pair that never met is expected only")
  func absent() {
    #expect(mix([["a1"], ["none", "bureau"]])["coalitions/data/ei_institutions"] == .absent)
    #expect(mix([["a1"], ["none"]])["coalitions/data/ei_expected"] == .absent)
    let apart = mix([["a1"], ["b1"]])
    #expect(apart["coalitions/data/ei_institutions"] == .absent)
    #expect(apart.number("coalitions/data/ei_expected") == 1)
  }

  @Test("a meeting of 100,000 people is counted by institution, not by pair")
  func large() {
    var facts = Facts(period: Period(2024), asOf: date("2025-01-01"))
    let count = 100_000
    facts.institutions.ids = ["A", "B"]
    facts.institutions.kinds = [.member, .member]
    facts.institutions.spans = [span(nil, nil), span(nil, nil)]
    facts.coalitions.ids = ["data"]
    facts.coalitions.goals = [""]
    facts.coalitions.needs = [""]
    facts.coalitions.spans = [span(nil, nil)]
    facts.people.ids = (0..<count).map { "p\($0 + count)" }
    facts.people.institution = (0..<Int32(count)).map { $0 % 2 }
    facts.people.function = Array(repeating: .staff, count: count)
    facts.meetings.ids = ["m"]
    facts.meetings.heldOn = [date("2024-02-01")]
    facts.meetings.coalition = [0]
    facts.meetings.format = [.session]
    facts.meetings.status = [.held]
    facts.meetings.invited = [.all]
    facts.meetings.hours = [2]
    facts.meetings.headCount = [-1]
    facts.attendance.person = (0..<Int32(count)).map { $0 }
    facts.attendance.status = Array(repeating: .present, count: count)
    facts.attendance.coalition = Array(repeating: Facts.none, count: count)
    facts.attendance.start = [0, Int32(count)]
    let measured = Measurement(facts: facts).coalitions[0]
    // Two halves of 50,000: E = 2.5e9, I = 2 x 1,249,975,000, so (E - I) / (E + I) = 50,000 / 4,999,950,000.
    #expect(isNear(measured.eiInstitutions, 50_000.0 / 4_999_950_000))
    #expect(isNear(measured.eiExpected, 50_000.0 / 4_999_950_000))
  }
}
