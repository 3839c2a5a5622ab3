internal import Ledger
package import Metrics
package import Records

/// Reads and judges a delivery as `run` would, and stores nothing.
package struct CheckQuery {
  package let delivery: String
  /// Its tolerance and mapping hold, and references are looked up in the project's ledger; nil judges the delivery by
  /// itself.
  package let pipeline: PipelineDefinition?
  package let project: Project?
  package let day: Day

  package init(delivery: String, pipeline: PipelineDefinition?, project: Project?, day: Day) {
    self.delivery = delivery
    self.pipeline = pipeline
    self.project = project
    self.day = day
  }

  package struct Answer {
    package let account: DeliveryAccount
    /// `rows` of the figure document, and whether the delivery would be taken.
    package let document: Figure
  }

  package func answer() throws(RunError) -> Answer {
    try stage(.intake) { try judged() }
  }

  private func judged() throws -> Answer {
    let source = pipeline?.sources.first
    let folder = try DeliveryFolder(
      delivery, project: project, mapping: source?.mapping, day: try DeliveryFolder.day(of: delivery) ?? day)
    let ledger = try openLedger()
    let reading = try folder.read(try ledger.pools())
    let conversions = reading.files.compactMap(\.conversion)
    let intake = try ledger.check(
      reading,
      IntakeTerms(
        mode: source?.mode ?? .append, tolerance: pipeline?.tolerance ?? 0.05, closable: PipelineDefinition.closable))
    let document = Figure.group([
      Figure.Entry("taken", .flag(intake.taken)),
      Figure.Entry("reasons", .words(intake.reasons.map { $0.sentence(in: .en) })),
      Figure.Entry("rows", RowsDocument.group(of: intake)),
    ])
    return Answer(
      account: DeliveryAccount(intake, mapping: folder.mappingName, conversions: conversions), document: document)
  }

  private func openLedger() throws(LedgerError) -> Ledger {
    guard pipeline != nil, let project, Disk.exists(project.ledger) else { return try Ledger(at: ":memory:") }
    return try Ledger(at: project.ledger)
  }
}
