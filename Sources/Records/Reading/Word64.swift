/// Eight bytes looked at together (SIMD within a register).
enum Word64 {
  private static let low7: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
  private static let ones: UInt64 = 0x0101_0101_0101_0101
  static let high: UInt64 = 0x8080_8080_8080_8080

  /// The byte eight times.
  @inline(__always)
  static func pattern(_ byte: UInt8) -> UInt64 { UInt64(byte) &* ones }

  /// 0x80 in each byte that equals the pattern's, 0 in the others; exact.
  @inline(__always)
  static func matches(_ word: UInt64, _ pattern: UInt64) -> UInt64 {
    let x = word ^ pattern
    return ~(((x & low7) &+ low7) | x | low7)
  }

  /// Not 0 when a byte is above 0x7F or may be 0; a 0x01 beside a zero byte may show too.
  @inline(__always)
  static func oddities(_ word: UInt64) -> UInt64 { (word | ((word &- ones) & ~word)) & high }
}
