import Metrics
import Records
import TestSupport
import Testing

@Suite("Neighbours")
struct NeighboursTests {
  private func counts(_ measured: Measured, _ pair: String, _ names: [String]) -> [Int?] {
    names.map { measured.whole("flow/coalitions/\(pair)/\($0)") }
  }

  @Test("what came in from one coalition is what went out from the other to it")
  func directions() {
    let measured = Measured { facts in
      for id in ["data", "flex"] { facts.coalition(id) }
      facts.meeting("m1", of: "data", on: "2024-02-01", present: ["p", "q"])
      facts.meeting("m2", of: "flex", on: "2024-03-01", present: ["p", "q"])
      facts.meeting("m3", of: "flex", on: "2024-04-01", present: ["p"])
      facts.result("r", of: "data", .guide, on: "2023-01-01")
      facts.use(of: "r", by: "I1", on: "2024-05-01", .tried, with: "flex")
    }
    let names = ["carriers_in", "carries_in", "carriers_out", "carries_out", "uses_in", "uses_out", "shared_people"]
    #expect(counts(measured, "flex/neighbours/data", names) == [2, 3, 0, 0, 1, 0, 2])
    #expect(counts(measured, "data/neighbours/flex", names) == [0, 0, 2, 3, 0, 1, 2])
  }

  @Test("a day counts once however many came from there, and however many meetings there were on it")
  func days() {
    let measured = Measured { facts in
      for id in ["data", "flex"] { facts.coalition(id) }
      facts.meeting("m0", of: "data", on: "2023-12-31", present: ["p", "q"])
      facts.meeting("m1", of: "flex", on: "2024-01-01", present: ["p", "q"])
      facts.meeting("m2", of: "flex", on: "2024-03-01", present: ["p"])
      facts.meeting("m3", of: "flex", on: "2024-03-01", present: ["p", "q"])
      facts.meeting("m4", of: "flex", on: "2024-06-01", present: ["r"])
      facts.meeting("m5", of: "data", on: "2024-12-31", present: ["r"])
    }
    let names = ["days_in", "carries_in", "carriers_in", "days_out", "carriers_out"]
    #expect(counts(measured, "flex/neighbours/data", names) == [2, 4, 2, 0, 0])
    #expect(counts(measured, "data/neighbours/flex", names) == [0, 0, 0, 2, 2])
  }

  @Test("they met when at a joint meeting one person stood for the one and another for the other")
  func met() {
    let measured = Measured { facts in
      for id in ["data", "flex", "teams"] { facts.coalition(id) }
      for coalition in ["data", "teams"] { facts.member("p", of: coalition, .core, from: "2020-01-01") }
      facts.meeting("j1", on: "2024-02-01", present: ["p", "q"], standing: ["q": "flex"])
      facts.meeting("j2", on: "2024-03-01", present: ["p", "q"], standing: ["q": "flex"])
      facts.meeting("j3", on: "2025-01-01", present: ["p", "q"], standing: ["q": "flex"])
    }
    #expect(counts(measured, "data/neighbours/flex", ["met", "shared_people", "carriers_in"]) == [2, 0, 0])
    #expect(counts(measured, "flex/neighbours/teams", ["met"]) == [2])
    // One person alone stands for both of them.
    #expect(measured["flow/coalitions/data/neighbours/teams"] == nil)
  }

  @Test("one that ended before the period, within memory, is a neighbour without what only coalitions in it have")
  func ended() {
    let measured = Measured { facts in
      facts.coalition("old", until: "2024-01-01")
      facts.coalition("data")
      facts.meeting("m1", of: "old", on: "2023-12-01", present: ["p"])
      facts.meeting("m2", of: "data", on: "2024-02-01", present: ["p"])
    }
    #expect(counts(measured, "data/neighbours/old", ["carriers_in", "carries_in", "carriers_out"]) == [1, 1, 0])
    #expect(measured["flow/coalitions/data/neighbours/old/shared_people"] == .absent)
    #expect(measured["flow/coalitions/data/neighbours/old/met"] == .absent)
    #expect(measured["flow/coalitions/old"] == nil)
  }

  @Test("the shared people of a pair are those of the overlap, for every pair of four coalitions")
  func pairs() {
    let ids = ["a", "b", "c", "d"]
    let measured = Measured { facts in
      for (number, id) in ids.enumerated() {
        facts.coalition(id)
        facts.meeting("m" + id, of: id, on: "2024-02-0\(number + 1)", present: (number...6).map { "p\($0)" })
      }
    }
    for (one, other) in [("a", "b"), ("a", "c"), ("a", "d"), ("b", "c"), ("b", "d"), ("c", "d")] {
      let shared = measured.whole("flow/overlap/\(one)|\(other)/shared_people")
      #expect(shared != nil && measured.whole("flow/coalitions/\(one)/neighbours/\(other)/shared_people") == shared)
      #expect(measured.whole("flow/coalitions/\(other)/neighbours/\(one)/shared_people") == shared)
    }
  }
}
