/// Two horizontal bars a row from one middle line, under the row's name: the first series to the left, the second to the
/// right, on the same scale; what came from there beside what went there.
struct MirrorDrawing: Drawing {
  let data: ChartData
  private let most: Double

  init(_ data: ChartData) {
    self.data = data
    most = max(1, data.values(0..<min(2, data.series.count)).max() ?? 1)
  }

  private static let head = 26.0
  private static let pitch = 46.0
  /// The longest bar, as a share of the width; what is left beside it holds its number.
  private static let longest = 0.41
  /// The room for a side's heading, so that the two never touch.
  private static let room = (narrow: Picture.narrow / 2 - 12, wide: Picture.wide / 2 - 12)

  var height: Double { MirrorDrawing.head + Double(data.rows.count) * MirrorDrawing.pitch }

  func draw(into markup: inout Markup) {
    for side in Side.allCases where data.series.contains(side.rawValue) {
      Label(x: 0.5, y: 14, shift: side.sign * 8, anchor: side.anchor, style: "strong")
        .write(
          data.title(side.rawValue), narrow: MirrorDrawing.room.narrow, wide: MirrorDrawing.room.wide, into: &markup)
    }
    for row in data.rows { draw(row, top: MirrorDrawing.head + Double(row) * MirrorDrawing.pitch, into: &markup) }
    Marks.line((0.5, 0), (0.5, 20), "axis", into: &markup)
  }

  private func draw(_ row: Int, top: Double, into markup: inout Markup) {
    Label(x: 0.5, y: top + 15, anchor: .middle)
      .write(data.label(row), narrow: Picture.narrow, wide: Picture.wide, into: &markup)
    let bar = top + 22
    for side in Side.allCases where data.series.contains(side.rawValue) {
      let length = max(0, data.value(row, side.rawValue) ?? 0) / most * MirrorDrawing.longest
      let end = 0.5 + side.sign * length
      Marks.box(
        x: min(0.5, end), y: bar, width: length, height: 14, Textures.fill(side.rawValue), into: &markup)
      Label(x: end, y: bar + 12, shift: side.sign * 7, anchor: side.anchor, style: "strong")
        .write(data.text(row, side.rawValue), narrow: Picture.narrow, wide: Picture.wide, into: &markup)
    }
    Marks.line((0.5, bar - 2), (0.5, bar + 16), "axis", into: &markup)
  }

  /// The side of the middle on which a series lies, by its place.
  private enum Side: Int, CaseIterable {
    case left, right

    var sign: Double { self == .left ? -1 : 1 }
    var anchor: Label.Anchor { self == .left ? .end : .start }
  }
}
