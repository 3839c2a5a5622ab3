/// Finds a file's encoding from its bytes.
enum EncodingDetection {
  /// Nil when the bytes fit more than one and nothing decides between them.
  static func encoding(of sample: Sample) -> Dialect.Encoding? {
    let bytes = sample.bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return .utf8 }
    if bytes.starts(with: [0xFE, 0xFF]) || bytes.starts(with: [0xFF, 0xFE]) { return .utf16 }
    if let wide = wide(bytes) { return wide }
    let letters = letters(sample)
    if letters.wrong == 0 || letters.right > 0 { return .utf8 }
    return Windows1252Text.isPlausible(bytes) ? .windows1252 : nil
  }

  /// UTF-16 without a mark: every other byte is mostly zero, the ones between hardly ever.
  private static func wide(_ bytes: [UInt8]) -> Dialect.Encoding? {
    let half = bytes.count / 2
    guard half > 0, bytes.count.isMultiple(of: 2) || bytes.count == Sample.size, bytes.contains(0) else { return nil }
    let first = stride(from: 0, to: half * 2, by: 2).count { bytes[$0] == 0 }
    let second = stride(from: 1, to: half * 2, by: 2).count { bytes[$0] == 0 }
    if second * 2 > half, first * 50 < half { return .utf16LittleEndian }
    if first * 2 > half, second * 50 < half { return .utf16BigEndian }
    return nil
  }

  /// How many letters beyond ASCII are rightly written as UTF-8, and how many bytes are part of none. A letter that
  /// the sample's end cuts off is rightly written.
  private static func letters(_ sample: Sample) -> (right: Int, wrong: Int) {
    sample.bytes.withUnsafeBytes { bytes in
      var (right, wrong, i) = (0, 0, 0)
      while i < bytes.count {
        if i + 8 <= bytes.count, bytes.loadUnaligned(fromByteOffset: i, as: UInt64.self) & Word64.high == 0 {
          i += 8
          continue
        }
        let length = UTF8Check.length(bytes, at: i)
        if length > 1 { right += 1 }
        if length == 0 {
          if i + 3 >= bytes.count, bytes[i] >= 0xC2, bytes[(i + 1)...].allSatisfy({ $0 & 0xC0 == 0x80 }) {
            return (right + 1, wrong)
          }
          wrong += 1
        }
        i += max(length, 1)
      }
      return (right, wrong)
    }
  }
}

/// Whether bytes make sense as the Windows-1252 of Dutch and its neighbours; Mac and DOS letters do not.
enum Windows1252Text {
  static func isPlausible(_ bytes: [UInt8]) -> Bool {
    bytes.indices.allSatisfy { i in
      bytes[i] < 0x80
        || isPlausible(bytes[i], after: i > 0 ? bytes[i - 1] : 0x20, before: i + 1 < bytes.count ? bytes[i + 1] : 0x20)
    }
  }

  private static func isPlausible(_ byte: UInt8, after last: UInt8, before next: UInt8) -> Bool {
    switch byte {
    case 0x80: !isLetter(last) && !isLetter(next)
    case 0x84, 0x91, 0x93: !isLetter(last) && !isSpace(next)
    case 0x94: !isSpace(last) && !isLetter(next)
    case 0x92: !isSpace(last) && (!isLetter(next) || next == UInt8(ascii: "s") || isCapital(next))
    case 0x85: !isLetter(next)
    case 0x96, 0x97: !isLetter(last) || !isLetter(next)
    case 0xA0, 0xA7, 0xAB, 0xB0, 0xB2, 0xB3, 0xB7, 0xBB, 0xBC...0xBE: !isLetter(last) || !isLetter(next)
    case 0xC0...0xDE where byte != 0xD7: isLetter(next) && !isSmall(last)
    case 0xDF...0xFF where byte != 0xF7: isLetter(last) || isLetter(next) || byte == 0xE0
    default: false
    }
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0xA0 || byte < 0x20 }
  private static func isCapital(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) || (0xC0...0xDE).contains(byte) }
  private static func isSmall(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) || byte >= 0xDF }
  private static func isLetter(_ byte: UInt8) -> Bool { isCapital(byte) || isSmall(byte) }
}
