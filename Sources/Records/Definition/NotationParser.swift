/// Reads JSON with `//` and `/* */` comments and trailing commas, byte by byte, keeping line and column.
struct NotationParser {
  private let bytes: [UInt8]
  private let file: String
  private var at = 0
  private var line = 1
  private var lineStart = 0
  /// Keys that stand twice: told together, since the file can be read on.
  private var twice: [DefinitionError] = []

  /// Groups within groups, so that a hostile file cannot exhaust the stack.
  private static let deepest = 64

  init(text: String, file: String) {
    bytes = Array(text.utf8)
    self.file = file
  }

  mutating func document() throws(DefinitionError) -> Notation {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { at = 3 }
    try skipBlank()
    let value = try value(depth: 0)
    try skipBlank()
    guard at == bytes.count else { throw mistake("nothing may follow the end of the definition") }
    if let twice = DefinitionError(twice) { throw twice }
    return value
  }

  private var column: Int {
    1 + bytes[lineStart..<at].count { $0 & 0xC0 != 0x80 }
  }

  private func mistake(_ sentence: String) -> DefinitionError {
    DefinitionError(file: file, line: line, column: column, sentence: sentence)
  }

  private var next: UInt8? { at < bytes.count ? bytes[at] : nil }

  private mutating func advance() {
    if bytes[at] == UInt8(ascii: "\n") {
      line += 1
      lineStart = at + 1
    }
    at += 1
  }

  private func follows(_ text: StaticString) -> Bool {
    let end = at + text.utf8CodeUnitCount
    return end <= bytes.count
      && bytes[at..<end].elementsEqual(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  private mutating func skipBlank() throws(DefinitionError) {
    while let byte = next {
      if byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
        advance()
      } else if follows("//") {
        while let byte = next, byte != UInt8(ascii: "\n") { advance() }
      } else if follows("/*") {
        try skipComment()
      } else {
        return
      }
    }
  }

  private mutating func skipComment() throws(DefinitionError) {
    let opened = mistake("this comment is never closed; end it with */")
    while !follows("*/") {
      guard next != nil else { throw opened }
      advance()
    }
    at += 2
  }

  private mutating func value(depth: Int) throws(DefinitionError) -> Notation {
    guard depth < NotationParser.deepest else { throw mistake("groups lie too deep in one another here") }
    let (line, column) = (line, column)
    func made(_ value: Notation.Value) -> Notation { Notation(value, file: file, line: line, column: column) }
    switch next {
    case UInt8(ascii: "{"): return made(.group(try members(depth: depth)))
    case UInt8(ascii: "["): return made(.list(try items(depth: depth)))
    case UInt8(ascii: "\""): return made(.text(try string()))
    case .some(let byte) where byte == UInt8(ascii: "-") || (48...57).contains(byte): return made(.number(try number()))
    default: break
    }
    for (word, value) in [("true", Notation.Value.flag(true)), ("false", .flag(false)), ("null", .null)]
    where bytes[at...].starts(with: word.utf8) {
      at += word.utf8.count
      return made(value)
    }
    throw mistake(next == nil ? "the file ends where a value should stand" : "expected a value here")
  }

  private mutating func members(depth: Int) throws(DefinitionError) -> [Notation.Member] {
    advance()
    var members: [Notation.Member] = []
    while true {
      try skipBlank()
      if next == UInt8(ascii: "}") { break }
      guard next == UInt8(ascii: "\"") else { throw mistake("expected a key in quotes, or }") }
      let (line, column) = (line, column)
      let key = try string()
      if members.contains(where: { $0.key == key }) {
        twice.append(
          DefinitionError(
            file: file, line: line, column: column, sentence: "the key \"\(key)\" stands here twice; keep one"))
      }
      try skipBlank()
      guard next == UInt8(ascii: ":") else { throw mistake("expected : after the key \"\(key)\"") }
      advance()
      try skipBlank()
      members.append(.init(key: key, line: line, column: column, value: try value(depth: depth + 1)))
      try skipBlank()
      if next == UInt8(ascii: ",") { advance() } else if next != UInt8(ascii: "}") { throw mistake("expected , or }") }
    }
    advance()
    return members
  }

  private mutating func items(depth: Int) throws(DefinitionError) -> [Notation] {
    advance()
    var items: [Notation] = []
    while true {
      try skipBlank()
      if next == UInt8(ascii: "]") { break }
      items.append(try value(depth: depth + 1))
      try skipBlank()
      if next == UInt8(ascii: ",") { advance() } else if next != UInt8(ascii: "]") { throw mistake("expected , or ]") }
    }
    advance()
    return items
  }

  private mutating func number() throws(DefinitionError) -> Double {
    let start = at
    while let byte = next, (48...57).contains(byte) || "+-.eE".utf8.contains(byte) { at += 1 }
    let digits = String(decoding: bytes[start..<at], as: UTF8.self)
    guard let number = Double(digits), number.isFinite else {
      at = start
      throw mistake("\"\(digits)\" is no number")
    }
    return number
  }

  private mutating func string() throws(DefinitionError) -> String {
    let opened = mistake("this text is never closed; end it with a quote on the same line")
    at += 1
    var text: [UInt8] = []
    while let byte = next, byte != UInt8(ascii: "\n") {
      at += 1
      if byte == UInt8(ascii: "\"") { return String(decoding: text, as: UTF8.self) }
      if byte == UInt8(ascii: "\\") { try escape(into: &text) } else { text.append(byte) }
    }
    throw opened
  }

  private mutating func escape(into text: inout [UInt8]) throws(DefinitionError) {
    let plain: [UInt8: UInt8] = [
      0x22: 0x22, 0x5C: 0x5C, 0x2F: 0x2F, 0x62: 0x08, 0x66: 0x0C, 0x6E: 0x0A, 0x72: 0x0D, 0x74: 0x09,
    ]
    guard let byte = next else { return }
    let place = at
    at += 1
    if let meant = plain[byte] {
      text.append(meant)
    } else if byte == UInt8(ascii: "u"), let scalar = unicodeEscape() {
      text.append(contentsOf: String(Character(scalar)).utf8)
    } else {
      at = place
      throw mistake("a backslash must be followed by one of \" \\ / b f n r t u")
    }
  }

  /// Four hexadecimal digits, and a second escape of four when they are the first half of a pair.
  private mutating func unicodeEscape() -> Unicode.Scalar? {
    guard let high = hexadecimal() else { return nil }
    guard (0xD800...0xDBFF).contains(high) else { return Unicode.Scalar(high) }
    guard follows("\\u") else { return nil }
    at += 2
    guard let low = hexadecimal(), (0xDC00...0xDFFF).contains(low) else { return nil }
    return Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00))
  }

  private mutating func hexadecimal() -> UInt32? {
    guard at + 4 <= bytes.count else { return nil }
    let digits = String(decoding: bytes[at..<at + 4], as: UTF8.self)
    guard digits.allSatisfy(\.isHexDigit), let value = UInt32(digits, radix: 16) else { return nil }
    at += 4
    return value
  }
}
