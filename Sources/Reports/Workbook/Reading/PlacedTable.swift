/// A table of the report where it stands in a workbook's file, which was read back and says what the report says.
package struct PlacedTable: Sendable {
  /// Of the Excel table.
  let name: String
  let table: Table
  package let sheet: String
  /// The first cell of its heading.
  let corner: CellPlace

  /// Every figure with its cell, row by row.
  package func forEachFigure(_ body: (_ path: String, _ place: CellPlace) -> Void) {
    for (row, cells) in table.rows.enumerated() {
      for (column, cell) in cells.enumerated() {
        guard case .figure(let path, _, _) = cell else { continue }
        body(path, CellPlace(row: corner.row + 1 + row, column: corner.column + column))
      }
    }
  }
}
