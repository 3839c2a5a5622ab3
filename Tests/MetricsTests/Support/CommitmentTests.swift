import Metrics
import Records
import TestSupport
import Testing

/// Expected beside realised, and what follows from the dossiers together.
@Suite("Commitments")
struct CommitmentTests {
  private func measured(on asOf: String? = nil, _ tell: (inout FactsBuilder) -> Void) -> Measurement {
    var facts = FactsBuilder(2024, on: asOf)
    facts.coalition("data")
    tell(&facts)
    var settings = Settings()
    settings.weighingDraws = 10
    return Measurement(facts: facts.build(), settings: settings)
  }

  private func commitments(on asOf: String? = nil, _ tell: (inout FactsBuilder) -> Void) -> [Commitment] {
    measured(on: asOf, tell).support[0].commitments
  }

  @Test("what was due before P is met first, and what is then left of P's own is open")
  func difference() {
    let found = commitments { facts in
      facts.expects("data", 1, .guide, by: "2023-06-01")
      facts.expects("data", 2, .guide, by: "2024-06-01")
      facts.result("r1", of: "data", .guide, on: "2024-02-01")
      facts.result("r2", of: "data", .guide, on: "2024-03-01")
    }
    #expect(found.map(\.kind) == [.guide])
    #expect(found.map { [$0.due, $0.delivered, $0.open, $0.published] } == [[2, 1, 1, 2]])
    #expect(found.map(\.state) == [.unexplained])
  }

  @Test("an explanation of the year explains, one of another year or item does not")
  func explained() {
    func state(_ item: ExplanationItem, _ year: Int) -> [Commitment.State] {
      commitments { facts in
        facts.expects("data", 1, .guide, by: "2024-06-01")
        facts.explanation(item, of: "data", year)
      }.map(\.state)
    }
    #expect(state(.results, 2024) == [.explained])
    #expect(state(.results, 2023) == [.unexplained])
    #expect(state(.flow, 2024) == [.unexplained])
  }

  @Test("while P runs, what is due after the run's day needs no explanation yet")
  func notYetDue() {
    func state(_ day: String) -> [Commitment.State] {
      commitments(on: day) { $0.expects("data", 1, .guide, by: "2024-06-01") }.map(\.state)
    }
    #expect(state("2024-05-31") == [.notYetDue])
    #expect(state("2024-06-01") == [.unexplained])
  }

  @Test("a kind that appeared without being due in P stands there too, one without either does not")
  func beyond() {
    let found = commitments { facts in
      facts.expects("data", 1, .toolbox, by: "2025-06-01")
      facts.result("r", of: "data", .toolbox, on: "2024-06-01")
      facts.expects("data", 1, .guide, by: "2023-06-01")
      facts.expects("data", 1, .other, by: "2024-12-31")
      facts.result("s", of: "data", .other, on: "2024-12-31")
    }
    #expect(found.map(\.kind) == [.toolbox, .other])
    #expect(found.map(\.state) == [.beyond, .met])
  }

  @Test("the document tells of each dossier, and the totals only of those that say something")
  func document() {
    let document = measured { facts in
      facts.coalition("flex")
      facts.expects("data", 1, .guide, by: "2024-06-01")
      facts.support("data", 2024, requested: 100, granted: 80)
      facts.support("flex", 2024, requested: 50, granted: 50, spent: 40)
      facts.decision(.same, on: "flex", 2023, on: "2024-01-10", "x")
      facts.explanation(.agreements, of: "data", 2024, "wij waren ziek")
    }.document
    #expect(document["support/data/expected/guide/state"] == .word("unexplained"))
    #expect(document["support/data/explanations/agreements"] == .word("wij waren ziek"))
    #expect(document["support/data/explanations/results"] == .absent)
    #expect(document["support/data/goal"] == .absent)
    let totals = [
      "requested_hours", "granted_hours", "spent_hours", "requests", "last_decisions", "unexplained", "open",
    ]
    #expect(
      totals.map { document["support_totals/" + $0] }
        == [.number(150), .number(130), .number(40), .count(2), .count(1), .count(1), .count(1)])
    #expect(measured { _ in }.document["support_totals/requested_hours"] == .absent)
  }

  @Test("an axis is the mean of its own indicators that are there")
  func axes() {
    let document = measured { facts in
      facts.institution("i1")
      facts.institution("i2")
      facts.person("p", .teacher, at: "i1")
      facts.member("p", of: "data", .core, from: "2023-01-01")
      facts.contribution(by: "p", to: "data", on: "2024-02-01")
    }.document
    // Agreements cannot be assessed on attendance; one contribution of two required is broken: 0. Institutions 1/2,
    // ownership 0, no other coalition. Charter 0, nothing due, no use: 0; no scores.
    #expect(document["support/data/relations"] == .number(0.5 / 3))
    #expect(document["support/data/results"] == .number(0))
  }

  @Test("ranks count who is higher by more than the tie; who has no score has no rank")
  func ranks() {
    #expect(Weighing.ranks([0.5, nil, 0.7, 0.5 + 1e-13]) == [2, nil, 1, 2])
    #expect(Weighing.ranks([nil]) == [nil])
  }

  @Test("chance is told of a coalition's own pairs, and is absent below three coalitions")
  func chance() {
    func told(_ coalitions: [String]) -> Figure? {
      measured { facts in
        for (number, coalition) in coalitions.enumerated() {
          facts.meeting("m\(number)", of: coalition, on: "2024-03-0\(number + 1)", present: ["p1", "p\(number + 2)"])
        }
      }.document["support/data/chance"]
    }
    let three = told(["data", "flex", "teams", "zorg"])
    #expect(three?["pairs"] == .count(3))
    #expect(three?["expected"] == .number(3 * 0.05))
    #expect(told(["data", "flex"]) == .absent)
  }
}
