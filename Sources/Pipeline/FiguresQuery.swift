internal import Ledger
package import Metrics
package import Records

/// All figures of a period: of one delivery or several taken one after the other into an empty ledger, or of what a
/// ledger has (figures.md).
package struct FiguresQuery {
  /// Folders of `KIND.csv`; none when a ledger is asked.
  package var deliveries: [String]
  /// An existing ledger, in the place of deliveries.
  package var ledger: String?
  package var period: Period
  /// The run's day, also that of every delivery, whatever its folder says; nil for the first day after the period.
  package var day: Day?
  package var mode: DeliveryMode = .append
  package var tolerance = 0.05
  package var settings = Settings()
  /// Also compute everything with this change, and answer which figures move.
  package var change: SettingChange?
  /// Where mappings are looked up; nil when every file is canonical.
  package var project: Project?
  /// Told what is being done, for a person who waits.
  package var progress: (String) -> Void = { _ in }

  package init(deliveries: [String], period: Period) {
    self.deliveries = deliveries
    self.period = period
  }

  package struct Answer {
    /// The document of figures.md.
    package let document: Figure
    /// One a delivery.
    package let accounts: [DeliveryAccount]
    /// Nil when no change was asked for.
    package let comparison: Comparison?
  }

  package func answer() throws(RunError) -> Answer {
    let asOf = day ?? period.end
    let place = self.ledger ?? ":memory:"
    let ledger = try stage(.intake) { try Ledger(at: place) }
    let intakes = try stage(.intake) { try takeAll(into: ledger, on: asOf) }
    let last = try stage(.intake) { try ledger.deliveries().last(where: \.taken) }
    progress(Progress.step(2, of: steps, "taking the facts out"))
    let facts = try stage(.facts) { last == nil ? nil : try ledger.facts(period: period, asOf: asOf) }
    func document(_ settings: Settings) -> Figure {
      if intakes.isEmpty, let facts { return FigureDocument.measure(last, facts, settings).document }
      return FigureDocument.make(intakes.last, facts, period: period, asOf: asOf, settings)
    }
    progress(Progress.step(3, of: steps, "measuring \(period.name)"))
    let figures = document(settings)
    if let change { progress(Progress.step(4, of: steps, "measuring with \(change.text)")) }
    return Answer(
      document: figures, accounts: intakes.map { DeliveryAccount($0) },
      comparison: change.map { Comparison(figures, document($0.settings)) })
  }

  private var steps: Int { change == nil ? 3 : 4 }

  /// The deliveries, one after the other.
  func takeAll(into ledger: borrowing Ledger, on day: Day) throws -> [Intake] {
    try deliveries.enumerated().map { place, delivery in
      let what = Progress.part("reading \(DeliveryFolder.name(of: delivery))", place + 1, of: deliveries.count)
      progress(Progress.step(1, of: steps, what))
      return try take(delivery, into: ledger, on: day)
    }
  }

  func take(_ path: String, into ledger: borrowing Ledger, on day: Day) throws -> Intake {
    let folder = try DeliveryFolder(path, project: project, mapping: nil, day: day)
    return try ledger.take(
      try folder.readAsFound(try ledger.pools()), IntakeTerms(mode: mode, tolerance: tolerance))
  }
}
