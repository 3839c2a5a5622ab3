import Metrics
import Records
import TestSupport
import Testing

@Suite("Ambassadors")
struct AmbassadorsTests {
  private func ambassadors(_ tell: (inout FactsBuilder) -> Void) -> Ambassadors {
    var facts = FactsBuilder(2024)
    facts.institution("I1")
    tell(&facts)
    let basis = Basis(facts.build())
    return Ambassadors(basis, Gatherings(basis))
  }

  /// What the first institution's ambassadors did, and what followed.
  private func work(_ all: Ambassadors) -> [Int]? {
    all.institutions[0].work.map { [$0.explorer, $0.connectorUses, $0.connectorPeople] }
  }

  @Test("the median of an even number is the mean of the two in the middle; nothing has no middle")
  func centre() {
    #expect(Centre([4, 1, 3]).map { [$0.median, $0.mean] } == [3, 8.0 / 3])
    #expect(Centre([4, 1, 3, 10]).map { [$0.median, $0.mean] } == [3.5, 4.5])
    #expect(Centre([]) == nil)
  }

  @Test("explorer counts meetings in P on days of the ambassadorship, each once for the institution")
  func explorer() {
    let all = ambassadors { facts in
      facts.ambassador("p", of: "I1", from: "2024-03-01", until: "2024-06-01")
      facts.ambassador("q", of: "I1", from: "2023-01-01")
      for (id, day) in [("a", "2024-02-29"), ("b", "2024-03-01"), ("c", "2024-05-31"), ("d", "2024-06-01")] {
        facts.meeting(id, of: "data", on: day, present: ["p"])
      }
      facts.meeting("e", on: "2024-04-01", present: ["p", "q"])
      facts.meeting("f", on: "2023-12-31", present: ["q"])
    }
    #expect(all.institutions[0].work?.explorer == 3)
    #expect((all.with.institutions, all.without.institutions) == (1, 0))
  }

  @Test(
    "a use follows from a meeting before it, at most 180 days, in or before P",
    arguments: [
      ("2023-12-31", "2024-06-28", 1), ("2023-12-31", "2024-06-29", 0), ("2024-03-01", "2024-03-01", 0),
      ("2024-03-01", "2024-03-02", 1), ("2023-07-05", "2024-01-01", 1), ("2023-07-04", "2024-01-01", 0),
    ])
  func connectorUses(meeting: String, use: String, follows: Int) {
    let all = ambassadors { facts in
      facts.ambassador("p", of: "I1", from: "2020-01-01")
      facts.result("r", of: "data", .guide, on: "2020-01-01")
      facts.use(of: "r", by: "I1", on: use, .read)
      facts.meeting("m", of: "data", on: meeting, present: ["p"])
    }
    #expect(all.institutions[0].uses == 1)
    #expect(all.institutions[0].work?.connectorUses == follows)
  }

  @Test("connected people are those of the institution whose first presence ever follows")
  func connectorPeople() {
    let all = ambassadors { facts in
      for person in ["new", "early", "same"] { facts.person(person, .teacher, at: "I1") }
      facts.person("other", .teacher, at: "I2")
      facts.ambassador("p", of: "I1", from: "2020-01-01")
      facts.meeting("a", of: "data", on: "2024-01-01", present: ["early"])
      facts.meeting("b", of: "data", on: "2024-02-01", present: ["p", "same"])
      facts.meeting("c", on: "2024-02-02", present: ["new", "early", "same", "other"])
      facts.meeting("d", on: "2024-02-03", present: ["new"])
    }
    #expect(all.institutions[0].work?.connectorPeople == 1)
    #expect(all.institutions[0].people == 3)
    #expect(all.institutions[0].coalitions == 1)
    #expect(all.institutions[1].work == nil)
    #expect(all.institutions[1].coalitions == 0)
  }

  @Test("an ambassadorship within P makes an ambassador; trips of an earlier one still lead to what follows")
  func ended() {
    let all = ambassadors { facts in
      facts.institution("I2")
      facts.ambassador("p", of: "I1", from: "2020-01-01", until: "2024-01-01")
      facts.ambassador("q", of: "I1", from: "2024-12-31")
      facts.ambassador("p", of: "I2", from: "2020-01-01", until: "2024-01-01")
      facts.result("r", of: "data", .guide, on: "2020-01-01")
      facts.use(of: "r", by: "I1", on: "2024-01-15", .tried)
      facts.meeting("m", of: "data", on: "2023-12-01", present: ["p"])
    }
    #expect(work(all) == [0, 1, 0])
    #expect(all.institutions[1].work == nil)
  }

  @Test("a merged institution's people, uses and ambassadors are those of the one it went into")
  func merged() {
    let all = ambassadors { facts in
      facts.merger(of: "I0", into: "I1", on: "2024-12-31")
      facts.person("p", .teacher, at: "I0")
      facts.person("b", .bureau, at: "I1")
      facts.ambassador("p", of: "I0", from: "2020-01-01")
      facts.ambassador("b", of: "I2", from: "2020-01-01")
      facts.result("r", of: "data", .guide, on: "2020-01-01")
      facts.use(of: "r", by: "I0", on: "2024-03-01", .tried)
      facts.meeting("m", of: "data", on: "2024-02-01", present: ["p", "b"])
    }
    #expect(all.institutions.map(\.institution) == [1, 2])
    #expect(all.institutions.map(\.people) == [1, 0])
    #expect(work(all) == [1, 1, 0])
    #expect(all.institutions[1].work == nil)
  }
}
