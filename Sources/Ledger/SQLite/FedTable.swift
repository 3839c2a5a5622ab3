internal import CSQLite
internal import Records

/// The table as which SQLite sees a `RowFeed`: a virtual one in the terms of sqlite.org/vtab.html, with the rows as its hidden
/// column.
enum FedTable {
  /// Makes it known to a connection, for as long as that is open.
  static func register(on connection: OpaquePointer) -> Int32 {
    let module = UnsafeMutablePointer<sqlite3_module>.allocate(capacity: 1)
    module.initialize(to: sqlite3_module())
    module.pointee.xConnect = connect
    module.pointee.xBestIndex = plan
    module.pointee.xDisconnect = disconnect
    module.pointee.xOpen = open
    module.pointee.xClose = close
    module.pointee.xFilter = begin
    module.pointee.xNext = next
    module.pointee.xEof = isAtEnd
    module.pointee.xColumn = cell
    module.pointee.xRowid = number
    return sqlite3_create_module_v2(connection, RowFeed.table, module, module) { $0?.deallocate() }
  }

  fileprivate static let definition =
    "CREATE TABLE fed (\((0..<RowFeed.widest).map { "c\($0)" }.joined(separator: ", ")), fed HIDDEN)"
}

/// Where a reading of the rows stands; lies where SQLite expects a cursor.
private struct Cursor {
  var base = sqlite3_vtab_cursor()
  var rows: UnsafePointer<FedRows>?
  var width = 0
  /// The present row's first cell.
  var cells: UnsafeMutablePointer<Int32>?
  var row = 0
  var count = 0
}

private typealias Opened = UnsafeMutablePointer<sqlite3_vtab_cursor>

@inline(__always)
private func cursor(_ opened: Opened) -> UnsafeMutablePointer<Cursor> {
  UnsafeMutableRawPointer(opened).assumingMemoryBound(to: Cursor.self)
}

private func connect(
  _ connection: OpaquePointer?, _ module: UnsafeMutableRawPointer?, _ count: Int32,
  _ arguments: UnsafePointer<UnsafePointer<CChar>?>?,
  _ table: UnsafeMutablePointer<UnsafeMutablePointer<sqlite3_vtab>?>?,
  _ error: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
) -> Int32 {
  let fresh = UnsafeMutablePointer<sqlite3_vtab>.allocate(capacity: 1)
  fresh.initialize(to: sqlite3_vtab())
  table?.pointee = fresh
  return sqlite3_declare_vtab(connection, FedTable.definition)
}

private func disconnect(_ table: UnsafeMutablePointer<sqlite3_vtab>?) -> Int32 {
  table?.deallocate()
  return SQLITE_OK
}

/// There is one way: the rows that are given, one after the other.
private func plan(
  _ table: UnsafeMutablePointer<sqlite3_vtab>?, _ index: UnsafeMutablePointer<sqlite3_index_info>?
) -> Int32 {
  guard let index, let wanted = index.pointee.aConstraint, let used = index.pointee.aConstraintUsage else {
    return SQLITE_CONSTRAINT
  }
  for place in 0..<Int(index.pointee.nConstraint)
  where wanted[place].iColumn == Int32(RowFeed.widest) && wanted[place].usable != 0 {
    used[place].argvIndex = 1
    used[place].omit = 1
    return SQLITE_OK
  }
  return SQLITE_CONSTRAINT
}

private func open(_ table: UnsafeMutablePointer<sqlite3_vtab>?, _ opened: UnsafeMutablePointer<Opened?>?) -> Int32 {
  let fresh = UnsafeMutablePointer<Cursor>.allocate(capacity: 1)
  fresh.initialize(to: Cursor())
  opened?.pointee = UnsafeMutableRawPointer(fresh).assumingMemoryBound(to: sqlite3_vtab_cursor.self)
  return SQLITE_OK
}

private func close(_ opened: Opened?) -> Int32 {
  if let opened { cursor(opened).deallocate() }
  return SQLITE_OK
}

private func begin(
  _ opened: Opened?, _ plan: Int32, _ name: UnsafePointer<CChar>?, _ count: Int32,
  _ values: UnsafeMutablePointer<OpaquePointer?>?
) -> Int32 {
  guard let opened, count == 1,
    let rows = sqlite3_value_pointer(values?.pointee, FedRows.type.address)?.assumingMemoryBound(to: FedRows.self)
  else { return SQLITE_MISUSE }
  let cursor = cursor(opened)
  cursor.pointee.rows = UnsafePointer(rows)
  cursor.pointee.width = rows.pointee.forms.count
  cursor.pointee.cells = rows.pointee.cells
  cursor.pointee.row = 0
  cursor.pointee.count = rows.pointee.count
  return SQLITE_OK
}

private func next(_ opened: Opened?) -> Int32 {
  guard let opened else { return SQLITE_MISUSE }
  let cursor = cursor(opened)
  cursor.pointee.row += 1
  cursor.pointee.cells = cursor.pointee.cells.map { $0 + cursor.pointee.width }
  return SQLITE_OK
}

private func isAtEnd(_ opened: Opened?) -> Int32 {
  guard let opened else { return 1 }
  return cursor(opened).pointee.row < cursor(opened).pointee.count ? 0 : 1
}

private func cell(_ opened: Opened?, _ answer: OpaquePointer?, _ place: Int32) -> Int32 {
  guard let opened, let cells = cursor(opened).pointee.cells, let rows = cursor(opened).pointee.rows,
    Int(place) < cursor(opened).pointee.width
  else { return SQLITE_MISUSE }
  let cell = cells[Int(place)]
  // What is answered nothing is NULL.
  if cell == RowTable.empty { return SQLITE_OK }
  switch rows.pointee.forms[Int(place)] {
  case .integer: sqlite3_result_int64(answer, Int64(cell))
  case .number: sqlite3_result_double(answer, rows.pointee.numbers[Int(cell)])
  case .text:
    rows.pointee.texts.withBytes(of: cell) { text in
      sqlite3_result_text64(
        answer, text.baseAddress?.assumingMemoryBound(to: CChar.self), UInt64(text.count),
        ringwerk_sqlite3_transient(), UInt8(SQLITE_UTF8))
    }
  }
  return SQLITE_OK
}

private func number(_ opened: Opened?, _ answer: UnsafeMutablePointer<sqlite3_int64>?) -> Int32 {
  guard let opened else { return SQLITE_MISUSE }
  answer?.pointee = sqlite3_int64(cursor(opened).pointee.row)
  return SQLITE_OK
}

extension StaticString {
  /// Its bytes, ended by a zero byte, for as long as the program runs.
  var address: UnsafePointer<CChar> { UnsafeRawPointer(utf8Start).assumingMemoryBound(to: CChar.self) }
}
