/// Text as the inside of an element or a quoted attribute.
///
/// The five characters of markup become references; control characters (but tab and line feed), which a page may not carry, become
/// U+FFFD, so that nothing vanishes unseen.
enum Escaping {
  static func append(_ text: String, to bytes: inout [UInt8]) {
    var text = text
    text.withUTF8 { append($0, to: &bytes) }
  }

  private static func append(_ text: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) {
    var start = 0
    var place = 0
    while place < text.count {
      guard mayBeSpecial(text[place]), let (length, substitute) = special(text, at: place) else {
        place += 1
        continue
      }
      bytes.append(contentsOf: text[start..<place])
      substitute.withUTF8Buffer { bytes.append(contentsOf: $0) }
      place += length
      start = place
    }
    bytes.append(contentsOf: text[start...])
  }

  /// Most bytes are letters and digits.
  private static func mayBeSpecial(_ byte: UInt8) -> Bool {
    byte < 0x30 || 0x3C...0x3E ~= byte || byte == 0x7F || byte == 0xC2 || byte == 0xEF
  }

  /// What stands for the character at this byte, and how many bytes that character has; nil when it stands for itself.
  private static func special(_ text: UnsafeBufferPointer<UInt8>, at place: Int) -> (Int, StaticString)? {
    switch text[place] {
    case UInt8(ascii: "<"): (1, "&lt;")
    case UInt8(ascii: ">"): (1, "&gt;")
    case UInt8(ascii: "&"): (1, "&amp;")
    case UInt8(ascii: "\""): (1, "&quot;")
    case UInt8(ascii: "'"): (1, "&#39;")
    case 0x09, 0x0A: nil
    case 0x00..<0x20, 0x7F: (1, "\u{FFFD}")
    case 0xC2 where text[place + 1] < 0xA0: (2, "\u{FFFD}")
    case 0xEF where text[place + 1] == 0xBF && text[place + 2] >= 0xBE: (3, "\u{FFFD}")
    default: nil
    }
  }

  /// The text behind the references that `append` writes.
  static func plain(_ bytes: ArraySlice<UInt8>) -> String {
    var plain: [UInt8] = []
    var rest = bytes
    while let byte = rest.first {
      let reference = byte == UInt8(ascii: "&") ? references.first { rest.starts(with: $0.written.utf8) } : nil
      plain.append(reference?.byte ?? byte)
      rest = rest.dropFirst(reference?.written.utf8.count ?? 1)
    }
    return String(decoding: plain, as: UTF8.self)
  }

  private static let references: [(written: String, byte: UInt8)] = [
    ("&lt;", UInt8(ascii: "<")), ("&gt;", UInt8(ascii: ">")), ("&amp;", UInt8(ascii: "&")),
    ("&quot;", UInt8(ascii: "\"")), ("&#39;", UInt8(ascii: "'")),
  ]
}
