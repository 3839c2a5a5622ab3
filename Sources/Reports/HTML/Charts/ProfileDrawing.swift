/// A point a row: the first series across, the second up. Its name stands beside it; where there is no room for it, and on
/// a phone, its number does and the name is in the key. A row without both figures has no point: the key says so.
struct ProfileDrawing: Drawing {
  let data: ChartData
  private let across: Scale
  private let up: Scale
  private let axes = Axes(left: 0.13, right: 0.96, top: 34, bottom: 314)

  init(_ data: ChartData) {
    self.data = data
    across = Scale(data.values(0..<min(1, data.series.count)), data.format(0))
    up = Scale(data.values(min(1, data.series.count)..<min(2, data.series.count)), data.format(1))
  }

  let height = 360.0

  var key: [Key.Entry] {
    let named = Set(zip(points, names.texts).filter { data.label($0.row) == $1 }.map(\.0.row))
    return data.rows.map { row in
      let lacking = [0, 1].first { data.value(row, $0) == nil }
      return Key.Entry(
        number: lacking == nil ? row + 1 : nil,
        text: data.label(row) + (lacking.map { " (\(data.lack(row, $0)))" } ?? ""),
        isNamedElsewhere: named.contains(row))
    }
  }

  func draw(into markup: inout Markup) {
    axes.levels(of: up, { data.axisText($0, series: 1) }, into: &markup)
    axes.uprights(of: across, labelledAt: axes.bottom + 17, { data.axisText($0) }, into: &markup)
    Label(x: 0, y: 13, style: "tick", size: 12)
      .write("↑ " + data.title(1), narrow: Picture.narrow, wide: Picture.wide, into: &markup)
    Label(x: axes.right, y: axes.bottom + 38, anchor: .end, style: "tick", size: 12)
      .write(data.title(0) + " →", narrow: Picture.narrow, wide: Picture.wide, into: &markup)
    for point in points { Marks.dot(x: point.x, y: point.y, radius: 5.5, "dot", into: &markup) }
    PointLabels(points.map { [String($0.row + 1)] }, at: places, width: Picture.narrow, bottom: floor)
      .write(style: "strong haloed narrow", into: &markup)
    names.write(style: "haloed wide", into: &markup)
  }

  private struct Point {
    let row: Int
    let x: Double
    let y: Double
  }

  private var points: [Point] {
    data.rows.compactMap { row in
      guard let x = data.value(row, 0), let y = data.value(row, 1) else { return nil }
      return Point(row: row, x: axes.x(across.share(x)), y: axes.y(up.share(y)))
    }
  }

  /// Below the line stand its own numbers.
  private var floor: Double { axes.bottom + 8 }

  private var places: [(x: Double, y: Double)] { points.map { ($0.x, $0.y) } }

  /// Names, or numbers where a name finds no place.
  private var names: PointLabels {
    PointLabels(
      points.map { [data.label($0.row), String($0.row + 1)] }, at: places, width: Picture.wide, bottom: floor)
  }
}
