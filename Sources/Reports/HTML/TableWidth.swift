/// Whether a table's widest words fit beside each other on a phone.
struct TableWidth {
  /// Pixels at the page's text size.
  let estimate: Double

  init(_ table: Table, _ writing: Writing) {
    let widths = table.columns.indices.map { place in
      let texts = table.rows.compactMap { place < $0.count ? writing.cell($0[place]) : nil }
      let title = table.columns[place].title
      return TableWidth.padding + (texts + [title]).map { TableWidth.narrowest($0) }.reduce(0, max)
    }
    estimate = widths.reduce(0, +)
  }

  var exceedsPhone: Bool { estimate > Picture.narrow }

  private static let padding = 20.0
  private static let size = 16.0

  /// The longest run without a place to break; the first thousand characters tell enough.
  private static func narrowest(_ text: String) -> Double {
    let words = text.prefix(1000).split { $0 == " " || $0 == "-" }
    return words.map { TextWidth.of(String($0), size: size) }.reduce(0, max)
  }
}
