/// A point a row: the first series across, the second up; its number stands beside it and its name in the key.
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
    data.rows.map { row in
      let missing = data.value(row, 0) == nil || data.value(row, 1) == nil
      return Key.Entry(number: row + 1, text: data.label(row) + (missing ? " (\(Writing.absent))" : ""))
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
    for (point, side) in zip(points, sides()) {
      Label(
        x: point.x, y: point.y + side.down, shift: side.right, anchor: side.anchor, style: "strong haloed"
      ).write(String(point.row + 1), into: &markup)
    }
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

  private struct Side {
    let right: Double
    let down: Double
    let anchor: Label.Anchor
  }

  private static let sides = [
    Side(right: 9, down: 4.5, anchor: .start), Side(right: -9, down: 4.5, anchor: .end),
    Side(right: 0, down: -10, anchor: .middle), Side(right: 0, down: 19, anchor: .middle),
    Side(right: 8, down: -8, anchor: .start), Side(right: -8, down: -8, anchor: .end),
    Side(right: 8, down: 17, anchor: .start), Side(right: -8, down: 17, anchor: .end),
    Side(right: 24, down: 4.5, anchor: .start), Side(right: -24, down: 4.5, anchor: .end),
    Side(right: 0, down: -24, anchor: .middle), Side(right: 0, down: 33, anchor: .middle),
  ]

  /// For each point the first side on which its number keeps clear of the edges, of points and of earlier numbers on a
  /// phone.
  private func sides() -> [Side] {
    let points = points
    var taken = points.map { (x: $0.x * Picture.narrow, y: $0.y) }
    return points.map { point in
      let free = ProfileDrawing.sides.first { side in
        let middle = ProfileDrawing.middle(of: side, at: point)
        guard (8...Picture.narrow - 8).contains(middle.x) else { return false }
        return !taken.contains { abs($0.x - middle.x) < 14 && abs($0.y - middle.y) < 13 }
      }
      let side = free ?? ProfileDrawing.sides[0]
      taken.append(ProfileDrawing.middle(of: side, at: point))
      return side
    }
  }

  private static func middle(of side: Side, at point: Point) -> (x: Double, y: Double) {
    let half = side.anchor == .middle ? 0.0 : side.anchor == .start ? 6 : -6
    return (point.x * Picture.narrow + side.right + half, point.y + side.down - 4.5)
  }
}
