internal import Records

/// Rows whose references are all known, and rows that name something unknown.
struct ReferenceFaults {
  /// In the order in which the rows came.
  var passing: [Int32] = []
  var waiting: [Int32] = []
  /// By waiting row the first column, in the table's order, that names something unknown.
  var columns: [Int] = []

  /// Looks every reference of the rows up.
  init(of rows: [Int32], in table: RowTable, _ known: Known) {
    let references = table.kind.references
    var isUnknown = [UInt8](repeating: 0, count: rows.count)
    for (number, reference) in references.enumerated() {
      ReferenceFaults.look(
        up: table.columns[reference.column], of: rows, in: known[reference.space], mark: UInt8(number + 1), &isUnknown)
    }
    guard isUnknown.contains(where: { $0 != 0 }) else {
      passing = rows
      return
    }
    passing.reserveCapacity(rows.count)
    for (place, row) in rows.enumerated() {
      if isUnknown[place] == 0 {
        passing.append(row)
      } else {
        waiting.append(row)
        columns.append(references[Int(isUnknown[place]) - 1].column)
      }
    }
  }

  private static func look(
    up cells: [Int32], of rows: [Int32], in numbers: [Int32], mark: UInt8, _ isUnknown: inout [UInt8]
  ) {
    for (place, row) in rows.enumerated() where isUnknown[place] == 0 {
      let cell = cells[Int(row)]
      if cell == RowTable.empty || (cell < numbers.count && numbers[Int(cell)] >= 0) { continue }
      isUnknown[place] = mark
    }
  }
}

/// The rows of a file that were not taken, in file order.
struct Rejections {
  static func all(
    of file: FileReading, duplicates: [Int32], _ faults: ReferenceFaults, _ forgotten: [Rejection], _ pools: Pools
  ) -> [Rejection] {
    let keyColumns = file.kind.key
    let keyName = keyColumns.map { file.kind.columns[$0].name }.joined(separator: "+")
    var all = file.rejections + forgotten
    for row in duplicates {
      let value = keyColumns.map { file.table.text($0, Int(row), pools: pools) }.joined(separator: "+")
      all.append(rejection(file.table, Int(row), keyName, .duplicateKey, value, pools))
    }
    for (row, column) in zip(faults.waiting, faults.columns) {
      let value = file.table.text(column, Int(row), pools: pools)
      all.append(rejection(file.table, Int(row), file.kind.columns[column].name, .unknownReference, value, pools))
    }
    return all.sorted { $0.line < $1.line }
  }

  private static func rejection(
    _ table: RowTable, _ row: Int, _ column: String, _ code: RejectionCode, _ value: String, _ pools: Pools
  ) -> Rejection {
    let shown = Array(value.utf8).withUnsafeBytes { Rejection.shown($0) }
    return Rejection(
      kind: table.kind, line: Int(table.lines[row]), column: column, code: code, value: shown,
      record: table.record(row, pools: pools))
  }
}
