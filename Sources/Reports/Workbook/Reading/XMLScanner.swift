/// Walks over the elements of an XML part byte by byte, and proves on the way that every one is closed.
///
/// For parts that a spreadsheet program writes: UTF-8, no document type, no entities but the five of XML. What it meets is
/// told by where it stands, so that a sheet of many cells is read without making a text of each name and number.
struct XMLScanner {
  /// Where some of the part's bytes stand.
  typealias Piece = Range<Int>

  enum Token {
    /// An element's name; its attributes are asked from the scanner until it goes on.
    case open(Piece)
    case close(Piece)
    case text(Piece)
  }

  private let bytes: [UInt8]
  private let part: String
  private var place = 0
  private var opened: [Piece] = []
  private var seenRoot = false
  /// The end of an element without content, still to be told.
  private var pending: Piece?
  private var attributes: [(name: Piece, value: Piece)] = []

  init(_ bytes: [UInt8], part: String) {
    self.bytes = bytes
    self.part = part
  }

  /// Nil at the end of a whole document.
  mutating func next() throws(WorkbookError) -> Token? {
    if let name = pending {
      pending = nil
      return .close(name)
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
      case UInt8(ascii: "/"): return .close(try closing())
      default: return .open(try opening())
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

  private mutating func text(to end: UInt8) -> Piece {
    let start = place
    while place < bytes.count, bytes[place] != end { place += 1 }
    return start..<place
  }

  private mutating func name() -> Piece {
    let start = place
    while place < bytes.count, !XMLScanner.endsName(bytes[place]) { place += 1 }
    return start..<place
  }

  private static func endsName(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "=") || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ">") || isSpace(byte)
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }

  private mutating func skipSpace() {
    while place < bytes.count, XMLScanner.isSpace(bytes[place]) { place += 1 }
  }

  private mutating func take(_ byte: UInt8) throws(WorkbookError) {
    guard place < bytes.count, bytes[place] == byte else {
      throw damaged("\(UnicodeScalar(byte)) expected at byte \(place)")
    }
    place += 1
  }

  private mutating func closing() throws(WorkbookError) -> Piece {
    place += 2
    let name = name()
    skipSpace()
    try take(UInt8(ascii: ">"))
    guard let open = opened.popLast(), same(open, name) else {
      throw damaged("</\(string(name))> closes another element")
    }
    return name
  }

  private mutating func opening() throws(WorkbookError) -> Piece {
    place += 1
    let name = name()
    attributes.removeAll(keepingCapacity: true)
    skipSpace()
    while place < bytes.count, bytes[place] != UInt8(ascii: ">"), bytes[place] != UInt8(ascii: "/") {
      let key = self.name()
      try take(UInt8(ascii: "="))
      guard place < bytes.count, !key.isEmpty else { throw damaged("an attribute breaks off") }
      let quote = bytes[place]
      place += 1
      attributes.append((key, text(to: quote)))
      place += 1
      skipSpace()
    }
    seenRoot = true
    if place < bytes.count, bytes[place] == UInt8(ascii: "/") {
      place += 1
      pending = name
    } else {
      opened.append(name)
    }
    try take(UInt8(ascii: ">"))
    return name
  }

  private func same(_ a: Piece, _ b: Piece) -> Bool {
    guard a.count == b.count else { return false }
    for offset in 0..<a.count where bytes[a.lowerBound + offset] != bytes[b.lowerBound + offset] { return false }
    return true
  }
}

// MARK: What a piece says

extension XMLScanner {
  /// Whether the piece is this name.
  func says(_ piece: Piece, _ word: StaticString) -> Bool {
    guard piece.count == word.utf8CodeUnitCount else { return false }
    for offset in 0..<piece.count where bytes[piece.lowerBound + offset] != word.utf8Start[offset] { return false }
    return true
  }

  /// The value of an attribute of the element that was opened last.
  func piece(_ name: StaticString) -> Piece? { attributes.last { says($0.name, name) }?.value }

  subscript(name: StaticString) -> String? { piece(name).map { string($0) } }

  /// All attributes of the element that was opened last.
  var allAttributes: [String: String] {
    Dictionary(attributes.map { (string($0.name), string($0.value)) }) { _, last in last }
  }

  /// As it is read, references resolved.
  func string(_ piece: Piece) -> String {
    let slice = bytes[piece]
    guard slice.contains(UInt8(ascii: "&")) else { return String(decoding: slice, as: UTF8.self) }
    var (decoded, place) = ([UInt8](), piece.lowerBound)
    while place < piece.upperBound {
      if bytes[place] == UInt8(ascii: "&"), let end = bytes[place..<piece.upperBound].firstIndex(of: UInt8(ascii: ";")),
        let meant = XMLScanner.entity(String(decoding: bytes[place + 1..<end], as: UTF8.self))
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

  /// A cell's place, as `B5`.
  func cell(_ piece: Piece) -> CellPlace? { CellPlace(bytes: bytes[piece]) }

  /// Nil when it is no whole number.
  func whole(_ piece: Piece) -> Int? {
    digits(piece).flatMap { $0.exponent == 0 ? Int(exactly: $0.digits) : nil } ?? Int(string(piece))
  }

  /// Nil when it is no number. Both the digits and the power of ten are exact in a double where they are this small, so
  /// that one division rounds as the standard library does.
  func number(_ piece: Piece) -> Double? {
    if let (digits, exponent) = digits(piece), digits <= 1 << 53, exponent <= 22 {
      return exponent == 0 ? Double(digits) : Double(digits) / XMLScanner.powers[exponent]
    }
    return Double(string(piece))
  }

  private static let powers: [Double] = (1...22).reduce(into: [1]) { powers, last in
    powers.append(powers[last - 1] * 10)
  }

  /// Up to 18 digits, and how many of them stand behind a point; nil for all else.
  private func digits(_ piece: Piece) -> (digits: UInt64, exponent: Int)? {
    guard 1...19 ~= piece.count else { return nil }
    var (digits, point): (UInt64, Int?) = (0, nil)
    for place in piece {
      if 0x30...0x39 ~= bytes[place] {
        digits = digits * 10 + UInt64(bytes[place] - 0x30)
      } else if bytes[place] == UInt8(ascii: "."), point == nil, place > piece.lowerBound, place + 1 < piece.upperBound
      {
        point = place
      } else {
        return nil
      }
    }
    guard point != nil || piece.count < 19 else { return nil }
    return (digits, point.map { piece.upperBound - 1 - $0 } ?? 0)
  }
}
