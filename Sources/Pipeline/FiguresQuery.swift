internal import Ledger
package import Metrics
package import Records

/// All figures of a period, of one delivery or several taken one after the other into an empty ledger (figures.md).
package struct FiguresQuery {
  /// Folders of `KIND.csv`.
  package var deliveries: [String]
  package var period: Period
  /// The run's day, also that of every delivery; nil for the first day after the period.
  package var day: Day?
  package var mode: DeliveryMode = .append
  package var tolerance = 0.05
  package var settings = Settings()
  /// Where mappings are looked up; nil when every file is canonical.
  package var project: Project?

  package init(deliveries: [String], period: Period) {
    self.deliveries = deliveries
    self.period = period
  }

  package struct Answer {
    /// The document of figures.md.
    package let document: Figure
    /// One a delivery.
    package let accounts: [DeliveryAccount]
  }

  package func answer() throws(RunError) -> Answer {
    let asOf = day ?? period.end
    let ledger = try stage(.intake) { try Ledger(at: ":memory:") }
    let intakes = try stage(.intake) { try deliveries.map { try take($0, into: ledger, on: asOf) } }
    let facts = try stage(.facts) {
      intakes.contains(where: \.taken) ? try ledger.facts(period: period, asOf: asOf) : nil
    }
    let document = FigureDocument.make(intakes.last, facts, period: period, asOf: asOf, settings)
    return Answer(document: document, accounts: intakes.map { DeliveryAccount($0) })
  }

  private func take(_ path: String, into ledger: borrowing Ledger, on day: Day) throws -> Intake {
    let folder = try DeliveryFolder(path, project: project, mapping: nil, runDay: day)
    return try ledger.take(
      try folder.readAsFound(try ledger.pools()), IntakeTerms(mode: mode, tolerance: tolerance))
  }
}
