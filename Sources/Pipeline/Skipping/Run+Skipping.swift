internal import Ledger
internal import Records

/// Whether a stage must be done: not when everything on which it rests is what it was when it was last done
/// (operation.md, The run). Files are known by what the system says of them; none is read for it.
extension Run {
  /// Of what the figures and the reports are made from: what the ledger holds, the period and the definitions.
  func inputs(of ledger: borrowing Ledger) throws -> Digest {
    var stamps = FileStamps()
    stamps.add(order.version)
    order.executable.map { stamps.take($0) }
    stamps.add("\(order.day) \(order.year ?? 0) \(order.language.rawValue) \(order.output)")
    for delivery in try ledger.deliveries() where delivery.taken {
      stamps.add("\(delivery.id) \(delivery.name) \(delivery.deliveredOn) \(delivery.mode.rawValue)")
    }
    stamps.take(order.project.path("pipelines/\(order.pipeline.name).json"))
    for report in order.pipeline.reports + ["common"] { stamps.take(order.project.path("reports/\(report)")) }
    return stamps.digest
  }

  /// Of editions as they stand or are about to, of what leads to them and of the page of all.
  func outputs(_ placements: [Placing.Placement], index: [UInt8]) -> Digest {
    outputs(placements.map { ($0.present, $0.folder, $0.place.path) }, SHA256.digest(index))
  }

  /// Of editions as they were left by a run.
  private func outputs(of editions: [PublishedEdition], index: String) -> Digest? {
    guard let page = try? Disk.digest(index) else { return nil }
    let found = editions.map { ($0.folder, $0.folder, Disk.target(of: "\(order.output)/\($0.report)/latest") ?? "") }
    return outputs(found, page)
  }

  private func outputs(_ editions: [(present: String, folder: String, latest: String)], _ index: Digest) -> Digest {
    var stamps = FileStamps()
    for edition in editions {
      stamps.take(edition.present, as: edition.folder)
      stamps.add(edition.latest)
    }
    stamps.add(index.description)
    return stamps.digest
  }

  /// The last run of the pipeline was made from what there is now, deliveries that are still to be taken apart.
  func isMadeAlready(_ ledger: borrowing Ledger) throws -> Bool {
    try unchanged(.publish, try inputs(of: ledger), ledger) != nil
  }

  /// Two seconds after a file was touched, another touch shows on every kind of disk.
  static let settling = 2

  /// Since when the stage has rested on the same inputs; nil when it must be done.
  func unchanged(
    _ stage: RunError.Stage, _ inputs: Digest?, _ ledger: borrowing Ledger
  ) throws -> (since: SkippedStage, record: StageRecord)? {
    guard let record = try ledger.lastStage(stage.rawValue, of: order.pipeline.name),
      let since = try unchanged(stage, record, inputs, ledger)
    else { return nil }
    return (since, record)
  }

  /// Since when what a record tells of has rested on the same inputs; nil when it must be done.
  func unchanged(
    _ stage: RunError.Stage, _ record: StageRecord, _ inputs: Digest?, _ ledger: borrowing Ledger
  ) throws -> SkippedStage? {
    guard !order.isForced, record.inputs == inputs,
      let run = try ledger.runs().first(where: { $0.id == record.since })
    else { return nil }
    return SkippedStage(stage: stage, since: run.id, day: run.day)
  }

  /// The outcome of the last run when everything after intake can be skipped.
  func skipWhatStands(
    _ accounts: [DeliveryAccount], _ inputs: Digest, _ ledger: borrowing Ledger, _ number: Int
  ) throws -> RunOutcome? {
    guard let (outcome, record) = try keptOutcome(accounts, inputs, ledger) else { return nil }
    let others = Run.afterIntake.dropLast().map {
      StageRecord(run: number, stage: $0.rawValue, inputs: record.inputs, since: record.since)
    }
    try ledger.enter(others + [record.again(in: number)])
    return outcome
  }

  /// That everything after intake was done, and what it leaves.
  func stages(_ outcome: RunOutcome, _ inputs: Digest, _ outputs: Digest, _ number: Int) throws -> [StageRecord] {
    guard let kept = KeptOutcome(outcome) else { return [] }
    let told = try kept.text()
    return Run.afterIntake.map { stage in
      let isLast = stage == .publish
      return StageRecord(
        run: number, stage: stage.rawValue, inputs: inputs, outputs: isLast ? outputs : nil, told: isLast ? told : "",
        since: number)
    }
  }

  /// What the last run published, when it still stands and all that it was made from is the same.
  func keptOutcome(
    _ accounts: [DeliveryAccount], _ inputs: Digest, _ ledger: borrowing Ledger
  ) throws -> (outcome: RunOutcome, record: StageRecord)? {
    guard let (since, record) = try unchanged(.publish, inputs, ledger),
      let kept = try? KeptOutcome(parsing: record.told)
    else { return nil }
    let skipped = Run.afterIntake.map { SkippedStage(stage: $0, since: since.since, day: since.day) }
    let outcome = kept.outcome(accounts, order.pipeline.yearStart, skipped: skipped)
    return outputs(of: outcome.editions, index: outcome.index) == record.outputs ? (outcome, record) : nil
  }

  static let afterIntake: [RunError.Stage] = [.facts, .measure, .report, .publish]
}

extension StageRecord {
  /// The same, skipped by a later run.
  func again(in run: Int) -> StageRecord {
    StageRecord(run: run, stage: stage, inputs: inputs, outputs: outputs, told: told, since: since)
  }
}
