/// A left-to-right flow: what stays where it was is plain, what moves has the colour of where it came from; every stream
/// bears its number at both ends.
struct FlowDrawing: Drawing {
  let data: ChartData
  private let layout: FlowLayout

  init(_ data: ChartData) {
    self.data = data
    layout = FlowLayout(data)
  }

  private static let head = 24.0

  var height: Double { FlowDrawing.head + layout.height + 4 }

  var legend: [Legend.Entry] {
    guard data.rows.contains(where: { data.isUnshown($0, 0) }) else { return [] }
    return [Legend.Entry(sign: .unshown, text: data.words.streams)]
  }

  func draw(into markup: inout Markup) {
    titles(into: &markup)
    markup.element("svg", ["y": .px(FlowDrawing.head), "overflow": "visible"]) { body in
      streams(into: &body)
      for stream in layout.streams { ends(of: stream, into: &body) }
      for node in layout.left { name(node, x: 0, .start, into: &body) }
      for node in layout.right { name(node, x: 1, .end, into: &body) }
    }
  }

  /// The titles of the two label columns: what the left side is, and the right one.
  private func titles(into markup: inout Markup) {
    let sides = [(x: 0.0, anchor: Label.Anchor.start), (x: 1, anchor: .end)]
    for (column, side) in zip(data.chart.table.columns, sides) {
      Label(x: side.x, y: 13, anchor: side.anchor, style: "tick", size: 12)
        .write(column.title, narrow: Picture.narrow / 2 - 8, wide: Picture.wide / 2 - 8, into: &markup)
    }
  }

  /// Drawn in a space of its own that stretches with the width; nothing in it is text.
  private func streams(into markup: inout Markup) {
    markup.element(
      "svg",
      [
        "width": "100%", "height": .px(layout.height), "viewBox": .string("0 0 100 \(Int(layout.height.rounded(.up)))"),
        "preserveAspectRatio": "none", "overflow": "visible",
      ]
    ) { space in
      for stream in layout.streams.sorted(by: {
        ($0.from == $0.to ? 0 : 1, $0.row) < ($1.from == $1.to ? 0 : 1, $1.row)
      }) {
        space.element("path", ["d": .string(outline(of: stream)), "class": .string(style(of: stream))]) { _ in }
      }
    }
  }

  private func style(of stream: FlowLayout.Stream) -> String {
    stream.from == stream.to ? "stream stays" : "stream moves " + Textures.stroke(stream.from)
  }

  private func outline(of stream: FlowLayout.Stream) -> String {
    let half = stream.thickness / 2
    func y(_ value: Double) -> String { AttributeValue.px(value).text ?? "" }
    let (a, b) = (stream.left - half, stream.right - half)
    let (c, d) = (stream.right + half, stream.left + half)
    return "M0 \(y(a))C50 \(y(a)) 50 \(y(b)) 100 \(y(b))V\(y(c))C50 \(y(c)) 50 \(y(d)) 0 \(y(d))z"
  }

  private func ends(of stream: FlowLayout.Stream, into markup: inout Markup) {
    let text = data.text(stream.row, 0)
    for (x, y, shift, anchor) in [(0.0, stream.left, 12.0, Label.Anchor.start), (1, stream.right, -12, .end)] {
      markup.element(
        "rect",
        [
          "x": .share(x), "y": .px(y - stream.thickness / 2), "width": "6", "height": .px(stream.thickness),
          "transform": x == 1 ? "translate(-6 0)" : .none, "class": "node",
        ]
      ) { _ in }
      Label(x: x, y: y + 4, shift: shift, anchor: anchor, style: "haloed", size: 12).write(text, into: &markup)
    }
  }

  private func name(_ node: FlowLayout.Node, x: Double, _ anchor: Label.Anchor, into markup: inout Markup) {
    let total = node.total.map { "  " + data.writing.number($0, data.format(0)) } ?? ""
    let name = layout.names[node.name]
    let label = Label(x: x, y: node.top + 14, anchor: anchor, style: "strong haloed")
    let room = TextWidth.of(total, size: 14) + 10
    let onPhone = TextWidth.cut(name, to: Picture.narrow / 2 - room, size: 14) + total
    let elsewhere = TextWidth.cut(name, to: Picture.wide / 2 - room, size: 14) + total
    guard onPhone != elsewhere else { return label.write(onPhone, into: &markup) }
    for (text, style) in [(onPhone, " narrow"), (elsewhere, " wide")] {
      Label(x: x, y: label.y, anchor: anchor, style: label.style + style).write(text, into: &markup)
    }
  }
}
