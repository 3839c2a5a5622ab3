internal import Ledger
package import Metrics
package import Records

/// Reads and judges a delivery as `run` would, and stores nothing. Beside a pipeline's ledger, rows about people who were
/// forgotten are judged as intake does: they would be rejected.
package struct CheckQuery {
  package let delivery: String
  /// Its tolerance and mapping hold, and references are looked up in the project's ledger; nil judges the delivery by
  /// itself.
  package let pipeline: PipelineDefinition?
  package let project: Project?
  package let day: Day
  /// The folder of the pipeline's source by which the delivery is judged; nil for the one in which it lies.
  package var source: String?
  /// A file of `pipelines/mappings/` without its ending, above the one that would be used.
  package var mapping: String?
  /// Told what is being done, for a person who waits.
  package var progress: (String) -> Void = { _ in }

  package init(delivery: String, pipeline: PipelineDefinition?, project: Project?, day: Day) {
    self.delivery = delivery
    self.pipeline = pipeline
    self.project = project
    self.day = day
  }

  package struct Answer {
    package let account: DeliveryAccount
    /// The source by which it was judged; nil without a pipeline.
    package let source: PipelineDefinition.Source?
    /// `rows` of the figure document, and whether the delivery would be taken.
    package let document: Figure
  }

  package func answer() throws(RunError) -> Answer {
    try stage(.intake) { try judged() }
  }

  private func judged() throws -> Answer {
    let used = try sourceUsed()
    let folder = try DeliveryFolder(
      delivery, project: project, mapping: mapping ?? used?.mapping ?? sharedMapping(),
      telling: .declared(used?.dialect), day: try DeliveryFolder.day(of: delivery) ?? day)
    let (intake, reading) = try judged(folder, used)
    let account = DeliveryAccount(intake, of: reading, from: folder)
    let document = Figure.group([
      Figure.Entry("taken", .flag(intake.taken)),
      Figure.Entry("reasons", .words(intake.reasons.map { $0.sentence(in: .en) })),
      Figure.Entry("source", used.map { .word($0.folder) } ?? .absent),
      Figure.Entry("mapping", folder.mappingName.map { .word($0) } ?? .absent),
      Figure.Entry("read_as", RowsDocument.dialects(of: account)),
      Figure.Entry("rows", RowsDocument.group(of: intake)),
    ])
    return Answer(account: account, source: used, document: document)
  }

  private func judged(
    _ delivered: DeliveryFolder, _ source: PipelineDefinition.Source?
  ) throws -> (Intake, DeliveryReading) {
    let ledger = try openLedger()
    func tell(_ step: Int, _ what: String) { progress(Progress.step(step, of: 2, "\(what) \(delivered.name)")) }
    tell(1, "reading")
    let terms = IntakeTerms(
      mode: source?.mode ?? .append, tolerance: pipeline?.tolerance ?? 0.05, closable: PipelineDefinition.closable)
    guard pipeline != nil, let project else {
      let reading = try delivered.read(try ledger.pools())
      tell(2, "judging")
      return (try ledger.check(reading, terms), reading)
    }
    let screening = try Screening.ofCheck(Archive(folder: Archive.folder(of: project.ledger, project)))
    defer { screening.clear() }
    let screened = try screening.screened(delivered)
    var reading = try screened.folder.read(try ledger.pools())
    reading.marks = screened.marks(of: reading.files)
    tell(2, "judging")
    return (try ledger.check(reading, terms), reading)
  }

  /// The source that was named, or the one in whose folder the delivery lies, or the only one.
  private func sourceUsed() throws(CheckError) -> PipelineDefinition.Source? {
    guard let pipeline, let project else { return nil }
    let folders = pipeline.sources.map(\.folder)
    if let source {
      guard let named = pipeline.sources.first(where: { $0.folder == source }) else {
        throw CheckError(
          sentence:
            "\(pipeline.name) takes no deliveries from \(source); choose from: \(folders.joined(separator: ", "))")
      }
      return named
    }
    let place = DeliveryFolder.place(of: delivery)
    let around = pipeline.sources.first { source in
      let folder = DeliveryFolder.place(of: project.path(source.folder))
      return place == folder || Disk.folder(of: place) == folder
    }
    guard around == nil, pipeline.sources.count > 1 else { return around ?? pipeline.sources.first }
    throw CheckError(
      sentence: "\(pipeline.name) takes deliveries from several folders and \(delivery) lies in none of them; "
        + "say with --source as which it is to be read: \(folders.joined(separator: ", "))")
  }

  /// The mapping that is called as the folder in which the delivery lies, as a run finds it.
  private func sharedMapping() -> String? {
    guard let project, !project.hasMapping(DeliveryFolder.name(of: delivery)) else { return nil }
    let name = DeliveryFolder.name(of: Disk.folder(of: DeliveryFolder.place(of: delivery)))
    return project.hasMapping(name) ? name : nil
  }

  private func openLedger() throws(LedgerError) -> Ledger {
    guard pipeline != nil, let project, Disk.exists(project.ledger) else { return try Ledger(at: ":memory:") }
    return try Ledger(at: project.ledger)
  }
}

/// What was asked of a check does not say as what the delivery is to be read.
struct CheckError: Error, CustomStringConvertible {
  let sentence: String
  var description: String { sentence }
}
