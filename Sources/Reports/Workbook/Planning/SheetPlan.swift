internal import Records

/// One sheet before it is written: which cells stand where, and how they look.
///
/// The writer puts down exactly this, and reading back is compared with it: whatever the library loses on a full
/// disk shows.
struct SheetPlan: Hashable, Sendable {
  let name: String
  /// What stands in A1.
  let title: String
  private(set) var cells: [PlannedCell] = []
  /// The row under the last one in use.
  private(set) var nextRow = 0
  /// Width of each column, in characters of the workbook's own font.
  var widths: [Double] = []
  /// Heights of the rows that hold more than one line, in points.
  var heights: [Int: Double] = [:]
  var table: PlannedTable?
  var shadings: [PlannedShading] = []
  var charts: [ChartPlan] = []
  /// Columns that stay in sight when a reader scrolls right.
  var frozenColumns = 0
  /// Rows of the table that stay in sight under its heading.
  var frozenRows = 0
  var input: PlannedInput?

  init(name: String, title: String) {
    self.name = name
    self.title = title
    put(title, .title, row: 0)
  }

  /// Puts a cell down; a sheet is filled in any order and written row by row.
  mutating func put(_ content: CellContent, _ style: CellStyle, row: Int, column: Int = 0) {
    cells.append(PlannedCell(place: CellPlace(row: row, column: column), content: content, style: style))
    nextRow = max(nextRow, row + 1)
  }

  mutating func put(_ text: String, _ style: CellStyle, row: Int, column: Int = 0) {
    put(.text(text), style, row: row, column: column)
  }

  /// Puts other content, and another look, in a cell that has some.
  mutating func replace(_ place: CellPlace, _ content: CellContent, _ style: CellStyle) {
    guard let index = cells.firstIndex(where: { $0.place == place }) else { return }
    cells[index] = PlannedCell(place: place, content: content, style: style)
  }

  /// Makes room for so many cells more.
  mutating func expect(_ count: Int) { cells.reserveCapacity(cells.count + count) }
}

struct PlannedCell: Hashable, Sendable {
  let place: CellPlace
  let content: CellContent
  let style: CellStyle
}

/// What a cell holds.
enum CellContent: Hashable, Sendable {
  case text(String)
  case number(Double)
  case day(Day)
  /// A formula without its `=`, with the value that a reader sees before anything is recalculated; nil for "-".
  indirect case formula(String, value: Double?)
  /// The text of a jump to the first cell of another sheet.
  indirect case link(String, sheet: String)
}

/// How a cell looks; one format of the workbook each.
enum CellStyle: Hashable, Sendable {
  case title, subtitle, message, note
  case header, headerRight
  /// Text left, wrapped in its column.
  case text
  /// Text among numbers, such as "-" or "9 van 12".
  case textRight
  case number(NumberFormat)
  case day
  case link
  /// A number that the reader is asked to put in.
  case input
}

/// An Excel table: its heading row, and at least one row under it.
struct PlannedTable: Hashable, Sendable {
  let name: String
  let headers: [String]
  let headerStyles: [CellStyle]
  let headerRow: Int
  let rows: Int
  let hasFilter: Bool

  var firstRow: Int { headerRow + 1 }
  var lastRow: Int { headerRow + rows }
  var lastColumn: Int { headers.count - 1 }
}

/// Colour behind the numbers of one column: more is darker or longer, never good or bad.
struct PlannedShading: Hashable, Sendable {
  enum Kind: Hashable, Sendable { case bars, scale }
  let kind: Kind
  let column: Int
  /// Rows of the sheet.
  let rows: ClosedRange<Int>
}

/// Cells of one row in which a reader may put a number from 0 to 100.
struct PlannedInput: Hashable, Sendable {
  let row: Int
  let columns: Range<Int>
  /// Told when such a cell is chosen, and when something else was put in it.
  let hint: String
  let refusal: String
}
