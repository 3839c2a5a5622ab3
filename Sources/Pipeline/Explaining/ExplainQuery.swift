internal import Ledger
package import Metrics
package import Records

/// Why a figure is what it is: its definition, and the records behind it, each where it was written down.
package struct ExplainQuery {
  /// The figure's path in the document of figures.md.
  package let path: String
  /// Folders of `KIND.csv`, taken one after the other into an empty ledger; none when a ledger is asked.
  package var deliveries: [String] = []
  /// An existing ledger, in the place of deliveries.
  package var ledger: String?
  package var period: Period
  /// The run's day; nil for the first day after the period.
  package var day: Day?
  package var tolerance = 0.05
  package var settings = Settings()
  /// Where mappings are looked up; nil when every file is canonical.
  package var project: Project?
  /// Told what is being done, for a person who waits.
  package var progress: (String) -> Void = { _ in }

  package init(_ path: String, period: Period) {
    self.path = path
    self.period = period
  }

  package enum Answer {
    case explained(Explanation)
    /// No figure has this path; the nearest ones, or what stands in the group that it names.
    case unknown([String])
  }

  package struct Outcome {
    /// Nil when nothing was ever taken, so that there are no figures.
    package let answer: Answer?
    /// One a delivery.
    package let accounts: [DeliveryAccount]
  }

  package func outcome() throws(RunError) -> Outcome {
    let place = self.ledger ?? ":memory:"
    progress(Progress.step(1, of: 3, "reading"))
    let ledger = try stage(.intake) { try Ledger(at: place) }
    let intakes = try stage(.intake) { try deliveries.map { try take($0, into: ledger) } }
    let accounts = intakes.map { DeliveryAccount($0) }
    let isEmpty = try stage(.intake) { try !ledger.deliveries().contains(where: \.taken) }
    if isEmpty { return Outcome(answer: nil, accounts: accounts) }
    let answer = try stage(.facts) { try ledger.oneState { try explained(from: ledger) } }
    return Outcome(answer: answer, accounts: accounts)
  }

  private func take(_ path: String, into ledger: borrowing Ledger) throws -> Intake {
    let folder = try DeliveryFolder(path, project: project, mapping: nil, day: day ?? period.end)
    return try ledger.take(try folder.read(try ledger.pools()), IntakeTerms(mode: .append, tolerance: tolerance))
  }

  private func explained(from ledger: borrowing Ledger) throws -> Answer {
    progress(Progress.step(2, of: 3, "measuring \(period.name)"))
    let facts = try ledger.facts(period: period, asOf: day ?? period.end)
    let measured = Measurement(facts: facts, settings: drawing)
    let document = measured.document
    guard let address = FigureAddress(path, in: document), let definition = FigureDefinition.of(address.subject),
      let grounds = Grounds(of: address, in: measured.basis)
    else { return .unknown(FigureNames(document).nearest(to: path)) }
    let origins = try ledger.origins(of: Set(grounds.all.kinds))
    return .explained(Explanation(address, document, definition, grounds, origins, facts))
  }

  /// Random tables and weights are drawn only for the figures that rest on them.
  private var drawing: Settings {
    var settings = settings
    if !path.contains("chance") { settings.chanceTables = 0 }
    if !path.contains("/rank_acceptability") { settings.weighingDraws = 0 }
    return settings
  }
}
