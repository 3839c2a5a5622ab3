/// The digest SHA-256 of FIPS 180-4, taken in as the bytes come.
package struct SHA256: Sendable {
  private var state: [UInt32] = [
    0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19,
  ]
  /// Bytes that do not yet fill a block of 64.
  private var rest: [UInt8] = []
  private var length: UInt64 = 0

  package init() {}

  /// The digest of all the bytes at once.
  package static func digest(_ bytes: some Sequence<UInt8>) -> Digest {
    var hash = SHA256()
    Array(bytes).withUnsafeBytes { hash.update($0) }
    return hash.finished()
  }

  package mutating func update(_ bytes: UnsafeRawBufferPointer) {
    length += UInt64(bytes.count)
    var from = 0
    if !rest.isEmpty {
      from = min(64 - rest.count, bytes.count)
      rest.append(contentsOf: bytes[..<from])
      guard rest.count == 64 else { return }
      let block = rest
      rest.removeAll(keepingCapacity: true)
      block.withUnsafeBytes { compress($0) }
    }
    let whole = (bytes.count - from) / 64 * 64
    compress(UnsafeRawBufferPointer(rebasing: bytes[from..<from + whole]))
    from += whole
    rest.append(contentsOf: bytes[from...])
  }

  package mutating func update(_ text: String) {
    var text = text
    text.withUTF8 { update(UnsafeRawBufferPointer($0)) }
  }

  /// The digest of what came in so far; more may follow.
  package func finished() -> Digest {
    var last = self
    var padding: [UInt8] = [0x80]
    padding += Array(repeating: 0, count: (119 - Int(length % 64)) % 64)
    for shift in stride(from: 56, through: 0, by: -8) {
      padding.append(UInt8(truncatingIfNeeded: (length << 3) >> UInt64(shift)))
    }
    padding.withUnsafeBytes { last.update($0) }
    return Digest(
      bytes: last.state.flatMap { word in [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: word >> UInt32($0)) } })
  }

  /// Takes whole blocks in.
  private mutating func compress(_ blocks: UnsafeRawBufferPointer) {
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: 64) { schedule in
      SHA256.constants.withUnsafeBufferPointer { constants in
        for start in stride(from: 0, to: blocks.count, by: 64) {
          SHA256.spread(blocks, at: start, over: schedule)
          SHA256.mix(&state, schedule, constants)
        }
      }
    }
  }

  /// The 64 words that are made of a block (FIPS 180-4, 6.2.2, 1).
  private static func spread(
    _ blocks: UnsafeRawBufferPointer, at start: Int, over w: UnsafeMutableBufferPointer<UInt32>
  ) {
    for t in 0..<16 { w[t] = UInt32(bigEndian: blocks.loadUnaligned(fromByteOffset: start + t * 4, as: UInt32.self)) }
    for t in 16..<64 {
      let s0 = rotated(w[t - 15], 7) ^ rotated(w[t - 15], 18) ^ w[t - 15] >> 3
      let s1 = rotated(w[t - 2], 17) ^ rotated(w[t - 2], 19) ^ w[t - 2] >> 10
      w[t] = w[t - 16] &+ s0 &+ w[t - 7] &+ s1
    }
  }

  /// Eight steps at a time, after which every word has its own name again.
  private static func mix(
    _ state: inout [UInt32], _ w: UnsafeMutableBufferPointer<UInt32>, _ k: UnsafeBufferPointer<UInt32>
  ) {
    var (a, b, c, d) = (state[0], state[1], state[2], state[3])
    var (e, f, g, h) = (state[4], state[5], state[6], state[7])
    for t in stride(from: 0, to: 64, by: 8) {
      step(a, b, c, &d, e, f, g, &h, k[t] &+ w[t])
      step(h, a, b, &c, d, e, f, &g, k[t + 1] &+ w[t + 1])
      step(g, h, a, &b, c, d, e, &f, k[t + 2] &+ w[t + 2])
      step(f, g, h, &a, b, c, d, &e, k[t + 3] &+ w[t + 3])
      step(e, f, g, &h, a, b, c, &d, k[t + 4] &+ w[t + 4])
      step(d, e, f, &g, h, a, b, &c, k[t + 5] &+ w[t + 5])
      step(c, d, e, &f, g, h, a, &b, k[t + 6] &+ w[t + 6])
      step(b, c, d, &e, f, g, h, &a, k[t + 7] &+ w[t + 7])
    }
    let mixed = (a, b, c, d, e, f, g, h)
    withUnsafeBytes(of: mixed) { words in
      for place in 0..<8 { state[place] &+= words.load(fromByteOffset: place * 4, as: UInt32.self) }
    }
  }

  /// One of the 64 steps (6.2.2, 3): `d` and `h` get what will be `e` and `a`.
  @inline(__always) private static func step(
    _ a: UInt32, _ b: UInt32, _ c: UInt32, _ d: inout UInt32, _ e: UInt32, _ f: UInt32, _ g: UInt32, _ h: inout UInt32,
    _ word: UInt32
  ) {
    let t1 = h &+ (rotated(e, 6) ^ rotated(e, 11) ^ rotated(e, 25)) &+ (g ^ (e & (f ^ g))) &+ word
    d = d &+ t1
    h = t1 &+ (rotated(a, 2) ^ rotated(a, 13) ^ rotated(a, 22)) &+ ((a & b) | (c & (a | b)))
  }

  /// The first 32 bits of the fractional parts of the cube roots of the first 64 primes (FIPS 180-4, 4.2.2).
  private static let constants: [UInt32] = [
    0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4, 0xab1c_5ed5,
    0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe, 0x9bdc_06a7, 0xc19b_f174,
    0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f, 0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da,
    0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7, 0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967,
    0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc, 0x5338_0d13, 0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85,
    0xa2bf_e8a1, 0xa81a_664b, 0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070,
    0x19a4_c116, 0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
    0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7, 0xc671_78f2,
  ]
}

@inline(__always) private func rotated(_ word: UInt32, _ bits: UInt32) -> UInt32 { word >> bits | word << (32 - bits) }

/// Thirty-two bytes, written as `sha256sum` does.
package struct Digest: Hashable, Sendable, CustomStringConvertible {
  package let bytes: [UInt8]

  package init(bytes: [UInt8]) { self.bytes = bytes }

  /// From what `description` writes; nil for anything else.
  package init?(hexadecimal text: String) {
    let digits = Array(text.utf8)
    guard digits.count == 64 else { return nil }
    bytes = stride(from: 0, to: 64, by: 2).compactMap {
      UInt8(String(decoding: digits[$0...$0 + 1], as: UTF8.self), radix: 16)
    }
    if bytes.count != 32 { return nil }
  }

  /// Sixty-four hexadecimal digits, lower case.
  package var description: String {
    bytes.map { byte in (byte < 16 ? "0" : "") + String(byte, radix: 16) }.joined()
  }
}
