internal import Records

/// The texts of a report in one language, by their keys: the names of nested groups joined by points.
struct TextBook: Hashable, Sendable {
  let file: String
  private let texts: [String: Notation]
  /// Where each key stands, in the order of the file.
  let keys: [Key]

  struct Key: Hashable, Sendable {
    let name: String
    let line: Int
    let column: Int
  }

  init(_ text: String, file: String) throws(DefinitionError) {
    self.file = file
    var found: [(Key, Notation)] = []
    for member in try Notation(parsing: text, file: file).members() {
      try TextBook.collect(member, under: "", into: &found)
    }
    keys = found.map(\.0)
    texts = Dictionary(found.map { ($0.0.name, $0.1) }, uniquingKeysWith: { first, _ in first })
  }

  private static func collect(
    _ member: Notation.Member, under prefix: String, into found: inout [(Key, Notation)]
  ) throws(DefinitionError) {
    let name = prefix + member.key
    guard case .group(let members) = member.value.value else {
      let text = try member.value.text()
      guard !text.isEmpty else { throw member.value.mistake("the text \"\(name)\" says nothing") }
      found.append((Key(name: name, line: member.line, column: member.column), member.value))
      return
    }
    for inner in members { try collect(inner, under: name + ".", into: &found) }
  }

  subscript(key: String) -> Notation? { texts[key] }
}

/// The texts in both languages, and which of them the definition uses.
///
/// A text stands in the report's own folder, or in that of the texts which all reports share; the report's own goes before.
struct TextBooks: Hashable, Sendable {
  private let books: Bilingual<TextBook>
  private let common: Bilingual<TextBook>?
  private(set) var used: Set<String> = []

  /// Makes a mistake at the place in the definition that asks for a text.
  typealias Place = (String) -> DefinitionError

  init(_ books: Bilingual<TextBook>, common: Bilingual<TextBook>?) {
    self.books = books
    self.common = common
  }

  /// The keys of either language.
  var allKeys: [String] {
    [books.nl, books.en, common?.nl, common?.en].flatMap { $0?.keys ?? [] }.map(\.name)
  }

  /// The text of a key in both languages; `place` is where the definition asks for it.
  mutating func texts(_ key: String, at place: Place) throws(DefinitionError) -> Bilingual<Notation> {
    used.insert(key)
    let (books, common) = (books, common)
    return try Bilingual { language throws(DefinitionError) in
      guard let text = books[language][key] ?? common?[language][key] else {
        throw TextBooks.missing(key, in: books[language], at: place)
      }
      return text
    }
  }

  private static func missing(_ key: String, in book: TextBook, at place: Place) -> DefinitionError {
    let known = book.keys.map(\.name)
    let hint = nearestWord(to: key, among: known).map { "; did you mean \"\($0)\"?" } ?? ""
    return place("the text \"\(key)\" is missing in \(book.file)\(hint)")
  }

  mutating func template(
    _ key: Notation, variables: Set<Variable> = []
  ) throws(DefinitionError) -> Bilingual<Template> {
    try template(named: try key.text(), at: key.mistake(_:), variables: variables)
  }

  mutating func template(
    named key: String, at place: Place, variables: Set<Variable> = []
  ) throws(DefinitionError) -> Bilingual<Template> {
    let texts = try texts(key, at: place)
    return try Bilingual { language throws(DefinitionError) in try Template(texts[language], variables: variables) }
  }

  /// A text without places for figures.
  mutating func plain(named key: String, at place: Place) throws(DefinitionError) -> Bilingual<String> {
    let texts = try texts(key, at: place)
    return try Bilingual { language throws(DefinitionError) in
      let text = try texts[language].text()
      if let brace = text.firstIndex(of: "{") {
        let after = text.distance(from: text.startIndex, to: brace)
        throw texts[language].mistake("this text has no places for figures", after: after)
      }
      return text
    }
  }

  /// A text that nothing uses is a mistake too: its key may be misspelt.
  func needAllUsed() throws(DefinitionError) {
    for book in [books.nl, books.en] {
      for key in book.keys where !used.contains(key.name) {
        throw DefinitionError(
          file: book.file, line: key.line, column: key.column,
          sentence: "nothing in the report uses the text \"\(key.name)\"")
      }
    }
  }
}
