internal import Records

/// The `export` of a file of `pipelines/mappings/`: how the files of another program, one for each meeting or form, become
/// rows of a kind.
///
///     { "kind": "attendance", "folder": "teams", "delimiter": "tab", "file_name": ["meeting_id"],
///       "under": ["2. Participants"],
///       "fields": { "email": ["Email", "E-mail"], "account": { "headings": ["UPN"], "optional": true } },
///       "person": ["account", "email"], "columns": { "status": { "empty": "present" } } }
extension ExportForm {
  private static let keys = [
    "kind", "folder", "delimiter", "file_name", "under", "fields", "person", "columns", "questions",
  ]

  init(_ notation: Notation) throws(DefinitionError) {
    let group = try notation.fields(ExportForm.keys)
    let kind = try group.need("kind").word(of: Kind.self)
    let own = try group.need("fields").members().map { member throws(DefinitionError) in try Field(member) }
    let names = own.map(\.name)
    func known(_ item: Notation, _ what: String, among words: [String]) throws(DefinitionError) -> String {
      let text = try item.text()
      guard words.contains(text) else { throw item.mistake("the \(what) " + Notation.unknown(text, among: words)) }
      return text
    }
    let person = try group["person"]?.list().map { item throws(DefinitionError) in
      try known(item, "field", among: names)
    }
    let named = try group.need("file_name").list().map { item throws(DefinitionError) in
      try known(item, "column", among: kind.columns.map(\.name))
    }
    var columns: [String: Mapping.Source] = [:]
    for member in try group.members("columns") {
      let words = kind.columns.map(\.name)
      guard words.contains(member.key) else {
        throw member.mistake("the column " + Notation.unknown(member.key, among: words))
      }
      columns[member.key] = try Mapping.Source(member.value)
      if let field = columns[member.key]?.column, !names.contains(field) {
        throw member.value.mistake("the field " + Notation.unknown(field, among: names))
      }
    }
    self.init(
      kind: kind, folder: try ExportForm.folder(group.need("folder")),
      delimiter: try group.word("delimiter", of: Dialect.Delimiter.self) ?? .comma, named: named,
      titles: try group["under"].map(ExportForm.texts) ?? [], fields: own, person: person ?? [], columns: columns,
      questions: try ExportForm.questions(group, of: kind))
  }

  private static func questions(_ group: Notation.Fields, of kind: Kind) throws(DefinitionError) -> [Field] {
    var questions: [Field] = []
    for member in try group.members("questions") {
      guard kind == .evaluations else { throw member.mistake("only evaluations have questions") }
      _ = try member.word(of: Question.self)
      questions.append(try Field(member))
    }
    return questions
  }

  /// The name of a folder, not a way to another place.
  private static func folder(_ notation: Notation) throws(DefinitionError) -> String {
    let text = try notation.text()
    guard !text.isEmpty, !text.contains("/"), !text.hasPrefix(".") else {
      throw notation.mistake("write the name of a folder within the delivery, such as \"teams\"")
    }
    return text
  }

  fileprivate static func texts(_ notation: Notation) throws(DefinitionError) -> [String] {
    var texts: [String] = []
    for item in try notation.list() { texts.append(try item.text()) }
    return texts
  }
}

extension ExportForm.Field {
  /// A list of headings, or `{ "headings": [...], "optional": true }`.
  init(_ member: Notation.Member) throws(DefinitionError) {
    var headings = member.value
    var isOptional = false
    if case .group = member.value.value {
      let fields = try member.value.fields(["headings", "optional"])
      headings = try fields.need("headings")
      isOptional = try fields.flag("optional") ?? false
    }
    self.init(name: member.key, headings: try ExportForm.texts(headings), isOptional: isOptional)
    guard !self.headings.isEmpty else { throw headings.mistake("name at least one heading") }
  }
}
