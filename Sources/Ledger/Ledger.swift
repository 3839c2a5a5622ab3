/// The one SQLite file that remembers every delivery, what it said, and what was made of it.
///
/// **What counts** is a function of what the deliveries said and of their days, never of the order in which they were
/// taken: of a key the latest statement whose references count themselves, of two of one day the later taken; as the
/// first later snapshot left it that did not name the key. So a row that refers to a withdrawn row waits: it counts
/// again when what it refers to does, and until then an earlier statement about its key that can stand counts in its
/// place, if there is one.
///
/// **What is read is what was written**, or an error says that the ledger is damaged: every page of the file has a digest
/// (`PageSeal`), and a mark beside the file says how much it had (`Mark`).
package struct Ledger: ~Copyable {
  let connection: Connection
  /// Nil in memory.
  let path: String?

  /// Opens the ledger, or makes one where there is none; ":memory:" is one that is gone when it is closed.
  ///
  /// - Parameter patience: milliseconds to wait for another program that writes at this moment.
  package init(at path: String, patience: Int32 = 5000) throws(LedgerError) {
    self.path = path == ":memory:" ? nil : path
    connection = try Ledger.connected(path, patience)
  }

  private static func connected(_ path: String, _ patience: Int32) throws(LedgerError) -> Connection {
    if path == ":memory:" { return try opened(path, patience) }
    // Read first: what is entered meanwhile only adds to it.
    let promised = try Mark(beside: path)
    if let promised, !promised.isEmpty, FileHeader(at: path) == nil { throw LedgerError(.lost, "opening it") }
    try Founding.bringAbout(at: path)
    try Sealing.bringAbout(at: path, patience: patience)
    // While it is being filled for the first time it cannot be read: at ten million rows for about ten seconds.
    let isBeingFilled = FileHeader(at: path)?.isWithoutLog == true
    let patience = isBeingFilled ? max(patience, Ledger.filling) : patience
    let connection = try known(path, patience, isMarked: promised != nil)
    try writeByLog(connection, patience: patience, "opening it")
    if let promised, !promised.isKept(by: try Mark(connection)) { throw LedgerError(.lost, "opening it") }
    return connection
  }

  /// Milliseconds to wait for the first delivery.
  private static let filling: Int32 = 60_000

  /// Where a mark lies, a file that is no ledger was one.
  private static func known(_ path: String, _ patience: Int32, isMarked: Bool) throws(LedgerError) -> Connection {
    do throws(LedgerError) { return try opened(path, patience) } catch {
      throw error.code == .foreign && isMarked ? LedgerError(.damaged, "opening it") : error
    }
  }

  private static func opened(_ path: String, _ patience: Int32) throws(LedgerError) -> Connection {
    let opened = try Connection(path)
    try opened.harden(patience: patience)
    try opened.reserveSeals()
    try Schema.bringUpToDate(opened)
    return opened
  }

  /// Says beside the file how much has been entered; once that is said, a ledger with less is lost.
  func keepMark() throws(LedgerError) {
    if let path { try Mark(connection).write(beside: path) }
  }
}
