import Metrics
import Records
import TestSupport
import Testing

@Suite("Overlap")
struct OverlapTests {
  @Test("shared of either, from own meetings in P; bridging are those at two or more")
  func overlap() {
    var facts = FactsBuilder(2024)
    facts.coalition("teams")
    facts.coalition("old", until: "2024-01-01")
    facts.meeting("d1", of: "data", on: "2024-01-01", present: ["p", "q", "r"])
    facts.meeting("d2", of: "data", on: "2024-03-01", present: ["p"])
    facts.meeting("f1", of: "flex", on: "2024-12-31", present: ["p", "s"], excused: ["q"])
    facts.meeting("f2", of: "flex", on: "2023-12-31", present: ["r"])
    facts.meeting("j", on: "2024-05-01", present: ["x"])
    facts.meeting("o", of: "old", on: "2024-05-01", present: ["q", "s"])
    let overlap = Overlap(PresenceTable(Basis(facts.build())))
    #expect(overlap.pairs.map { [$0.a, $0.b] } == [[0, 1], [0, 2], [1, 2]])
    #expect(overlap.pairs.map(\.overlap) == [Ratio(1, of: 4), Ratio(0, of: 3), Ratio(0, of: 2)])
    #expect(overlap.bridging == Ratio(1, of: 4))
  }

  @Test("a pair without people has no overlap, a network without events no bridging share")
  func nobody() {
    var facts = FactsBuilder(2024)
    facts.coalition("data")
    facts.coalition("flex")
    let overlap = Overlap(PresenceTable(Basis(facts.build())))
    #expect(overlap.pairs.map(\.overlap.value) == [nil])
    #expect(overlap.bridging.value == nil)
  }
}
