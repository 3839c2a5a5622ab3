internal import Ledger
internal import Records
internal import Reports

/// One run, from the deliveries to the published reports.
package struct Run {
  let order: RunOrder
  /// Seconds since 1970, for the run's own record only: no figure or report depends on it.
  let now: () -> Int
  /// Told what is being done, for a person who waits.
  let progress: (String) -> Void

  package init(_ order: RunOrder, now: @escaping () -> Int, progress: @escaping (String) -> Void = { _ in }) {
    self.order = order
    self.now = now
    self.progress = progress
  }

  /// Takes the deliveries, measures the period, writes the reports and publishes them; one run at a time on a ledger.
  package func perform() throws(RunError) -> RunOutcome {
    let isFirst = !Disk.exists(order.ledger)
    let found = Result { () throws(RunError) in try stage(.intake) { try findDeliveries(andRead: isFirst) } }
    // Before anything is done, unless all has been made from these very files already.
    var definitions = isFirst ? try stage(.definitions) { try readDefinitions() } : nil
    let deliveries = try found.get()
    let lock = try stage(.intake) { try lockLedger() }
    let ledger = try stage(.intake) { try openLedger() }
    if order.asKnownOn == nil { try stage(.intake) { try completeEarlier(ledger) } }
    if definitions == nil, try !stage(.definitions, { try isMadeAlready(ledger) }) {
      definitions = try stage(.definitions) { try readDefinitions() }
    }
    let number = try stage(.intake) { try ledger.beginRun(of: order.pipeline.name, on: order.day, at: now()) }
    do throws(RunError) {
      let outcome = try perform(number, definitions, deliveries, ledger)
      _ = consume lock
      return outcome
    } catch {
      try? ledger.endRun(number, error.code == .deliveryRefused ? .refused : .failed, at: now())
      throw error
    }
  }

  /// What runs and forgettings that were stopped did not come to.
  private func completeEarlier(_ ledger: borrowing Ledger) throws {
    Rebuild.clear(beside: order.ledger)
    try Archive(folder: order.archive).clear(beside: ledger)
    try Placing.complete(ledger, order)
    try Forgetting(order, progress: progress).completeInterrupted(ledger)
  }

  private func perform(
    _ number: Int, _ definitions: [ReportDefinition]?, _ deliveries: [FoundDelivery], _ ledger: borrowing Ledger
  ) throws(RunError) -> RunOutcome {
    let accounts = try stage(.intake) { try takeWhatChanged(deliveries, into: ledger, number) }
    guard accounts.allSatisfy(\.taken) else { return try end(RunOutcome(accounts: accounts), number, ledger) }
    // Also when nothing changed: what is kept grows older by itself.
    try stage(.intake) { try retention?.apply(to: ledger) }
    let sources = try stage(.intake) { try order.pipeline.freshness(in: ledger, on: order.day) }
    if order.pipeline.reports.isEmpty {
      return try endWithoutEdition(RunOutcome(accounts: accounts, sources: sources), number, ledger)
    }
    let inputs = try stage(.facts) { try self.inputs(of: ledger) }
    if var kept = try stage(.facts, { try skipWhatStands(accounts, inputs, ledger, number) }) {
      kept.sources = sources
      return try endWithoutEdition(kept, number, ledger)
    }
    let definitions = try stage(.definitions) { try definitions ?? readDefinitions() }
    let finished = try finished(RunOutcome(accounts: accounts, sources: sources), inputs, number, definitions, ledger)
    do { return try publish(consume finished, ledger, number) } catch { throw RunError(.publish, error) }
  }

  /// Measured and written; what it was written from is let go of.
  private func finished(
    _ taken: RunOutcome, _ inputs: Digest, _ number: Int, _ definitions: [ReportDefinition], _ ledger: borrowing Ledger
  ) throws(RunError) -> Finished {
    let (book, measured) = try self.measured(definitions, ledger)
    let (publications, unkept) = try report(definitions, from: book, measured, ledger, number)
    let outcome = RunOutcome(
      accounts: taken.accounts, sources: taken.sources, measured: measured, book: book,
      reports: publications.flatMap(\.pages))
    Concurrently.letGo(consume book)
    return Finished(
      publications: publications, figures: unkept, measured: measured, inputs: inputs, outcome: outcome)
  }

  private func measured(
    _ definitions: [ReportDefinition], _ ledger: borrowing Ledger
  ) throws(RunError) -> (Book, MeasuredPeriod) {
    let taken = try stage(.measure) { try ledger.deliveries().filter(\.taken) }
    let measured = try measureFacts(definitions, taken, ledger)
    let found = (try stage(.measure) { try book(of: measured, taken, ledger) }, measured.period)
    Concurrently.letGo(consume measured)
    return found
  }

  /// The facts, of millions of rows the largest thing that there is, are let go of when they are measured.
  private func measureFacts(
    _ definitions: [ReportDefinition], _ taken: [DeliverySummary], _ ledger: borrowing Ledger
  ) throws(RunError) -> MeasuredFacts {
    let facts = try stage(.facts) { try takeFacts(from: ledger) }
    let measured = measure(facts, for: definitions, taken)
    Concurrently.letGo(consume facts)
    return measured
  }

  private func end(
    _ outcome: RunOutcome, _ number: Int, _ ledger: borrowing Ledger
  ) throws(RunError) -> RunOutcome {
    try stage(.publish) { try ledger.endRun(number, outcome.end, at: now()) }
    return outcome
  }

  private func endWithoutEdition(
    _ outcome: RunOutcome, _ number: Int, _ ledger: borrowing Ledger
  ) throws(RunError) -> RunOutcome {
    try stage(.publish) {
      guard let old = retention?.oldEditions(), !old.isEmpty else { return }
      let placing = Placing([], EditionIndex(output: order.output, next: NextEditions(order)), old: old)
      try placing.prepare(in: order.language)
      try placing.turn()
      try placing.removeOld()
    }
    return try end(outcome, number, ledger)
  }

  /// What the pipeline no longer keeps; nil for one that keeps all, and where the past is asked for.
  var retention: Retention? {
    guard let retention = order.pipeline.retention, order.asKnownOn == nil else { return nil }
    return Retention(definition: retention, order: order, progress: progress)
  }
}
