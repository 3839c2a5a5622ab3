internal import CSQLite

/// One open SQLite database, closed when it goes out of scope.
struct Connection: ~Copyable {
  let handle: OpaquePointer

  /// Opens the file, or a database in memory for ":memory:".
  init(_ path: String) throws(LedgerError) {
    var opened: OpaquePointer?
    // A connection can be copied nowhere and so is used by one thread at a time: SQLite's own locks are not needed.
    let flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_EXRESCODE | SQLITE_OPEN_NOMUTEX
    _ = Connection.countsMemory
    try SealedFiles.register()
    let result = sqlite3_open_v2(path, &opened, flags, SealedFiles.name)
    guard result == SQLITE_OK, let opened else {
      sqlite3_close_v2(opened)
      throw LedgerError(result: result, "opening it")
    }
    handle = opened
  }

  deinit { sqlite3_close_v2(handle) }

  /// False before the first connection is made: nobody asks SQLite how much memory it has, and the lock on that count would
  /// be taken with every piece of memory, a fifth of what it costs to make the tables (measured).
  private static let countsMemory = ringwerk_sqlite3_uncounted_memory() != SQLITE_OK

  /// Settings that every connection has; they touch no data.
  func harden(patience milliseconds: Int32) throws(LedgerError) {
    try check(ringwerk_sqlite3_defensive(handle), "guarding it")
    try check(ringwerk_sqlite3_no_quoted_strings(handle), "guarding it")
    try check(sqlite3_busy_timeout(handle, milliseconds), "guarding it")
    try check(FedTable.register(on: handle), "opening it")
    try run(
      """
      PRAGMA trusted_schema = OFF; PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON;
      PRAGMA cell_size_check = ON; PRAGMA temp_store = MEMORY; PRAGMA synchronous = FULL;
      """, "guarding it")
  }

  /// Has every page leave room for its digest: of a new file, or of the copy that `VACUUM INTO` makes of another.
  func reserveSeals() throws(LedgerError) {
    var room = Int32(PageSeal.size)
    try check(sqlite3_file_control(handle, "main", SQLITE_FCNTL_RESERVE_BYTES, &room), "opening it")
  }

  /// Runs statements that answer nothing.
  func run(_ sql: String, _ action: String) throws(LedgerError) {
    try check(sqlite3_exec(handle, sql, nil, nil, nil), action)
  }

  func prepare(_ sql: String, _ action: String) throws(LedgerError) -> Statement {
    try Statement(sql, on: handle, action)
  }

  /// The first cell of the only row; 0 when there is none.
  func number(_ sql: String, _ action: String) throws(LedgerError) -> Int {
    let statement = try prepare(sql, action)
    return try statement.step() ? statement.int(0) : 0
  }

  /// Writes the pieces one after the other into a blob that has room for just these.
  func fill(
    _ table: String, _ column: String, row: Int, with pieces: [[UInt8]], _ action: String
  ) throws(LedgerError) {
    var (blob, place, written): (OpaquePointer?, Int32, Int32) = (nil, 0, SQLITE_OK)
    try check(sqlite3_blob_open(handle, "main", table, column, Int64(row), 1, &blob), action)
    for piece in pieces where written == SQLITE_OK {
      written = sqlite3_blob_write(blob, piece, Int32(clamping: piece.count), place)
      place += Int32(clamping: piece.count)
    }
    let closed = sqlite3_blob_close(blob)
    try check(written, action)
    try check(closed, action)
  }

  /// Another number whenever another connection, of this program or of another, has changed the database.
  func version(_ action: String) throws(LedgerError) -> Int { try number("PRAGMA data_version", action) }

  /// A transaction is open, one that only reads among them.
  var isInTransaction: Bool { sqlite3_get_autocommit(handle) == 0 }

  /// Rows changed by the last statement.
  var changes: Int { Int(sqlite3_changes64(handle)) }

  /// Runs the body in one transaction: all of it stays, or nothing. `keeps` says whether what came of it is to stay.
  func transaction<T>(
    _ action: String, keeps: (T) -> Bool = { _ in true }, _ body: () throws(LedgerError) -> T
  ) throws(LedgerError) -> T {
    try run("BEGIN IMMEDIATE", action)
    do {
      let value = try body()
      try run(keeps(value) ? "COMMIT" : "ROLLBACK", action)
      return value
    } catch {
      rollBack()
      throw error
    }
  }

  /// What is committed in the body reaches the disk with the next commit outside it, at the latest when the run ends: a power
  /// failure until then takes all of it back, as if the run had not begun. To other programs, and to the next run after
  /// this one was killed, it is there at once.
  func unhurried<T>(_ action: String, _ body: () throws(LedgerError) -> T) throws(LedgerError) -> T {
    try run("PRAGMA synchronous = NORMAL", action)
    defer { sqlite3_exec(handle, "PRAGMA synchronous = FULL", nil, nil, nil) }
    return try body()
  }

  /// Runs reading statements on one state of the database, whatever others write meanwhile; within another snapshot on
  /// the state of that one.
  func snapshot<T>(_ action: String, _ body: () throws(LedgerError) -> T) throws(LedgerError) -> T {
    if isInTransaction { return try body() }
    try run("BEGIN", action)
    defer { rollBack() }
    return try body()
  }

  /// Undoes what the open transaction did; harmless where SQLite has already done so.
  func rollBack() {
    if isInTransaction { sqlite3_exec(handle, "ROLLBACK", nil, nil, nil) }
  }

  private func check(_ result: Int32, _ action: String) throws(LedgerError) {
    if result != SQLITE_OK { throw LedgerError(result: result, action) }
  }
}
