import Metrics
import Records
import TestSupport
import Testing

@Suite("Reach")
struct ReachTests {
  /// By place: data, flex, teams.
  private func reach(_ tell: (inout FactsBuilder) -> Void) -> [Reach.CoalitionReach] {
    var facts = FactsBuilder(2024)
    for id in ["data", "flex", "teams"] { facts.coalition(id) }
    tell(&facts)
    let basis = Basis(facts.build())
    return FlowMeasures(basis, Gatherings(basis)).reach.coalitions
  }

  @Test("what is learned on a date goes on from the next date only")
  func sameDate() {
    let sameDay = reach { facts in
      facts.meeting("d", of: "data", on: "2024-03-01", present: ["p"])
      facts.meeting("f", of: "flex", on: "2024-03-01", present: ["p", "q"])
    }
    #expect(sameDay[0].arrivals.isEmpty)
    #expect(sameDay[0].people == Ratio(1, of: 2))
    let nextDay = reach { facts in
      facts.meeting("d", of: "data", on: "2024-03-01", present: ["p"])
      facts.meeting("f", of: "flex", on: "2024-03-02", present: ["p", "q"])
    }
    #expect(nextDay[0].arrivals.map(\.coalition) == [1])
    #expect(nextDay[0].arrivals.map(\.day) == [date("2024-03-02")])
    #expect(nextDay[0].arrivals.map(\.latency) == [1])
    #expect(nextDay[0].people == Ratio(2, of: 2))
    #expect(nextDay[1].people == Ratio(2, of: 2))
    #expect(nextDay[1].arrivals.isEmpty)
  }

  @Test("nobody knows anything when P begins, and later meetings than P do not count")
  func borders() {
    let all = reach { facts in
      facts.meeting("a", of: "data", on: "2023-12-31", present: ["p"])
      facts.meeting("b", of: "flex", on: "2024-01-02", present: ["p", "q"])
      facts.meeting("c", of: "data", on: "2025-01-01", present: ["q"])
    }
    #expect(all[0].people == Ratio(0, of: 2))
    #expect(all[0].arrivals.isEmpty)
  }

  @Test("joint meetings pass on, and are no arrival; the chain holds all meetings on the way")
  func joint() {
    let all = reach { facts in
      facts.meeting("m1", of: "data", on: "2024-03-01", present: ["p"])
      facts.meeting("m2", on: "2024-04-01", present: ["p", "q"])
      facts.meeting("m3", of: "teams", on: "2024-05-01", present: ["q", "r"])
    }
    #expect(all[0].arrivals.map(\.coalition) == [2])
    #expect(all[0].arrivals.map(\.latency) == [61])
    #expect(all[0].arrivals.map(\.chain) == [[0, 1, 2]])
    #expect(all[0].people == Ratio(3, of: 3))
  }

  @Test("latency counts from the first meeting with a list, the list of a day on which nobody came too")
  func opening() {
    let all = reach { facts in
      facts.meeting("d0", of: "data", on: "2024-01-05")
      facts.meeting("d1", of: "data", on: "2024-01-10", excused: ["p"])
      facts.meeting("d2", of: "data", on: "2024-03-01", present: ["p"])
      facts.meeting("f", of: "flex", on: "2024-03-11", present: ["p"])
    }
    #expect(all[0].arrivals.map(\.latency) == [61])
    #expect(all[0].arrivals.map(\.chain) == [[2, 3]])
  }

  @Test("institutions are those of the persons present, after mergers; the bureau hears nothing")
  func institutions() {
    let all = reach { facts in
      facts.person("p", .teacher, at: "I1")
      facts.person("q", .teacher, at: "I2")
      facts.person("r", .teacher, at: "I3")
      facts.person("s", .external)
      facts.person("b", .bureau, at: "I4")
      facts.merger(of: "I2", into: "I1", on: "2024-06-01")
      facts.meeting("d", of: "data", on: "2024-03-01", present: ["p", "q", "s", "b"])
      facts.meeting("f", of: "flex", on: "2024-03-01", present: ["r", "b"])
    }
    #expect(all[0].institutions == Ratio(1, of: 2))
    #expect(all[0].people == Ratio(3, of: 4))
    #expect(all[2].institutions == Ratio(0, of: 2))
  }

  @Test("a coalition outside P is no arrival")
  func outside() {
    let all = reach { facts in
      facts.coalition("teams", until: "2024-01-01")
      facts.meeting("d", of: "data", on: "2024-03-01", present: ["p"])
      facts.meeting("t", of: "teams", on: "2024-04-01", present: ["p"])
    }
    #expect(all.count == 2)
    #expect(all[0].arrivals.isEmpty)
  }

  @Test("the number who could know grows in steps, one a date on which it does")
  func growth() {
    let all = reach { facts in
      facts.meeting("d1", of: "data", on: "2024-03-01", present: ["p"])
      facts.meeting("d2", of: "data", on: "2024-03-01", present: ["q"])
      facts.meeting("j1", on: "2024-04-01", present: ["p", "q"])
      facts.meeting("j2", on: "2024-05-01", present: ["q", "r"])
    }
    #expect(all[0].growth.map(\.day) == [date("2024-03-01"), date("2024-05-01")])
    #expect(all[0].growth.map(\.people) == [2, 3])
    #expect(
      ["2024-02-29", "2024-03-01", "2024-04-30", "2024-12-31"].map { all[0].people(on: date($0)) } == [0, 2, 2, 3])
  }

  @Test("at the end of each month, and of a period that still runs, stands how many could know by then")
  func months() {
    let measured = Measured(2024, on: "2024-04-10") {
      $0.meeting("d1", of: "data", on: "2024-01-31", present: ["p"])
      $0.meeting("d2", of: "data", on: "2024-03-01", present: ["q"])
      $0.meeting("d3", of: "data", on: "2024-04-10", present: ["r"])
    }
    let months = measured["flow/coalitions/data/reach_months"]?.leaves() ?? []
    #expect(months.map(\.path) == ["2024-01-31", "2024-02-29", "2024-03-31", "2024-04-10"])
    #expect(months.map(\.leaf) == [1, 1, 2, 3].map { .count($0) })
  }

  @Test("more sources than one pass holds are spread in several, each by itself")
  func passes() {
    var facts = FactsBuilder(2024)
    facts.meeting("d", of: "data", on: "2024-03-01", present: ["p"])
    facts.meeting("f", of: "flex", on: "2024-04-01", present: ["p", "q"])
    let basis = Basis(facts.build())
    let gatherings = Gatherings(basis)
    let late = Source(coalition: 0, from: date("2024-03-02"))
    let sources = Array(repeating: late, count: 1000) + [Source(coalition: 0, from: date("2024-03-01"))]
    let spread = Spread(sources, over: gatherings, coalitions: 2, institutions: 0)
    #expect(spread.growth.map { $0.last?.people ?? 0 } == Array(repeating: 0, count: 1000) + [2])
    #expect(spread.arrivals[1000].map(\.coalition) == [1])
    #expect(spread.arrivals[1000].map(\.gathering) == [1])
    #expect(spread.arrivals.count { !$0.isEmpty } == 1)
    #expect(spread.isKnown(1000, after: 1))
    #expect(!spread.isKnown(999, after: 1))
    let chains = Chains(to: sources.indices.map { $0 == 1000 ? [1] : [] }, spread, gatherings)
    #expect(chains.meetings(of: 1000, to: 1) == [0, 1])
    #expect(chains.meetings(of: 999, to: 1) == [1])
  }
}
