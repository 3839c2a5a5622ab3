internal import Records

/// A chart's table, read for drawing: by row and by place among its series.
struct ChartData {
  let chart: Chart
  let writing: Writing
  /// The page's words for what only pictures show.
  let words: (interval: String, unshown: String, concealed: String, untold: String, absent: String, streams: String)

  init(_ chart: Chart, _ report: Report) {
    self.chart = chart
    writing = Writing(report.language)
    words = (
      PageWord.interval.text(in: report), PageWord.unshown.text(in: report),
      PageWord.undisclosed.text(in: report), PageWord.concealed.text(in: report), PageWord.absent.text(in: report),
      PageWord.streams.text(in: report)
    )
  }

  var rows: Range<Int> { chart.table.rows.indices }
  var series: Range<Int> { chart.series.indices }
  var marked: Set<Int> { Set(chart.marked) }

  /// The row's labels, as one text.
  func label(_ row: Int) -> String {
    let cells = chart.table.rows[row].prefix(max(1, chart.table.labelColumns))
    return cells.map { writing.cell($0) }.joined(separator: ", ")
  }

  /// One of the row's labels.
  func label(_ row: Int, part: Int) -> String { writing.cell(cell(row, column: part)) }

  /// The row's date, when its first label is one.
  func day(_ row: Int) -> Day? {
    if case .day(let day) = cell(row, column: 0) { day } else { nil }
  }

  /// A label for an axis: a date without its year.
  func tick(_ row: Int) -> String { day(row).map { writing.shortDay($0) } ?? label(row, part: 0) }

  /// The number drawn; nil when it is absent, hidden or withheld.
  func value(_ row: Int, _ series: Int) -> Double? {
    if case .figure(_, let value, _) = drawnCell(row, series), value.isFinite { value } else { nil }
  }

  func text(_ row: Int, _ series: Int) -> String { writing.cell(drawnCell(row, series)) }

  /// As `text`, with words for the sign of what is not shown: in a picture it has no row or column to explain it.
  func spelled(_ row: Int, _ series: Int) -> String {
    isConcealed(row, series) ? words.untold : text(row, series)
  }

  /// Why there is no number, in words.
  func lack(_ row: Int, _ series: Int) -> String { isUnshown(row, series) ? words.untold : words.absent }

  /// Whether there is a figure that may not be shown.
  func isHidden(_ row: Int, _ series: Int) -> Bool {
    if case .hidden = drawnCell(row, series) { true } else { false }
  }

  /// Whether there is a figure that is not shown since another could be worked out from it.
  func isConcealed(_ row: Int, _ series: Int) -> Bool {
    if case .concealed = drawnCell(row, series) { true } else { false }
  }

  /// Whether there is a figure for which a sign stands.
  func isUnshown(_ row: Int, _ series: Int) -> Bool { isHidden(row, series) || isConcealed(row, series) }

  /// Every drawn number of these series.
  func values(_ series: Range<Int>) -> [Double] { rows.flatMap { row in series.compactMap { value(row, $0) } } }

  func title(_ series: Int) -> String { column(series)?.title ?? "" }
  func format(_ series: Int) -> NumberFormat { column(series)?.format ?? .count }

  /// A round number beside an axis: a percentage needs no decimal there.
  func axisText(_ value: Double, series: Int = 0) -> String {
    let format = format(series)
    return format == .percent ? writing.number(value * 100, .count) + "%" : writing.number(value, format)
  }

  private func column(_ series: Int) -> Table.Column? {
    guard self.series.contains(series), chart.table.columns.indices.contains(chart.series[series]) else { return nil }
    return chart.table.columns[chart.series[series]]
  }

  private func drawnCell(_ row: Int, _ series: Int) -> Cell {
    self.series.contains(series) ? cell(row, column: chart.series[series]) : .absent
  }

  private func cell(_ row: Int, column: Int) -> Cell {
    let cells = chart.table.rows[row]
    return cells.indices.contains(column) ? cells[column] : .absent
  }
}
