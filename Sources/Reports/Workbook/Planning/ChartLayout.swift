/// Chooses the native chart for each picture of a table, and a place where it covers no cell.
struct ChartLayout {
  let table: Table
  /// As written, so that what is drawn is what stands in the cells.
  let rows: [[Cell]]
  let planned: PlannedTable
  private var shelves: ChartShelves

  init(table: Table, rows: [[Cell]], planned: PlannedTable, shelves: ChartShelves) {
    self.table = table
    self.rows = rows
    self.planned = planned
    self.shelves = shelves
  }

  /// Nil when Excel has no such picture, or there is no number to draw.
  ///
  /// - Parameters:
  ///   - rows: the part of the table that the picture is drawn from.
  ///   - labels: the column that names them.
  ///   - series: the drawn columns, in order.
  mutating func place(_ chart: Chart, title: String, rows drawn: Range<Int>, labels: Int, series: [Int]) -> ChartPlan? {
    guard let shape = shape(of: chart, series: series.count), let first = series.first,
      let drawn = drawnRows(shape, column: first, within: drawn)
    else { return nil }
    let size = size(of: shape, rows: drawn.count, series: series.count)
    let values = shape == .scatter ? series[1] : first
    var plan = ChartPlan(
      shape: shape, title: ChartLayout.shortened(title),
      description: CellText.line(chart.description, limit: 2000),
      labels: labels,
      series: series.enumerated().map { place, column in
        ChartPlan.Series(column: column, color: ChartLayout.color(place), absent: absent(in: column, drawn))
      },
      rowNames: shape == .scatter ? drawn.map { rows[$0][labels].name } : [], headerRow: planned.headerRow,
      rows: planned.firstRow + drawn.lowerBound...planned.firstRow + drawn.upperBound,
      rowAxis: axis(shape == .scatter ? first : labels, named: nil),
      valueAxis: axis(values, named: shape == .scatter ? nil : table.columns[values].unit),
      corner: CellPlace(row: 0, column: 0),
      width: size.width, height: size.height)
    guard plan.drawnSeries.contains(where: { !$0.runs.isEmpty }) else { return nil }
    plan.corner = shelves.place(width: size.width, height: size.height)
    return plan
  }

  private func absent(in column: Int, _ drawn: ClosedRange<Int>) -> [Int: String] {
    var absent: [Int: String] = [:]
    for row in drawn { absent[planned.firstRow + row] = rows[row][column].insteadOfNumber }
    return absent
  }

  private func axis(_ column: Int, named unit: String?) -> ChartPlan.Axis {
    let (title, format) = (table.columns[column].title, table.columns[column].format)
    return ChartPlan.Axis(
      name: CellText.line(unit.flatMap { $0.isEmpty ? nil : $0 } ?? title), format: (format ?? .count).excelCode,
      isShare: format == .percent)
  }

  /// What takes the place of a picture that Excel cannot draw: flows and matrices keep their numbers and get colour
  /// behind them.
  func shading(for placed: GatheredTable.PlacedChart, shift: Int) -> PlannedShading? {
    guard let column = placed.chart.series.first.map({ $0 + shift }), table.columns.indices.contains(column),
      let kind = [.flow: PlannedShading.Kind.bars, .matrix: .scale][placed.chart.kind]
    else { return nil }
    return PlannedShading(
      kind: kind, column: column,
      rows: planned.firstRow + placed.rows.lowerBound...planned.firstRow + placed.rows.upperBound - 1)
  }

  private func shape(of chart: Chart, series: Int) -> ChartPlan.Shape? {
    switch chart.kind {
    case .rings, .bars, .mirror: .bars
    case .stacked: .stacked
    case .steps: chart.table.labelColumns > 1 ? nil : .line
    case .intervals: series == 3 ? .intervals : .bars
    case .profile: series == 2 ? .scatter : .bars
    case .flow, .matrix: nil
    }
  }

  /// The rows from the first to the last with a number; nil when there is none, or when a line would have a gap that
  /// Excel draws as a fall to 0.
  private func drawnRows(_ shape: ChartPlan.Shape, column: Int, within part: Range<Int>) -> ClosedRange<Int>? {
    let numbers = part.filter { rows[$0][column].number != nil }
    guard let first = numbers.first, let last = numbers.last else { return nil }
    guard shape == .line else { return part.lowerBound...part.upperBound - 1 }
    return last - first + 1 == numbers.count ? first...last : nil
  }

  private func size(of shape: ChartPlan.Shape, rows: Int, series: Int) -> (width: Double, height: Double) {
    switch shape {
    case .bars: (640, min(1000, max(260, 130 + Double(rows) * (14 + 14 * Double(series)))))
    case .stacked, .line, .intervals: (min(760, max(640, 140 + Double(rows) * 16)), 380)
    case .scatter: (640, 480)
    }
  }

  /// The page's colours, so that a series looks alike in both.
  private static func color(_ place: Int) -> UInt32 {
    let colors = Palette.light.series
    return colors[place % colors.count].hex
  }

  /// A chart's title does not show more than two or three lines; a longer message stands above the table too.
  static func shortened(_ title: String) -> String {
    let line = CellText.line(title, limit: 4000)
    guard line.count > 140 else { return line }
    return (ColumnWidths.wrapped(line, at: 138).first ?? "") + " …"
  }
}
