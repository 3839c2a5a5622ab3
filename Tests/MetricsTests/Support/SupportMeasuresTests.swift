import Metrics
import Records
import TestSupport
import Testing

@Suite("Support dossier")
struct SupportMeasuresTests {
  /// Dossiers of data, and of what else was told.
  private func dossiers(_ tell: (inout FactsBuilder) -> Void) -> [SupportMeasures] {
    var facts = FactsBuilder(2024)
    facts.coalition("data")
    tell(&facts)
    var settings = Settings()
    settings.weighingDraws = 50
    return Measurement(facts: facts.build(), settings: settings).support
  }

  @Test(
    "age is in completed years",
    arguments: [
      ("2020-02-29", "2024-12-31", 4), ("2024-02-29", "2025-02-28", 0), ("2024-02-29", "2025-03-01", 1),
      ("2023-12-31", "2024-12-31", 1), ("2024-01-01", "2024-12-31", 0), ("2020-06-15", "2024-06-14", 3),
    ])
  func age(from: String, until: String, years: Int) { #expect(date(from).completedYears(until: date(until)) == years) }

  @Test("age is read on the last day of P_c")
  func ageAtEnd() {
    let all = dossiers { facts in
      facts.coalition("data", from: "2020-12-31")
      facts.coalition("gone", from: "2020-12-31", until: "2024-12-31")
    }
    #expect(all.map(\.ageInYears) == [4, 3])
  }

  @Test("connection is the share of other coalitions in P with at least three carriers from here")
  func connection() {
    let all = dossiers { facts in
      facts.coalition("old", until: "2024-01-01")
      facts.meeting("d", of: "data", on: "2024-03-01", present: ["p", "q", "r"])
      facts.meeting("f", of: "flex", on: "2024-04-01", present: ["p", "q", "r"])
      facts.meeting("t", of: "teams", on: "2024-04-01", present: ["p", "q"])
      facts.meeting("o", of: "old", on: "2024-04-01", present: ["p", "q", "r"])
    }
    #expect(all[0].indicators.counts(of: .connection) == Ratio(1, of: 2))
  }

  @Test("connection is absent where there is no other coalition")
  func unconnected() {
    #expect(dossiers { _ in }[0].indicators[.connection] == nil)
  }

  @Test("ownership is what others than the one most active person contributed")
  func ownership() {
    let all = dossiers { facts in
      for person in ["p", "q", "p", "r", "p"] { facts.contribution(by: person, to: "data", on: "2024-05-01") }
    }
    #expect(all[0].indicators.counts(of: .ownership) == Ratio(2, of: 5))
    #expect(dossiers { _ in }[0].indicators[.ownership] == nil)
  }

  @Test("value brings the mean of all scores from 1...5 to 0...1, and stands with their sum and number")
  func value() {
    let all = dossiers { facts in
      for (respondent, score) in [5, 3, 1].enumerated() {
        facts.evaluation(of: "data", 2024, respondent: respondent, .impact, score)
      }
      facts.evaluation(of: "data", 2023, respondent: 9, .impact, 5)
    }
    #expect(all[0].indicators[.value] == 0.5)
    #expect(all[0].indicators.counts(of: .value) == Ratio(9, of: 3))
  }

  @Test("the score stands between the bounds of what is absent")
  func weighing() {
    // Of data's eight only charter (1/3) and connection (0/1) are there: no member institutions, nobody in a ring.
    let all = dossiers { facts in
      facts.coalition("data", goal: "g")
      facts.coalition("flex")
    }
    #expect(all[0].indicators.values.count { $0 != nil } == 2)
    #expect(all[0].weighing.score == 1.0 / 6)
    #expect(all[0].weighing.low == 1.0 / 24)
    #expect(all[0].weighing.high.map { abs($0 - 19.0 / 24) < 1e-15 } == true)
    #expect(all.map(\.rankAcceptability) == [[1, 0], [0, 1]])
  }

  @Test("support and decision are those of the period's name, last year's decision that of the year before")
  func rows() {
    let all = dossiers { facts in
      facts.support("data", 2023, requested: 1)
      facts.support("data", 2024, requested: 10, spent: 7.5, request: "time")
      facts.support("data", 2025, requested: 2)
      facts.decision(.more, on: "data", 2023, on: "2024-02-01", "growth")
      facts.decision(.same, on: "data", 2024, on: "2025-02-01", "steady")
      facts.decision(.less, on: "data", 2022, on: "2023-02-01", "other")
      facts.coalition("flex")
    }
    #expect(all[0].support?.requested == 10)
    #expect(all[0].support?.granted == nil)
    #expect(all[0].support?.spent == 7.5)
    #expect(all[0].support?.request == "time")
    #expect(all[0].lastDecision?.decision == .more)
    #expect(all[0].thisDecision?.reason == "steady")
    #expect(all[0].thisDecision?.decidedOn == date("2025-02-01"))
    #expect(all[1].support == nil)
    #expect(all[1].lastDecision == nil)
  }

  @Test("the axes are four indicators each")
  func axes() { #expect(Indicator.allCases.filter(\.isOfRelations).count == 4) }
}
