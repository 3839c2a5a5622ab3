/// On how many sheets of paper, landscape A4, a worksheet prints, so that letters stay readable and no page is nearly empty.
struct PrintLayout: Hashable, Sendable {
  /// Pages beside each other; on the second one the first columns stand again.
  private(set) var across = 1
  /// Pages below each other; 0 leaves that to the spreadsheet.
  private(set) var down = 0
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
    // A picture that runs over the end of a page is better cut by the spreadsheet's own scale than shrunk to fit.
    if down > 1, !sheet.charts.isEmpty { down = 0 }
  }

  /// Points that cells and pictures take.
  private static func size(of sheet: SheetPlan) -> (width: Double, height: Double) {
    // 7 pixels a character and 5 around them, as Excel counts; a pixel is three quarters of a point.
    let columns = sheet.widths.reduce(into: [0.0]) { edges, width in
      edges.append((edges.last ?? 0) + (width * 7 + 5) * 0.75)
    }
    let taller = { (row: Int) in
      sheet.heights.reduce(0) { $0 + ($1.key < row ? $1.value - PrintLayout.row : 0) }
    }
    var size = (width: columns.last ?? 0, height: Double(sheet.nextRow) * row + taller(sheet.nextRow))
    for chart in sheet.charts {
      let (left, top) = (columns[min(chart.corner.column, columns.count - 1)], chart.corner.row)
      size.width = max(size.width, left + chart.width * 0.75)
      size.height = max(size.height, Double(top) * row + taller(top) + chart.height * 0.75)
    }
    return size
  }
}
