/// A file's bytes as the units in which its signs are written, one or two bytes each, so that they can be put together
/// again to the very same bytes.
struct FileUnits {
  let units: [UInt16]
  private let encoding: Dialect.Encoding
  private let isWide: Bool
  private let isBigEndian: Bool
  /// A byte that is half a unit.
  private let rest: [UInt8]

  init(_ bytes: [UInt8], _ encoding: Dialect.Encoding) {
    self.encoding = encoding
    isWide = [.utf16, .utf16LittleEndian, .utf16BigEndian].contains(encoding)
    let zeros = bytes.prefix(4).enumerated().filter { $0.element == 0 }.map(\.offset)
    isBigEndian =
      encoding == .utf16BigEndian
      || encoding == .utf16
        && (bytes.starts(with: [0xFE, 0xFF]) || (!bytes.starts(with: [0xFF, 0xFE]) && zeros.first == 0))
    guard isWide else {
      units = bytes.map(UInt16.init)
      rest = []
      return
    }
    let isBig = isBigEndian
    units = stride(from: 0, to: bytes.count / 2 * 2, by: 2).map { place in
      let (one, two) = (UInt16(bytes[place]), UInt16(bytes[place + 1]))
      return isBig ? one << 8 | two : two << 8 | one
    }
    rest = Array(bytes[(bytes.count / 2 * 2)...])
  }

  func bytes(of units: [UInt16]) -> [UInt8] {
    guard isWide else { return units.map { UInt8(truncatingIfNeeded: $0) } }
    let isBig = isBigEndian
    return units.flatMap { unit -> [UInt8] in
      let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
      return isBig ? [high, low] : [low, high]
    } + rest
  }

  /// What stands there, in UTF-8, without a mark of the byte order.
  func text(_ range: Range<Int>) -> [UInt8] {
    let part = units[range]
    switch encoding {
    case .utf8:
      let bytes = part.map { UInt8(truncatingIfNeeded: $0) }
      return bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    case .utf16, .utf16LittleEndian, .utf16BigEndian:
      return Array(String(decoding: part.first == 0xFEFF ? part.dropFirst() : part, as: UTF16.self).utf8)
    case .windows1252, .latin1:
      var transcoder = Transcoder(encoding == .latin1 ? .latin1 : .windows1252)
      let bytes = part.map { UInt8(truncatingIfNeeded: $0) }
      var output = [UInt8](repeating: 0, count: bytes.count * Transcoder.growth + 3)
      let count = bytes.withUnsafeBytes { input in
        output.withUnsafeMutableBytes { output in
          output.baseAddress.map { transcoder.transcode(input, into: $0) } ?? 0
        }
      }
      return Array(output[..<count])
    }
  }

  /// A text in the file's own units; a sign that its encoding lacks is left out.
  func encoded(_ text: [UInt8]) -> [UInt16] {
    switch encoding {
    case .utf8: text.map(UInt16.init)
    case .utf16, .utf16LittleEndian, .utf16BigEndian: Array(String(decoding: text, as: UTF8.self).utf16)
    case .windows1252, .latin1:
      String(decoding: text, as: UTF8.self).unicodeScalars.compactMap { letter in
        (UInt8.min...UInt8.max).first { unit in
          FileUnits([unit], encoding).text(0..<1).elementsEqual(String(letter).utf8)
        }.map(UInt16.init)
      }
    }
  }
}

/// Finds the fields of delivered records in a file's units, by delimiter, quotes and line ends alone.
struct UnitScanner {
  struct Field {
    /// Without the quotes around it.
    let content: Range<Int>
  }

  private let units: [UInt16]
  private let delimiter: UInt16
  private let quote: UInt16?
  private let escape: UInt16
  private var place = 0

  init(_ units: [UInt16], _ dialect: Dialect) {
    self.units = units
    delimiter = UInt16(dialect.delimiter.byte)
    quote = dialect.quote.map(UInt16.init)
    escape = UInt16(dialect.escape)
    let mark = units.first == 0xFEFF ? 1 : units.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    place = mark
    for _ in 0..<dialect.preambleRows { passLine() }
  }

  private mutating func passLine() {
    while place < units.count, units[place] != 0x0A { place += 1 }
    place = min(place + 1, units.count)
  }

  /// The next record's fields; nil at the end. A line without any sign is none.
  mutating func record() -> [Field]? {
    while place < units.count, units[place] == 0x0A || units[place] == 0x0D { place += 1 }
    guard place < units.count else { return nil }
    var fields: [Field] = []
    while true {
      fields.append(field())
      guard place < units.count, units[place] == delimiter else { return fields }
      place += 1
    }
  }

  private mutating func field() -> Field {
    if let quote, place < units.count, units[place] == quote { return quoted(quote) }
    let start = place
    while place < units.count, units[place] != delimiter, units[place] != 0x0A, units[place] != 0x0D { place += 1 }
    return Field(content: start..<place)
  }

  private mutating func quoted(_ quote: UInt16) -> Field {
    place += 1
    let start = place
    while place < units.count {
      let isEscaped = units[place] == escape && place + 1 < units.count && units[place + 1] == quote
      if !isEscaped, units[place] == quote { break }
      place += isEscaped ? 2 : 1
    }
    let field = Field(content: start..<place)
    place = min(place + 1, units.count)
    while place < units.count, units[place] != delimiter, units[place] != 0x0A, units[place] != 0x0D { place += 1 }
    return field
  }
}
