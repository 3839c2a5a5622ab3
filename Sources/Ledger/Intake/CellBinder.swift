internal import Records

/// Binds typed cells to a statement whose parameters stand in the order of the kind's columns and then the provenance.
struct CellBinder {
  private enum Form { case integer, key, number, text }

  private let forms: [Form]
  let width: Int

  init(_ kind: Kind) {
    forms = kind.columns.map { column in
      switch column.type {
      case .number: .number
      case .text: .text
      default: column.isKey ? .key : .integer
      }
    }
    width = forms.count + KindSchema.provenance.count
  }

  /// How a feed has the kind's cells.
  static func forms(of kind: Kind) -> [RowFeed.Form] {
    kind.columns.map { column in
      switch column.type {
      case .number: .number
      case .text: .text
      default: .integer
      }
    }
  }

  /// Binds the row's cells and where they come from.
  func bindRow(_ batch: Batch, _ row: Int, to statement: borrowing Statement, _ pools: Pools) throws(LedgerError) {
    for place in forms.indices {
      try bind(batch.table.columns[place][row], forms[place], to: statement, at: place + 1, pools)
    }
    let delivery = batch.delivery(of: row)
    try statement.bind(batch.isWithdrawn(row) ? 1 : 0, at: forms.count + 1)
    try statement.bind(delivery, at: forms.count + 2)
    try statement.bind(Int(batch.table.lines[row]), at: forms.count + 3)
    try statement.bind(delivery, at: forms.count + 4)
  }

  private func bind(
    _ cell: Int32, _ form: Form, to statement: borrowing Statement, at place: Int, _ pools: Pools
  ) throws(LedgerError) {
    switch form {
    case .key: try statement.bind(Int(Batch.keyCell(cell)), at: place)
    case .integer where cell != RowTable.empty: try statement.bind(Int(cell), at: place)
    case .number where cell != RowTable.empty: try statement.bind(pools.numbers[Int(cell)], at: place)
    case .text where cell != RowTable.empty:
      let result: Result<Void, LedgerError> = pools.texts.withBytes(of: cell) { bytes in
        do throws(LedgerError) { return .success(try statement.bind(text: bytes, at: place)) } catch {
          return .failure(error)
        }
      }
      try result.get()
    default: try statement.bindNull(at: place)
    }
  }

  /// Whether the statement's row, its columns in the same order, says the same as the batch's.
  func isSame(_ batch: Batch, _ row: Int, as statement: borrowing Statement, _ pools: Pools) -> Bool {
    for place in forms.indices where forms[place] != .key {
      if !isSame(batch.table.columns[place][row], forms[place], as: statement, at: place, pools) { return false }
    }
    return (statement.int32(forms.count) != 0) == batch.isWithdrawn(row)
  }

  private func isSame(
    _ cell: Int32, _ form: Form, as statement: borrowing Statement, at place: Int, _ pools: Pools
  ) -> Bool {
    if statement.isNull(place) || cell == RowTable.empty { return statement.isNull(place) && cell == RowTable.empty }
    switch form {
    case .number: return statement.double(place) == pools.numbers[Int(cell)]
    case .text:
      return statement.withBytes(place) { stored in pools.texts.withBytes(of: cell) { stored.elementsEqual($0) } }
    case .integer, .key: return statement.int32(place) == cell
    }
  }
}
