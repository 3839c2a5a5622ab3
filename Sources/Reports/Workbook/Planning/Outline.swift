/// What a report holds, in the order of its pages, each thing with the title of the part that it stands in.
struct Outline: Sendable {
  struct Placed<Content: Sendable>: Sendable {
    let part: String
    var content: Content
  }

  private(set) var keyFigures: [Placed<KeyFigure>] = []
  private(set) var paragraphs: [Placed<String>] = []
  private(set) var questions: [Placed<String>] = []
  /// One for each sheet: a table however many pictures are drawn from it, or a whole family of tables.
  private(set) var tables: [Placed<GatheredTable>] = []

  /// Whether a number is hidden anywhere, so that its sign must be explained.
  var hidesSome: Bool {
    keyFigures.contains { $0.content.cell.isHidden || $0.content.former.isHidden }
      || tables.contains { $0.content.table.rows.contains { $0.contains(where: \.isHidden) } }
  }

  /// Throws when one id names two different tables, or a table's rows do not fit its columns.
  init(_ report: Report) throws(WorkbookError) {
    for section in report.sections { try add(section, within: []) }
  }

  private mutating func add(_ section: Section, within parents: [String]) throws(WorkbookError) {
    let titles = parents + [section.title]
    let part = titles.joined(separator: " – ")
    for block in section.blocks {
      switch block {
      case .paragraph(let text): paragraphs.append(Placed(part: part, content: text))
      case .keyFigures(let figures): keyFigures += figures.map { Placed(part: part, content: $0) }
      case .table(let table): try add(table, nil, to: titles)
      case .chart(let chart): try add(chart.table, chart, to: titles)
      case .part(let inner): try add(inner, within: titles)
      case .weighing(let weighing): try add(weighing, to: titles)
      }
    }
    questions += section.questions.map { Placed(part: part, content: $0) }
  }

  private mutating func add(_ weighing: WeighingTable, to titles: [String]) throws(WorkbookError) {
    try add(weighing.table, nil, to: titles)
    guard let place = tables.firstIndex(where: { $0.content.id == weighing.table.id }) else { return }
    tables[place].content.weighing = weighing
  }

  private mutating func add(_ table: Table, _ chart: Chart?, to titles: [String]) throws(WorkbookError) {
    guard !table.columns.isEmpty, table.rows.allSatisfy({ $0.count == table.columns.count }) else {
      throw WorkbookError(.malformed, at: table.id, "not one cell for each of its \(table.columns.count) columns")
    }
    let id = table.family?.id ?? table.id
    let place = tables.firstIndex { $0.content.id == id } ?? tables.count
    if place == tables.count {
      let part = (table.family == nil || titles.count == 1 ? titles : titles.dropLast()).joined(separator: " – ")
      tables.append(Placed(part: part, content: GatheredTable(id: id)))
    }
    try tables[place].content.add(table, chart)
  }
}

extension Cell {
  fileprivate var isHidden: Bool {
    if case .hidden = self { true } else { false }
  }
}
