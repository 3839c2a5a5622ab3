internal import Glibc

/// How an empty ledger is filled: nearly every page is new and goes to its place at once, not to the write-ahead log first and
/// from there to its place.
extension Ledger {
  /// Runs the body with a rollback journal in the place of the log, where nobody else has the ledger open. What is committed is as
  /// safe; another program that wants to read meanwhile has to wait, and does (`Ledger.connected`): there is nothing yet to be read.
  func withoutLog<T>(_ action: String, _ body: () throws(LedgerError) -> T) throws(LedgerError) -> T {
    try leaveLog()
    let result = Result { () throws(LedgerError) in try body() }
    let restored = Result { () throws(LedgerError) in try Ledger.writeByLog(connection, patience: 5000, action) }
    let value = try result.get()
    try restored.get()
    return value
  }

  /// Goes over to the log. Where somebody reads or writes at this moment SQLite does not wait for that by itself.
  ///
  /// - Parameter patience: in milliseconds.
  static func writeByLog(_ connection: borrowing Connection, patience: Int32, _ action: String) throws(LedgerError) {
    var left = patience
    while true {
      do throws(LedgerError) { return try connection.run("PRAGMA journal_mode = WAL", action) } catch {
        guard error.code == .busy, left > 0 else { throw error }
      }
      usleep(UInt32(Ledger.pause) * 1000)
      left -= Ledger.pause
    }
  }

  /// Milliseconds between two attempts.
  private static let pause: Int32 = 20

  /// A journal that is cut to nothing with each commit cannot come back after a power failure and undo it, nor can the log
  /// once its name is gone from the disk.
  private func leaveLog() throws(LedgerError) {
    // Where somebody else reads, the log stays.
    try? connection.run("PRAGMA journal_mode = TRUNCATE", "leaving the log")
    if let path { try Founding.flush(Founding.folder(of: path)) }
  }
}
