internal import Ledger

/// A run whose program was told to stop before the run's end.
package struct InterruptedRun {
  private let ledger: String

  package init(ledger: String) { self.ledger = ledger }

  /// Says in the ledger that it was interrupted. Nothing is done where there is no ledger yet, or where another run has
  /// begun since: then that one has said it.
  package func record(at now: Int) {
    guard Disk.exists(ledger) else { return }
    do {
      let lock = try LedgerLock(beside: ledger, patience: 500)
      try Ledger(at: ledger).endInterruptedRuns(at: now)
      _ = consume lock
    } catch {
      // The next run on the ledger finds a run without an end, and says it then.
    }
  }
}
