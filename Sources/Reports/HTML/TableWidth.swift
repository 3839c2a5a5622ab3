/// Whether a table's widest words fit beside each other on a phone.
struct TableWidth {
  let exceedsPhone: Bool

  init(_ table: Table, _ writing: Writing) {
    var widths = table.columns.map { TableWidth.padding + TableWidth.narrowest($0.title) }
    // A table of many rows exceeds a phone long before its last row, and wider words cannot make it fit again.
    for row in table.rows where !TableWidth.exceeds(widths) {
      for place in widths.indices where place < row.count {
        widths[place] = max(widths[place], TableWidth.padding + TableWidth.narrowest(row[place], writing))
      }
    }
    exceedsPhone = TableWidth.exceeds(widths)
  }

  private static func exceeds(_ widths: [Double]) -> Bool { widths.reduce(0, +) > Picture.narrow }

  private static let padding = 20.0
  private static let size = 16.0

  /// Only the sign of a number is a place to break.
  private static func narrowest(_ cell: Cell, _ writing: Writing) -> Double {
    guard case .figure(_, let value, let format) = cell else { return narrowest(writing.cell(cell)) }
    return narrowest(writing.number(value, format))
  }

  /// The longest run without a place to break; the first thousand characters tell enough.
  private static func narrowest(_ text: String) -> Double {
    if CellText.isPlain(text) {
      return text.utf8.prefix(1000).split { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "-") }
        .map { TextWidth.of($0, size: size) }.reduce(0, max)
    }
    let words = text.prefix(1000).split { $0 == " " || $0 == "-" }
    return words.map { TextWidth.of(String($0), size: size) }.reduce(0, max)
  }
}
