internal import Records

/// What a page tells of figures that an earlier edition showed otherwise.
struct Restated: Hashable, Sendable {
  /// The number of that edition.
  let edition: Int
  let figures: [Restatement]
}

extension Assembler {
  /// How many there are, and each with before, after and what may have changed it; nothing without any.
  func restatements(_ definition: TableDefinition, _ place: Place) -> [Block] {
    guard let restated, !restated.figures.isEmpty else { return [] }
    let count = speaker.writing.count(restated.figures.count)
    let said = speaker.phrase(.restated, [("count", count), ("edition", speaker.writing.count(restated.edition))])
    let rows = restated.figures.map { figure in definition.columns.map { cell($0, of: figure) } }
    let isHidden = restated.figures.contains(where: \.isHidden)
    let notes =
      definition.notes.compactMap { speaker.sentence($0, place.scope) }
      + (isHidden ? [speaker.phrase(.hiddenNote)] : [])
    return [.paragraph(said), .table(table(definition, rows: rows, note: notes.joined(separator: " "), place))]
  }

  private func cell(_ column: ColumnDefinition, of figure: Restatement) -> Cell {
    guard case .label(let label) = column.source else { return .absent }
    switch label.aspect {
    case .place: return .text(named(figure.path).place)
    case .before: return before(figure)
    case .after: return after(figure)
    case .records: return .text(records(of: figure))
    default: return .text(named(figure.path).title)
    }
  }

  private func before(_ figure: Restatement) -> Cell {
    let path = Restatement.formerPrefix + figure.path
    guard let value = figure.before.value else { return .hidden(path: path) }
    if figure.isHidden { return .text(speaker.phrase(.changed)) }
    return .figure(path: path, value: value, format: (figure.after ?? figure.before).format)
  }

  private func after(_ figure: Restatement) -> Cell {
    guard let after = figure.after else { return figure.isHidden ? .text(speaker.phrase(.changed)) : .absent }
    guard let value = after.value else { return .hidden(path: figure.path) }
    if figure.isHidden { return .text(speaker.phrase(.changed)) }
    return .figure(path: figure.path, value: value, format: after.format)
  }

  /// "correction: Attendance (12), Meetings (1); ..."
  private func records(of figure: Restatement) -> String {
    guard !figure.records.isEmpty else { return speaker.phrase(.restatedElse) }
    var deliveries: [(name: String, kinds: [String])] = []
    for record in figure.records {
      let kind = "\(speaker.word(record.kind.rawValue, in: "kind")) (\(speaker.writing.count(record.rows)))"
      if deliveries.last?.name == record.delivery {
        deliveries[deliveries.count - 1].kinds.append(kind)
      } else {
        deliveries.append((record.delivery, [kind]))
      }
    }
    return deliveries.map { "\($0.name): \($0.kinds.joined(separator: ", "))" }.joined(separator: "; ")
  }

  /// What the report calls a figure, and whose it is; a figure for which it has no column any more goes by its path.
  private func named(_ path: String) -> (title: String, place: String) {
    var keys = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    let isFormer = keys.first == "former"
    if isFormer { keys.removeFirst() }
    for (column, reference) in definition.figureColumns where reference.path.steps.count == keys.count {
      guard let found = reference.path.variables(in: keys) else { continue }
      let names = found.map { speaker.name(of: $1, as: $0) }
      let period = isFormer ? [speaker.formerPeriod].compactMap(\.self) : []
      return (column.title[language], (names + period).joined(separator: ", "))
    }
    return (path, "")
  }
}

extension FigurePath {
  /// What the variables stand for, in order, if the keys lead along this path.
  fileprivate func variables(in keys: [String]) -> [(Variable, String)]? {
    var found: [(Variable, String)] = []
    for (step, key) in zip(steps, keys) {
      switch step {
      case .name(let name) where name == key: continue
      case .variable(let variable): found.append((variable, key))
      default: return nil
      }
    }
    return found
  }
}

extension ReportDefinition {
  /// Every column that shows a figure, with the figure.
  fileprivate var figureColumns: [(ColumnDefinition, FigureReference)] {
    sections.flatMap(\.allColumns).compactMap { column in
      if case .figure(let reference, _) = column.source { (column, reference) } else { nil }
    }
  }
}

extension SectionDefinition {
  fileprivate var allColumns: [ColumnDefinition] {
    blocks.flatMap { block -> [ColumnDefinition] in
      switch block.content {
      case .say: []
      case .keyFigures(let figures): figures.choices.map(\.column)
      case .table(let table), .definitions(let table), .restatements(let table): table.columns
      case .chart(let chart): chart.table.columns
      case .parts(let parts): parts.section.allColumns
      case .part(let part): part.allColumns
      case .weighing: []
      }
    }
  }
}
