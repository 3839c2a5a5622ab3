internal import Records

/// A table with its rows, and the places of those that are joint meetings.
struct FilledTable {
  let table: Table
  let joint: [Int]
}

extension Assembler {
  func filled(_ definition: TableDefinition, _ place: Place) -> FilledTable {
    let scopes = rows(of: definition, place.scope)
    let rows = scopes.map { scope in
      joined(definition.columns.flatMap { cells($0, scope) }, in: definition).map { $0.inForm(definition) }
    }
    let isJoint = { (scope: Scope) in
      definition.joint != nil && scope.variables[.meeting].flatMap { self.speaker.labels.meetings[$0] }?.isJoint == true
    }
    return FilledTable(
      table: table(definition, rows: rows, note: note(definition, rows: rows, scopes: scopes, place), place),
      joint: scopes.indices.filter { isJoint(scopes[$0]) })
  }

  func table(_ definition: TableDefinition, rows: [[Cell]], note: String, _ place: Place) -> Table {
    let title = speaker.text(definition.title[language], place.scope) ?? definition.id
    let sheet = definition.sheet[language]
    let number = place.part.map { "_\($0.number)" } ?? ""
    return Table(
      id: definition.id + number, title: title, sheet: place.part.map { "\(sheet) \($0.number)" } ?? sheet,
      columns: definition.columns.flatMap(columns), rows: rows, note: note,
      labelColumns: definition.columns.prefix(while: \.namesRow).count,
      isFolded: definition.folded.map { speaker.holds($0, place.scope) } ?? false, pageRows: definition.pageRows,
      family: place.part.map {
        Table.Family(id: definition.id, title: title, sheet: sheet, column: $0.column, member: $0.member)
      }, isForm: definition.isForm)
  }

  /// One scope for every row, in the order of their labels.
  private func rows(of definition: TableDefinition, _ scope: Scope) -> [Scope] {
    guard let path = definition.rows else { return [] }
    var rows = scopes(along: path, definition.variables, scope)
    if definition.joint != nil { rows = withJointMeetings(rows, scope) }
    return rows.filter { speaker.holds(definition.where, $0) }
  }

  /// The scopes of a path's free variables, sorted variable by variable.
  func scopes(along path: FigurePath, _ variables: [Variable], _ scope: Scope) -> [Scope] {
    var ways: [(scope: Scope, tree: FigureTree)] = [(scope, speaker.view.current)]
    for step in path.steps {
      if case .variable(let variable) = step, variables.contains(variable) {
        ways = ways.flatMap { way in
          ordered(named(way.tree, variable), of: variable).compactMap { name in
            way.tree[name].map { (way.scope.with(variable, name), $0) }
          }
        }
      } else {
        ways = ways.compactMap { way in
          FigurePath([step]).keys(way.scope).flatMap { way.tree[$0] }.map { (way.scope, $0) }
        }
      }
    }
    return ways.map(\.scope)
  }

  /// The names in a group that a variable may stand for: counts that stand beside ratios are no rows of their own.
  private func named(_ tree: FigureTree, _ variable: Variable) -> [String] {
    guard let words = variable.words else { return tree.names }
    return tree.names.filter(words.contains)
  }

  private func ordered(_ names: [String], of variable: Variable) -> [String] {
    names.enumerated().map { (name: $1, order: RowOrder($1, of: variable, at: $0, speaker)) }
      .sorted { $0.order < $1.order }.map(\.name)
  }

  /// The coalition's own meetings and, among them, the joint ones that were held while it ran.
  private func withJointMeetings(_ rows: [Scope], _ scope: Scope) -> [Scope] {
    guard let coalition = scope.variables[.coalition], let span = speaker.view.days(of: coalition) else { return rows }
    let joint = speaker.labels.meetings.filter {
      $0.value.isJoint && $0.value.isHeld && span.contains($0.value.heldOn) && $0.value.heldOn <= speaker.view.asOf
    }
    let meetings = rows.compactMap { $0.variables[.meeting] } + joint.keys
    return ordered(meetings, of: .meeting).map { scope.with(.meeting, $0) }
  }

  private func cells(_ column: ColumnDefinition, _ scope: Scope) -> [Cell] {
    switch column.source {
    case .label(let label): return [speaker.cell(label, scope)]
    case .figure(let reference, let format):
      let cell = speaker.cell(reference, format, scope)
      return showsFormer(column) ? [cell, speaker.cell(reference.former, format, scope)] : [cell]
    }
  }

  private func showsFormer(_ column: ColumnDefinition) -> Bool { column.hasFormer && speaker.view.former != nil }

  /// The column, and the one beside it with the former period's figures.
  func columns(_ definition: ColumnDefinition) -> [Table.Column] {
    let column = column(definition)
    guard showsFormer(definition), let period = speaker.formerPeriod else { return [column] }
    let former = Table.Column(
      id: column.id + "_former",
      title: speaker.phrase(.formerTitle, [("title", column.title), ("period", period)]), unit: column.unit,
      meaning: speaker.phrase(.formerMeaning, [("meaning", column.meaning), ("period", period)]), format: column.format)
    return [column, former]
  }

  func column(_ definition: ColumnDefinition) -> Table.Column {
    var format: NumberFormat?
    if case .figure(_, let written) = definition.source { format = written.numberFormat }
    return Table.Column(
      id: definition.id, title: definition.title[language], unit: definition.unit[language],
      meaning: definition.meaning[language], format: format)
  }

  /// What the table rests on and why figures are missing, after what the definition says of it.
  private func note(_ definition: TableDefinition, rows: [[Cell]], scopes: [Scope], _ place: Place) -> String {
    let said = definition.notes.compactMap { speaker.sentence($0, place.scope) }
    let cells = rows.joined()
    let isHidden = cells.contains { if case .hidden = $0 { true } else { false } }
    let isConcealed = cells.contains { if case .concealed = $0 { true } else { false } }
    let isJoined = cells.contains { if case .joined = $0 { true } else { false } }
    let isWithheld = cells.contains { if case .withheld = $0 { true } else { false } }
    let parts =
      said + [commonBasis(of: definition, scopes)].compactMap(\.self)
      + (isWithheld ? [speaker.phrase(.withheldNote)] : []) + (isHidden ? [speaker.phrase(.hiddenNote)] : [])
      + (isConcealed ? [speaker.phrase(.concealedNote)] : []) + (isJoined ? [speaker.phrase(.joinedNote)] : [])
    return parts.joined(separator: " ")
  }

  /// On which meetings the whole table rests; nil when rows rest on different ones.
  private func commonBasis(of definition: TableDefinition, _ scopes: [Scope]) -> String? {
    guard let scope = scopes.first, !definition.variables.contains(.coalition) else { return nil }
    return definition.columns.lazy.compactMap { column -> String? in
      guard case .figure(let reference, _) = column.source else { return nil }
      return speaker.basis(of: reference, scope)
    }.first
  }
}
