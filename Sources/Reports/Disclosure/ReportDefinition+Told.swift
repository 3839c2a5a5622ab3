extension ReportDefinition {
  /// Every figure that a sentence of the report may tell, whatever its rule.
  var told: [FigureReference] {
    let templates =
      title.both + (subjects?.title.both ?? []) + subtitle.flatMap(\.templates) + sections.flatMap(\.templates)
      + texts.allSentences
    return templates.flatMap(\.references).uniqued()
  }
}

extension ReportTexts {
  /// Those that stand in cells, in order.
  fileprivate var allSentences: [Template] {
    sentences.sorted { $0.key < $1.key }.flatMap { $0.value.sorted { $0.key < $1.key }.flatMap(\.value.both) }
  }
}

extension Statement {
  fileprivate var templates: [Template] { variants.flatMap(\.text.both) }
}

extension Bilingual {
  fileprivate var both: [Value] { [nl, en] }
}

extension SectionDefinition {
  fileprivate var templates: [Template] {
    title.both + questions.flatMap(\.text.both) + blocks.flatMap(\.content.templates)
  }
}

extension BlockDefinition.Content {
  fileprivate var templates: [Template] {
    switch self {
    case .say(let statements): statements.flatMap(\.templates)
    case .keyFigures(let figures): figures.choices.flatMap { $0.note?.both ?? [] }
    case .table(let table), .definitions(let table), .restatements(let table): table.templates
    case .chart(let chart): chart.title.templates + chart.description.both + chart.table.templates
    case .parts(let parts): parts.section.templates
    case .part(let section): section.templates
    case .weighing(let weighing): weighing.table.templates
    }
  }
}

extension TableDefinition {
  fileprivate var templates: [Template] { title.both + notes.flatMap(\.templates) + (empty?.both ?? []) }
}

extension [FigureReference] {
  fileprivate func uniqued() -> [FigureReference] {
    var seen: Set<FigureReference> = []
    return filter { seen.insert($0).inserted }
  }
}

extension ShownCounts {
  /// The figures that sentences may tell, for every coalition, ring or meeting that they may be told of.
  mutating func take(_ told: [FigureReference], through view: FigureView) {
    for reference in told {
      guard let document = reference.isFormer ? view.former : view.current else { continue }
      for way in document.ways(along: reference.path) {
        let path = CountPath(way.keys, isFormer: reference.isFormer)
        switch view.shown(reference, way.scope) {
        case .figure: show(path, Worth.sentence)
        case .hidden: hide(path)
        case .concealed: conceal(path, Worth.sentence)
        case .absent, .withheld: break
        }
      }
    }
  }
}
