/// One column a row, its series on top of each other in their order, the first at the bottom.
///
/// A marked row bears a diamond; one without numbers is a dashed line with a diamond, at its place in the order.
struct StackedDrawing: Drawing {
  let data: ChartData
  private let totals: [Double]
  private let scale: Scale
  private let axes = Axes(left: 0.1, right: 0.98, top: 34, bottom: 246)

  init(_ data: ChartData) {
    self.data = data
    totals = data.rows.map { row in data.series.compactMap { data.value(row, $0) }.reduce(0) { $0 + max(0, $1) } }
    scale = Scale(totals, data.format(0))
  }

  let height = 276.0
  /// A column needs nine pixels.
  var minimumWidth: Double { max(Picture.narrow, (Double(count) * 9 / (axes.right - axes.left)).rounded(.up)) }

  var legend: [Legend.Entry] {
    let series = data.series.map { Legend.Entry(sign: .series($0), text: data.title($0)) }
    return data.chart.marked.isEmpty ? series : series + [Legend.Entry(sign: .mark, text: data.chart.mark)]
  }

  private var count: Int { data.rows.count }
  private var slot: Double { (axes.right - axes.left) / Double(max(count, 1)) }

  func draw(into markup: inout Markup) {
    axes.levels(of: scale, { data.axisText($0) }, into: &markup)
    let marked = data.marked
    for row in data.rows {
      column(row, into: &markup)
      if marked.contains(row) { mark(row, into: &markup) }
    }
    labels(into: &markup)
  }

  private func middle(_ row: Int) -> Double { axes.left + slot * (Double(row) + 0.5) }
  private func top(_ row: Int) -> Double { axes.y(scale.share(totals[row])) }

  private func column(_ row: Int, into markup: inout Markup) {
    let width = min(slot * 0.72, 0.09)
    var below = 0.0
    for series in data.series {
      guard let value = data.value(row, series), value > 0 else { continue }
      let (low, high) = (axes.y(scale.share(below)), axes.y(scale.share(below + value)))
      Marks.box(
        x: middle(row) - width / 2, y: high, width: width, height: low - high, Textures.fill(series) + " segment",
        into: &markup)
      below += value
    }
    if count <= 12, below > 0 {
      Label(x: middle(row), y: top(row) - 6, anchor: .middle, style: "strong", size: 12)
        .write(data.writing.number(below, data.format(0)), into: &markup)
    }
  }

  private func mark(_ row: Int, into markup: inout Markup) {
    let y = totals[row] > 0 ? top(row) - (count <= 12 ? 26 : 11) : axes.top - 14
    if totals[row] == 0 { Marks.line((middle(row), y), (middle(row), axes.bottom), "dashed", into: &markup) }
    Marks.diamond(x: middle(row), y: y, into: &markup)
  }

  private func labels(into markup: inout Markup) {
    let plot = axes.right - axes.left
    let texts = data.rows.map { TextWidth.cut(data.tick($0), to: 56, size: 12) }
    let widest = texts.map { TextWidth.of($0, size: 12) }.reduce(0, max)
    let thinning = Thinning(
      count: count, width: widest + 8, rowOnPhone: minimumWidth * plot,
      rowElsewhere: max(minimumWidth, Picture.wide) * plot)
    for row in data.rows {
      guard let style = thinning.style(at: row) else { continue }
      Label(x: middle(row), y: axes.bottom + 18, anchor: .middle, style: style, size: 12).write(
        texts[row], into: &markup)
    }
  }
}
