/// A sum over bytes, taken in as they come, that tells whether two rows of bytes are the same: any difference within eight bytes
/// changes it, any other with one exception in 2^64. It costs a twentieth of a SHA-256 and proves nothing to one who wants to
/// deceive.
package struct Checksum: Sendable {
  private var sum: UInt64 = 0x9FB2_1C65_1E98_DF25
  /// The last bytes, up to seven, that do not yet make a word, the first of them lowest.
  private var rest: UInt64 = 0
  private var length = 0

  package init() {}

  /// One step of the sum, which can be undone: two sums that differ by one word never meet again.
  @inlinable @inline(__always) package static func add(_ word: UInt64, to sum: UInt64) -> UInt64 {
    let mixed = (sum ^ word) &* 0xD6E8_FEB8_6659_FD93
    return mixed ^ mixed >> 32
  }

  package mutating func update(_ bytes: UnsafeRawBufferPointer) {
    var place = 0
    while place < bytes.count, length & 7 != 0 { take(bytes[place], &place) }
    while place + 8 <= bytes.count {
      sum = Checksum.add(UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self)), to: sum)
      place += 8
      length += 8
    }
    while place < bytes.count { take(bytes[place], &place) }
  }

  private mutating func take(_ byte: UInt8, _ place: inout Int) {
    rest |= UInt64(byte) << UInt64(length & 7 * 8)
    length += 1
    place += 1
    guard length & 7 == 0 else { return }
    (sum, rest) = (Checksum.add(rest, to: sum), 0)
  }

  /// The sum of what came in so far; more may follow.
  package var value: UInt64 { Checksum.add(UInt64(length), to: Checksum.add(rest, to: sum)) }
}
