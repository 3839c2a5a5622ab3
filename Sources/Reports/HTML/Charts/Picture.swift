/// How a chart is drawn: places across are shares of the width and places down are pixels, so that text has one size on a
/// phone, on a desk and on paper.
protocol Drawing {
  /// Pixels.
  var height: Double { get }
  /// Pixels; beyond `Picture.narrow` the picture scrolls within its own region.
  var minimumWidth: Double { get }
  /// What its colours and marks mean; empty when labels in the picture say it.
  var legend: [Legend.Entry] { get }
  /// The names behind the numbers in the picture; empty when it has the names themselves.
  var key: [Key.Entry] { get }
  func draw(into markup: inout Markup)
}

extension Drawing {
  var minimumWidth: Double { Picture.narrow }
  var legend: [Legend.Entry] { [] }
  var key: [Key.Entry] { [] }
}

enum Picture {
  /// The width that a picture has at least, on a phone of 360 pixels.
  static let narrow = 312.0
  /// The width that it has on A4 paper; on a desk it is a little more.
  static let wide = 620.0

  static func drawing(of data: ChartData) -> any Drawing {
    switch data.chart.kind {
    case .rings: RingsDrawing(data)
    case .bars: BarsDrawing(data)
    case .mirror: MirrorDrawing(data)
    case .stacked: StackedDrawing(data)
    case .flow: FlowDrawing(data)
    case .matrix: MatrixDrawing(data)
    case .intervals: IntervalsDrawing(data)
    case .steps where data.chart.table.labelColumns > 1: StepPanelsDrawing(data)
    case .steps: StepsDrawing(data)
    case .profile: ProfileDrawing(data)
    }
  }
}
