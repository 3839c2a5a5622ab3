/// A value of a definition file with the place where it stands: JSON with comments and trailing commas.
///
/// The toolchain's decoder passes unknown and duplicate keys silently and names no place; a definition that people
/// keep for years must not.
package struct Notation: Hashable, Sendable {
  package indirect enum Value: Hashable, Sendable {
    case null
    case flag(Bool)
    case number(Double)
    case text(String)
    case list([Notation])
    case group([Member])
  }

  /// One `"key": value` of a group; keys are unique within it.
  package struct Member: Hashable, Sendable {
    package let key: String
    package let line: Int
    package let column: Int
    package let value: Notation

    /// A mistake at the key.
    package func mistake(_ sentence: String) -> DefinitionError {
      DefinitionError(file: value.file, line: line, column: column, sentence: sentence)
    }

    /// The key as one of the words of a vocabulary.
    package func word<Word: Vocabulary>(of type: Word.Type) throws(DefinitionError) -> Word {
      guard let word = Word(rawValue: key) else { throw mistake("the key " + Notation.unknown(key, among: Word.words)) }
      return word
    }
  }

  package let value: Value
  package let file: String
  package let line: Int
  package let column: Int

  /// Reads a whole file's text; throws at the first mistake, with its place.
  package init(parsing text: String, file: String) throws(DefinitionError) {
    var parser = NotationParser(text: text, file: file)
    self = try parser.document()
  }

  init(_ value: Value, file: String, line: Int, column: Int) {
    self.value = value
    self.file = file
    self.line = line
    self.column = column
  }

  /// A mistake at this value.
  package func mistake(_ sentence: String) -> DefinitionError {
    DefinitionError(file: file, line: line, column: column, sentence: sentence)
  }

  private var noun: String {
    switch value {
    case .null: "null"
    case .flag: "true or false"
    case .number: "a number"
    case .text: "a text"
    case .list: "a list"
    case .group: "a group { }"
    }
  }

  private func expected(_ what: String) -> DefinitionError { mistake("expected \(what), found \(noun)") }

  package func text() throws(DefinitionError) -> String {
    guard case .text(let text) = value else { throw expected("a text in quotes") }
    return text
  }

  package func number() throws(DefinitionError) -> Double {
    guard case .number(let number) = value else { throw expected("a number") }
    return number
  }

  package func whole() throws(DefinitionError) -> Int {
    guard case .number(let number) = value, let whole = Int(exactly: number) else { throw expected("a whole number") }
    return whole
  }

  package func flag() throws(DefinitionError) -> Bool {
    guard case .flag(let flag) = value else { throw expected("true or false") }
    return flag
  }

  package func list() throws(DefinitionError) -> [Notation] {
    guard case .list(let items) = value else { throw expected("a list [ ]") }
    return items
  }

  /// The members of a group whose keys are free, such as the names of coalitions.
  package func members() throws(DefinitionError) -> [Member] {
    guard case .group(let members) = value else { throw expected("a group { }") }
    return members
  }

  /// One of the words of a vocabulary.
  package func word<Word: Vocabulary>(of type: Word.Type) throws(DefinitionError) -> Word {
    let text = try text()
    guard let word = Word(rawValue: text) else { throw mistake(Notation.unknown(text, among: Word.words)) }
    return word
  }

  /// The members of a group that may have these keys and no others.
  package func fields(_ allowed: [String]) throws(DefinitionError) -> Fields {
    let members = try members()
    for member in members where !allowed.contains(member.key) {
      throw member.mistake("the key " + Notation.unknown(member.key, among: allowed))
    }
    return Fields(group: self, members: members)
  }

  /// `"x" is not known; did you mean "y"?`, or the words that are.
  package static func unknown(_ text: String, among words: [String]) -> String {
    if let nearest = nearestWord(to: text, among: words) {
      return "\"\(text)\" is not known; did you mean \"\(nearest)\"?"
    }
    return "\"\(text)\" is not known; write one of: " + words.joined(separator: ", ")
  }

  /// The members of one group, looked up by key.
  package struct Fields: Sendable {
    package let group: Notation
    private let members: [Member]

    init(group: Notation, members: [Member]) {
      self.group = group
      self.members = members
    }

    package subscript(key: String) -> Notation? { members.first { $0.key == key }?.value }

    /// What the key holds; nil when it is left out.
    package func text(_ key: String) throws(DefinitionError) -> String? { try self[key]?.text() }
    package func number(_ key: String) throws(DefinitionError) -> Double? { try self[key]?.number() }
    package func whole(_ key: String) throws(DefinitionError) -> Int? { try self[key]?.whole() }
    package func flag(_ key: String) throws(DefinitionError) -> Bool? { try self[key]?.flag() }
    package func word<Word: Vocabulary>(_ key: String, of type: Word.Type) throws(DefinitionError) -> Word? {
      try self[key]?.word(of: type)
    }

    /// What the key holds; nothing when it is left out.
    package func list(_ key: String) throws(DefinitionError) -> [Notation] { try self[key]?.list() ?? [] }
    package func members(_ key: String) throws(DefinitionError) -> [Member] { try self[key]?.members() ?? [] }

    /// The value of a key that must be there.
    package func need(_ key: String) throws(DefinitionError) -> Notation {
      guard let value = self[key] else { throw group.mistake("the key \"\(key)\" is missing here") }
      return value
    }
  }
}
