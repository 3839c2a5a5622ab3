/// Concentric rings as an icon with each ring's number and name beside it, and a bar per ring under it to compare by.
///
/// All rings are equally wide whatever their numbers: an area is never a value. The first row is the innermost ring.
struct RingsDrawing: Drawing {
  let data: ChartData
  private let bars: BarsDrawing

  init(_ data: ChartData) {
    self.data = data
    bars = BarsDrawing(data, fill: { RingsDrawing.fill($0) + " outlined" })
  }

  private static let radius = 74.0
  private static let pitch = 42.0
  private static let labels = 182.0

  private var count: Int { data.rows.count }
  private var iconHeight: Double { max(2 * RingsDrawing.radius + 8, Double(count) * RingsDrawing.pitch) }
  private var center: Double { iconHeight / 2 }
  private var band: Double { RingsDrawing.radius / Double(max(count, 1)) }

  var height: Double { iconHeight + 22 + bars.height }
  /// The rings bear their names; only the former period's line needs a word.
  var legend: [Legend.Entry] { bars.legend.filter { $0.sign == .comparison } }

  func draw(into markup: inout Markup) {
    for row in data.rows.reversed() { ring(row, into: &markup) }
    for row in data.rows { name(row, into: &markup) }
    markup.element("svg", ["y": .px(iconHeight + 22), "overflow": "visible"]) { bars.draw(into: &$0) }
  }

  private func ring(_ row: Int, into markup: inout Markup) {
    markup.element(
      "circle",
      [
        "cx": .px(RingsDrawing.radius + 2), "cy": .px(center), "r": .px(band * Double(row + 1)),
        "class": .string(RingsDrawing.fill(row) + (row == count - 1 ? " outermost" : " ring")),
      ]
    ) { _ in }
  }

  private func name(_ row: Int, into markup: inout Markup) {
    let y = center + (Double(row) - Double(count - 1) / 2) * RingsDrawing.pitch
    let path = leader(to: y, from: row)
    for style in ["halo", "leader"] {
      markup.element("path", ["d": .string(path.line), "class": .string(style)]) { _ in }
    }
    markup.element("circle", ["cx": .px(path.x), "cy": .px(path.y), "r": "3", "class": "pin"]) { _ in }
    let room = (narrow: Picture.narrow - RingsDrawing.labels - 6, wide: Picture.wide - RingsDrawing.labels - 6)
    Label(x: 0, y: y + 4, shift: RingsDrawing.labels, style: "large", size: 19)
      .write(data.spelled(row, 0), narrow: room.narrow, wide: room.wide, into: &markup)
    Label(x: 0, y: y + 20, shift: RingsDrawing.labels)
      .write(data.label(row), narrow: room.narrow, wide: room.wide, into: &markup)
  }

  /// A level line from the ring to its label, or a rising one where the ring does not reach so high or low.
  private func leader(to y: Double, from row: Int) -> (line: String, x: Double, y: Double) {
    let middle = row == 0 ? 0 : band * (Double(row) + 0.5)
    let offset = y - center
    let start: (x: Double, y: Double) =
      abs(offset) < middle
      ? ((middle * middle - offset * offset).squareRoot(), offset)
      : (middle * 0.4, (offset < 0 ? -0.9 : 0.9) * middle)
    let (x, top) = (RingsDrawing.radius + 2 + start.x, center + start.y)
    let bend = start.y == offset ? x : x + 12
    let end = RingsDrawing.labels - 7
    return ("M\(plain(x)) \(plain(top))L\(plain(bend)) \(plain(y))H\(plain(end))", x, top)
  }

  private func plain(_ value: Double) -> String { AttributeValue.px(value).text ?? "" }

  private static func fill(_ row: Int) -> String { "ring-\(min(row, Palette.light.rings.count - 1) + 1)" }
}
