/// Turns UTF-16, Windows-1252 or Latin-1 into UTF-8, chunk after chunk.
///
/// What is no letter (half a surrogate pair, half a unit, a byte without meaning) becomes 0xFF, which UTF-8 never
/// has: its row is then found to be badly encoded.
struct Transcoder {
  enum Form: Hashable {
    case utf16(bigEndian: Bool)
    case windows1252, latin1
  }

  /// The most bytes that one byte can become.
  static let growth = 3
  private static let noLetter: UInt8 = 0xFF

  private let form: Form
  /// The first byte of a unit whose second is still to come.
  private var half: UInt8?
  /// The first unit of a pair whose second is still to come.
  private var lead: UInt32?

  init(_ form: Form) { self.form = form }

  /// Writes at most `Transcoder.growth` bytes a byte, and three more; says how many.
  mutating func transcode(_ input: UnsafeRawBufferPointer, into output: UnsafeMutableRawPointer) -> Int {
    var written = 0
    switch form {
    case .utf16(let bigEndian):
      for byte in input {
        guard let first = half else {
          half = byte
          continue
        }
        half = nil
        let unit = bigEndian ? UInt32(first) << 8 | UInt32(byte) : UInt32(byte) << 8 | UInt32(first)
        written += take(unit, into: output + written)
      }
    case .windows1252:
      for byte in input { written += put(Transcoder.windows1252(byte), into: output + written) }
    case .latin1:
      for byte in input { written += put((0x80...0x9F).contains(byte) ? nil : UInt32(byte), into: output + written) }
    }
    return written
  }

  /// What is left over at the end of the file is no letter.
  mutating func finish(into output: UnsafeMutableRawPointer) -> Int {
    guard half != nil || lead != nil else { return 0 }
    (half, lead) = (nil, nil)
    return put(nil, into: output)
  }

  private mutating func take(_ unit: UInt32, into output: UnsafeMutableRawPointer) -> Int {
    if let first = lead {
      lead = nil
      if (0xDC00...0xDFFF).contains(unit) {
        return put(0x10000 + (first - 0xD800) << 10 + (unit - 0xDC00), into: output)
      }
      let lost = put(nil, into: output)
      return lost + take(unit, into: output + lost)
    }
    if (0xD800...0xDBFF).contains(unit) {
      lead = unit
      return 0
    }
    return put((0xDC00...0xDFFF).contains(unit) ? nil : unit, into: output)
  }

  /// Writes a letter as UTF-8; nil as 0xFF.
  private func put(_ letter: UInt32?, into output: UnsafeMutableRawPointer) -> Int {
    func store(_ bytes: UInt32...) -> Int {
      for (i, byte) in bytes.enumerated() { output.storeBytes(of: UInt8(byte), toByteOffset: i, as: UInt8.self) }
      return bytes.count
    }
    guard let letter else { return store(UInt32(Transcoder.noLetter)) }
    if letter < 0x80 {
      output.storeBytes(of: UInt8(letter), as: UInt8.self)
      return 1
    }
    if letter < 0x800 { return store(0xC0 | letter >> 6, 0x80 | letter & 0x3F) }
    if letter < 0x10000 { return store(0xE0 | letter >> 12, 0x80 | letter >> 6 & 0x3F, 0x80 | letter & 0x3F) }
    return store(0xF0 | letter >> 18, 0x80 | letter >> 12 & 0x3F, 0x80 | letter >> 6 & 0x3F, 0x80 | letter & 0x3F)
  }

  /// The letter of a byte; nil for the five bytes that have none.
  private static func windows1252(_ byte: UInt8) -> UInt32? {
    guard (0x80...0x9F).contains(byte) else { return UInt32(byte) }
    let letter = upper[Int(byte - 0x80)]
    return letter == 0 ? nil : letter
  }

  /// 0x80-0x9F as the WHATWG Encoding Standard's index has them, save for the five without a letter.
  private static let upper: [UInt32] = [
    0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
    0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E,
    0x0178,
  ]
}
