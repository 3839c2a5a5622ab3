/// Text as a cell of a workbook can carry it.
enum CellText {
  /// UTF-16 units in one cell (Excel's specification).
  static let limit = 32_767
  /// UTF-16 units in a table's column name.
  static let headerLimit = 255

  /// Line ends made `\n`, characters that XML cannot carry made U+FFFD, and cut with "…" at the limit.
  static func clean(_ text: String, limit: Int = limit) -> String {
    if text.utf8.count <= limit, isClean(text) { return text }
    var (cleaned, units, previous) = (String.UnicodeScalarView(), 0, UnicodeScalar(0))
    for scalar in text.unicodeScalars where units <= limit {
      defer { previous = scalar }
      if scalar == "\n", previous == "\r" { continue }
      let carried = scalar == "\r" ? "\n" : isCarried(scalar) ? scalar : "\u{FFFD}"
      units += carried.utf16.count
      cleaned.append(carried)
    }
    return units <= limit ? String(cleaned) : cut(cleaned, to: limit - 1) + "…"
  }

  /// Every character can stand in a cell as it is.
  private static func isClean(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      for place in bytes.indices {
        let byte = bytes[place]
        if byte < 0x20, byte != 0x09, byte != 0x0A { return false }
        // U+FFFE and U+FFFF, the only others that are none of XML.
        if byte == 0xEF, place + 2 < bytes.count, bytes[place + 1] == 0xBF, bytes[place + 2] >= 0xBE { return false }
      }
      return true
    }
  }

  /// Printed characters of ASCII only: each is one character, one unit and one byte.
  static func isPlain(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      for byte in bytes where byte &- 0x20 >= 0x5F { return false }
      return true
    }
  }

  /// One line: for names of columns, sheets and charts.
  static func line(_ text: String, limit: Int = headerLimit) -> String {
    clean(String(text.map { $0.isNewline || $0 == "\t" ? " " : $0 }), limit: limit)
  }

  private static func cut(_ scalars: String.UnicodeScalarView, to limit: Int) -> String {
    var (kept, units) = (String.UnicodeScalarView(), 0)
    for scalar in scalars {
      units += scalar.utf16.count
      if units > limit { break }
      kept.append(scalar)
    }
    return String(kept)
  }

  /// XML 1.0, production Char; a carriage return never reaches it.
  private static func isCarried(_ scalar: UnicodeScalar) -> Bool {
    switch scalar.value {
    case 0x9, 0xA, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
    default: false
    }
  }

  /// Keeps `_x0041_` in somebody's text from being read as a character code (ECMA-376, ST_Xstring).
  static func escaped(_ text: String) -> String {
    guard mayHoldCode(text) else { return text }
    let bytes = Array(text.utf8)
    var escaped: [UInt8] = []
    for (i, byte) in bytes.enumerated() {
      if code(in: bytes, at: i) != nil { escaped += Array("_x005F".utf8) }
      escaped.append(byte)
    }
    return String(decoding: escaped, as: UTF8.self)
  }

  /// The text that a reader sees where the file says `_x005F_x0041_`.
  static func unescaped(_ text: String) -> String {
    guard mayHoldCode(text) else { return text }
    let bytes = Array(text.utf8)
    var (seen, i) = ([UInt8](), 0)
    while i < bytes.count {
      if let code = code(in: bytes, at: i) {
        seen += Array(String(UnicodeScalar(code) ?? "\u{FFFD}").utf8)
        i += 7
      } else {
        seen.append(bytes[i])
        i += 1
      }
    }
    return String(decoding: seen, as: UTF8.self)
  }

  private static func mayHoldCode(_ text: String) -> Bool { text.utf8.contains(UInt8(ascii: "_")) }

  /// The character code when `_xHHHH_` stands here.
  private static func code(in bytes: [UInt8], at i: Int) -> UInt16? {
    guard i + 7 <= bytes.count, bytes[i] == UInt8(ascii: "_"), bytes[i + 1] == UInt8(ascii: "x"),
      bytes[i + 6] == UInt8(ascii: "_"),
      bytes[i + 2..<i + 6].allSatisfy({ UnicodeScalar($0).properties.isASCIIHexDigit })
    else { return nil }
    return UInt16(String(decoding: bytes[i + 2..<i + 6], as: UTF8.self), radix: 16)
  }
}
