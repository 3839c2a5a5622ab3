/// A numbered heat map: a row for each first label, a column for each second one, farther from the ground for more, and the
/// number in the cell. Nothing has the ground's colour; what is hidden is not nothing, and is dashed.
///
/// Columns bear the numbers of the rows' names where their own names would not fit.
struct MatrixDrawing: Drawing {
  let data: ChartData
  private let across: [String]
  private let down: [String]
  /// By row and column; nil where the table has no such pair.
  private let places: [[Int?]]
  private let most: Double
  private let isSquare: Bool
  /// Whether every column can bear its own name, on two lines at most, where the picture is wide.
  private let hasRoomForNames: Bool

  init(_ data: ChartData) {
    self.data = data
    let first = data.rows.map { data.label($0, part: 0) }
    let second = data.rows.map { data.label($0, part: 1) }
    (down, across) = CrossTable.names(first, second)
    let rows = Dictionary(zip(zip(first, second).map { [$0, $1] }, data.rows), uniquingKeysWith: { one, _ in one })
    let columns = across
    places = down.map { name in columns.map { rows[[name, $0]] } }
    most = data.values(0..<min(1, data.series.count)).max() ?? 0
    isSquare = across == down
    let room = MatrixDrawing.width(of: across.count) * Picture.wide - 6
    hasRoomForNames = across.allSatisfy { name in
      TextWidth.lines(name, to: room, size: 12).joined(separator: " ") == name
    }
  }

  private static let labels = 0.34
  private static let head = 50.0
  private static let cell = 40.0

  var height: Double { MatrixDrawing.head + Double(down.count) * MatrixDrawing.cell + 4 }
  /// A cell needs 38 pixels.
  var minimumWidth: Double {
    max(Picture.narrow, (38 * Double(across.count) / (1 - MatrixDrawing.labels)).rounded(.up))
  }

  /// The columns' names where they stand nowhere else.
  var key: [Key.Entry] {
    guard !isSquare else { return [] }
    return across.enumerated().map {
      Key.Entry(number: $0.offset + 1, text: $0.element, isNamedElsewhere: hasRoomForNames)
    }
  }

  /// What a row's name may take of the width.
  private var room: Double { MatrixDrawing.labels - 0.02 }
  private var width: Double { MatrixDrawing.width(of: across.count) }
  private static func width(of columns: Int) -> Double { (1 - labels) / Double(max(columns, 1)) }
  private func left(_ column: Int) -> Double { MatrixDrawing.labels + Double(column) * width }

  func draw(into markup: inout Markup) {
    titles(into: &markup)
    for column in across.indices { head(column, into: &markup) }
    for row in down.indices {
      let y = MatrixDrawing.head + Double(row) * MatrixDrawing.cell
      let name = isSquare ? "\(row + 1) \(down[row])" : down[row]
      TwoLines(y: y + MatrixDrawing.cell / 2).write(
        name, narrow: room * minimumWidth, wide: room * max(minimumWidth, Picture.wide), into: &markup)
      for column in across.indices { cell(row, column, y: y, into: &markup) }
    }
  }

  private func titles(into markup: inout Markup) {
    let columns = data.chart.table.columns
    guard columns.count > 1 else { return }
    let across = 1 - MatrixDrawing.labels
    TwoLines(y: 36, style: "tick", size: 12).write(
      columns[0].title + " ↓", narrow: room * minimumWidth, wide: room * max(minimumWidth, Picture.wide), into: &markup)
    Label(x: MatrixDrawing.labels, y: 14, style: "tick", size: 12)
      .write(columns[1].title + " →", narrow: across * Picture.narrow, wide: across * Picture.wide, into: &markup)
  }

  private func head(_ column: Int, into markup: inout Markup) {
    let middle = left(column) + width / 2
    let number = String(column + 1)
    let label = Label(x: middle, y: 40, anchor: .middle, style: "tick", size: 12)
    guard hasRoomForNames else { return label.write(number, into: &markup) }
    Label(x: middle, y: 40, anchor: .middle, style: "tick narrow", size: 12).write(number, into: &markup)
    let room = width * Picture.wide - 6
    TwoLines(x: middle, y: 35, anchor: .middle, style: "tick wide", size: 12)
      .write(across[column], narrow: room, wide: room, into: &markup)
  }

  private func cell(_ row: Int, _ column: Int, y: Double, into markup: inout Markup) {
    let place = places[row][column]
    let step = place.flatMap { data.value($0, 0) }.flatMap(step)
    let isHidden = place.map { data.isHidden($0, 0) } ?? false
    Marks.box(
      x: left(column), y: y, width: width, height: MatrixDrawing.cell,
      (step.map { "heat-\($0)" } ?? (isHidden ? "few" : "blank"))
        + (isSquare && row == column ? " cell same" : " cell"), into: &markup)
    Label(
      x: left(column) + width / 2, y: y + 25, anchor: .middle,
      style: step.map { "heat-\($0)-ink" } ?? (isHidden ? "" : "tick")
    )
    .write(
      place.map { data.text($0, 0) } ?? Writing.absent, narrow: width * minimumWidth - 2,
      wide: width * max(minimumWidth, Picture.wide) - 2, into: &markup)
  }

  /// 1 for the least to 5 for the most; nil for nothing.
  private func step(_ value: Double) -> Int? {
    value == 0 ? nil : most > 0 ? max(1, min(5, Int((value / most * 5).rounded(.up)))) : 1
  }
}
