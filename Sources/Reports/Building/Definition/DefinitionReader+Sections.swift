internal import Records

extension DefinitionReader {
  private static let sectionKeys = ["id", "blocks", "questions", "most_questions"]

  mutating func section(_ notation: Notation, _ scope: Set<Variable>) throws(DefinitionError) -> SectionDefinition {
    let fields = try notation.fields(DefinitionReader.sectionKeys)
    return try section(fields, id: try identifier(fields.need("id")), scope)
  }

  private mutating func section(
    _ fields: Notation.Fields, id: String, _ scope: Set<Variable>
  ) throws(DefinitionError) -> SectionDefinition {
    let title = try texts.template(named: id + ".title", at: fields.group.mistake(_:), variables: scope)
    var blocks: [BlockDefinition] = []
    for item in try fields.need("blocks").list() { blocks.append(try block(item, in: id, scope)) }
    return SectionDefinition(
      id: id, title: title, blocks: blocks, questions: try questions(fields["questions"], scope),
      mostQuestions: try fields["most_questions"]?.whole() ?? 3)
  }

  /// A name that can stand in a page's anchor and as the name of an Excel table.
  func identifier(_ notation: Notation) throws(DefinitionError) -> String {
    let text = try notation.text()
    let isPlain = text.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 95 }
    guard isPlain, let first = text.utf8.first, (97...122).contains(first) else {
      throw notation.mistake("\"\(text)\" must be small letters, digits and _, beginning with a letter")
    }
    return text
  }

  private mutating func block(
    _ notation: Notation, in section: String, _ scope: Set<Variable>
  ) throws(DefinitionError) -> BlockDefinition {
    let kinds = ["say", "key_figures", "table", "definitions", "restatements", "weighing", "part", "each"]
    guard let kind = try notation.members().map(\.key).first(where: kinds.contains) else {
      throw notation.mistake("a block has one of the keys: " + kinds.joined(separator: ", "))
    }
    let keys =
      kind == "each"
      ? DefinitionReader.sectionKeys
      : kind == "part"
        ? DefinitionReader.sectionKeys.filter { $0 != "id" }
        : kind == "table" ? ["chart"] : kind == "key_figures" ? ["most"] : []
    let fields = try notation.fields([kind, "when"] + keys)
    return BlockDefinition(
      when: try rule(fields["when"], scope), content: try content(kind, fields, in: section, scope))
  }

  private mutating func content(
    _ kind: String, _ fields: Notation.Fields, in section: String, _ scope: Set<Variable>
  ) throws(DefinitionError) -> BlockDefinition.Content {
    let value = try fields.need(kind)
    switch kind {
    case "say": return .say(try statements(value, scope))
    case "key_figures": return .keyFigures(try keyFigures(value, most: fields["most"], in: section, scope))
    case "definitions": return .definitions(try table(value, scope))
    case "restatements": return .restatements(try restatements(value, scope))
    case "weighing": return .weighing(try weighing(value, scope))
    case "part": return .part(try self.section(fields, id: try identifier(value), scope))
    case "each": return .parts(try parts(value, fields, scope))
    default:
      let table = try table(value, scope)
      guard let chart = fields["chart"] else { return .table(table) }
      guard table.folded == nil else { throw chart.mistake("a folded table has no picture") }
      return .chart(try self.chart(chart, of: table, scope))
    }
  }

  private mutating func keyFigures(
    _ notation: Notation, most: Notation?, in section: String, _ scope: Set<Variable>
  ) throws(DefinitionError) -> KeyFiguresDefinition {
    let columns = try self.columns(of: section, at: notation, rows: nil, scope)
    var choices: [KeyFiguresDefinition.Choice] = []
    for item in try notation.list() {
      let fields = try item.fields(["column", "when", "note"])
      let name = try fields.need("column")
      guard let column = columns.first(where: { $0.id == (try? name.text()) }) else {
        throw name.mistake("the column " + Notation.unknown(try name.text(), among: columns.map(\.id)))
      }
      let note = try fields["note"].map { key throws(DefinitionError) in try texts.template(key, variables: scope) }
      choices.append(KeyFiguresDefinition.Choice(when: try rule(fields["when"], scope), column: column, note: note))
    }
    for column in columns where !choices.contains(where: { $0.column.id == column.id }) {
      throw notation.mistake("\(sheet.file) has the key figure \"\(column.id)\", which is not chosen here")
    }
    return KeyFiguresDefinition(choices: choices, most: try most?.whole() ?? choices.count)
  }

  private mutating func parts(
    _ rows: Notation, _ fields: Notation.Fields, _ scope: Set<Variable>
  ) throws(DefinitionError) -> PartsDefinition {
    let path = try rowsPath(rows)
    let free = path.variables.filter { !scope.contains($0) }
    guard free.count == 1 else { throw rows.mistake("the parts are those of one variable, such as {coalition}") }
    let id = try identifier(fields.need("id"))
    let inner = scope.union(free)
    guard let column = try columns(of: id, at: rows, rows: path, inner).first, column.isLabel else {
      throw rows.mistake("\(sheet.file) needs a line for the table \"\(id)\": the label of its parts")
    }
    return PartsDefinition(
      rows: path, variable: free[0], column: column, section: try section(fields, id: id, inner))
  }

  /// A table of figures that an earlier edition showed otherwise: `{"id": "restated", "notes": [...]}`.
  private mutating func restatements(
    _ notation: Notation, _ scope: Set<Variable>
  ) throws(DefinitionError) -> TableDefinition {
    _ = try notation.fields(["id", "notes"])
    try needWords(Variable.kind.vocabulary, at: notation.mistake(_:))
    return try table(notation, scope, of: .figure)
  }

  func rowsPath(_ notation: Notation) throws(DefinitionError) -> FigurePath {
    let text = try notation.text()
    do {
      return try FigureCatalogue.rows(text)
    } catch {
      throw notation.mistake(error.sentence)
    }
  }
}
