internal import Records

/// Agreements kept: of the persons to whom something agreed on applied, the share for whom all of it was met.
///
/// agreement_rate = kept / (kept + broken). Per person in a ring: the attendance rule applies from 3 own invitations
/// on; contributions required = threshold x days in the ring / days in the period, rounded half up, not applicable
/// when 0. No rule applies: not assessable. It counts occasions offered and says nothing of why somebody did not
/// come; it never moves anyone to another ring.
package struct AgreementCounts: Hashable, Sendable {
  package private(set) var kept = 0
  package private(set) var broken = 0
  package private(set) var notAssessable = 0

  package init() {}

  package var rate: Ratio { Ratio(kept, of: kept + broken) }

  mutating func add(_ year: RingYear, _ ring: Ring, _ rules: RingRules, daysInPeriod: Int) {
    let agreement = rules[ring]
    let came = AgreementCounts.attendance(year, agreement.attendance, from: rules.leastInvitations)
    let gave = AgreementCounts.contributions(year, agreement.contributions, daysInPeriod)
    if came == nil, gave == nil {
      notAssessable += 1
    } else if came ?? true, gave ?? true {
      kept += 1
    } else {
      broken += 1
    }
  }

  /// Met or not; nil when the rule does not apply.
  private static func attendance(_ year: RingYear, _ threshold: Double?, from least: Int) -> Bool? {
    guard let threshold, year.invitations >= max(1, least) else { return nil }
    return Double(year.attended) / Double(year.invitations) >= threshold
  }

  /// Met or not; nil when the rule does not apply.
  private static func contributions(_ year: RingYear, _ threshold: Int?, _ daysInPeriod: Int) -> Bool? {
    guard let threshold else { return nil }
    let required = (2 * threshold * year.days + daysInPeriod) / (2 * daysInPeriod)
    return required == 0 ? nil : year.contributions >= required
  }

  static func + (a: AgreementCounts, b: AgreementCounts) -> AgreementCounts {
    var sum = a
    sum.kept += b.kept
    sum.broken += b.broken
    sum.notAssessable += b.notAssessable
    return sum
  }

  /// The four agreement figures.
  var entries: [Figure.Entry] {
    [
      Figure.Entry(.agreementKept, .count(kept)), Figure.Entry(.agreementBroken, .count(broken)),
      Figure.Entry(.notAssessable, .count(notAssessable)),
    ] + Figure.Entry.rate(.agreementRate, rate)
  }
}
