internal import Records

/// Lays one table out on its sheet: title, what the pictures say, note, heading row, rows, and the pictures beside it.
struct TableSheet {
  let name: String
  let tableName: String
  let table: Table
  let writing: Writing
  /// Lines between the title and the pictures' messages.
  var lead: [String] = []
  /// Sheets to which the cells of the first column jump, row by row.
  var jumps: [String] = []
  var gathered: GatheredTable?

  /// Rows above which a reader may want to filter.
  private static let longTable = 12
  /// Lines of notes above a table: the frozen heading must leave room for rows on a small screen.
  private static let notesAbove = 6

  private var charts: [GatheredTable.PlacedChart] { gathered?.charts ?? [] }
  private var hasFilter: Bool { table.rows.count > TableSheet.longTable }

  func plan() -> SheetPlan {
    var sheet = SheetPlan(name: name, title: CellText.line(table.title))
    var names = UniqueNames()
    let headers = table.columns.map { names.header($0.title, orElse: $0.id) }
    let rows = rows
    let longest = longest(rows)
    sheet.widths = headers.indices.map { column in
      ColumnWidths.width(
        header: headers[column], longest: longest[column], amongNumbers: table.columns[column].format != nil,
        hasFilter: hasFilter)
    }
    let natural = sheet.widths.reduce(0, +)
    sheet.widths = ColumnWidths.fitted(sheet.widths, isText: table.columns.map { $0.format == nil })
    let notes = putHead(on: &sheet)
    let planned = PlannedTable(
      name: tableName, headers: headers, headerStyles: table.columns.map { $0.format == nil ? .header : .headerRight },
      headerRow: sheet.nextRow + 1, rows: rows.count, hasFilter: hasFilter)
    putTable(planned, rows, on: &sheet)
    for (offset, line) in notes.enumerated() { sheet.put(line, .note, row: planned.lastRow + 2 + offset) }
    if !table.rows.isEmpty { putCharts(planned, rows, below: notes.count, natural: natural, on: &sheet) }
    return sheet
  }

  /// Characters of the longest cell of each column.
  private func longest(_ rows: [[Cell]]) -> [Int] {
    var longest = table.columns.map { _ in 0 }
    for row in rows {
      for column in longest.indices { longest[column] = max(longest[column], row[column].length(in: writing)) }
    }
    return longest
  }

  /// The rows to write: a table without rows shows one row of "-", since Excel knows no empty table; days that name the
  /// columns of a chart are text.
  private var rows: [[Cell]] {
    guard !table.rows.isEmpty else { return [table.columns.map { _ in .absent }] }
    var rows = table.rows
    for placed in charts {
      let labels = labelColumn(of: placed)
      for row in placed.rows {
        guard case .day(let day) = rows[row][labels] else { continue }
        let marked = placed.chart.marked.contains(row - placed.rows.lowerBound)
        rows[row][labels] = .text(day.chartLabel(in: writing, marked: marked))
      }
    }
    return rows
  }

  /// The label column that tells the drawn rows apart, or comes nearest to it.
  private func labelColumn(of placed: GatheredTable.PlacedChart) -> Int {
    let shift = gathered?.shift ?? 0
    let labels = shift..<max(shift + 1, min(table.labelColumns, table.columns.count))
    let distinct = labels.map { column in Set(table.rows[placed.rows].map { $0[column] }).count }
    return shift + (distinct.firstIndex(of: distinct.max() ?? 0) ?? 0)
  }

  /// Gives back the lines that go under the table.
  private func putHead(on sheet: inout SheetPlan) -> [String] {
    let hasPictures = charts.contains { ![.flow, .matrix].contains($0.chart.kind) }
    let room = max(90, Int(sheet.widths.reduce(0, +)) + (hasPictures ? 60 : 0))
    let wrapped = { (texts: [String]) in texts.filter { !$0.isEmpty }.flatMap { ColumnWidths.wrapped($0, at: room) } }
    for line in wrapped(lead) { sheet.put(line, .subtitle, row: sheet.nextRow) }
    let (messages, notes) = (wrapped(messages), wrapped([table.note, mark]))
    if messages.count + notes.count > TableSheet.notesAbove { return messages + notes }
    for line in messages { sheet.put(line, .message, row: sheet.nextRow) }
    for line in notes { sheet.put(line, .note, row: sheet.nextRow) }
    return []
  }

  /// What pictures say that Excel cannot draw, or not with their whole message as a title.
  private var messages: [String] {
    charts.compactMap { placed in
      let message = gathered?.message(of: placed) ?? ""
      return [.flow, .matrix].contains(placed.chart.kind) || ChartLayout.shortened(message) != message ? message : nil
    }
  }

  /// What the star behind a day means.
  private var mark: String {
    charts.first { !$0.chart.marked.isEmpty && !$0.chart.mark.isEmpty }.map { "* = " + $0.chart.mark } ?? ""
  }

  private func putTable(_ planned: PlannedTable, _ rows: [[Cell]], on sheet: inout SheetPlan) {
    sheet.table = planned
    for (column, header) in planned.headers.enumerated() {
      sheet.put(header, planned.headerStyles[column], row: planned.headerRow, column: column)
    }
    sheet.expect(rows.count * planned.headers.count)
    for (offset, cells) in rows.enumerated() {
      for (column, cell) in cells.prefix(planned.headers.count).enumerated() {
        let look =
          jump(from: cell, row: offset, column: column)
          ?? cell.look(amongNumbers: table.columns[column].format != nil)
        sheet.put(look.content, look.style, row: planned.firstRow + offset, column: column)
      }
    }
    setHeights(planned, on: &sheet)
    let total = sheet.widths.reduce(0, +)
    sheet.frozenColumns =
      total > 130 && sheet.widths.prefix(table.labelColumns).reduce(0, +) < 60 ? table.labelColumns : 0
  }

  private func jump(from cell: Cell, row: Int, column: Int) -> (content: CellContent, style: CellStyle)? {
    guard column == 0, jumps.indices.contains(row), case .text(let text) = cell else { return nil }
    return (.link(text, sheet: jumps[row]), .link)
  }

  private func setHeights(_ planned: PlannedTable, on sheet: inout SheetPlan) {
    var lines = Array(repeating: 1, count: planned.lastRow - planned.headerRow + 1)
    for cell in sheet.cells where planned.headerRow...planned.lastRow ~= cell.place.row {
      guard case .text(let text) = cell.content, cell.style.wraps else { continue }
      let filter = cell.place.row == planned.headerRow && hasFilter ? 3.0 : 0
      let width = sheet.widths[cell.place.column] - filter
      let row = cell.place.row - planned.headerRow
      lines[row] = max(lines[row], ColumnWidths.lines(text, width: width))
    }
    for (row, count) in lines.enumerated() where count > 1 {
      sheet.heights[planned.headerRow + row] = min(409, Double(count) * ColumnWidths.line + 3)
    }
  }

  private func putCharts(
    _ planned: PlannedTable, _ rows: [[Cell]], below notes: Int, natural: Double, on sheet: inout SheetPlan
  ) {
    guard let gathered else { return }
    var layout = ChartLayout(
      table: table, rows: rows, planned: planned,
      shelves: ChartShelves(planned, widths: sheet.widths, natural: natural, notes: notes))
    for placed in charts where !placed.rows.isEmpty {
      let drawn = layout.place(
        placed.chart, title: gathered.message(of: placed), rows: placed.rows, labels: labelColumn(of: placed),
        series: placed.chart.series.map { $0 + gathered.shift }.filter(table.columns.indices.contains))
      if let drawn { sheet.charts.append(drawn) }
      if let shading = layout.shading(for: placed, shift: gathered.shift) { sheet.shadings.append(shading) }
    }
    if sheet.charts.contains(where: { $0.corner.column > 0 }) { sheet.widths.append(3) }
  }
}

extension CellStyle {
  /// Whether long text goes on under itself.
  var wraps: Bool {
    switch self {
    case .header, .headerRight, .text, .textRight, .link: true
    default: false
    }
  }
}
