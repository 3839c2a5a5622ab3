internal import Records

extension Assembler {
  /// Every column of the report once, with what it counts and means, and where it stands.
  func definitions(_ definition: TableDefinition, _ place: Place) -> Table {
    var entries: [Entry] = []
    for (column, where_) in definedColumns(definition.id) {
      if let same = entries.firstIndex(where: { $0.column.title == column.title && $0.column.meaning == column.meaning }
      ) {
        if !entries[same].places.contains(where_) { entries[same].places.append(where_) }
      } else {
        entries.append(Entry(column: column, places: [where_]))
      }
    }
    let rows = entries.map { entry in definition.columns.map { cell($0, of: entry) } }
    let note = definition.notes.compactMap { speaker.sentence($0, place.scope) }.joined(separator: " ")
    return table(definition, rows: rows, note: note, place)
  }

  private struct Entry {
    let column: ColumnDefinition
    var places: [String]
  }

  private func cell(_ column: ColumnDefinition, of entry: Entry) -> Cell {
    guard case .label(let label) = column.source else { return .absent }
    switch label.aspect {
    case .unit: return .text(entry.column.unit[language])
    case .meaning: return .text(entry.column.meaning[language])
    case .tables: return .text(entry.places.joined(separator: ", "))
    default: return .text(entry.column.title[language])
    }
  }

  private func definedColumns(_ own: String) -> [(ColumnDefinition, String)] {
    definition.sections.flatMap { columns(of: $0, own) }.filter { !$0.0.isLabel }
  }

  private func columns(of section: SectionDefinition, _ own: String) -> [(ColumnDefinition, String)] {
    section.blocks.flatMap { block -> [(ColumnDefinition, String)] in
      switch block.content {
      case .say: []
      case .keyFigures(let figures):
        figures.choices.map { ($0.column, speaker.text(section.title[language], root) ?? section.id) }
      case .table(let table), .definitions(let table), .restatements(let table):
        table.id == own ? [] : table.columns.map { ($0, table.sheet[language]) }
      case .chart(let chart): chart.table.columns.map { ($0, chart.table.sheet[language]) }
      case .weighing(let weighing): weighing.table.columns.map { ($0, weighing.table.sheet[language]) }
      case .parts(let parts): columns(of: parts.section, own)
      case .part(let section): columns(of: section, own)
      }
    }
  }
}
