import Reports

/// A workbook as text: cells with their formats, tables, charts and pages, to compare with a recorded file.
func dump(_ sheets: [Sheet]) -> String {
  sheets.map { sheet in
    var lines = ["== \(sheet.name)"]
    lines += sheet.cells.map(line)
    lines += sheet.tables.map { "table \($0.name) \($0.first):\($0.last) \($0.columns.joined(separator: " | "))" }
    for chart in sheet.charts {
      lines.append("chart \(chart.kind) \(chart.corner):\(chart.opposite) \(chart.title)")
      lines.append("  alt \(chart.description)")
      lines += chart.axes.map { "  axis \($0)" }
      lines += chart.series.map { "  series \($0.name) / \($0.categories) / \($0.values)" }
    }
    lines.append("frozen \(sheet.frozen ?? "-") titles \(sheet.printTitles ?? "-") footer \(sheet.footer)")
    lines.append("page " + sheet.page.sorted { $0.key < $1.key }.map { "\($0)=\($1)" }.joined(separator: " "))
    lines.append("widths " + sheet.widths.sorted { $0.key < $1.key }.map { "\($1)" }.joined(separator: " "))
    if !sheet.shading.isEmpty { lines.append("shading " + sheet.shading.joined(separator: " ")) }
    return lines.joined(separator: "\n") + "\n"
  }.joined(separator: "\n")
}

private func line(_ cell: SheetCell) -> String {
  let content =
    switch cell.content {
    case .text(let text): "\"\(text)\""
    case .number(let number): "\(number)"
    case .formula(let formula, let value): "=\(formula) -> \(value)"
    case .blank: "blank"
    }
  let look = (cell.format == "General" ? "" : " [\(cell.format)]") + (cell.isBold ? " bold" : "")
  return "\(cell.place) \(content)\(look)" + (cell.target.map { " -> \($0)" } ?? "")
}
