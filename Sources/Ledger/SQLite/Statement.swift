internal import CSQLite

/// A prepared statement, finalised when it goes out of scope. Parameters and columns count from 1 and 0, as in SQLite.
struct Statement: ~Copyable {
  private let handle: OpaquePointer
  private let action: String

  init(_ sql: String, on connection: OpaquePointer, _ action: String) throws(LedgerError) {
    var prepared: OpaquePointer?
    let result = sqlite3_prepare_v3(connection, sql, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &prepared, nil)
    guard result == SQLITE_OK, let prepared else { throw LedgerError(result: result, action) }
    handle = prepared
    self.action = action
  }

  deinit { sqlite3_finalize(handle) }

  /// Goes to the next row; false when there is none.
  @inline(__always) func step() throws(LedgerError) -> Bool {
    let result = sqlite3_step(handle)
    if result == SQLITE_ROW { return true }
    if result == SQLITE_DONE { return false }
    throw LedgerError(result: result, action)
  }

  /// Ready to be bound and stepped anew; the former bindings stay.
  func reset() { sqlite3_reset(handle) }

  /// Runs it to its end, for statements that answer nothing, and resets it.
  func run() throws(LedgerError) {
    defer { reset() }
    while try step() {}
  }

  @inline(__always) func bind(_ value: Int, at place: Int) throws(LedgerError) {
    try check(sqlite3_bind_int64(handle, Int32(truncatingIfNeeded: place), Int64(value)))
  }

  func bind(_ value: Double, at place: Int) throws(LedgerError) {
    try check(sqlite3_bind_double(handle, Int32(place), value))
  }

  @inline(__always) func bindNull(at place: Int) throws(LedgerError) {
    try check(sqlite3_bind_null(handle, Int32(truncatingIfNeeded: place)))
  }

  func bind(text: UnsafeRawBufferPointer, at place: Int) throws(LedgerError) {
    let bytes = text.assumingMemoryBound(to: CChar.self)
    // An empty text has no address, and a nil address would be NULL.
    guard let address = bytes.baseAddress else { return try bind("", at: place) }
    try check(
      sqlite3_bind_text64(
        handle, Int32(place), address, UInt64(bytes.count), ringwerk_sqlite3_transient(), UInt8(SQLITE_UTF8)))
  }

  func bind(_ text: String, at place: Int) throws(LedgerError) {
    try check(
      sqlite3_bind_text64(
        handle, Int32(place), text, UInt64(text.utf8.count), ringwerk_sqlite3_transient(), UInt8(SQLITE_UTF8)))
  }

  func bind(blob: [UInt8], at place: Int) throws(LedgerError) {
    try check(
      sqlite3_bind_blob64(handle, Int32(place), blob, UInt64(blob.count), ringwerk_sqlite3_transient()))
  }

  /// Runs it with a large blob, which SQLite then need not copy; it is bound no longer than that.
  func run(with blob: [UInt8], at place: Int) throws(LedgerError) {
    let outcome = blob.withUnsafeBytes { bytes in
      Result { () throws(LedgerError) in
        defer { sqlite3_bind_null(handle, Int32(truncatingIfNeeded: place)) }
        // An empty blob has no address, and a nil address would be NULL.
        guard let address = bytes.baseAddress, !bytes.isEmpty else {
          try check(sqlite3_bind_zeroblob(handle, Int32(truncatingIfNeeded: place), 0))
          return try run()
        }
        try check(sqlite3_bind_blob64(handle, Int32(truncatingIfNeeded: place), address, UInt64(bytes.count), nil))
        try run()
      }
    }
    try outcome.get()
  }

  /// Something in memory that must be there for as long as the statement runs; SQL sees NULL.
  func bind(pointer: UnsafeMutableRawPointer, _ type: StaticString, at place: Int) throws(LedgerError) {
    try check(sqlite3_bind_pointer(handle, Int32(place), pointer, type.address, nil))
  }

  @inline(__always) func isNull(_ column: Int) -> Bool {
    sqlite3_column_type(handle, Int32(truncatingIfNeeded: column)) == SQLITE_NULL
  }
  @inline(__always) func int(_ column: Int) -> Int {
    Int(sqlite3_column_int64(handle, Int32(truncatingIfNeeded: column)))
  }
  @inline(__always) func int32(_ column: Int) -> Int32 {
    sqlite3_column_int(handle, Int32(truncatingIfNeeded: column))
  }
  func double(_ column: Int) -> Double { sqlite3_column_double(handle, Int32(column)) }

  /// The bytes of a text or blob; empty for NULL.
  func text(_ column: Int) -> String { withBytes(column) { String(decoding: $0, as: UTF8.self) } }
  func bytes(_ column: Int) -> [UInt8] { withBytes(column) { Array($0) } }

  /// The bytes hold until the next step.
  func withBytes<T>(_ column: Int, _ body: (UnsafeRawBufferPointer) -> T) -> T {
    let start = sqlite3_column_blob(handle, Int32(column))
    let count = Int(sqlite3_column_bytes(handle, Int32(column)))
    return body(UnsafeRawBufferPointer(start: start, count: start == nil ? 0 : count))
  }

  /// The cells of the row at hand; they hold until the next step.
  func withCells(_ body: (RowCells) -> Void) {
    var values = (0..<sqlite3_column_count(handle)).map { sqlite3_column_value(handle, $0) }
    values.withUnsafeMutableBufferPointer { values in
      if let start = values.baseAddress { body(RowCells(values: start)) }
    }
  }

  @inline(__always) private func check(_ result: Int32) throws(LedgerError) {
    if result != SQLITE_OK { throw LedgerError(result: result, action) }
  }
}
