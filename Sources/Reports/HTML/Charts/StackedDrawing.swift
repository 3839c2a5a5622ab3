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

  /// Series that no row shows are left out.
  var legend: [Legend.Entry] {
    let shown = data.series.filter { series in
      data.rows.contains { (data.value($0, series) ?? 0) > 0 || data.isUnshown($0, series) }
    }
    let marks = [
      has(data.isHidden) ? Legend.Entry(sign: .unshown, text: data.words.unshown) : nil,
      has(data.isConcealed) ? Legend.Entry(sign: .unshown, text: data.words.concealed) : nil,
      data.chart.marked.isEmpty ? nil : Legend.Entry(sign: .mark, text: data.chart.mark),
    ]
    return shown.map { Legend.Entry(sign: .series($0), text: data.title($0)) } + marks.compactMap { $0 }
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
  private var width: Double { min(slot * 0.72, 0.09) }
  private func hides(_ row: Int) -> Bool { data.series.contains { data.isUnshown(row, $0) } }
  private func has(_ sign: (Int, Int) -> Bool) -> Bool {
    data.rows.contains { row in data.series.contains { sign(row, $0) } }
  }

  /// Where a row's column ends: its numbers, and a cap for what may not be shown.
  private func top(_ row: Int) -> Double { axes.y(scale.share(totals[row])) - (hides(row) ? StackedDrawing.cap : 0) }
  private static let cap = 9.0

  private func column(_ row: Int, into markup: inout Markup) {
    var below = 0.0
    for series in data.series {
      guard let value = data.value(row, series), value > 0 else { continue }
      let (low, high) = (axes.y(scale.share(below)), axes.y(scale.share(below + value)))
      let style = Textures.fill(series) + " segment"
      Marks.box(x: middle(row) - width / 2, y: high, width: width, height: low - high, style, into: &markup)
      below += value
    }
    if hides(row) {
      let height = StackedDrawing.cap - 1
      Marks.box(x: middle(row) - width / 2, y: top(row), width: width, height: height, "unshown", into: &markup)
    } else if count <= 12 {
      total(row, into: &markup)
    }
  }

  /// The row's sum over its column; "-" where there is no number at all.
  private func total(_ row: Int, into markup: inout Markup) {
    let isEmpty = data.series.allSatisfy { data.value(row, $0) == nil }
    guard !isEmpty || !data.chart.marked.contains(row) else { return }
    Label(x: middle(row), y: top(row) - 6, anchor: .middle, style: "strong", size: 12)
      .write(isEmpty ? Writing.absent : data.writing.number(totals[row], data.format(0)), into: &markup)
  }

  private func mark(_ row: Int, into markup: inout Markup) {
    let isBare = totals[row] == 0 && !hides(row)
    let y = isBare ? axes.top - 14 : top(row) - (count <= 12 ? 26 : 11)
    if isBare { Marks.line((middle(row), y), (middle(row), axes.bottom), "dashed", into: &markup) }
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
