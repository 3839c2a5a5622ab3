/// A dot a row with its interval as a line: three series (value, low, high).
struct IntervalsDrawing: Drawing {
  let data: ChartData
  private let scale: Scale
  private let axes: Axes

  init(_ data: ChartData) {
    self.data = data
    scale = Scale(data.values(0..<min(3, data.series.count)), data.format(0))
    axes = Axes(left: 0, right: 0.8, top: 24, bottom: 30 + Double(data.rows.count) * IntervalsDrawing.pitch)
  }

  private static let pitch = 48.0

  var height: Double { axes.bottom + 6 }
  /// A lone dot needs no word: its number stands beside it.
  var legend: [Legend.Entry] {
    guard data.rows.contains(where: { data.value($0, 1) != nil }) else { return [] }
    return [Legend.Entry(sign: .interval, text: "\(data.title(0)), \(data.words.interval)")]
  }

  func draw(into markup: inout Markup) {
    for tick in scale.ticks {
      let anchor: Label.Anchor = tick == scale.low ? .start : .middle
      let x = tick == scale.low ? 0 : axes.x(scale.share(tick))
      Label(x: x, y: 14, anchor: anchor, style: "tick", size: 12).write(data.axisText(tick), into: &markup)
    }
    for row in data.rows { draw(row, y: axes.top + 22 + Double(row) * IntervalsDrawing.pitch, into: &markup) }
  }

  private func draw(_ row: Int, y: Double, into markup: inout Markup) {
    Label(x: 0, y: y).write(data.label(row), narrow: Picture.narrow, wide: Picture.wide, into: &markup)
    let line = y + 16
    Marks.line((axes.left, line), (axes.right, line), "grid", into: &markup)
    for tick in scale.ticks {
      let x = axes.x(scale.share(tick))
      Marks.line((x, line - 8), (x, line + 8), tick == 0 ? "axis" : "grid", into: &markup)
    }
    if let low = data.value(row, 1).map(place), let high = data.value(row, 2).map(place) {
      Marks.line((low, line), (high, line), "reach", into: &markup)
      for end in [low, high] { Marks.line((end, line - 4), (end, line + 4), "reach", into: &markup) }
    }
    if let value = data.value(row, 0).map(place) { Marks.dot(x: value, y: line, radius: 5.5, "dot", into: &markup) }
    guard !data.isConcealed(row, 0) else {
      return Label(x: 0, y: line + 4.5, shift: 10, style: "tick haloed", size: 12).write(
        data.words.untold, into: &markup)
    }
    Label(x: axes.right, y: line + 4.5, shift: 12, style: "strong")
      .write(data.text(row, 0), narrow: 0.2 * Picture.narrow - 12, wide: 0.2 * Picture.wide - 12, into: &markup)
  }

  private func place(_ value: Double) -> Double { axes.x(scale.share(value)) }

}
