internal import Ledger
internal import Records

/// Runs what is due: what cron or a timer calls every few minutes.
///
/// A due time has its record before it is begun, when it begins, and when it ends. So one that was killed is found without
/// an end by the next tick and run again; a run that is repeated changes nothing. The run's day is the local date of the
/// due time, not that on which it is caught up: the same due time gives the same reports whenever it is run.
package struct Tick {
  package let project: Project
  /// Seconds since 1970, read once: what is due does not change while its runs take their time.
  package let seconds: Int
  package let version: String
  /// The program's file, as `RunOrder` has it.
  private let executable: String?
  /// For the runs' own records of when they began and ended.
  private let clock: () -> Int
  /// Milliseconds to wait for another tick.
  private let patience: Int
  private let progress: (String) -> Void

  package init(
    _ project: Project, seconds: Int, version: String, executable: String? = nil,
    clock: @escaping () -> Int, patience: Int = 60_000,
    progress: @escaping (String) -> Void = { _ in }
  ) {
    self.project = project
    self.seconds = seconds
    self.version = version
    self.executable = executable
    self.clock = clock
    self.patience = patience
    self.progress = progress
  }

  /// Minutes by which a clock may go back: its owner puts it right, or another machine's is a little slower.
  static let backward = 60

  package func perform() throws(TickError) -> TickOutcome {
    let lock = try lockedOut()
    let now = Minute(seconds: seconds)
    let known = try DueBook.read(project)
    if let last = known.lastTick, last - now > Tick.backward {
      throw TickError(
        .failed,
        "the clock says \(now), but a tick came at \(last): put the clock right; if it is right now, take \(project.path(DueBook.file)) away"
      )
    }
    let definitions = project.definitions()
    let plan = TickPlan(definitions.pipelines.mapValues(\.schedule), known, now: now)
    var book = plan.book
    try book.write(project)
    var outcome = TickOutcome(
      mistakes: definitions.mistakes, missed: plan.missed.map { moment($0, definitions.pipelines) })
    for run in plan.runs {
      guard let pipeline = definitions.pipelines[run.pipeline] else { continue }
      try perform(run, pipeline, &book, &outcome)
    }
    outcome.next = definitions.next(after: now)
    _ = consume lock
    return outcome
  }

  private func lockedOut() throws(TickError) -> LedgerLock {
    do {
      try Disk.makeFolder(project.path("data"))
      return try LedgerLock(beside: project.path(DueBook.file), patience: patience)
    } catch let error as LedgerError where error.code == .busy {
      throw TickError(.ledgerBusy, "another tick is at work; what is due is its business")
    } catch {
      throw TickError(.outputNotWritten, "what is due cannot be kept: \(error)")
    }
  }

  private func moment(_ run: TickPlan.DueRun, _ pipelines: [String: PipelineDefinition]) -> DueMoment {
    DueMoment(pipeline: run.pipeline, due: run.due, zone: pipelines[run.pipeline]?.schedule?.zone ?? .utc)
  }

  private func perform(
    _ run: TickPlan.DueRun, _ pipeline: PipelineDefinition, _ book: inout DueBook, _ outcome: inout TickOutcome
  ) throws(TickError) {
    let zone = pipeline.schedule?.zone ?? .utc
    var order = RunOrder(project: project, pipeline: pipeline, day: zone.local(run.due).day, version: version)
    order.executable = executable
    var record = book.pipelines[run.pipeline]?[run.due] ?? DueRecord(run.due, .waiting)
    record.state = .started
    record.attempts += 1
    try set(record, run.pipeline, &book)
    let result: TickOutcome.Result
    do throws(RunError) {
      let ended = try Run(order, now: clock, progress: progress).perform()
      record.end(ended)
      result = .ended(ended)
    } catch {
      record.end(error)
      result = .stopped(error)
    }
    try set(record, run.pipeline, &book)
    outcome.runs.append(
      TickOutcome.Performed(moment: DueMoment(pipeline: run.pipeline, due: run.due, zone: zone), result: result))
  }

  private func set(_ record: DueRecord, _ pipeline: String, _ book: inout DueBook) throws(TickError) {
    book.pipelines[pipeline]?.set(record)
    try book.write(project)
  }
}

extension DueRecord {
  fileprivate mutating func end(_ outcome: RunOutcome) {
    switch outcome.end {
    case .done: state = .done
    case .findings: state = .findings
    case .refused:
      state = .refused
      reason = outcome.accounts.flatMap { $0.refusals(in: .en) }.first ?? ""
    case .failed, .interrupted: state = .failed
    }
  }

  /// A ledger that another run holds is no failure: the due time stays.
  fileprivate mutating func end(_ error: RunError) {
    if error.code == .ledgerBusy {
      state = .waiting
      attempts -= 1
    } else {
      state = error.code == .deliveryRefused ? .refused : .failed
      reason = error.description
    }
  }
}
