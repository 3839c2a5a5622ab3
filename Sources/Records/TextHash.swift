/// Hashes and compares short texts eight bytes at a time.
enum TextHash {
  /// Multiply and fold, word after word (the mixing step of wyhash); the same on every run.
  @inline(__always)
  static func hash(_ text: UnsafeRawBufferPointer) -> UInt32 {
    var hash = UInt64(truncatingIfNeeded: text.count) ^ 0x9E37_79B9_7F4A_7C15
    guard let base = text.baseAddress else { return UInt32(truncatingIfNeeded: hash) }
    var at = 0
    while at + 8 <= text.count {
      hash = mix(hash ^ base.loadUnaligned(fromByteOffset: at, as: UInt64.self))
      at += 8
    }
    if at < text.count { hash = mix(hash ^ rest(base, at, text.count)) }
    return UInt32(truncatingIfNeeded: hash ^ hash >> 32)
  }

  /// The bytes from `at` to the end, fewer than eight; with the last eight of a longer text.
  @inline(__always)
  private static func rest(_ base: UnsafeRawPointer, _ at: Int, _ count: Int) -> UInt64 {
    if count >= 8 { return base.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self) }
    if count >= 4 {
      let first = base.loadUnaligned(as: UInt32.self)
      return UInt64(first) << 32 | UInt64(base.loadUnaligned(fromByteOffset: count - 4, as: UInt32.self))
    }
    func byte(_ i: Int) -> UInt64 { UInt64(base.load(fromByteOffset: i, as: UInt8.self)) }
    return byte(0) << 16 | byte(count / 2) << 8 | byte(count - 1)
  }

  @inline(__always)
  private static func mix(_ word: UInt64) -> UInt64 {
    let (high, low) = word.multipliedFullWidth(by: 0xA076_1D64_78BD_642F)
    return high ^ low
  }

  /// Whether the bytes from `start` on are the text's.
  @inline(__always)
  static func equal(_ bytes: UnsafeRawPointer?, _ start: Int, _ text: UnsafeRawBufferPointer) -> Bool {
    guard let bytes, let base = text.baseAddress else { return true }
    var at = 0
    while at + 8 <= text.count {
      let word = bytes.loadUnaligned(fromByteOffset: start + at, as: UInt64.self)
      if word != base.loadUnaligned(fromByteOffset: at, as: UInt64.self) { return false }
      at += 8
    }
    while at < text.count {
      if bytes.load(fromByteOffset: start + at, as: UInt8.self) != base.load(fromByteOffset: at, as: UInt8.self) {
        return false
      }
      at += 1
    }
    return true
  }
}
