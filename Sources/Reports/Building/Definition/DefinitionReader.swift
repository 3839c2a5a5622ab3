internal import Records

/// Turns a report's files into its definition, with a mistake's place wherever one is found.
struct DefinitionReader {
  let id: String
  var texts: TextBooks
  let sheet: ColumnSheet
  /// Tables that were met, with the place of each.
  var tables: [String] = []
  /// Names of sheets that were met, in both languages, in small letters.
  var sheets: Set<String> = []
  var words: [String: [String: Bilingual<String>]] = [:]
  var sentences: [String: [String: Bilingual<Template>]] = [:]
  /// Settings of the report as a whole.
  private static let keys = ["for", "each", "subtitle", "sections"]

  mutating func report(_ notation: Notation, style: String) throws(DefinitionError) -> ReportDefinition {
    let fields = try notation.fields(DefinitionReader.keys)
    let audiences = try audiences(fields.need("for"))
    let subjects = try fields["each"].map { value throws(DefinitionError) in try self.subjects(value) }
    let scope = Set([subjects?.variable].compactMap(\.self))
    let subtitle = try statements(fields.need("subtitle"), scope)
    let title = try texts.template(named: "title", at: notation.mistake(_:), variables: scope)
    var sections: [SectionDefinition] = []
    for item in try fields.need("sections").list() { sections.append(try section(item, scope)) }
    let reportTexts = try reportTexts(at: notation)
    try needAllTablesUsed()
    try texts.needAllUsed()
    return ReportDefinition(
      id: id, audiences: audiences, subjects: subjects, title: title, subtitle: subtitle, sections: sections,
      texts: reportTexts, style: style, usedTexts: texts.used)
  }

  /// One word, or a list of them: an edition for each.
  private func audiences(_ notation: Notation) throws(DefinitionError) -> [Audience] {
    guard case .list(let items) = notation.value else { return [try notation.word(of: Audience.self)] }
    guard !items.isEmpty else { throw notation.mistake("a report is for somebody") }
    return try items.map { item throws(DefinitionError) in try item.word(of: Audience.self) }
  }

  private mutating func subjects(_ notation: Notation) throws(DefinitionError) -> SubjectsDefinition {
    let path = try rowsPath(notation)
    guard path.variables.count == 1, let variable = path.variables.first else {
      throw notation.mistake("the pages are those of one variable, such as {coalition}")
    }
    return SubjectsDefinition(
      rows: path, variable: variable, title: try texts.template(named: "together", at: notation.mistake(_:)))
  }

  private mutating func reportTexts(at place: Notation) throws(DefinitionError) -> ReportTexts {
    var phrases: [Phrase: Bilingual<String>] = [:]
    for phrase in Phrase.allCases { phrases[phrase] = try self.phrase(phrase, at: place) }
    var frame: [String: Bilingual<String>] = [:]
    for key in texts.keys(under: "frame.") {
      frame[String(key.dropFirst("frame.".count))] = try texts.plain(named: key, at: place.mistake(_:))
    }
    return ReportTexts(words: words, sentences: sentences, phrases: phrases, frame: frame)
  }

  private mutating func phrase(_ phrase: Phrase, at place: Notation) throws(DefinitionError) -> Bilingual<String> {
    let texts = try texts.texts("phrase." + phrase.rawValue, at: place.mistake(_:))
    return try Bilingual { language throws(DefinitionError) in
      let text = try texts[language].text()
      guard Phrase.slots(of: text) == phrase.slots else {
        let needed = phrase.slots.sorted().map { "{\($0)}" }.joined(separator: ", ")
        throw texts[language].mistake("this text has exactly these places: " + (needed.isEmpty ? "none" : needed))
      }
      return text
    }
  }

  mutating func statements(_ notation: Notation, _ scope: Set<Variable>) throws(DefinitionError) -> [Statement] {
    var statements: [Statement] = []
    for item in try notation.list() { statements.append(try statement(item, scope)) }
    return statements
  }

  /// One text, or a list of wordings of which the first that fits is taken.
  mutating func statement(_ notation: Notation, _ scope: Set<Variable>) throws(DefinitionError) -> Statement {
    guard case .list(let items) = notation.value else {
      return Statement(variants: [try variant(notation, scope)])
    }
    guard !items.isEmpty else { throw notation.mistake("a list of wordings holds at least one") }
    var variants: [Statement.Variant] = []
    for item in items { variants.append(try variant(item, scope)) }
    return Statement(variants: variants)
  }

  private mutating func variant(_ notation: Notation, _ scope: Set<Variable>) throws(DefinitionError)
    -> Statement.Variant
  {
    if case .text = notation.value {
      return Statement.Variant(when: nil, text: try texts.template(notation, variables: scope))
    }
    let fields = try notation.fields(["text", "when"])
    return Statement.Variant(
      when: try rule(fields["when"], scope), text: try texts.template(fields.need("text"), variables: scope))
  }

  func rule(_ notation: Notation?, _ scope: Set<Variable>) throws(DefinitionError) -> Rule? {
    guard let notation else { return nil }
    return try Rule(notation, variables: scope)
  }

  mutating func questions(_ notation: Notation?, _ scope: Set<Variable>) throws(DefinitionError) -> [QuestionDefinition]
  {
    var questions: [QuestionDefinition] = []
    for item in try notation?.list() ?? [] {
      let fields = try item.fields(["text", "when"])
      let key = try fields.need("text")
      questions.append(
        QuestionDefinition(
          id: try key.text(), when: try Rule(fields.need("when"), variables: scope),
          text: try texts.template(key, variables: scope)))
    }
    return questions
  }

  private func needAllTablesUsed() throws(DefinitionError) {
    for row in sheet.rows where !tables.contains(row[.table]) {
      throw row.mistake("the table " + Notation.unknown(row[.table], among: tables), at: .table)
    }
  }
}

extension TextBooks {
  /// Keys that begin so, of both languages, in byte order.
  func keys(under prefix: String) -> [String] { Set(allKeys.filter { $0.hasPrefix(prefix) }).sorted() }
}
