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
    let definitions = try stage(.definitions) { try readDefinitions() }
    let deliveries = try stage(.intake) { try findDeliveries() }
    let lock = try stage(.intake) { try lockLedger() }
    let ledger = try stage(.intake) { try openLedger() }
    if order.asKnownOn == nil {
      try stage(.intake) { try Forgetting(order, progress: progress).completeInterrupted(ledger) }
    }
    let number = try stage(.intake) { try ledger.beginRun(of: order.pipeline.name, on: order.day, at: now()) }
    do throws(RunError) {
      let outcome = try perform(number, definitions, deliveries, ledger)
      if !outcome.isRefused { try stage(.publish) { try letGo(of: ledger) } }
      try stage(.publish) { try ledger.endRun(number, outcome.end, at: now()) }
      _ = consume lock
      return outcome
    } catch {
      try? ledger.endRun(number, .failed, at: now())
      throw error
    }
  }

  private func perform(
    _ number: Int, _ definitions: [ReportDefinition], _ deliveries: [FoundDelivery], _ ledger: borrowing Ledger
  ) throws(RunError) -> RunOutcome {
    let accounts = try stage(.intake) { try takeWhatChanged(deliveries, into: ledger, number) }
    guard accounts.allSatisfy(\.taken) else { return RunOutcome(accounts: accounts) }
    let sources = try stage(.intake) { try order.pipeline.freshness(in: ledger, on: order.day) }
    if order.pipeline.reports.isEmpty { return RunOutcome(accounts: accounts, sources: sources) }
    let inputs = try stage(.facts) { try self.inputs(of: ledger) }
    if var kept = try stage(.facts, { try skipWhatStands(accounts, inputs, ledger, number) }) {
      kept.sources = sources
      return kept
    }
    let facts = try stage(.facts) { try takeFacts(from: ledger) }
    let book = try stage(.measure) { try measure(facts, ledger, number) }
    let publications = try stage(.report) { try write(definitions, from: book, facts, ledger) }
    let editions = try stage(.publish) { try publish(publications, facts, ledger, number) }
    let outcome = RunOutcome(
      accounts: accounts, sources: sources, facts: facts, book: book, reports: publications.flatMap(\.pages),
      editions: editions,
      index: EditionIndex(output: order.output).path)
    try stage(.publish) { try enterStages(outcome, inputs, ledger, number) }
    return outcome
  }

  /// Also when nothing changed: what is kept grows older by itself.
  private func letGo(of ledger: borrowing Ledger) throws {
    guard let retention = order.pipeline.retention, order.asKnownOn == nil else { return }
    _ = try Retention(definition: retention, order: order, progress: progress).apply(to: ledger)
  }
}
