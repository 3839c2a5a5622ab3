internal import CSQLite
internal import Records

/// What can be read of one row of a query; cells count from 0.
protocol CellReading: ~Copyable {
  func isNull(_ column: Int) -> Bool
  func int(_ column: Int) -> Int
  func int32(_ column: Int) -> Int32
  func double(_ column: Int) -> Double
  /// Empty for NULL.
  func text(_ column: Int) -> String
}

/// A row as SQLite has it at hand while it goes through a table; only for as long as it does.
struct RowCells: CellReading {
  let values: UnsafeMutablePointer<OpaquePointer?>

  @inline(__always) func isNull(_ column: Int) -> Bool { sqlite3_value_type(values[column]) == SQLITE_NULL }
  @inline(__always) func int(_ column: Int) -> Int { Int(sqlite3_value_int64(values[column])) }
  @inline(__always) func int32(_ column: Int) -> Int32 { sqlite3_value_int(values[column]) }
  func double(_ column: Int) -> Double { sqlite3_value_double(values[column]) }

  func text(_ column: Int) -> String {
    guard let start = sqlite3_value_blob(values[column]) else { return "" }
    let count = Int(sqlite3_value_bytes(values[column]))
    return String(decoding: UnsafeRawBufferPointer(start: start, count: count), as: UTF8.self)
  }
}

/// Who is handed the rows.
private struct Receiver {
  let take: (RowCells) -> Void
}

extension Connection {
  private static let handOver = "ringwerk_hand_over"

  /// Hands the body every row of a table, in the order of the table's key, as far as SQLite goes by it.
  ///
  /// The rows are arguments of an aggregate function: SQLite then goes through the table in one step of its own, which takes
  /// half the time of a step for each row (measured). The function is there only as long as the query lasts.
  ///
  /// - Parameter cells: what each row is to have, as in SQL.
  func forEachRow(
    _ cells: [String], of table: String, _ action: String, _ body: (RowCells) -> Void
  ) throws(LedgerError) {
    let outcome = withoutActuallyEscaping(body) { body in
      var receiver = Receiver(take: body)
      return withUnsafeMutablePointer(to: &receiver) { receiver in
        Result { () throws(LedgerError) in
          try announce(receiver, action)
          defer { sqlite3_create_function_v2(handle, Connection.handOver, -1, SQLITE_UTF8, nil, nil, nil, nil, nil) }
          let query = try prepare(
            "SELECT \(Connection.handOver)(\(cells.joined(separator: ", "))) FROM \(table)", action)
          while try query.step() {}
        }
      }
    }
    try outcome.get()
  }

  private func announce(_ receiver: UnsafeMutablePointer<Receiver>, _ action: String) throws(LedgerError) {
    let result = sqlite3_create_function_v2(
      handle, Connection.handOver, -1, SQLITE_UTF8 | SQLITE_DIRECTONLY, receiver, nil,
      { context, _, values in
        guard let values, let receiver = sqlite3_user_data(context) else { return }
        receiver.assumingMemoryBound(to: Receiver.self).pointee.take(RowCells(values: values))
      }, { _ in }, nil)
    if result != SQLITE_OK { throw LedgerError(result: result, action) }
  }
}

extension Statement: CellReading {}
