/// The one SQLite file that remembers every delivery, what it said, and what was made of it.
///
/// **What counts** is a function of what the deliveries said and of their days, never of the order in which they were
/// taken: of a key the latest statement whose references count themselves, of two of one day the later taken; as the
/// first later snapshot left it that did not name the key. So a row that refers to a withdrawn row waits: it counts
/// again when what it refers to does, and until then an earlier statement about its key that can stand counts in its
/// place, if there is one.
package struct Ledger: ~Copyable {
  let connection: Connection

  /// Opens the ledger, or makes one where there is none; ":memory:" is one that is gone when it is closed.
  ///
  /// - Parameter patience: milliseconds to wait for another program that writes at this moment.
  package init(at path: String, patience: Int32 = 5000) throws(LedgerError) {
    let opened = try Connection(path)
    try opened.harden(patience: patience)
    try Schema.bringUpToDate(opened)
    if path != ":memory:" { try opened.run("PRAGMA journal_mode = WAL", "opening it") }
    connection = opened
  }
}
