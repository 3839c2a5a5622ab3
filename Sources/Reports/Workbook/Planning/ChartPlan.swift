/// A native chart over the table of its own sheet.
struct ChartPlan: Hashable, Sendable {
  enum Shape: String, Hashable, Sendable {
    /// Horizontal bars, the table's first row on top.
    case bars
    /// Columns with the series on top of each other.
    case stacked
    case line
    /// A mark for the value and a line from low to high.
    case intervals
    /// One point a row: the first series across, the second up.
    case scatter
  }

  struct Series: Hashable, Sendable {
    let column: Int
    /// RGB.
    let color: UInt32
    /// Rows of the sheet without a number, and what stands there instead.
    let absent: [Int: String]
  }

  struct Axis: Hashable, Sendable {
    let name: String
    /// In Excel's own form.
    let format: String
    /// From 0 to 100%, so that pictures beside each other compare.
    let isShare: Bool
  }

  let shape: Shape
  let title: String
  /// The alternative text.
  let description: String
  /// The column that names the rows.
  let labels: Int
  let series: [Series]
  /// What a scatter writes at its points, row by row; empty in other shapes.
  let rowNames: [String]
  /// Where the series have their names.
  let headerRow: Int
  let rows: ClosedRange<Int>
  /// Along the rows; in a scatter along the first series.
  let rowAxis: Axis
  let valueAxis: Axis
  /// Top left corner.
  var corner: CellPlace
  /// Pixels.
  let width: Double
  let height: Double
}

extension ChartPlan {
  /// A series as the file format knows it: ranges of the sheet.
  struct Drawn: Hashable, Sendable {
    /// The column of names, or of the first axis's numbers.
    let across: Int
    let values: Int
    /// Rows that follow each other, in order: more than one run where rows are passed over.
    let runs: [ClosedRange<Int>]
    /// The cell with the series' name.
    let name: CellPlace
    let color: UInt32
    /// What to write at each row instead of its number; empty when every row has one.
    let labels: [String?]
    let isFirst: Bool
  }

  /// A series a column; in a scatter one a row, so that every point bears the row's name.
  var drawnSeries: [Drawn] {
    if shape == .scatter, series.count == 2 { return points }
    let runs = shape == .intervals ? runs(without: Set(series.flatMap(\.absent.keys))) : [rows]
    return series.map { series in
      Drawn(
        across: labels, values: series.column, runs: runs, name: CellPlace(row: headerRow, column: series.column),
        color: series.color, labels: series.absent.isEmpty ? [] : rows.map { series.absent[$0] },
        isFirst: series == self.series.first)
    }
  }

  private var points: [Drawn] {
    rows.filter { series[0].absent[$0] == nil && series[1].absent[$0] == nil }.map { row in
      Drawn(
        across: series[0].column, values: series[1].column, runs: [row...row],
        name: CellPlace(row: row, column: labels),
        color: series[0].color, labels: [rowNames[row - rows.lowerBound]], isFirst: true)
    }
  }

  /// A mark at 0 would be a lie: rows that lack a number are left out.
  private func runs(without absent: Set<Int>) -> [ClosedRange<Int>] {
    var runs: [ClosedRange<Int>] = []
    for row in rows where !absent.contains(row) {
      if let last = runs.last, last.upperBound == row - 1 {
        runs[runs.count - 1] = last.lowerBound...row
      } else {
        runs.append(row...row)
      }
    }
    return runs
  }
}
