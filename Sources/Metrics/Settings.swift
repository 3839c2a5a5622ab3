/// What measurements may be told; the defaults are those of metrics.md.
package struct Settings: Hashable, Sendable {
  /// The rules of every coalition that has none of its own.
  package var rules = RingRules()
  /// The rules of coalitions that made their own, by coalition id.
  package var ownRules: [String: RingRules] = [:]

  /// Days for which a person still carries what was heard at another coalition.
  package var memory = 180
  /// Days after which a carry weighs half.
  package var halfLife = 90.0
  /// Days within which a newcomer comes back, or does not.
  package var returnWindow = 180
  /// Random tables that Chance compares with.
  package var chanceTables = 1000
  /// Random weight vectors behind rank acceptability.
  package var weighingDraws = 10_000
  /// Start of every random sequence; the same seed gives the same figures.
  package var seed: UInt64 = 1
  /// The weight of each indicator, in the order of `Indicator.allCases`.
  package var weights: [Double] = Indicator.allCases.map { _ in 1 }

  package init() {}

  package func rules(of coalition: String) -> RingRules { ownRules[coalition] ?? rules }
}

/// The eight indicators of the support dossier, by the name of their figure: four of relations, four of results.
package enum Indicator: String, CaseIterable, Hashable, Sendable {
  case agreements
  case coverageOfInstitutions = "coverage_of_institutions"
  case ownership, connection, charter, delivery, uptake, value
}
