import Metrics
import Records
import TestSupport
import Testing

@Suite("What an institution brings and takes")
struct InstitutionMirrorTests {
  /// The whole numbers under `institutions/{institution}/`, asked by what follows it.
  private func counts(_ measured: Measured, _ institution: String, _ names: [String]) -> [Int?] {
    names.map { measured.whole("institutions/\(institution)/\($0)") }
  }

  @Test(
    "each person of the institution counts once, in the innermost ring and with one function, the bureau not at all")
  func people() {
    let measured = Measured { facts in
      for person in ["a", "b", "c", "d"] { facts.person(person, .teacher, at: "I1") }
      facts.person("office", .bureau, at: "I1")
      facts.affiliation(of: "b", .quality, at: "I1", from: "2024-06-01")
      facts.affiliation(of: "moved", .teacher, at: "I1", from: "2020-01-01", until: "2024-12-31")
      facts.affiliation(of: "moved", .teacher, at: "I2", from: "2024-12-31")
      facts.member("a", of: "data", .follower, from: "2024-01-01", until: "2024-02-01")
      facts.member("a", of: "flex", .active, from: "2024-12-31")
      facts.member("b", of: "data", .reader, from: "2023-01-01", until: "2024-01-02")
      facts.member("c", of: "data", .core, from: "2023-01-01", until: "2024-01-01")
      for person in ["office", "moved"] { facts.member(person, of: "data", .core, from: "2024-01-01") }
    }
    #expect(counts(measured, "I1", ["people", "participants"]) == [2, 0])
    let rings = Ring.words.map { "rings/\($0)/people_innermost" }
    #expect(counts(measured, "I1", rings) == [0, 1, 1, 0])
    #expect(counts(measured, "I1", ["people_by_function/teacher", "people_by_function/quality"]) == [1, 1])
    #expect(measured["institutions/I1/people_by_function/bureau"] == nil)
    #expect(counts(measured, "I1", ["coalitions/data/people", "coalitions/flex/people"]) == [2, 1])
    #expect(counts(measured, "I2", ["people"]) == [1])
  }

  @Test("a meeting counts once however many of its persons are there; a joint one is nobody's own")
  func meetings() {
    let measured = Measured { facts in
      for person in ["a", "b"] { facts.person(person, .teacher, at: "I1") }
      facts.person("other", .teacher, at: "I2")
      facts.meeting("m0", of: "data", on: "2023-12-31", present: ["a"])
      facts.meeting("m1", of: "data", on: "2024-01-01", present: ["a", "b", "other"])
      facts.meeting("m2", of: "data", on: "2024-02-01", present: ["other"], excused: ["a"])
      facts.meeting("m3", of: "data", on: "2024-12-31", present: ["b"])
      facts.meeting("m4", of: "flex", on: "2025-01-01", present: ["b"])
      facts.meeting("j", on: "2024-03-01", present: ["a", "b"])
    }
    #expect(counts(measured, "I1", ["participants", "meetings", "joined_coalitions"]) == [2, 3, 1])
    #expect(counts(measured, "I1", ["coalitions/data/participants", "coalitions/data/meetings"]) == [2, 2])
    #expect(measured["institutions/I1/coalitions/flex"] == nil)
    #expect(counts(measured, "I2", ["participants", "meetings", "coalitions/data/meetings"]) == [1, 2, 2])
  }

  @Test(
    "contributions, uses and those that show in practice stand beside the coalition to which or from which they went")
  func exchanges() {
    let measured = Measured { facts in
      facts.institution("I2")
      facts.person("a", .teacher, at: "I1")
      facts.person("office", .bureau, at: "I1")
      facts.contribution(by: "a", to: "data", on: "2024-01-01")
      facts.contribution(by: "a", to: "data", on: "2024-12-31")
      facts.contribution(by: "a", to: "data", on: "2025-01-01")
      facts.contribution(by: "office", to: "data", on: "2024-05-01")
      facts.result("r1", of: "flex", .guide, on: "2023-01-01")
      facts.result("r2", of: "data", .guide, on: "2024-06-01")
      facts.use(of: "r1", by: "I1", on: "2024-01-01", .read)
      facts.use(of: "r1", by: "I1", on: "2024-02-01", .tried, landed: .teaching)
      facts.use(of: "r1", by: "I1", on: "2025-01-01", .adopted, landed: .both)
    }
    let data = ["contributions", "uses", "applied"].map { "coalitions/data/\($0)" }
    let flex = ["contributions", "uses", "applied"].map { "coalitions/flex/\($0)" }
    #expect(counts(measured, "I1", data) == [2, 0, 0])
    #expect(counts(measured, "I1", flex) == [0, 2, 1])
    // The one whose result it only used is no coalition that it takes part in, nor are results of it.
    #expect(counts(measured, "I1", ["contributions", "uses", "joined_coalitions", "joined_results"]) == [2, 2, 1, 1])
    #expect(counts(measured, "I2", ["contributions", "uses", "joined_coalitions", "joined_results"]) == [0, 0, 0, 0])
    #expect(measured["institutions/I1/coalitions/data/joined"] == .flag(true))
    #expect(measured["institutions/I1/coalitions/flex/joined"] == .flag(false))
    #expect(measured["institutions/I2/coalitions"] == .group([]))
  }

  @Test("of the uses that show in practice those landed in both count in each, one of which it is not known in neither")
  func landed() {
    let measured = Measured { facts in
      facts.result("r", of: "data", .guide, on: "2023-01-01")
      facts.use(of: "r", by: "I1", on: "2024-01-01", .read, landed: .both)
      facts.use(of: "r", by: "I1", on: "2024-02-01", .tried, landed: .both)
      facts.use(of: "r", by: "I1", on: "2024-03-01", .tried, landed: .organisation)
      facts.use(of: "r", by: "I1", on: "2024-04-01", .adopted)
    }
    #expect(counts(measured, "I1", UseKind.words.map { "uses_by_kind/\($0)" }) == [1, 2, 1])
    #expect(measured.counts("institutions/I1/landed_in_organisation") == [2, 3])
    #expect(measured.counts("institutions/I1/landed_in_teaching") == [1, 3])
    #expect(counts(measured, "I1", ["results_used"]) == [1])
  }

  /// `r1` is published on 1 March, told at the meeting of 10 March where `a` is, and carried by `a` to 20 March, where `c` is.
  private var journey: Measured {
    Measured { facts in
      facts.person("a", .teacher, at: "I1")
      facts.person("c", .teacher, at: "I2")
      facts.institution("I3")
      facts.result("r1", of: "data", .guide, on: "2024-03-01")
      facts.result("r2", of: "data", .guide, on: "2024-12-01")
      facts.result("old", of: "data", .guide, on: "2023-03-01")
      facts.meeting("m1", of: "data", on: "2024-03-10", present: ["a"])
      facts.meeting("m2", of: "flex", on: "2024-03-20", present: ["a", "c"])
      facts.use(of: "r1", by: "I1", on: "2024-04-01", .tried, landed: .teaching)
      facts.use(of: "r1", by: "I1", on: "2024-05-01", .read, landed: .organisation)
      facts.use(of: "old", by: "I3", on: "2024-04-01", .adopted, landed: .organisation)
      facts.use(of: "old", by: "I3", on: "2024-05-01", .adopted, landed: .teaching)
      facts.use(of: "r2", by: "I3", on: "2025-01-01", .adopted)
    }
  }

  @Test("within reach are the results of the period of which someone there could know, with the days it took")
  func withinReach() {
    #expect(journey.counts("institutions/I1/within_reach") == [1, 2])
    #expect(journey.counts("institutions/I3/within_reach") == [0, 2])
    #expect(counts(journey, "I1", ["results/r1/days", "results/r1/uses", "unused_within_reach"]) == [9, 2, 0])
    #expect(counts(journey, "I2", ["results/r1/days", "results/r1/uses", "unused_within_reach"]) == [19, 0, 1])
    #expect(journey["institutions/I1/results/r2"] == nil)
    #expect(journey["institutions/I1/results/r1/coalition"] == .word("data"))
  }

  @Test("a result stands with the most that was done with it and where it landed, by the uses that show in practice")
  func mostDone() {
    #expect(journey["institutions/I1/results/r1/use"] == .word("tried"))
    #expect(journey["institutions/I1/results/r1/landed_in"] == .word("teaching"))
    #expect(journey["institutions/I2/results/r1/use"] == .absent)
    #expect(journey["institutions/I3/results/old/use"] == .word("adopted"))
    #expect(journey["institutions/I3/results/old/landed_in"] == .word("both"))
    #expect(journey["institutions/I3/results/old/days"] == .absent)
    #expect(journey["institutions/I3/results/r2"] == nil)
    #expect(counts(journey, "I3", ["results_used"]) == [1])
  }

  @Test("a use before the period, and one on its last day, both say that a result within reach is used")
  func usedBefore() {
    for (day, unused) in [("2024-02-20", 0), ("2024-12-31", 0), ("2025-01-01", 1)] {
      let measured = Measured { facts in
        facts.person("a", .teacher, at: "I1")
        facts.result("r", of: "data", .guide, on: "2024-03-01")
        facts.meeting("m", of: "data", on: "2024-03-01", present: ["a"])
        facts.use(of: "r", by: "I1", on: day, .read)
      }
      #expect(counts(measured, "I1", ["results/r/days", "unused_within_reach"]) == [0, unused], "\(day)")
    }
  }

  @Test("a merged institution counts as the one it went into; a partner has no mirror")
  func merged() {
    let measured = Measured { facts in
      facts.institution("P", .partner)
      facts.merger(of: "I0", into: "I1", on: "2024-12-31")
      facts.person("a", .teacher, at: "I0")
      facts.person("guest", .external, at: "P")
      facts.member("a", of: "data", .core, from: "2024-01-01")
      facts.meeting("m", of: "data", on: "2024-03-01", present: ["a", "guest"])
      facts.result("r", of: "data", .guide, on: "2024-03-01")
      facts.use(of: "r", by: "I0", on: "2024-04-01", .tried)
      facts.use(of: "r", by: "P", on: "2024-04-01", .tried)
    }
    #expect(counts(measured, "I1", ["people", "participants", "meetings", "uses"]) == [1, 1, 1, 1])
    guard case .group(let mirrors)? = measured["institutions"] else { return #expect(Bool(false)) }
    #expect(mirrors.map(\.name) == ["I1"])
  }

  @Test("people present, coalitions visited and uses are those of the ambassador's side of the same institution")
  func sameAsAmbassadors() {
    for name in ["people", "uses"] {
      let own = name == "people" ? "participants" : name
      for institution in ["I1", "I2", "I3"] {
        #expect(
          journey.whole("institutions/\(institution)/\(own)")
            == journey.whole("ambassadors/institutions/\(institution)/\(name)"))
      }
    }
  }
}
