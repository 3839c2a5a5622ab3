internal import Records

/// Puts the sections together.
struct Assembler: Sendable {
  let definition: ReportDefinition
  let speaker: Speaker
  /// What the whole report is about: its subject, where it has one.
  let root: Scope
  /// Nil where no earlier edition showed a figure otherwise.
  var restated: Restated?
  /// Who make blocks, and the rows of large tables, at once.
  var workers: any Workers = OneWorker()

  var language: Language { speaker.language }

  /// Where in the report something is made: which part of several, and what its variable stands for.
  struct Place: Sendable {
    var scope: Scope
    /// Nil outside parts.
    var part: Part?

    struct Part: Sendable {
      let number: Int
      let column: Table.Column
      let member: Cell
    }
  }

  /// The sections in order, numbered; one without any block is left out.
  func sections() -> [Section] {
    var asked: Set<String> = []
    var sections: [Section] = []
    for (section, blocks) in zip(definition.sections, blocksOfSections()) {
      guard !blocks.isEmpty, let title = speaker.text(section.title[language], root) else { continue }
      let questions = questions(of: section, root, without: asked)
      asked.formUnion(questions.map(\.id))
      sections.append(
        Section(
          id: section.id, title: "\(sections.count + 1). \(title)", blocks: blocks, questions: questions.map(\.text)))
    }
    return sections
  }

  /// Those of each section; none waits for another.
  private func blocksOfSections() -> [[Block]] {
    let sections = definition.sections
    let places = sections.indices.flatMap { section in sections[section].blocks.map { (section, $0) } }
    let made = workers.map(places.count) { number in
      blocks(places[number].1, in: sections[places[number].0], Place(scope: root))
    }
    return zip(places, made).reduce(into: sections.map { _ in [] }) { $0[$1.0.0] += $1.1 }
  }

  /// The first of the section's questions whose rules hold and that were not asked before.
  private func questions(
    of section: SectionDefinition, _ scope: Scope, without asked: Set<String> = []
  ) -> [(id: String, text: String)] {
    let fitting = section.questions.lazy.compactMap { question -> (id: String, text: String)? in
      guard !asked.contains(question.id), speaker.holds(question.when, scope),
        let text = speaker.text(question.text[language], scope)
      else { return nil }
      return (question.id, text)
    }
    return Array(fitting.prefix(section.mostQuestions))
  }

  private func blocks(_ block: BlockDefinition, in section: SectionDefinition, _ place: Place) -> [Block] {
    guard speaker.holds(block.when, place.scope) else { return [] }
    switch block.content {
    case .say(let statements):
      let text = statements.compactMap { speaker.sentence($0, place.scope) }.joined(separator: " ")
      return text.isEmpty ? [] : [.paragraph(text)]
    case .keyFigures(let figures):
      let chosen = keyFigures(figures, place.scope)
      return chosen.isEmpty ? [] : [.keyFigures(chosen)]
    case .table(let definition):
      return drawn(definition, place) { .table($0.table) }
    case .chart(let chart):
      return drawn(chart.table, place) { .chart(self.chart(chart, $0, place.scope)) }
    case .definitions(let definition):
      return [.table(definitions(definition, place))]
    case .restatements(let definition):
      return restatements(definition, place)
    case .parts(let definition):
      return parts(definition, place).map(Block.part)
    case .part(let section):
      return part(section, place).map { [.part($0)] } ?? []
    case .weighing(let definition):
      return weighing(definition, place).map { [.weighing($0)] } ?? []
    }
  }

  /// Nil when there is nothing in it.
  private func part(_ section: SectionDefinition, _ place: Place) -> Section? {
    let blocks = section.blocks.flatMap { self.blocks($0, in: section, place) }
    guard !blocks.isEmpty, let title = speaker.text(section.title[language], place.scope) else { return nil }
    return Section(
      id: section.id + (place.part.map { "_\($0.number)" } ?? ""), title: title, blocks: blocks,
      questions: questions(of: section, place.scope).map(\.text))
  }

  private func parts(_ definition: PartsDefinition, _ place: Place) -> [Section] {
    let scopes = scopes(along: definition.rows, [definition.variable], place.scope)
    return scopes.enumerated().compactMap { index, scope in
      let part = Place.Part(
        number: index + 1, column: column(definition.column), member: label(definition.column, scope))
      let inner = Place(scope: scope, part: part)
      let section = definition.section
      let blocks = section.blocks.flatMap { self.blocks($0, in: section, inner) }
      guard !blocks.isEmpty, let title = speaker.text(section.title[language], scope) else { return nil }
      return Section(
        id: "\(section.id)_\(index + 1)", title: title, blocks: blocks,
        questions: questions(of: section, scope).map(\.text))
    }
  }

  private func label(_ column: ColumnDefinition, _ scope: Scope) -> Cell {
    if case .label(let label) = column.source { speaker.cell(label, scope) } else { .absent }
  }

  private func keyFigures(_ definition: KeyFiguresDefinition, _ scope: Scope) -> [KeyFigure] {
    let fitting = definition.choices.lazy.filter { speaker.holds($0.when, scope) }.compactMap { choice -> KeyFigure? in
      guard case .figure(let reference, let format) = choice.column.source else { return nil }
      let note = choice.note.flatMap { speaker.text($0[language], scope) }
      return KeyFigure(
        label: choice.column.title[language], cell: speaker.cell(reference, format, scope),
        former: choice.column.hasFormer ? speaker.cell(reference.former, format, scope) : .absent,
        basis: [speaker.countsBeside(reference, scope), note, speaker.basis(of: reference, scope)].compactMap(\.self)
          .joined(separator: " · "))
    }
    return Array(fitting.prefix(definition.most))
  }

  /// The table as a block, or what is said when it has no rows.
  private func drawn(_ definition: TableDefinition, _ place: Place, _ draw: (FilledTable) -> Block) -> [Block] {
    let filled = filled(definition, place)
    guard filled.table.rows.isEmpty else { return [draw(filled)] }
    return definition.empty.flatMap { speaker.text($0[language], place.scope) }.map { [.paragraph($0)] } ?? []
  }

  /// The drawn columns; beside a single one of bars or rings, the former period's, so that a change can be seen.
  private func series(of definition: ChartDefinition) -> [String] {
    switch definition.kind {
    case .bars where definition.series.count == 1, .rings where definition.series.count == 1:
      definition.series + definition.series.map { $0 + "_former" }
    default: definition.series
    }
  }

  private func chart(_ definition: ChartDefinition, _ filled: FilledTable, _ scope: Scope) -> Chart {
    let columns = filled.table.columns.map(\.id)
    return Chart(
      kind: definition.kind, title: speaker.sentence(definition.title, scope) ?? filled.table.title,
      description: speaker.text(definition.description[language], scope) ?? filled.table.title, table: filled.table,
      series: series(of: definition).compactMap { columns.firstIndex(of: $0) }, marked: filled.joint,
      mark: filled.joint.isEmpty ? "" : definition.table.joint?[language] ?? "")
  }
}

extension Speaker {
  /// "9 of 12" for a ratio that may be shown; nil for other figures.
  fileprivate func countsBeside(_ reference: FigureReference, _ scope: Scope) -> String? {
    guard reference.name.kind == .ratio, let counts = reference.counts else { return nil }
    return text(Template(parts: [.figure(counts)]), scope)
  }
}
