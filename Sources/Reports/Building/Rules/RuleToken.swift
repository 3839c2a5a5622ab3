/// A word of a rule, with the place where it stands.
struct RuleToken: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    case path(String)
    case number(Double)
    /// In single quotes.
    case word(String)
    /// A comparison, `+`, `-`, `*`, `(` or `)`.
    case sign(String)
    case end
  }

  let kind: Kind
  /// Characters before it in the rule.
  let offset: Int
  let text: String
}

/// Cuts a rule into its words.
struct RuleScanner {
  private let characters: [Character]
  private var at = 0

  init(_ text: String) { characters = Array(text) }

  /// The sentence and the place of a character that no rule can hold.
  struct Mistake: Error {
    let offset: Int
    let sentence: String
  }

  static func tokens(of text: String) throws(Mistake) -> [RuleToken] {
    var scanner = RuleScanner(text)
    var tokens: [RuleToken] = []
    while let token = try scanner.next() { tokens.append(token) }
    return tokens + [RuleToken(kind: .end, offset: scanner.characters.count, text: "the end of the rule")]
  }

  private mutating func next() throws(Mistake) -> RuleToken? {
    while at < characters.count, characters[at] == " " { at += 1 }
    guard at < characters.count else { return nil }
    let start = at
    let first = characters[at]
    if first == "'" { return try word() }
    if first.isASCII, first.isNumber { return try number() }
    if RuleScanner.beginsPath(first) {
      while at < characters.count, RuleScanner.continuesPath(characters[at]) { at += 1 }
      let text = String(characters[start..<at])
      return RuleToken(kind: .path(text), offset: start, text: text)
    }
    return try sign()
  }

  private static func beginsPath(_ c: Character) -> Bool { c == "{" || (c.isASCII && c.isLetter) }
  private static func continuesPath(_ c: Character) -> Bool {
    c.isASCII && (c.isLetter || c.isNumber || "_/*{}-".contains(c))
  }

  private mutating func word() throws(Mistake) -> RuleToken {
    let start = at
    guard let end = characters[(at + 1)...].firstIndex(of: "'") else {
      throw Mistake(offset: start, sentence: "this word is never closed; end it with '")
    }
    at = end + 1
    let text = String(characters[(start + 1)..<end])
    return RuleToken(kind: .word(text), offset: start, text: "'\(text)'")
  }

  private mutating func number() throws(Mistake) -> RuleToken {
    let start = at
    while at < characters.count, characters[at].isASCII, characters[at].isNumber || characters[at] == "." { at += 1 }
    let text = String(characters[start..<at])
    guard !text.hasSuffix("."), let value = Double(text) else {
      throw Mistake(offset: start, sentence: "\"\(text)\" is no number")
    }
    return RuleToken(kind: .number(value), offset: start, text: text)
  }

  private mutating func sign() throws(Mistake) -> RuleToken {
    let two = String(characters[at..<min(at + 2, characters.count)])
    for sign in Comparison.allCases.map(\.rawValue) + ["+", "-", "*", "(", ")"] where two.hasPrefix(sign) {
      at += sign.count
      return RuleToken(kind: .sign(sign), offset: at - sign.count, text: sign)
    }
    throw Mistake(
      offset: at, sentence: "a rule cannot hold \"\(characters[at])\"; it knows < <= > >= = != + - * ( ) and or not")
  }
}
