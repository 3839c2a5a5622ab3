internal import Records

/// Of what the figures of a run are: what is still asked of the facts when they themselves, the largest thing that there is, are
/// no longer needed.
struct MeasuredPeriod: Hashable, Sendable {
  let period: Period
  /// The run's day.
  let asOf: Day
  let isProvisional: Bool

  init(_ facts: Facts) {
    (period, asOf, isProvisional) = (facts.period, facts.asOf, facts.isProvisional)
  }
}
