/// Finds each picture of a sheet a place where it covers no cell and no other picture.
///
/// Right of the table and below each other; under a table that fills the page itself, side by side as far as it reaches, or a little farther.
struct ChartShelves {
  private let isBeside: Bool
  /// Left edges of the columns, and the right edge of the last.
  private let edges: [Double]
  private let columns: Int
  /// The row on which the next picture stands, and the one under all pictures beside it.
  private var (row, below): (Int, Int)
  /// Where the last picture on this row ends.
  private var end = 0.0

  /// The widest table, in characters, beside which a picture still fits on the page.
  private static let roomBeside = 105.0
  /// The same for a table so long that a reader would not find what stands under it.
  private static let roomBesideLong = 180.0
  /// Rows that leave a picture under them in sight.
  private static let shortTable = 15
  /// How far pictures under a table may reach past it, as a share of its width: two small ones fit on paper where one would.
  private static let overhang = 1.15
  /// Pixels of a row of one line, at least.
  private static let rowHeight = 20.0
  /// Pixels between pictures.
  private static let gap = 15.0

  /// - Parameters:
  ///   - widths: of the table's columns, in characters.
  ///   - natural: what they would take together if no text were wrapped for the page.
  ///   - notes: rows of notes under the table.
  init(_ table: PlannedTable, widths: [Double], natural: Double, notes: Int) {
    let room = table.rows > ChartShelves.shortTable ? ChartShelves.roomBesideLong : ChartShelves.roomBeside
    isBeside = natural <= room
    // 7 pixels a character and 5 around them, as Excel counts.
    edges = widths.reduce(into: [0]) { edges, width in edges.append((edges.last ?? 0) + width * 7 + 5) }
    columns = table.headers.count
    row = isBeside ? table.firstRow : table.lastRow + 2 + (notes == 0 ? 0 : notes + 1)
    below = row
  }

  /// The top left corner of a picture of this size, in pixels.
  mutating func place(width: Double, height: Double) -> CellPlace {
    var column = isBeside ? columns + 1 : edges.firstIndex { $0 >= end } ?? columns
    if isBeside || column >= columns || edges[column] + width > max(width, (edges.last ?? 0) * ChartShelves.overhang) {
      row = below
      column = isBeside ? columns + 1 : 0
    }
    end = (isBeside ? 0 : edges[column]) + width + ChartShelves.gap
    below = max(below, row + Int(height / ChartShelves.rowHeight) + 2)
    return CellPlace(row: row, column: column)
  }
}
