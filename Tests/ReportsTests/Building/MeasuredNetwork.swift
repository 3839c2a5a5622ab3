import Metrics
import Records
import Reports
import TestSupport

/// A network small enough to count by hand, with something of everything that a report tells.
///
/// 2025: `data` has a core of 6 and an active ring of 5, met four times, one of them without a list; `ai` began this year and
/// has three people in its core. Eleven people met once together.
struct MeasuredNetwork {
  var facts: FactsBuilder

  static let core = (1...6).map { "p\($0)" }
  static let active = (7...11).map { "p\($0)" }

  init() {
    facts = FactsBuilder(2025)
    for institution in ["i1", "i2", "i3"] { facts.institution(institution) }
    facts.institution("partner", .partner)
    for (number, person) in (MeasuredNetwork.core + MeasuredNetwork.active).enumerated() {
      facts.person(person, number.isMultiple(of: 2) ? .teacher : .quality, at: number.isMultiple(of: 2) ? "i1" : "i2")
    }
    facts.person("guest", .external, at: "partner")
    facts.coalition("data", from: "2020-01-01", goal: "g", needs: "n")
    facts.coalition("ai", from: "2025-03-01")
    members()
    meetings()
    results()
  }

  private mutating func members() {
    for person in MeasuredNetwork.core { facts.member(person, of: "data", .core, from: "2023-01-01") }
    for person in MeasuredNetwork.active { facts.member(person, of: "data", .active, from: "2025-02-01") }
    for person in ["p1", "p2", "p3"] { facts.member(person, of: "ai", .core, from: "2025-03-01") }
    facts.member("q1", of: "data", .follower, from: "2024-01-01", until: "2025-06-01")
  }

  private mutating func meetings() {
    let all = MeasuredNetwork.core + MeasuredNetwork.active
    facts.meeting("m0", of: "data", on: "2024-05-01", present: MeasuredNetwork.core)
    facts.meeting("m1", of: "data", on: "2025-02-10", present: all, excused: ["q1"])
    facts.meeting("m2", of: "data", on: "2025-04-10", present: MeasuredNetwork.core + ["guest"])
    facts.meeting("m3", of: "data", on: "2025-06-10", heads: 9)
    facts.meeting("m4", of: "data", on: "2025-10-10", present: all)
    facts.meeting("a1", of: "ai", on: "2025-05-10", present: ["p1", "p2", "p3"])
    facts.meeting("j1", on: "2025-09-01", present: all)
    facts.meeting("late", of: "data", on: "2025-12-01", .planned)
  }

  private mutating func results() {
    for person in MeasuredNetwork.core { facts.contribution(by: person, to: "data", on: "2025-03-01") }
    facts.expects("data", 2, .guide, by: "2025-12-31")
    facts.result("r1", of: "data", .guide, on: "2025-05-01")
    facts.result("r2", of: "data", .toolbox, on: "2025-08-01")
    facts.use(of: "r1", by: "i2", on: "2025-09-01", .adopted, landed: .both)
    facts.ambassador("p1", of: "i1", from: "2024-01-01")
    for respondent in 1...6 { facts.evaluation(of: "data", 2025, respondent: respondent, .network, 4) }
  }

  /// The book of the year with that of the year before.
  func book(_ freshness: Freshness = Freshness()) -> Book {
    let built = facts.build()
    var settings = Settings()
    settings.weighingDraws = 1
    settings.chanceTables = 2
    func document(_ facts: Facts) -> Figure {
      guard case .group(let entries) = Measurement(facts: facts, settings: settings).document else { return .absent }
      return .group(entries + [Figure.Entry("meta", MeasuredNetwork.meta(facts))])
    }
    return Book(
      current: document(built), former: document(built.measured(over: built.period.previous)), labels: Labels(built),
      settings: settings,
      deliveries: [
        TakenDelivery(
          name: "2026-01", deliveredOn: built.asOf, read: 9, accepted: 8, unchanged: 0, updated: 0, rejected: 1,
          retried: 0)
      ], freshness: freshness)
  }

  private static func meta(_ facts: Facts) -> Figure {
    Figure([
      "year": .count(facts.period.name), "year_starts": .word("01-01"), "as_of": .word(facts.asOf.description),
      "a": .word(facts.period.start.description), "b": .word(facts.period.end.description),
      "provisional": .flag(facts.asOf < facts.period.end), "taken": .flag(true),
    ])
  }
}
