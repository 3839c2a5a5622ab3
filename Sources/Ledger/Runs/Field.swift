/// A field of the lines in which the ledger keeps what is only ever wanted as a whole and would be a row each: figures of
/// runs and editions, and where they stand.
///
/// Fields are parted by tabs, and a line ends in a line feed. A field may hold whatever somebody gave as an identifier, so
/// within it a tab is written `\t`, a line feed `\n`, and a backslash `\\`.
enum Field {
  static let tab = UInt8(ascii: "\t")
  static let lineFeed = UInt8(ascii: "\n")
  private static let backslash = UInt8(ascii: "\\")

  static func append(_ text: String, to line: inout [UInt8]) {
    var text = text
    text.withUTF8 { append($0, to: &line) }
  }

  static func append(_ text: some Collection<UInt8>, to line: inout [UInt8]) {
    guard text.contains(where: { letter(for: $0) != nil }) else {
      line += text
      return
    }
    for byte in text {
      guard let letter = letter(for: byte) else {
        line.append(byte)
        continue
      }
      line += [backslash, letter]
    }
  }

  /// What a field holds.
  static func content(_ field: ArraySlice<UInt8>) -> [UInt8] {
    guard field.contains(backslash) else { return Array(field) }
    var (content, isEscaped) = ([UInt8](), false)
    for byte in field {
      if byte == backslash, !isEscaped {
        isEscaped = true
      } else {
        content.append(isEscaped ? self.byte(for: byte) : byte)
        isEscaped = false
      }
    }
    return content
  }

  static func text(_ field: ArraySlice<UInt8>) -> String { String(decoding: content(field), as: UTF8.self) }

  private static func letter(for byte: UInt8) -> UInt8? {
    switch byte {
    case tab: UInt8(ascii: "t")
    case lineFeed: UInt8(ascii: "n")
    case backslash: backslash
    default: nil
    }
  }

  private static func byte(for letter: UInt8) -> UInt8 {
    switch letter {
    case UInt8(ascii: "t"): tab
    case UInt8(ascii: "n"): lineFeed
    default: letter
    }
  }
}
