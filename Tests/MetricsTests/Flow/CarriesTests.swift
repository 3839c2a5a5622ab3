import Metrics
import Records
import TestSupport
import Testing

@Suite("Carries")
struct CarriesTests {
  /// data is 0, flex is 1, teams is 2.
  private func carries(_ tell: (inout FactsBuilder) -> Void) -> Carries {
    var facts = FactsBuilder(2024)
    for id in ["data", "flex", "teams"] { facts.coalition(id) }
    tell(&facts)
    return Carries(Basis(facts.build()))
  }

  @Test(
    "a carry needs 0 < d - d' <= 180 and d in P; its weight halves in 90 days",
    arguments: [
      ("2024-01-10", "2024-07-08", 0.25), ("2024-01-10", "2024-07-09", nil), ("2024-01-10", "2024-01-10", nil),
      ("2024-01-10", "2024-04-09", 0.5), ("2023-12-02", "2024-01-01", 0.7937005259840998),
      ("2024-12-02", "2025-01-01", nil), ("2023-10-01", "2023-12-31", nil), ("2024-01-10", "2024-01-09", nil),
    ] as [(String, String, Double?)])
  func window(source: String, target: String, strength: Double?) {
    let all = carries { facts in
      facts.meeting("d", of: "data", on: source, present: ["p"])
      facts.meeting("f", of: "flex", on: target, present: ["p"])
    }
    #expect(all[0, 1].carries == (strength == nil ? 0 : 1))
    #expect(abs(all[0, 1].strength - (strength ?? 0)) < 1e-15)
    #expect(all[0, 1].carriers == all[0, 1].carries)
  }

  @Test("several meetings of the target on one date are one carry, from the latest date at the source")
  func once() {
    let all = carries { facts in
      facts.meeting("d1", of: "data", on: "2024-01-10", present: ["p"])
      facts.meeting("d2", of: "data", on: "2024-04-09", present: ["p"])
      facts.meeting("f1", of: "flex", on: "2024-07-08", present: ["p"])
      facts.meeting("f2", of: "flex", on: "2024-07-08", present: ["p"])
    }
    #expect(all[0, 1].carries == 1)
    #expect(all[0, 1].strength == 0.5)
  }

  @Test("every later date carries again, to every coalition and from each of those visited")
  func again() {
    let all = carries { facts in
      facts.meeting("d", of: "data", on: "2024-01-10", present: ["p"])
      facts.meeting("f1", of: "flex", on: "2024-01-11", present: ["p"])
      facts.meeting("f2", of: "flex", on: "2024-01-12", present: ["p"])
      facts.meeting("t", of: "teams", on: "2024-01-12", present: ["p"])
    }
    #expect((all[0, 1].carries, all[0, 1].carriers) == (2, 1))
    #expect((all[0, 2].carries, all[1, 2].carries, all[1, 0].carries) == (1, 1, 0))
    #expect(all[2, 1].carries == 0)
  }

  @Test("on a day at two coalitions, what was held before goes to both, and nothing between them")
  func sameDay() {
    let all = carries { facts in
      facts.meeting("f0", of: "flex", on: "2024-01-10", present: ["p"])
      facts.meeting("d", of: "data", on: "2024-01-20", present: ["p"])
      facts.meeting("f", of: "flex", on: "2024-01-20", present: ["p"])
    }
    #expect(all[1, 0].carries == 1)
    #expect(all[0, 1].carries == 0)
  }

  @Test("joint meetings, absence, cancelled meetings and the bureau carry nothing")
  func leftOut() {
    let all = carries { facts in
      facts.person("b", .bureau)
      facts.meeting("d", of: "data", on: "2024-01-10", present: ["b", "j", "c"], excused: ["e"])
      facts.meeting("f", of: "flex", on: "2024-02-10", present: ["b", "e"])
      facts.meeting("g", of: "flex", on: "2024-02-10", .cancelled, present: ["c"])
      facts.meeting("j", on: "2024-02-10", present: ["j"])
    }
    #expect(all[0, 1].carries == 0)
    #expect(all.perCarrier.isEmpty)
  }

  @Test("roles go by membership on the day at the target")
  func roles() {
    let all = carries { facts in
      facts.member("both", of: "data", .follower, from: "2024-01-01")
      facts.member("both", of: "flex", .core, from: "2024-02-10")
      facts.member("source", of: "data", .core, from: "2023-01-01", until: "2024-02-11")
      facts.member("target", of: "data", .core, from: "2023-01-01", until: "2024-02-10")
      facts.member("target", of: "flex", .core, from: "2024-01-01")
      facts.member("neither", of: "flex", .core, from: "2024-02-11")
      facts.meeting("d", of: "data", on: "2024-01-10", present: ["both", "source", "target", "neither"])
      facts.meeting("f", of: "flex", on: "2024-02-10", present: ["both", "source", "target", "neither"])
    }
    #expect(CarryRole.allCases.map { all[0, 1].carries(of: $0) } == [1, 1, 1, 1])
    #expect(all[0, 1].carriers == 4)
    #expect(all[0, 1].onlyCarrier == nil)
  }

  @Test("the only carrier is known by name")
  func only() {
    let all = carries { facts in
      facts.meeting("d", of: "data", on: "2024-01-10", present: ["p", "q"])
      facts.meeting("f1", of: "flex", on: "2024-02-10", present: ["q"])
      facts.meeting("f2", of: "flex", on: "2024-02-11", present: ["q"])
    }
    #expect(all[0, 1].onlyCarrier == 1)
    #expect(all.perCarrier == [2])
  }

  @Test("a coalition that ended before P carries in, but its carries are none of the carrier's within P")
  func endedBefore() {
    let all = carries { facts in
      facts.coalition("data", from: "2020-01-01", until: "2024-01-01")
      facts.member("p", of: "data", .core, from: "2020-01-01")
      facts.meeting("d", of: "data", on: "2023-12-10", present: ["p"])
      facts.meeting("f", of: "flex", on: "2024-01-10", present: ["p"])
    }
    #expect(all[0, 1].carries(of: .neither) == 1)
    #expect(all.perCarrier.isEmpty)
  }
}
