internal import Records

extension DefinitionReader {
  /// - Parameter variable: what a row stands for in a table that makes its own rows.
  mutating func table(
    _ notation: Notation, _ scope: Set<Variable>, of variable: Variable = .column
  ) throws(DefinitionError) -> TableDefinition {
    let fields = try notation.fields([
      "id", "rows", "where", "notes", "empty", "folded", "page_rows", "joint", "whole", "form",
    ])
    let id = try identifier(fields.need("id"))
    let path = try fields["rows"].map { value throws(DefinitionError) in try rowsPath(value) }
    let free = path?.variables.filter { !scope.contains($0) } ?? [variable]
    let inner = scope.union(free)
    let emptyText = try fields["empty"].map { key throws(DefinitionError) in try texts.template(key, variables: scope) }
    let joint = try fields["joint"].map { key throws(DefinitionError) in
      try texts.plain(named: try key.text(), at: key.mistake(_:))
    }
    if joint != nil, free != [.meeting] { throw notation.mistake("joint meetings are marked where rows are {meeting}") }
    let notes = try fields["notes"].map { value throws(DefinitionError) in try statements(value, scope) }
    let title = try texts.template(named: "tables.\(id).title", at: notation.mistake(_:), variables: scope)
    let sheet = try sheetName(of: id, at: notation)
    let columns = try columns(of: id, at: notation, rows: path, inner)
    return TableDefinition(
      id: id, title: title, sheet: sheet, rows: path, variables: free, where: try rule(fields["where"], inner),
      notes: notes ?? [], empty: emptyText, folded: try folded(fields["folded"], scope),
      pageRows: try fields["page_rows"].map(pageRows), joint: joint,
      whole: try fields["whole"].map { value throws(DefinitionError) in try whole(value, columns) },
      isForm: try fields["form"]?.flag() ?? false, columns: columns)
  }

  private func pageRows(_ notation: Notation) throws(DefinitionError) -> Int {
    let count = try notation.whole()
    guard count >= 0 else { throw notation.mistake("write a whole number of at least 0") }
    return count
  }

  /// `true`, or a rule.
  private func folded(_ notation: Notation?, _ scope: Set<Variable>) throws(DefinitionError) -> Rule? {
    guard let notation else { return nil }
    if case .flag(let flag) = notation.value { return flag ? .all([]) : nil }
    return try rule(notation, scope)
  }

  /// `{"column": "together", "parts": ["core", "active"]}`.
  private func whole(_ notation: Notation, _ columns: [ColumnDefinition]) throws(DefinitionError) -> WholeDefinition {
    let fields = try notation.fields(["column", "parts"])
    let parts = try fields.need("parts").list().map { item throws(DefinitionError) in try figureColumn(item, columns) }
    return WholeDefinition(column: try figureColumn(fields.need("column"), columns), parts: parts)
  }

  /// The name of one of the columns that hold figures.
  private func figureColumn(_ notation: Notation, _ columns: [ColumnDefinition]) throws(DefinitionError) -> String {
    let (name, figures) = (try notation.text(), columns.filter { !$0.isLabel }.map(\.id))
    guard figures.contains(name) else { throw notation.mistake("the column " + Notation.unknown(name, among: figures)) }
    return name
  }

  /// A tab's name: at most 31 characters, room for a number left where there are several, none that a workbook forbids.
  private mutating func sheetName(of id: String, at place: Notation) throws(DefinitionError) -> Bilingual<String> {
    let name = try texts.plain(named: "tables.\(id).sheet", at: place.mistake(_:))
    for (language, text) in [("nl", name.nl), ("en", name.en)] {
      guard text.count <= 27, !text.contains(where: { "[]:*?/\\".contains($0) }) else {
        throw place.mistake("tables.\(id).sheet: \"\(text)\" must be at most 27 characters, without [ ] : * ? / \\")
      }
      guard sheets.insert(language + ":" + text.lowercased()).inserted else {
        throw place.mistake("tables.\(id).sheet: another table has the tab \"\(text)\" already")
      }
    }
    return name
  }

  mutating func chart(
    _ notation: Notation, of table: TableDefinition, _ scope: Set<Variable>
  ) throws(DefinitionError) -> ChartDefinition {
    let fields = try notation.fields(["kind", "title", "description", "series"])
    let series = try fields.need("series").list().map { item throws(DefinitionError) in
      try figureColumn(item, table.columns)
    }
    return ChartDefinition(
      kind: try fields.need("kind").word(of: Chart.Kind.self), title: try statement(fields.need("title"), scope),
      description: try texts.template(fields.need("description"), variables: scope), table: table, series: series)
  }

  /// The columns that the sheet gives a table, in its order.
  mutating func columns(
    of table: String, at place: Notation, rows: FigurePath?, _ scope: Set<Variable>
  ) throws(DefinitionError) -> [ColumnDefinition] {
    guard !tables.contains(table) else { throw place.mistake("another table is called \"\(table)\" already") }
    tables.append(table)
    var columns: [ColumnDefinition] = []
    for row in sheet.rows where row[.table] == table {
      guard !columns.contains(where: { $0.id == row[.column] }) else {
        throw row.mistake("the table \"\(table)\" has this column already", at: .column)
      }
      columns.append(try column(row, rows: rows, scope))
    }
    guard !columns.isEmpty else { throw place.mistake("\(sheet.file) has no column for the table \"\(table)\"") }
    return columns
  }

  private mutating func column(
    _ row: ColumnSheet.Row, rows: FigurePath?, _ scope: Set<Variable>
  ) throws(DefinitionError) -> ColumnDefinition {
    guard ["", "yes"].contains(row[.former]) else { throw row.mistake("write yes or nothing", at: .former) }
    return ColumnDefinition(
      id: row[.column], source: try source(row, rows: rows, scope), hasFormer: row[.former] == "yes",
      title: Bilingual(nl: row[.titleNl], en: row[.titleEn]), unit: Bilingual(nl: row[.unitNl], en: row[.unitEn]),
      meaning: Bilingual(nl: row[.meaningNl], en: row[.meaningEn]))
  }

  private mutating func source(
    _ row: ColumnSheet.Row, rows: FigurePath?, _ scope: Set<Variable>
  ) throws(DefinitionError) -> ColumnDefinition.Source {
    if row[.figure].hasPrefix("{"), row[.figure].hasSuffix("}"), !row[.figure].contains("/") {
      guard row[.format].isEmpty, row[.former].isEmpty else { throw row.mistake("a label has no format", at: .format) }
      return .label(try label(row, scope))
    }
    let reference = try figure(row, rows: rows, scope)
    return .figure(reference, try format(row, of: reference))
  }

  /// `{ring}`, or with an aspect `{finding:advice}`.
  private mutating func label(_ row: ColumnSheet.Row, _ scope: Set<Variable>) throws(DefinitionError) -> LabelDefinition
  {
    let parts = row[.figure].dropFirst().dropLast().split(separator: ":", maxSplits: 1).map(String.init)
    guard let variable = Variable(rawValue: parts.first ?? "") else {
      throw row.mistake("the variable " + Notation.unknown(parts.first ?? "", among: Variable.words), at: .figure)
    }
    guard scope.contains(variable) else {
      throw row.mistake("{\(variable.rawValue)} stands for nothing in this table", at: .figure)
    }
    let aspect = parts.count < 2 ? LabelDefinition.Aspect.name : LabelDefinition.Aspect(rawValue: parts[1])
    guard let aspect, aspect.fits(variable) else {
      let known = LabelDefinition.Aspect.allCases.filter { $0.fits(variable) }.map(\.rawValue)
      throw row.mistake("the aspect " + Notation.unknown(parts.last ?? "", among: known), at: .figure)
    }
    if aspect == .figures {
      try needSentences(LabelDefinition.group(of: variable, aspect), variable, for: row, scope)
    } else if let group = aspect.group(of: variable) {
      try needWords(group, for: row)
    }
    return LabelDefinition(variable: variable, aspect: aspect)
  }

  private mutating func needWords(_ group: String, for row: ColumnSheet.Row) throws(DefinitionError) {
    guard WordGroup.words(of: group) != nil else {
      throw row.mistake("there are no words \"\(group)\"", at: .format)
    }
    try needWords(group) { row.mistake($0, at: .figure) }
  }

  mutating func needWords(_ group: String, at mistake: (String) -> DefinitionError) throws(DefinitionError) {
    guard words[group] == nil, let list = WordGroup.words(of: group) else { return }
    var named: [String: Bilingual<String>] = [:]
    for word in list { named[word] = try texts.plain(named: "\(group).\(word)", at: mistake) }
    words[group] = named
  }

  private mutating func needSentences(
    _ group: String, _ variable: Variable, for row: ColumnSheet.Row, _ scope: Set<Variable>
  ) throws(DefinitionError) {
    guard sentences[group] == nil else { return }
    var named: [String: Bilingual<Template>] = [:]
    for word in variable.words ?? [] {
      named[word] = try texts.template(
        named: "\(group).\(word)", at: { row.mistake($0, at: .figure) }, variables: scope)
    }
    sentences[group] = named
  }

  /// `.` for the row itself, a path from the row on, or from the document on when it begins with `/`.
  private func figure(
    _ row: ColumnSheet.Row, rows: FigurePath?, _ scope: Set<Variable>
  ) throws(DefinitionError) -> FigureReference {
    let written = row[.figure]
    let path: String
    if written.hasPrefix("/") {
      path = String(written.dropFirst())
    } else if let rows {
      path = written == "." ? rows.description : rows.description + "/" + written
    } else {
      path = written
    }
    let reference: FigureReference
    do {
      reference = try FigureCatalogue.reference(path)
    } catch {
      throw row.mistake(error.sentence, at: .figure)
    }
    if let unknown = reference.path.variables.first(where: { !scope.contains($0) }) {
      throw row.mistake("{\(unknown.rawValue)} stands for nothing in this table", at: .figure)
    }
    return reference
  }

  private mutating func format(_ row: ColumnSheet.Row, of figure: FigureReference) throws(DefinitionError)
    -> ColumnFormat
  {
    let text = row[.format]
    let format: ColumnFormat
    if let number = NumberFormat(rawValue: text) {
      format = .number(number)
    } else if text.hasPrefix("word:") {
      format = .word(String(text.dropFirst("word:".count)))
      try needWords(String(text.dropFirst("word:".count)), for: row)
    } else if let plain = ["own": ColumnFormat.own, "day": .day, "yesno": .yesOrNo, "text": .text][text] {
      format = plain
    } else {
      throw row.mistake(
        Notation.unknown(text, among: NumberFormat.words + ["own", "day", "yesno", "text", "word:GROUP"]), at: .format)
    }
    guard format.fits(figure.name.kind) else {
      throw row.mistake("\"\(text)\" cannot write \(figure.path)", at: .format)
    }
    return format
  }
}

extension LabelDefinition {
  /// The group of texts in which an aspect of a closed list stands.
  static func group(of variable: Variable, _ aspect: Aspect) -> String { variable.vocabulary + "_" + aspect.rawValue }
}

extension LabelDefinition.Aspect {
  fileprivate func fits(_ variable: Variable) -> Bool {
    switch self {
    case .name: true
    case .advice, .reason, .rule, .question, .axis, .figures: variable.words != nil
    case .kind: variable == .meeting || variable == .result
    case .published, .coalition: variable == .result
    case .one, .other: variable == .pair || variable == .overlap
    case .unit, .meaning, .tables: variable == .column
    case .place, .before, .after, .records: variable == .figure
    }
  }

  /// The group of texts that holds what the aspect says; nil when the network or the report itself says it.
  func group(of variable: Variable) -> String? {
    switch self {
    case .name: variable.words == nil ? nil : variable.vocabulary
    case .advice, .reason, .rule, .question, .axis, .figures: LabelDefinition.group(of: variable, self)
    case .kind: variable == .meeting ? "meeting_kind" : Variable.resultKind.vocabulary
    case .published, .coalition, .one, .other, .unit, .meaning, .tables, .place, .before, .after,
      .records:
      nil
    }
  }
}

extension ColumnFormat {
  /// Whether a figure of the kind can be written so.
  fileprivate func fits(_ kind: FigureName.Kind) -> Bool {
    switch self {
    case .number(.count): [.count, .hours, .list].contains(kind)
    case .number(.percent): [.ratio, .share].contains(kind)
    case .number(.decimal), .number(.index): [.number, .index, .share, .ratio].contains(kind)
    case .own: [.count, .list, .number, .hours, .index, .share, .ratio].contains(kind)
    case .day: kind == .day
    case .yesOrNo: kind == .flag
    case .word, .text: kind == .word
    }
  }
}
