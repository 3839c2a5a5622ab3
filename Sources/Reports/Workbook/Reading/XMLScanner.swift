/// Walks over the elements of an XML part byte by byte, and proves on the way that every one is closed.
///
/// For parts that a spreadsheet program writes: UTF-8, no document type, no entities but the five of XML.
struct XMLScanner {
  enum Token: Hashable, Sendable {
    case open(String, [String: String])
    case close(String)
    case text(String)
  }

  private let bytes: [UInt8]
  private let part: String
  private var place = 0
  private var opened: [String] = []
  private var seenRoot = false
  /// The end of an element without content, still to be told.
  private var pending: Token?

  init(_ bytes: [UInt8], part: String) {
    self.bytes = bytes
    self.part = part
  }

  /// Nil at the end of a whole document.
  mutating func next() throws(WorkbookError) -> Token? {
    if let token = pending {
      pending = nil
      return token
    }
    while place < bytes.count {
      if bytes[place] != UInt8(ascii: "<") {
        let text = text(to: UInt8(ascii: "<"))
        if !opened.isEmpty { return .text(text) }
        continue
      }
      switch place + 1 < bytes.count ? bytes[place + 1] : 0 {
      case UInt8(ascii: "?"): try skip(past: "?>")
      case UInt8(ascii: "!"): try skip(past: bytes[place...].starts(with: "<!--".utf8) ? "-->" : ">")
      case UInt8(ascii: "/"): return try closing()
      default: return try opening()
      }
    }
    guard opened.isEmpty, seenRoot else { throw damaged("it breaks off before its last element is closed") }
    return nil
  }

  private func damaged(_ detail: String) -> WorkbookError { WorkbookError(.damaged, at: part, detail) }

  private mutating func skip(past end: String) throws(WorkbookError) {
    while place < bytes.count, !bytes[place...].starts(with: end.utf8) { place += 1 }
    guard place < bytes.count else { throw damaged("it breaks off") }
    place += end.utf8.count
  }

  private mutating func text(to end: UInt8) -> String {
    let start = place
    while place < bytes.count, bytes[place] != end { place += 1 }
    return XMLScanner.decoded(bytes[start..<place])
  }

  private mutating func name() -> String {
    let start = place
    while place < bytes.count, !" \t\r\n=/>".utf8.contains(bytes[place]) { place += 1 }
    return String(decoding: bytes[start..<place], as: UTF8.self)
  }

  private mutating func skipSpace() {
    while place < bytes.count, " \t\r\n".utf8.contains(bytes[place]) { place += 1 }
  }

  private mutating func take(_ byte: Character) throws(WorkbookError) {
    guard place < bytes.count, bytes[place] == byte.asciiValue else {
      throw damaged("\(byte) expected at byte \(place)")
    }
    place += 1
  }

  private mutating func closing() throws(WorkbookError) -> Token {
    place += 2
    let name = name()
    skipSpace()
    try take(">")
    guard opened.popLast() == name else { throw damaged("</\(name)> closes another element") }
    return .close(name)
  }

  private mutating func opening() throws(WorkbookError) -> Token {
    place += 1
    let name = name()
    var attributes: [String: String] = [:]
    skipSpace()
    while place < bytes.count, bytes[place] != UInt8(ascii: ">"), bytes[place] != UInt8(ascii: "/") {
      let key = self.name()
      try take("=")
      guard place < bytes.count, !key.isEmpty else { throw damaged("an attribute breaks off") }
      let quote = bytes[place]
      place += 1
      attributes[key] = text(to: quote)
      place += 1
      skipSpace()
    }
    seenRoot = true
    if place < bytes.count, bytes[place] == UInt8(ascii: "/") {
      place += 1
      pending = .close(name)
    } else {
      opened.append(name)
    }
    try take(">")
    return .open(name, attributes)
  }

  private static func decoded(_ bytes: ArraySlice<UInt8>) -> String {
    guard bytes.contains(UInt8(ascii: "&")) else { return String(decoding: bytes, as: UTF8.self) }
    var (decoded, place) = ([UInt8](), bytes.startIndex)
    while place < bytes.endIndex {
      if bytes[place] == UInt8(ascii: "&"), let end = bytes[place...].firstIndex(of: UInt8(ascii: ";")),
        let meant = entity(String(decoding: bytes[place + 1..<end], as: UTF8.self))
      {
        decoded += Array(String(meant).utf8)
        place = end + 1
      } else {
        decoded.append(bytes[place])
        place += 1
      }
    }
    return String(decoding: decoded, as: UTF8.self)
  }

  private static func entity(_ name: String) -> UnicodeScalar? {
    switch name {
    case "lt": "<"
    case "gt": ">"
    case "amp": "&"
    case "quot": "\""
    case "apos": "'"
    case _ where name.hasPrefix("#x"): UInt32(name.dropFirst(2), radix: 16).flatMap(UnicodeScalar.init)
    case _ where name.hasPrefix("#"): UInt32(name.dropFirst()).flatMap(UnicodeScalar.init)
    default: nil
    }
  }
}
