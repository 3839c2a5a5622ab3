/// How an empty ledger is filled: nearly every page is new and goes to its place at once, not to the write-ahead log first and
/// from there to its place.
extension Ledger {
  /// Runs the body with a rollback journal in the place of the log, where nobody else has the ledger open. What is committed is as
  /// safe; another program that wants to read meanwhile has to wait, which is why a delivery of many millions of rows takes the
  /// way by the log.
  func withoutLog<T>(_ action: String, _ body: () throws(LedgerError) -> T) throws(LedgerError) -> T {
    try leaveLog()
    let result = Result { () throws(LedgerError) in try body() }
    let restored = Result { () throws(LedgerError) in try connection.run("PRAGMA journal_mode = WAL", action) }
    let value = try result.get()
    try restored.get()
    return value
  }

  /// A journal that is cut to nothing with each commit cannot come back after a power failure and undo it, nor can the log
  /// once its name is gone from the disk.
  private func leaveLog() throws(LedgerError) {
    // Where somebody else reads, the log stays.
    try? connection.run("PRAGMA journal_mode = TRUNCATE", "leaving the log")
    if let path { try Founding.flush(Founding.folder(of: path)) }
  }
}
