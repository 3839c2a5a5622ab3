/// One horizontal bar a row under its name, its number at its end; a second series (the former period) is a thin bar below,
/// so that the number can belong to one bar only.
struct BarsDrawing: Drawing {
  let data: ChartData
  private let scale: Scale
  /// The class of each row's bar.
  private let fill: (Int) -> String

  init(_ data: ChartData, fill: @escaping (Int) -> String = { _ in Textures.fill(0) }) {
    self.data = data
    self.fill = fill
    scale = Scale(data.values(0..<min(2, data.series.count)), data.format(0))
  }

  private static let pitch = 54.0
  /// What is left beside the longest bar holds its number.
  private static let room = 0.8

  var height: Double { Double(data.rows.count) * BarsDrawing.pitch }

  var legend: [Legend.Entry] {
    guard data.series.count > 1 else { return [] }
    return [
      Legend.Entry(sign: .series(0), text: data.title(0)), Legend.Entry(sign: .comparison, text: data.title(1)),
    ]
  }

  func draw(into markup: inout Markup) {
    for row in data.rows { draw(row, top: Double(row) * BarsDrawing.pitch, into: &markup) }
  }

  private func draw(_ row: Int, top: Double, into markup: inout Markup) {
    Label(x: 0, y: top + 15).write(data.label(row), narrow: Picture.narrow, wide: Picture.wide, into: &markup)
    let bar = top + 23
    let zero = place(0)
    if data.format(0) == .percent {
      Marks.box(x: 0, y: bar, width: BarsDrawing.room, height: 15, "track", into: &markup)
    }
    let end = data.value(row, 0).map(place)
    if let end { Marks.box(x: min(zero, end), y: bar, width: abs(end - zero), height: 15, fill(row), into: &markup) }
    Marks.line((zero, bar - 3), (zero, bar + 21), "axis", into: &markup)
    if let former = data.value(row, 1).map(place) {
      Marks.box(
        x: min(zero, former), y: bar + 17, width: abs(former - zero), height: 4, "comparison", into: &markup)
    }
    Label(x: max(zero, end ?? zero), y: bar + 13, shift: 7, style: "strong")
      .write(data.spelled(row, 0), narrow: Picture.narrow, wide: Picture.wide, into: &markup)
  }

  private func place(_ value: Double) -> Double { scale.share(value) * BarsDrawing.room }
}
