/// A text as a number, by which it is found and compared: a short one whole, a longer one by a hash.
///
/// Identifiers, dates and words are short, so that most texts are told apart without a look at their bytes.
struct TextKey: Hashable, Sendable {
  /// The first eight bytes, or the hash's first half.
  private let word: UInt64
  /// The other bytes and, in the high byte, how many there are in all; 0xFF there for a hash, 0xFE for a code.
  private let tag: UInt32

  /// Bytes of which there is room for all.
  static let longest = 11

  /// No text's key.
  static let none = TextKey(word: 0, tag: 0xFD00_0000)
  /// The key of the text without a byte.
  static let empty = TextKey(word: 0, tag: 0)

  private init(word: UInt64, tag: UInt32) { (self.word, self.tag) = (word, tag) }

  @inline(__always)
  init(_ text: UnsafeRawBufferPointer) {
    guard let base = text.baseAddress, text.count <= TextKey.longest else {
      self = text.isEmpty ? .empty : TextKey(hashing: text)
      return
    }
    let count = text.count
    let length = UInt32(truncatingIfNeeded: count) << 24
    if count >= 8 {
      word = base.loadUnaligned(as: UInt64.self).littleEndian
      let last = base.loadUnaligned(fromByteOffset: count - 4, as: UInt32.self).littleEndian
      tag = length | last >> UInt32(truncatingIfNeeded: 8 * (12 - count))
    } else if count >= 4 {
      // Both words hold what is in the middle; how long the text is says where it is.
      let first = UInt64(base.loadUnaligned(as: UInt32.self))
      word = UInt64(base.loadUnaligned(fromByteOffset: count - 4, as: UInt32.self)) << 32 | first
      tag = length
    } else {
      func byte(_ place: Int) -> UInt64 { UInt64(base.load(fromByteOffset: place, as: UInt8.self)) }
      word = count == 0 ? 0 : byte(0) << 16 | byte(count / 2) << 8 | byte(count - 1)
      tag = length
    }
  }

  /// Texts with the same key are the same.
  @inline(__always)
  var isWhole: Bool { tag >> 24 <= TextKey.longest }

  /// What stands for a text that has come into its pool already: no text's key.
  init(code: Int32) { self.init(word: UInt64(UInt32(bitPattern: code)), tag: 0xFE00_0000) }

  /// The code that stands for a text.
  @inline(__always)
  var code: Int32? { tag == 0xFE00_0000 ? Int32(truncatingIfNeeded: word) : nil }

  /// The text of a whole key.
  func withBytes<T>(_ body: (UnsafeRawBufferPointer) -> T) -> T {
    let count = Int(tag >> 24)
    return withUnsafeTemporaryAllocation(byteCount: TextKey.longest + 1, alignment: 8) { bytes in
      if count >= 8 {
        bytes.storeBytes(of: word.littleEndian, as: UInt64.self)
        bytes.storeBytes(of: tag.littleEndian, toByteOffset: 8, as: UInt32.self)
      } else if count >= 4 {
        bytes.storeBytes(of: UInt32(truncatingIfNeeded: word), as: UInt32.self)
        bytes.storeBytes(of: UInt32(truncatingIfNeeded: word >> 32), toByteOffset: count - 4, as: UInt32.self)
      } else {
        (bytes[0], bytes[1], bytes[2]) = (byte(16), byte(8), byte(0))
      }
      return body(UnsafeRawBufferPointer(rebasing: bytes[..<count]))
    }
  }

  private func byte(_ shift: UInt64) -> UInt8 { UInt8(truncatingIfNeeded: word >> shift) }

  /// A number that says where in a table to begin to look for the text. Nobody can foresee it, and so nobody can choose
  /// texts that all begin at one place.
  @inline(__always)
  func place(_ secret: UInt64) -> Int {
    Int(truncatingIfNeeded: TextKey.folded(word ^ secret, UInt64(tag) ^ 0xA076_1D64_78BD_642F))
  }

  /// Different in every run: no code, and nothing that is written, depends on it.
  static let secret = UInt64.random(in: .min ... .max)

  /// Multiply and fold, word after word (the mixing step of wyhash).
  @inline(never)
  private init(hashing text: UnsafeRawBufferPointer) {
    let secret = TextKey.secret
    var (first, second) = (secret ^ UInt64(truncatingIfNeeded: text.count), ~secret)
    var at = 0
    while true {
      // The last eight bytes once more, however many of them were taken already.
      let part = text.loadUnaligned(fromByteOffset: min(at, text.count - 8), as: UInt64.self)
      first = TextKey.folded(first ^ part, 0xE703_7ED1_A0B4_28DB)
      second = TextKey.folded(second ^ part, 0x8EBC_6AF0_9C88_C6E3)
      at += 8
      if at >= text.count { break }
    }
    self.init(word: first, tag: 0xFF00_0000 | UInt32(truncatingIfNeeded: second >> 40))
  }

  @inline(__always)
  private static func folded(_ a: UInt64, _ b: UInt64) -> UInt64 {
    let (high, low) = a.multipliedFullWidth(by: b)
    return high ^ low
  }
}
