/// Reads the charts of a drawing: where they stand, what they are called and which cells they draw.
struct ChartReader {
  let archive: Archive

  func charts(of drawing: String) throws(WorkbookError) -> [SheetChart] {
    let targets = try archive.targets(of: drawing)
    var (charts, chart, text) = ([SheetChart](), SheetChart(), "")
    var (atCorner, column) = (true, 0)
    var scanner = XMLScanner(try archive.part(drawing), part: drawing)
    while let token = try scanner.next() {
      switch token {
      case .text(let more): text = scanner.string(more)
      case .open(let name):
        switch scanner.string(name) {
        case "xdr:twoCellAnchor": chart = SheetChart()
        case "xdr:from": atCorner = true
        case "xdr:to": atCorner = false
        case "xdr:cNvPr": chart.description = scanner["descr"] ?? ""
        case "c:chart":
          guard let part = targets[scanner["r:id"] ?? ""] else {
            throw WorkbookError(.damaged, at: drawing, "a chart is missing")
          }
          try read(part, into: &chart)
        default: break
        }
      case .close(let name):
        switch scanner.string(name) {
        case "xdr:col": column = Int(text) ?? 0
        case "xdr:row":
          let place = CellPlace(row: Int(text) ?? 0, column: column)
          if atCorner { chart.corner = place } else { chart.opposite = place }
        case "xdr:twoCellAnchor": charts.append(chart)
        default: break
        }
      }
    }
    return charts
  }

  private func read(_ part: String, into chart: inout SheetChart) throws(WorkbookError) {
    var (path, text, title) = ([String](), "", "")
    var scanner = XMLScanner(try archive.part(part), part: part)
    while let token = try scanner.next() {
      switch token {
      case .text(let more): text = scanner.string(more)
      case .open(let piece):
        let name = scanner.string(piece)
        path.append(name)
        text = ""
        if name.hasSuffix("Chart"), name != "c:chart" { chart.kind = String(name.dropFirst(2)) }
        if name == "c:ser" { chart.series.append(SheetChart.Series()) }
        if name == "c:title" { title = "" }
      case .close(let piece):
        let name = scanner.string(piece)
        path.removeLast()
        if name == "a:t", path.contains("c:title") { title += text }
        if name == "c:title" {
          if path.last == "c:chart" { chart.title = title } else { chart.axes.append(title) }
        }
        if name == "c:f", let last = chart.series.indices.last { refer(&chart.series[last], path, to: text) }
      }
    }
  }

  private func refer(_ series: inout SheetChart.Series, _ path: [String], to cells: String) {
    if path.contains("c:cat") || path.contains("c:xVal") { series.categories = cells }
    if path.contains("c:val") || path.contains("c:yVal") { series.values = cells }
    if path.contains("c:tx"), !path.contains("c:dLbls") { series.name = cells }
  }
}
