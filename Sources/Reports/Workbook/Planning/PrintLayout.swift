/// On how many sheets of paper, landscape A4, a worksheet prints, so that letters stay readable and no page is nearly empty.
struct PrintLayout: Hashable, Sendable {
  /// Pages beside each other; on the second one the first columns stand again.
  private(set) var across = 1
  /// Pages below each other; 0 leaves that to the spreadsheet.
  private(set) var down = 0
  /// The size in percent, instead of a number of pages; nil leaves it to the spreadsheet.
  private(set) var percent: Int?
  /// Rows before which a new page begins.
  private(set) var breaks: [Int] = []
  /// Columns that stand on every page.
  private(set) var repeated = 0

  /// Points within the margins and above the footer.
  private static let (width, height) = (778.0, 512.0)
  /// Letters of 11 points become 7.2 at the least so that a page less is needed.
  private static let smallest = 0.65
  /// A picture may be smaller: its words are in the table beside it too.
  private static let smallestPicture = 0.6
  /// A table so wide that it would print smaller than this goes on two pages beside each other.
  private static let tooSmall = 0.5
  /// Spreadsheets differ by this much in how wide they print a column.
  private static let leeway = 0.97
  /// Points of a pixel.
  private static let pixel = 0.75
  /// Points of a row of one line.
  private static let row = 15.0

  init(_ sheet: SheetPlan) {
    let size = PrintLayout.size(of: sheet)
    let wide = PrintLayout.width / max(size.width, 1)
    if wide < PrintLayout.tooSmall, sheet.charts.isEmpty {
      across = 2
      repeated = max(1, sheet.frozenColumns)
    }
    let smallest = sheet.charts.isEmpty ? PrintLayout.smallest : PrintLayout.smallestPicture
    let scale = min(wide * Double(across), smallest)
    down = max(1, Int((size.height * scale / PrintLayout.height).rounded(.up)))
    if down > 1, !sheet.charts.isEmpty { breakBetweenPictures(sheet, scale) }
  }

  /// A spreadsheet told on how many pages to print breaks them where it likes; told a size, it breaks them here.
  private mutating func breakBetweenPictures(_ sheet: SheetPlan, _ scale: Double) {
    let largest = max(10, Int(scale * PrintLayout.leeway * 100))
    (down, percent, breaks) = (0, largest, PrintLayout.breaks(on: sheet, percent: largest))
    for smaller in stride(from: largest - 1, through: largest * 5 / 6, by: -1) {
      let fewer = PrintLayout.breaks(on: sheet, percent: smaller)
      if fewer.count < breaks.count { (percent, breaks) = (smaller, fewer) }
    }
  }

  /// The empty rows above pictures that would run over the end of a page.
  private static func breaks(on sheet: SheetPlan, percent: Int) -> [Int] {
    let page = height / (Double(percent) / 100) - 2 * row
    let bottoms = sheet.charts.reduce(into: [Int: Double]()) { bottoms, chart in
      let bottom = top(of: chart.corner.row, on: sheet) + chart.height * pixel
      bottoms[chart.corner.row] = max(bottoms[chart.corner.row] ?? 0, bottom)
    }
    let heading = sheet.table.map { top(of: $0.firstRow, on: sheet) - top(of: $0.headerRow, on: sheet) } ?? 0
    var (breaks, start) = ([Int](), 0.0)
    for (row, bottom) in bottoms.sorted(by: { $0.key < $1.key }) where bottom - start > page {
      breaks.append(row - 1)
      start = top(of: row - 1, on: sheet) - heading
    }
    return breaks
  }

  /// Points above a row.
  private static func top(of row: Int, on sheet: SheetPlan) -> Double {
    sheet.heights.reduce(Double(row) * PrintLayout.row) { $0 + ($1.key < row ? $1.value - PrintLayout.row : 0) }
  }

  /// Points that cells and pictures take.
  private static func size(of sheet: SheetPlan) -> (width: Double, height: Double) {
    // 7 pixels a character and 5 around them, as Excel counts.
    let columns = sheet.widths.reduce(into: [0.0]) { edges, width in
      edges.append((edges.last ?? 0) + (width * 7 + 5) * pixel)
    }
    var size = (width: columns.last ?? 0, height: top(of: sheet.nextRow, on: sheet))
    for chart in sheet.charts {
      let left = columns[min(chart.corner.column, columns.count - 1)]
      size.width = max(size.width, left + chart.width * pixel)
      size.height = max(size.height, top(of: chart.corner.row, on: sheet) + chart.height * pixel)
    }
    return size
  }
}
