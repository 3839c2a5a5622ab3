internal import Records

/// All sheets of a report's workbook, in their order.
///
/// Contents, key figures, sentences and questions stand first, so that who has only the workbook reads the report;
/// then one sheet a table; the meaning of every column closes it.
struct WorkbookPlan: Sendable {
  let report: Report
  private let outline: Outline
  /// Tabs and Excel tables of the report's own tables, in their order.
  private let tabs: [String]
  private let tableNames: [String]
  /// Those of the sheets that every report has.
  private let frameTabs: [WorkbookWord: String]
  private let frameNames: [WorkbookWord: String]

  init(_ report: Report) throws(WorkbookError) {
    self.report = report
    outline = try Outline(report)
    var (sheets, tables) = (UniqueNames(), UniqueNames())
    let frame: [WorkbookWord] = [.contents, .inShort, .inWords, .questions, .explanation]
    frameTabs = Dictionary(uniqueKeysWithValues: frame.map { ($0, sheets.sheet($0.text(in: report))) })
    tabs = outline.tables.map { sheets.sheet($0.content.table.sheet) }
    tableNames = outline.tables.map { tables.table($0.content.table.id) }
    frameNames = Dictionary(uniqueKeysWithValues: frame.map { ($0, tables.table("sheet_" + $0.rawValue)) })
  }

  func sheets(_ workers: some Workers) throws(WorkbookError) -> [SheetPlan] {
    let rows = outline.tables.map(\.content.countOfRows)
    let tables = try workers.map(rows.count, sizes: rows) { place throws(WorkbookError) in sheet(of: place) }
    var sheets = [inShort, inWords, questions].compactMap { $0?.plan() } + tables
    if let explanation { sheets.append(explanation.plan()) }
    sheets.insert(contents(of: sheets).plan(), at: 0)
    for sheet in sheets { try WorkbookPlan.check(sheet) }
    return sheets
  }

  /// That of one of the report's own tables.
  private func sheet(of place: Int) -> SheetPlan {
    let gathered = outline.tables[place].content
    let sheet = TableSheet(
      name: tabs[place], tableName: tableNames[place], table: gathered.table, writing: writing, gathered: gathered
    ).plan()
    return gathered.weighing.map { WeighingFormulas($0).put(on: sheet) } ?? sheet
  }

  /// The tables of the report as they must be found in the file.
  var written: [WrittenTable] {
    let tables = zip(outline.tables, tableNames).map { WrittenTable(table: $0.content.table, name: $1) }
    guard let inShort else { return tables }
    return [WrittenTable(table: inShort.table, name: inShort.tableName)] + tables
  }

  struct WrittenTable {
    let table: Table
    let name: String
  }
}

extension WorkbookPlan {
  private var writing: Writing { Writing(report.language) }
  private func word(_ word: WorkbookWord) -> String { word.text(in: report) }

  private func frameSheet(
    _ kind: WorkbookWord, title: WorkbookWord, columns: [WorkbookWord], rows: [[Cell]]
  ) -> TableSheet? {
    guard !rows.isEmpty, let name = frameTabs[kind], let tableName = frameNames[kind] else { return nil }
    let table = Table(
      id: tableName, title: word(title), sheet: name,
      columns: columns.map {
        Table.Column(
          id: $0.rawValue, title: word($0), unit: "", meaning: "",
          format: [.value, .former].contains($0) ? .count : nil)
      },
      rows: rows, note: "", labelColumns: 1)
    return TableSheet(name: name, tableName: tableName, table: table, writing: writing)
  }

  private var inShort: TableSheet? {
    frameSheet(
      .inShort, title: .aboutFigures, columns: [.figure, .value, .former, .basis, .part],
      rows: outline.keyFigures.map { placed in
        let figure = placed.content
        return [.text(figure.label), figure.cell, figure.former, .text(figure.basis), .text(placed.part)]
      })
  }

  private var inWords: TableSheet? {
    frameSheet(
      .inWords, title: .aboutWords, columns: [.part, .sentence],
      rows: outline.paragraphs.map { [.text($0.part), .text($0.content)] })
  }

  private var questions: TableSheet? {
    frameSheet(
      .questions, title: .aboutQuestions, columns: [.part, .question],
      rows: outline.questions.map { [.text($0.part), .text($0.content)] })
  }

  private var explanation: TableSheet? {
    frameSheet(
      .explanation, title: .aboutColumns, columns: [.sheet, .column, .unit, .meaning],
      rows: zip(tabs, outline.tables).flatMap { tab, placed in
        placed.content.table.columns.map { [.text(tab), .text($0.title), .text($0.unit), .text($0.meaning)] }
      })
  }

  private func contents(of sheets: [SheetPlan]) -> TableSheet {
    let parts = Dictionary(uniqueKeysWithValues: zip(tabs, outline.tables))
    let rows = sheets.map { sheet -> [Cell] in
      let (part, gathered) = (parts[sheet.name]?.part ?? "", parts[sheet.name]?.content)
      let message = gathered.flatMap { $0.charts.count == 1 ? $0.message(of: $0.charts[0]) : nil }
      return [.text(sheet.name), .text(sheet.title), .text(part), .text(message ?? "")]
    }
    let (name, tableName) = (frameTabs[.contents] ?? "", frameNames[.contents] ?? "")
    let table = Table(
      id: tableName, title: report.title, sheet: name,
      columns: [WorkbookWord.sheet, .title, .part, .about].map {
        Table.Column(id: $0.rawValue, title: word($0), unit: "", meaning: "", format: nil)
      },
      rows: rows, note: word(.howToRead) + (outline.hidesSome ? "\n" + word(.fewerThanFive) : ""), labelColumns: 1)
    return TableSheet(
      name: name, tableName: tableName, table: table, writing: writing,
      lead: [report.subtitle, report.frame["for_whom"] ?? ""].filter { !$0.isEmpty }, jumps: sheets.map(\.name))
  }

  /// Refuses what the library would write without a word: numbers that are none, and more than a sheet holds.
  private static func check(_ sheet: SheetPlan) throws(WorkbookError) {
    for cell in sheet.cells {
      guard cell.place.row < CellPlace.rows, cell.place.column < CellPlace.columns else {
        throw WorkbookError(.tooLarge, at: sheet.name, "more rows or columns than a sheet holds")
      }
      switch cell.content {
      case .number(let value), .formula(_, let value?):
        guard value.isFinite else {
          throw WorkbookError(.notFinite, at: "\(sheet.name)!\(cell.place)", "a cell cannot hold \(value)")
        }
      default: break
      }
    }
  }
}
