import CSQLite
import TestSupport
import Testing

/// What a query answers about `ledger.sqlite` in the folder: a line a row, the cells joined by `|`.
func rows(_ sql: String, of folder: borrowing TemporaryFolder) throws -> [String] {
  var connection: OpaquePointer?
  defer { sqlite3_close(connection) }
  try #require(sqlite3_open(folder.path + "/ledger.sqlite", &connection) == SQLITE_OK)
  var statement: OpaquePointer?
  defer { sqlite3_finalize(statement) }
  try #require(sqlite3_prepare_v2(connection, sql, -1, &statement, nil) == SQLITE_OK, "\(sql)")
  var lines: [String] = []
  while sqlite3_step(statement) == SQLITE_ROW {
    let cells = (0..<sqlite3_column_count(statement)).map { place in
      sqlite3_column_text(statement, place).map { String(cString: $0) } ?? "NULL"
    }
    lines.append(cells.joined(separator: "|"))
  }
  return lines
}
