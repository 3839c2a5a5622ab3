internal import Ledger
internal import Metrics
internal import Records

/// What if next year's meetings are held as planned (`figures --what-if`)? Records as for `figures`, and a calendar: a
/// delivery of planned meetings that is supposed for this one question and kept nowhere.
///
/// Its `invitations` are those of `meetings.csv`; whatever else it holds is taken in too. Who will be present is presumed,
/// see `PlannedCalendar`.
package struct WhatIfQuery {
  /// The deliveries or the ledger, the period, and the day: meetings held up to it count as they were. Without a day
  /// all that were held count.
  package let records: FiguresQuery
  /// The calendar's folder.
  package let calendar: String

  package init(_ records: FiguresQuery, calendar: String) {
    self.records = records
    self.calendar = calendar
  }

  package struct Answer {
    /// Nil when the calendar was refused; its account says why.
    package let whatIf: WhatIf?
    /// One a delivery, the calendar's last.
    package let accounts: [DeliveryAccount]
  }

  package func answer() throws(RunError) -> Answer {
    let asOf = records.day ?? records.period.end
    let ledger = try stage(.intake) { try Ledger(at: records.ledger ?? ":memory:") }
    var intakes = try stage(.intake) { try records.takeAll(into: ledger, on: asOf) }
    records.progress(Progress.step(2, of: 3, "taking the facts out with those of \(DeliveryFolder.name(of: calendar))"))
    let supposed = try stage(.facts) {
      let folder = try DeliveryFolder(calendar, project: records.project, mapping: nil, day: asOf)
      let terms = IntakeTerms(tolerance: records.tolerance)
      return try ledger.facts(
        supposing: try folder.readAsFound(try ledger.pools()), terms, period: records.period, asOf: asOf)
    }
    intakes.append(supposed.intake)
    records.progress(Progress.step(3, of: 3, "trying each joint meeting on other days"))
    let whatIf = try stage(.measure) {
      try supposed.facts.map { try WhatIf(PlannedCalendar($0, earliest: records.day.map { $0 + 1 })) }
    }
    return Answer(whatIf: whatIf, accounts: intakes.map { DeliveryAccount($0) })
  }
}

/// A calendar about which there is nothing to say.
struct CalendarError: Error, CustomStringConvertible {
  let description: String

  init(_ description: String) { self.description = description }
}
