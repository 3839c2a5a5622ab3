internal import Records

/// A small picture for each name, all on one scale: a line that keeps its level until the next date and then steps to it.
///
/// The first label of a row is its date, the second one the name of its picture.
struct StepPanelsDrawing: Drawing {
  let data: ChartData
  private let scale: Scale
  private let panels: [Panel]

  private struct Panel {
    let name: String
    /// How far along the dates each number stands, and how high; hidden numbers are left out.
    let points: [(share: Double, value: Double)]
    /// What the last number reads.
    let end: String
  }

  init(_ data: ChartData) {
    self.data = data
    scale = Scale(data.values(0..<min(1, data.series.count)), data.format(0))
    let dates = data.rows.compactMap { data.day($0) }
    let (first, last) = (dates.min(), dates.max())
    func share(_ row: Int) -> Double {
      guard let day = data.day(row), let first, let last, first < last else { return 0 }
      return Double(day - first) / Double(last - first)
    }
    let rows = Dictionary(grouping: data.rows) { data.label($0, part: 1) }
    panels = data.rows.map { data.label($0, part: 1) }.inOrder().map { name in
      let own = rows[name] ?? []
      let points = own.compactMap { row in data.value(row, 0).map { (share: share(row), value: $0) } }
      return Panel(name: name, points: points, end: own.last.map { data.text($0, 0) } ?? "")
    }
  }

  private static let columns = 2
  /// Room for a name on two lines, as a phone may need.
  private static let pitch = 122.0
  /// Between the columns, as a share of the width.
  private static let gap = 0.06
  private static let top = 44.0
  private static let bottom = 92.0

  private var lines: Int { (panels.count + StepPanelsDrawing.columns - 1) / StepPanelsDrawing.columns }
  var height: Double { Double(lines) * StepPanelsDrawing.pitch + 8 }

  private var width: Double { (1 - StepPanelsDrawing.gap) / Double(StepPanelsDrawing.columns) }
  /// What the line may take of a panel's width; the rest holds its last number.
  private static let plot = 0.74

  func draw(into markup: inout Markup) {
    for (place, panel) in panels.enumerated() {
      let left = Double(place % StepPanelsDrawing.columns) * (width + StepPanelsDrawing.gap)
      draw(panel, left: left, top: Double(place / StepPanelsDrawing.columns) * StepPanelsDrawing.pitch, into: &markup)
    }
  }

  private func draw(_ panel: Panel, left: Double, top: Double, into markup: inout Markup) {
    let right = left + width * StepPanelsDrawing.plot
    let (ceiling, floor) = (top + StepPanelsDrawing.top, top + StepPanelsDrawing.bottom)
    func place(_ point: (share: Double, value: Double)) -> (x: Double, y: Double) {
      (left + point.share * (right - left), floor - scale.share(point.value) * (floor - ceiling))
    }
    TwoLines(x: left, y: top + 22)
      .write(panel.name, narrow: width * Picture.narrow, wide: width * Picture.wide, into: &markup)
    Marks.line((left, ceiling), (right, ceiling), "grid", into: &markup)
    Marks.line((left, floor), (right, floor), "axis", into: &markup)
    for (point, next) in zip(panel.points, panel.points.dropFirst()) {
      let (from, to) = (place(point), place(next))
      Marks.line(from, (to.x, from.y), "course", into: &markup)
      Marks.line((to.x, from.y), to, "course", into: &markup)
    }
    if let last = panel.points.last.map(place) {
      Marks.dot(x: last.x, y: last.y, radius: 4.5, "dot", into: &markup)
      Label(x: last.x, y: last.y + 5, shift: 9, style: "strong").write(panel.end, into: &markup)
    }
    ends(left: left, right: right, y: floor + 15, into: &markup)
  }

  /// The first date and the last one.
  private func ends(left: Double, right: Double, y: Double, into markup: inout Markup) {
    let days = data.rows.compactMap { data.day($0) }
    guard let first = days.min(), let last = days.max() else { return }
    Label(x: left, y: y, style: "tick", size: 12).write(data.writing.shortDay(first), into: &markup)
    guard first < last else { return }
    Label(x: right, y: y, anchor: .end, style: "tick", size: 12).write(data.writing.shortDay(last), into: &markup)
  }
}
