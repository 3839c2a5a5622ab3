import Metrics
import Records
import TestSupport
import Testing

@Suite("Journeys of results")
struct JourneysTests {
  /// data is 0, flex is 1.
  private func journeys(_ tell: (inout FactsBuilder) -> Void) -> [Journey] {
    var facts = FactsBuilder(2024)
    facts.coalition("data")
    tell(&facts)
    let basis = Basis(facts.build())
    return Journey.all(basis, Gatherings(basis))
  }

  @Test("a result is learned at its coalition's meetings from the day of publication on")
  func publication() {
    let all = journeys { facts in
      facts.result("r1", of: "data", .guide, on: "2024-03-01")
      facts.result("r2", of: "data", .guide, on: "2024-03-02")
      facts.meeting("d", of: "data", on: "2024-03-01", present: ["p"])
      facts.meeting("f", of: "flex", on: "2024-04-01", present: ["p", "q"])
    }
    #expect(all.map(\.people) == [2, 0])
    #expect(all[0].arrivals.map(\.coalition) == [1])
    #expect(all[0].arrivals.map(\.days) == [31])
    #expect(all[0].arrivals.map(\.chain) == [[0, 1]])
    #expect(all.map(\.isStranded) == [false, true])
  }

  @Test("results published outside P have no journey; those of a coalition outside P have")
  func period() {
    let all = journeys { facts in
      facts.coalition("old", until: "2024-01-01")
      facts.result("r1", of: "data", .guide, on: "2023-12-31")
      facts.result("r2", of: "data", .guide, on: "2024-12-31")
      facts.result("r3", of: "data", .guide, on: "2025-01-01")
      facts.result("r4", of: "old", .guide, on: "2024-01-01")
    }
    #expect(all.map(\.result) == [1, 3])
    #expect(all.map(\.isStranded) == [nil, true])
  }

  @Test("institutions of every kind learn on the first day on which one of their people does")
  func institutions() {
    let all = journeys { facts in
      facts.institution("I1", .partner)
      facts.person("p", .teacher, at: "I2")
      facts.person("q", .teacher, at: "I1")
      facts.person("r", .teacher, at: "I2")
      facts.result("r", of: "data", .guide, on: "2024-03-01")
      facts.meeting("d1", of: "data", on: "2024-03-01", present: ["p"])
      facts.meeting("d2", of: "data", on: "2024-03-11", present: ["q", "r"])
    }
    #expect(all[0].institutions.map(\.institution) == [1, 0])
    #expect(all[0].institutions.map(\.day) == [date("2024-03-01"), date("2024-03-11")])
  }

  @Test("a chain starts at the latest meeting of the coalition itself that it needs, and its dates ascend")
  func chain() {
    let all = journeys { facts in
      facts.result("r", of: "data", .guide, on: "2024-01-01")
      facts.meeting("m1", of: "data", on: "2024-02-01", present: ["p"])
      facts.meeting("m2", of: "data", on: "2024-03-01", present: ["p", "q"])
      facts.meeting("m3", of: "flex", on: "2024-04-01", present: ["a", "q", "z"])
      facts.meeting("m4", of: "flex", on: "2024-05-01", present: ["p"])
    }
    #expect(all[0].arrivals.map(\.chain) == [[1, 2]])
  }

  @Test("of several who knew, a chain goes by the one who learned first")
  func shortest() {
    let all = journeys { facts in
      facts.result("r", of: "data", .guide, on: "2024-01-01")
      facts.meeting("m1", of: "data", on: "2024-02-01", present: ["z"])
      facts.meeting("m2", on: "2024-03-01", present: ["a", "z"])
      facts.meeting("m3", of: "flex", on: "2024-04-01", present: ["a", "z"])
    }
    #expect(all[0].arrivals.map(\.chain) == [[0, 2]])
  }

  @Test("sixteen are asked when they learned, in the order of the list, those who did not know not counted")
  func witnesses() {
    func chain(of others: Int) -> [Int32] {
      let late = (10..<10 + others).map { "b\($0)" }
      let all = journeys { facts in
        facts.result("r", of: "data", .guide, on: "2024-01-01")
        facts.meeting("m1", of: "data", on: "2024-02-01", present: ["z", "y"])
        facts.meeting("m2", on: "2024-03-01", present: late + ["y"])
        facts.meeting("m3", of: "flex", on: "2024-04-01", present: ["a"] + late + ["z"])
      }
      return all[0].arrivals[0].chain
    }
    #expect(chain(of: 15) == [0, 2])
    #expect(chain(of: 16) == [0, 1, 2])
  }
}
