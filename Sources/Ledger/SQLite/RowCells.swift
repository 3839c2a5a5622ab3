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

extension Statement: CellReading {}

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

/// Who takes in the rows of a table.
protocol RowTaking {
  mutating func take(_ row: RowCells)

  /// How SQLite hands a row over, which it can to no function that is of several types: `Gate<Self>.handOver`.
  static var step: RowStep { get }
}

/// A step of an aggregate function of SQLite: the call, the number of its arguments, and these.
typealias RowStep =
  @convention(c) (OpaquePointer?, Int32, UnsafeMutablePointer<OpaquePointer?>?) -> Void

extension Connection {
  private static let handOver = "ringwerk_hand_over"

  /// Hands the receiver every row of a table, in the order of the table's key, as far as SQLite goes by it.
  ///
  /// The rows are arguments of an aggregate function: SQLite then goes through the table in one step of its own, which takes
  /// half the time of a step for each row (measured). The function is there only as long as the query lasts.
  ///
  /// - Parameters:
  ///   - cells: what each row is to have, as in SQL.
  ///   - step: is given the receiver as the function's own data.
  func handOver<Receiver>(
    _ cells: [String], of table: String, to receiver: inout Receiver, by step: RowStep, _ action: String
  ) throws(LedgerError) {
    let outcome = withUnsafeMutablePointer(to: &receiver) { receiver in
      Result { () throws(LedgerError) in
        let result = sqlite3_create_function_v2(
          handle, Connection.handOver, -1, SQLITE_UTF8 | SQLITE_DIRECTONLY, receiver, nil, step, { _ in }, nil)
        if result != SQLITE_OK { throw LedgerError(result: result, action) }
        defer { sqlite3_create_function_v2(handle, Connection.handOver, -1, SQLITE_UTF8, nil, nil, nil, nil, nil) }
        let query = try prepare(
          "SELECT \(Connection.handOver)(\(cells.joined(separator: ", "))) FROM \(table)", action)
        while try query.step() {}
      }
    }
    try outcome.get()
  }
}
