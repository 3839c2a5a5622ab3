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

  static func append(_ text: [UInt8], to line: inout [UInt8]) {
    text.withUnsafeBufferPointer { append($0, to: &line) }
  }

  static func append(_ text: UnsafeBufferPointer<UInt8>, to line: inout [UInt8]) {
    if isPlain(text) { return line.append(contentsOf: text) }
    for byte in text {
      guard let letter = letter(for: byte) else {
        line.append(byte)
        continue
      }
      line += [backslash, letter]
    }
  }

  private static func isPlain(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    for byte in text where byte == tab || byte == lineFeed || byte == backslash { return false }
    return true
  }

  /// As its description has it.
  static func append(_ number: Int, to line: inout [UInt8]) {
    if number < 0 { line.append(UInt8(ascii: "-")) }
    let magnitude = number.magnitude
    var unit: UInt = 1
    while magnitude / unit >= 10 { unit *= 10 }
    while unit > 0 {
      line.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: magnitude / unit % 10))
      unit /= 10
    }
  }

  /// As its description has it, which can be read back to the last bit.
  static func append(_ number: Double, to line: inout [UInt8]) {
    // Most are counts.
    if let whole = Int(exactly: number), whole != 0, whole.magnitude < 1 << 53 {
      append(whole, to: &line)
      line.append(UInt8(ascii: "."))
      line.append(UInt8(ascii: "0"))
    } else {
      append(number.description, to: &line)
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
