package import Records

/// The support dossier of one coalition: what was asked, granted and spent, the two axes beside its age, signals, and
/// the decisions of last year and this.
///
/// What happened since last year's decision is read by laying the dossier of the period before beside this one.
package struct SupportMeasures: Hashable, Sendable {
  package let coalition: Int32
  /// Completed years on the last day of P_c.
  package let ageInYears: Int
  package let indicators: Indicators
  package let ground: SignalGround
  /// With the weights of the settings.
  package let weighing: Weighing
  /// By the score; absent without one.
  package let rank: Int?
  /// The share of each rank over all ways to weigh.
  package let rankAcceptability: [Double]
  package let commitments: [Commitment]
  package let explanations: Explanations
  /// Among random tables; nil where there were none.
  package let chance: ChanceOfCoalition?
  /// The rows of the period's name; nil where there is none.
  package let support: SupportRow?
  /// Of the year before.
  package let lastDecision: DecisionRow?
  package let thisDecision: DecisionRow?
}

/// Hours and words of support in one year; each nil or empty where it was not given.
package struct SupportRow: Hashable, Sendable {
  package let requested: Double?
  package let granted: Double?
  package let spent: Double?
  package let request: String
  package let advice: String

  init?(_ coalition: Int32, _ year: Int, _ rows: Facts.Support) {
    guard let row = place(of: coalition, year, in: rows.coalition, rows.year) else { return nil }
    requested = rows.requestedHours[row]
    granted = rows.grantedHours[row]
    spent = rows.spentHours[row]
    request = rows.requests[row]
    advice = rows.advice[row]
  }
}

/// What was decided on a coalition in one year.
package struct DecisionRow: Hashable, Sendable {
  package let decision: DecisionKind
  package let reason: String
  package let decidedOn: Day

  init?(_ coalition: Int32, _ year: Int, _ rows: Facts.Decisions) {
    guard let row = place(of: coalition, year, in: rows.coalition, rows.year) else { return nil }
    decision = rows.decision[row]
    reason = rows.reasons[row]
    decidedOn = rows.decidedOn[row]
  }
}

/// The row of a coalition and a year in a table sorted by both.
private func place(of coalition: Int32, _ year: Int, in coalitions: [Int32], _ years: [Int32]) -> Int? {
  var (low, high) = (0, coalitions.count)
  while low < high {
    let middle = (low + high) / 2
    if (coalitions[middle], years[middle]) < (coalition, Int32(year)) { low = middle + 1 } else { high = middle }
  }
  return low < coalitions.count && coalitions[low] == coalition && years[low] == Int32(year) ? low : nil
}

extension Day {
  /// Whole years from the day to another: on 1 March for one who began on 29 February, where a year has none.
  package func completedYears(until other: Day) -> Int {
    let (from, to) = (civil, other.civil)
    return to.year - from.year - ((to.month, to.day) < (from.month, from.day) ? 1 : 0)
  }
}
