internal import Records

/// A table with its rows, and the places of those that are joint meetings.
struct FilledTable {
  let table: Table
  let joint: [Int]
}

extension Assembler {
  func filled(_ definition: TableDefinition, _ place: Place) -> FilledTable {
    let places = rows(of: definition, place.scope)
    let rows = self.rows(at: places, of: definition)
    let scopes = places.map(\.scope)
    return FilledTable(
      table: table(definition, rows: rows, note: note(definition, rows: rows, scopes: scopes, place), place),
      joint: definition.joint == nil ? [] : scopes.indices.filter { isJoint(scopes[$0]) })
  }

  /// The cells of each row; those of a large table are read by several at once.
  private func rows(at places: [RowPlace], of definition: TableDefinition) -> [[Cell]] {
    let starts = Array(stride(from: 0, to: places.count, by: Assembler.rowsAtOnce))
    if starts.count < 2 { return rows(at: places[...], of: definition) }
    let parts = workers.map(starts.count) { part in
      rows(at: places[starts[part]...].prefix(Assembler.rowsAtOnce), of: definition)
    }
    return Array(parts.joined())
  }

  /// Rows that one worker reads at once.
  private static let rowsAtOnce = 1000

  private func rows(at places: ArraySlice<RowPlace>, of definition: TableDefinition) -> [[Cell]] {
    var reader = RowReader(definition, speaker)
    var rows: [[Cell]] = []
    rows.reserveCapacity(places.count)
    for place in places {
      let cells = joined(reader.cells(of: place), in: definition)
      rows.append(definition.isForm ? cells.map { $0.inForm(definition) } : cells)
    }
    return rows
  }

  private func isJoint(_ scope: Scope) -> Bool {
    scope.variables[.meeting].flatMap { speaker.labels.meetings[$0] }?.isJoint == true
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

  /// One place for every row, in the order of their labels.
  private func rows(of definition: TableDefinition, _ scope: Scope) -> [RowPlace] {
    guard let path = definition.rows else { return [] }
    var rows = places(along: path, definition.variables, scope)
    if definition.joint != nil { rows = withJointMeetings(rows, path, scope) }
    guard let rule = definition.where else { return rows }
    return rows.filter { speaker.holds(rule, $0.scope) }
  }

  /// The scopes of a path's free variables, sorted variable by variable.
  func scopes(along path: FigurePath, _ variables: [Variable], _ scope: Scope) -> [Scope] {
    places(along: path, variables, scope).map(\.scope)
  }

  private func places(along path: FigurePath, _ variables: [Variable], _ scope: Scope) -> [RowPlace] {
    var places = [RowPlace(scope: scope, keys: [], tree: speaker.view.current)]
    for step in path.steps {
      if case .variable(let variable) = step, variables.contains(variable) {
        places = places.flatMap { ordered(within: $0, of: variable) }
      } else {
        places = places.compactMap { place in
          guard let key = FigurePath([step]).keys(place.scope)?.first, let tree = place.tree?[key] else { return nil }
          return RowPlace(scope: place.scope, keys: place.keys + [key], tree: tree)
        }
      }
    }
    return places
  }

  /// The places that a variable may stand for: counts that stand beside ratios are no rows of their own.
  private func ordered(within place: RowPlace, of variable: Variable) -> [RowPlace] {
    guard let tree = place.tree else { return [] }
    let (names, words) = (tree.names, variable.words)
    let kept = names.indices.filter { words?.contains(names[$0]) ?? true }
    return RowOrder.sorted(kept.map { names[$0] }, of: variable, speaker).map { order in
      let name = names[kept[order]]
      return RowPlace(
        scope: place.scope.with(variable, name), keys: place.keys + [name], tree: tree.child(at: kept[order]))
    }
  }

  /// The coalition's own meetings and, among them, the joint ones that were held while it ran.
  private func withJointMeetings(_ rows: [RowPlace], _ path: FigurePath, _ scope: Scope) -> [RowPlace] {
    guard let coalition = scope.variables[.coalition], let span = speaker.view.days(of: coalition) else { return rows }
    let joint = speaker.labels.meetings.filter {
      $0.value.isJoint && $0.value.isHeld && span.contains($0.value.heldOn) && $0.value.heldOn <= speaker.view.asOf
    }
    let all =
      rows
      + joint.keys.map { meeting in
        let inner = scope.with(.meeting, meeting)
        let keys = path.keys(inner) ?? []
        return RowPlace(scope: inner, keys: keys, tree: speaker.view.current[keys])
      }
    let meetings = all.map { $0.scope.variables[.meeting] ?? "" }
    return RowOrder.sorted(meetings, of: .meeting, speaker).map { all[$0] }
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
    var (isHidden, isConcealed, isJoined, isWithheld) = (false, false, false, false)
    for cell in rows.joined() {
      switch cell {
      case .hidden: isHidden = true
      case .concealed: isConcealed = true
      case .joined: isJoined = true
      case .withheld: isWithheld = true
      case .text, .figure, .day, .absent: continue
      }
    }
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
