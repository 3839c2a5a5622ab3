/// Proves, cell by cell as they are read, that a sheet's file holds what was planned and nothing else, and that every cell of
/// the report's table says what it says in the report.
///
/// Nothing of what is read is kept: the largest sheets are as large as all else that a run holds.
struct SheetProof {
  private let plan: SheetPlan
  /// The report's own table on the sheet; nil where there is none.
  private let table: Table?
  /// What was planned, row by row.
  private let cells: [PlannedCell]
  /// Which of them is to come.
  private var next = 0
  /// The same of the table's cells, row by row.
  private var nextOfTable = 0

  init(_ plan: SheetPlan, _ table: Table?) {
    (self.plan, self.table) = (plan, table)
    let isInOrder = plan.cells.indices.dropFirst().allSatisfy { plan.cells[$0 - 1].place <= plan.cells[$0].place }
    cells = isInOrder ? plan.cells : plan.cells.sorted { $0.place < $1.place }
  }

  /// The cell that follows in the file.
  mutating func meet(_ place: CellPlace, _ content: SheetCell.Content) throws(WorkbookError) {
    guard next < cells.count, cells[next].place == place else { throw otherCell(at: place) }
    // What is put on a place a second time must say the same.
    while next < cells.count, cells[next].place == place {
      guard cells[next].content.agrees(with: content) else { throw otherCell(at: place) }
      next += 1
    }
    guard let planned = plan.table, let table, planned.firstRow..<planned.firstRow + table.rows.count ~= place.row,
      place.column < table.columns.count
    else { return }
    let number = (place.row - planned.firstRow) * table.columns.count + place.column
    guard number == nextOfTable else { throw otherCell(at: place) }
    nextOfTable += 1
    let cell = table.rows[place.row - planned.firstRow][place.column]
    guard cell.agrees(with: content) else {
      throw WorkbookError(.differs, at: "\(plan.name)!\(place)", "\(content.shown), not \(cell.shown)")
    }
  }

  private func otherCell(at place: CellPlace) -> WorkbookError {
    WorkbookError(.differs, at: "\(plan.name)!\(place)", "the cell is not as it was written")
  }

  /// When all cells were met: the report's table as it stands in the file.
  ///
  /// - Parameter sheet: what else the file says of it.
  func finished(with sheet: Sheet) throws(WorkbookError) -> PlacedTable? {
    guard next == cells.count else {
      throw WorkbookError(.differs, at: sheet.name, "\(next) cells, not \(cells.count)")
    }
    guard sheet.tables.map(\.name) == [plan.table?.name].compactMap(\.self),
      sheet.tables.first?.columns == plan.table?.headers,
      sheet.charts.map(\.series.count) == plan.charts.map(\.drawnSeries.count)
    else { throw WorkbookError(.differs, at: sheet.name, "a table or chart is missing") }
    guard sheet.inputs == [plan.input?.range].compactMap(\.self) else {
      throw WorkbookError(.differs, at: sheet.name, "the cells to fill in are not as they were written")
    }
    guard let table, let found = sheet.tables.first else { return nil }
    try prove(table, at: found)
    return PlacedTable(name: found.name, table: table, sheet: sheet.name, corner: found.first)
  }

  /// The Excel table holds the cells that were compared with the report's, and no others.
  private func prove(_ table: Table, at found: SheetTable) throws(WorkbookError) {
    let (height, width) = (max(1, table.rows.count), table.columns.count)
    let first = CellPlace(row: (plan.table?.headerRow ?? 0), column: 0)
    let last = CellPlace(row: first.row + height, column: width - 1)
    guard found.first == first, found.last == last, found.columns.count == width,
      nextOfTable == table.rows.count * width
    else {
      throw WorkbookError(
        .differs, at: plan.name, "the table stands at \(found.first):\(found.last), not at \(first):\(last)")
    }
  }
}
