extension ReportDefinition {
  /// A figure of the former period stands in it, is told, or is asked by a rule: it cannot be made without that period.
  package var looksBack: Bool { references.contains(where: \.isFormer) }

  /// Something in it, or a rule, goes by what would come of chance: it cannot be made without random tables.
  package var restsOnChance: Bool {
    let paths = references.map(\.path) + sections.flatMap(\.rows)
    return paths.contains { $0.steps.contains(.name("chance")) }
  }

  /// Every figure that it shows, tells or asks by a rule; one is met as often as it is named.
  var references: [FigureReference] { told + subtitle.flatMap(\.rules) + sections.flatMap(\.references) }
}

extension Rule? {
  fileprivate var references: [FigureReference] { map(\.references) ?? [] }
}

extension Statement {
  /// Those of its rules; what its texts tell is in `told`.
  fileprivate var rules: [FigureReference] { variants.flatMap(\.when.references) }
}

extension SectionDefinition {
  fileprivate var references: [FigureReference] {
    questions.flatMap(\.when.references) + blocks.flatMap { $0.when.references + $0.content.references }
  }
}

extension SectionDefinition {
  /// Of what its tables have rows.
  fileprivate var rows: [FigurePath] {
    blocks.flatMap { block -> [FigurePath] in
      switch block.content {
      case .say, .keyFigures: []
      case .table(let table), .definitions(let table), .restatements(let table): [table.rows].compactMap(\.self)
      case .chart(let chart): [chart.table.rows].compactMap(\.self)
      case .parts(let parts): [parts.rows] + parts.section.rows
      case .part(let section): section.rows
      case .weighing(let weighing): [weighing.table.rows].compactMap(\.self)
      }
    }
  }
}

extension BlockDefinition.Content {
  fileprivate var references: [FigureReference] {
    switch self {
    case .say(let statements): statements.flatMap(\.rules)
    case .keyFigures(let figures): figures.choices.flatMap { $0.when.references + $0.column.references }
    case .table(let table), .definitions(let table), .restatements(let table): table.references
    case .chart(let chart): chart.title.rules + chart.table.references
    case .parts(let parts): parts.column.references + parts.section.references
    case .part(let section): section.references
    case .weighing(let weighing): weighing.table.references
    }
  }
}

extension TableDefinition {
  fileprivate var references: [FigureReference] {
    `where`.references + folded.references + notes.flatMap(\.rules) + columns.flatMap(\.references)
  }
}

extension ColumnDefinition {
  fileprivate var references: [FigureReference] {
    guard case .figure(let reference, _) = source else { return [] }
    return hasFormer ? [reference, reference.former] : [reference]
  }
}
