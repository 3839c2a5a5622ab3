internal import Records

/// A figure of the report with the number that stands for it in the file.
package struct WrittenFigure: Hashable, Sendable {
  /// Its path in the figure document.
  package let path: String
  /// As read back.
  package let value: Double
  package let sheet: String
  package let place: CellPlace
}

extension Workbook {
  /// Every figure of the report as it stands in the file, in the order of the sheets.
  ///
  /// Found by the names of the Excel tables, not by what the writer meant to do; throws with the sheet, the cell and
  /// both values at the first cell that does not say what the report says.
  package static func figures(of report: Report, in path: String) throws(WorkbookError) -> [WrittenFigure] {
    let (tables, sheets) = (try WorkbookPlan(report).written, try readBack(path))
    var figures: [WrittenFigure] = []
    for table in tables {
      let found = sheets.lazy.compactMap { sheet in
        sheet.tables.first { $0.name == table.name }.map { (sheet: sheet, table: $0) }
      }.first
      guard let found else { throw missing(table, at: path) }
      try compare(table.table, with: found.table, on: found.sheet) { place, cell, content in
        guard case .figure(let path, _, _) = cell, let value = content.number else { return }
        figures.append(WrittenFigure(path: path, value: value, sheet: found.sheet.name, place: place))
      }
    }
    return figures
  }

  private static func missing(_ table: WorkbookPlan.WrittenTable, at path: String) -> WorkbookError {
    WorkbookError(.differs, at: path, "the table \(table.name) is missing")
  }

  /// Reads a file that was just written sheet by sheet, and proves that it holds every cell, table and chart that was
  /// planned and nothing else, and that every cell of the report's tables says what it says in the report.
  static func proven(
    _ path: String, _ plans: [SheetPlan], _ tables: [WorkbookPlan.WrittenTable], at place: String,
    _ workers: some Workers
  ) throws(WorkbookError) -> [PlacedTable] {
    let reader = try WorkbookReader(path)
    guard plans.map(\.name) == reader.names else {
      throw WorkbookError(.differs, at: "sheets", "\(reader.names.count) of \(plans.count), or other names")
    }
    let byName = Dictionary(tables.map { ($0.name, $0) }) { first, _ in first }
    let sizes = plans.map(\.cells.count)
    let found = try workers.map(sizes.count, sizes: sizes) { number throws(WorkbookError) -> PlacedTable? in
      let plan = plans[number]
      var proof = SheetProof(plan, plan.table.flatMap { byName[$0.name] }?.table)
      let sheet = try reader.sheet(number) { (place, content) throws(WorkbookError) in try proof.meet(place, content) }
      return try proof.finished(with: sheet)
    }
    let placed = found.compactMap(\.self)
    for table in tables where !placed.contains(where: { $0.name == table.name }) { throw missing(table, at: place) }
    return placed
  }

  /// Proves that every cell of the report's tables says in the file what it says in the report.
  package static func reconcile(_ report: Report, _ path: String) throws(WorkbookError) {
    _ = try figures(of: report, in: path)
  }

  private static func compare(
    _ table: Table, with found: SheetTable, on sheet: Sheet,
    _ tell: (_ place: CellPlace, _ cell: Cell, _ content: SheetCell.Content) -> Void = { _, _, _ in }
  ) throws(WorkbookError) {
    let height = max(1, table.rows.count)
    guard found.last.row - found.first.row == height, found.columns.count == table.columns.count else {
      throw WorkbookError(
        .differs, at: sheet.name,
        "\(found.last.row - found.first.row) x \(found.columns.count) cells, not \(height) x \(table.columns.count)")
    }
    var next = 0
    for (row, cells) in table.rows.enumerated() {
      for (column, cell) in cells.enumerated() {
        let place = CellPlace(row: found.first.row + 1 + row, column: found.first.column + column)
        let content = sheet.content(at: place, &next)
        guard cell.agrees(with: content) else {
          throw WorkbookError(.differs, at: "\(sheet.name)!\(place)", "\(content.shown), not \(cell.shown)")
        }
        tell(place, cell, content)
      }
    }
  }
}

extension Sheet {
  /// What stands at a place; `next` is where the cell behind the last one asked stands.
  fileprivate func content(at place: CellPlace, _ next: inout Int) -> SheetCell.Content {
    guard let index = index(of: place, near: next) else { return .blank }
    next = index + 1
    return cells[index].content
  }
}

extension CellContent {
  /// Whether the file says this; texts as a cell carries them, numbers to the 16 digits that the file holds.
  func agrees(with content: SheetCell.Content) -> Bool {
    switch (self, content) {
    case (.text(let text), .text(let read)), (.link(let text, _), .text(let read)): CellText.clean(text) == read
    case (.text(let text), .blank): text.isEmpty
    case (.number(let value), .number(let read)): value.isWritten(as: read)
    case (.day(let day), .number(let read)): Double(day.serial) == read
    case (.formula(let formula, let value), .formula(let read, let result)):
      formula == read && value.map { Double(result).map($0.isWritten) ?? false } ?? (result == Writing.absent)
    default: false
    }
  }
}

extension Cell {
  /// A day stands in the file as a number, or as text where a chart names its columns by it.
  func agrees(with content: SheetCell.Content) -> Bool {
    switch (self, content) {
    case (.figure(_, let value, _), .number(let read)): value.isWritten(as: read)
    case (.figure(_, let value, _), .formula(_, let result)): Double(result).map(value.isWritten) ?? false
    case (.absent, .formula(_, let result)): result == Writing.absent
    case (.figure, _): false
    case (.day(let day), .text(let read)):
      read == day.description
        || [Writing(.nl), Writing(.en)].contains { writing in
          [false, true].contains { day.chartLabel(in: writing, marked: $0) == read }
        }
    default: look(amongNumbers: false).content.agrees(with: content)
    }
  }

  var shown: String {
    switch self {
    case .figure(_, let value, _): "\(value)"
    case .absent: Writing.absent
    case .hidden: Writing.hidden
    case .concealed: Writing.concealed
    case .day(let day): day.description
    case .text, .withheld, .joined: "the report's text"
    }
  }
}

extension SheetCell.Content {
  /// The number that a reader sees; nil for all else.
  fileprivate var number: Double? {
    switch self {
    case .number(let value): value
    case .formula(_, let value): Double(value)
    case .text, .blank: nil
    }
  }

  var shown: String {
    switch self {
    case .number(let value): "\(value)"
    case .formula(_, let value): value
    case .text("-"): "-"
    case .text: "a text"
    case .blank: "nothing"
    }
  }
}

extension Double {
  /// The library writes 16 significant digits.
  fileprivate func isWritten(as read: Double) -> Bool { self == read || abs(self - read) <= 1e-15 * abs(self) }
}
