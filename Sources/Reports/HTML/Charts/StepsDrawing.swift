internal import Records

/// A line that keeps its level until the next row and then steps to it; dates stand at their place in time.
struct StepsDrawing: Drawing {
  let data: ChartData
  private let scale: Scale
  private let axes = Axes(left: 0.13, right: 0.96, top: 26, bottom: 226)
  /// The rows with a number, and where each stands across, 0...1.
  private let points: [(row: Int, share: Double, value: Double)]

  init(_ data: ChartData) {
    self.data = data
    scale = Scale(data.values(0..<min(1, data.series.count)), data.format(0))
    let places = StepsDrawing.places(data)
    points = data.rows.compactMap { row in data.value(row, 0).map { (row, places[row], $0) } }
  }

  let height = 256.0

  func draw(into markup: inout Markup) {
    axes.levels(of: scale, { data.axisText($0) }, into: &markup)
    for (point, next) in zip(points, points.dropFirst()) { step(point, next, into: &markup) }
    if let last = points.last { end(at: last, into: &markup) }
    ticks(into: &markup)
  }

  private func place(_ point: (row: Int, share: Double, value: Double)) -> (x: Double, y: Double) {
    (axes.x(point.share), axes.y(scale.share(point.value)))
  }

  private func step(
    _ point: (row: Int, share: Double, value: Double), _ next: (row: Int, share: Double, value: Double),
    into markup: inout Markup
  ) {
    let (from, to) = (place(point), place(next))
    Marks.line(from, (to.x, from.y), "course", into: &markup)
    Marks.line((to.x, from.y), to, "course", into: &markup)
  }

  private func end(at point: (row: Int, share: Double, value: Double), into markup: inout Markup) {
    let place = place(point)
    Marks.dot(x: place.x, y: place.y, radius: 4.5, "dot", into: &markup)
    Label(x: place.x, y: place.y - 10, anchor: place.x > 0.7 ? .end : .middle, style: "strong")
      .write(data.text(point.row, 0), into: &markup)
  }

  /// The first label, the last one, and those between that keep clear of both and of each other.
  private func ticks(into markup: inout Markup) {
    let onPhone = chosen(room: 58 / (Picture.narrow * (axes.right - axes.left)))
    let elsewhere = chosen(room: 58 / (Picture.wide * (axes.right - axes.left)))
    for row in elsewhere.union(onPhone).sorted() {
      let style = onPhone.contains(row) ? (elsewhere.contains(row) ? "tick" : "tick narrow") : "tick wide"
      let share = StepsDrawing.places(data)[row]
      let anchor: Label.Anchor = row == data.rows.last && data.rows.count > 1 ? .end : row == 0 ? .start : .middle
      Label(x: axes.x(share), y: axes.bottom + 18, anchor: anchor, style: style, size: 12)
        .write(TextWidth.cut(data.tick(row), to: 54, size: 12), into: &markup)
    }
  }

  private func chosen(room: Double) -> Set<Int> {
    guard let last = data.rows.last else { return [] }
    let places = StepsDrawing.places(data)
    var rows: Set<Int> = [0, last]
    var latest = places[0] + 0.5 * room
    for row in data.rows.dropFirst().dropLast()
    where places[row] - latest >= room && places[last] - places[row] >= 1.5 * room {
      rows.insert(row)
      latest = places[row]
    }
    return rows
  }

  private static func places(_ data: ChartData) -> [Double] {
    let days = data.rows.compactMap { data.day($0) }
    guard days.count == data.rows.count, let first = days.min(), let last = days.max(), first < last else {
      return data.rows.map { Double($0) / Double(max(1, data.rows.count - 1)) }
    }
    return days.map { Double($0 - first) / Double(last - first) }
  }
}
