/// Gives every distinct byte string a dense code, in the order of first sight.
///
/// Open addressing; the bytes lie one after the other in one array, so that a million identifiers cost one allocation.
/// Two texts are equal when their UTF-8 bytes are equal (records.md).
package struct Interner: Hashable, Sendable {
  private var bytes: [UInt8] = []
  /// Where each text ends in `bytes`; a text begins where the former ends.
  private var ends: [Int] = []
  /// The hash above, code + 1 below; 0 is free. A hash that differs spares the look at the text itself.
  private var slots: [UInt64] = Array(repeating: 0, count: 64)

  package init() {}

  package var count: Int { ends.count }

  /// The code of the text, given out now if it is new.
  package mutating func intern(_ text: UnsafeRawBufferPointer) -> Int32 {
    let hash = TextHash.hash(text)
    let slot = slot(of: text, hash)
    if slots[slot] != 0 { return Interner.code(in: slots[slot]) }
    bytes.append(contentsOf: text)
    ends.append(bytes.count)
    slots[slot] = UInt64(hash) << 32 | UInt64(ends.count)
    if ends.count * 2 > slots.count { grow() }
    return Int32(ends.count - 1)
  }

  package mutating func intern(_ text: String) -> Int32 {
    var text = text
    return text.withUTF8 { intern(UnsafeRawBufferPointer($0)) }
  }

  /// The code of the text; nil when it has none.
  package func code(of text: UnsafeRawBufferPointer) -> Int32? {
    let slot = slot(of: text, TextHash.hash(text))
    return slots[slot] == 0 ? nil : Interner.code(in: slots[slot])
  }

  package func code(of text: String) -> Int32? {
    var text = text
    return text.withUTF8 { code(of: UnsafeRawBufferPointer($0)) }
  }

  package subscript(_ code: Int32) -> String {
    withBytes(of: code) { String(decoding: $0, as: UTF8.self) }
  }

  package func withBytes<T>(of code: Int32, _ body: (UnsafeRawBufferPointer) -> T) -> T {
    let (start, end) = range(of: Int(code))
    return bytes.withUnsafeBytes { body(UnsafeRawBufferPointer(rebasing: $0[start..<end])) }
  }

  /// Places of the codes in the order of their bytes: `ranks[code]` is 0 for the first text.
  package func ranks() -> [Int32] {
    bytes.withUnsafeBytes { all in
      let order = (0..<count).sorted { a, b in
        let (x, y) = (range(of: a), range(of: b))
        return all[x.0..<x.1].lexicographicallyPrecedes(all[y.0..<y.1])
      }
      var ranks = [Int32](repeating: 0, count: count)
      for (rank, code) in order.enumerated() { ranks[code] = Int32(rank) }
      return ranks
    }
  }

  @inline(__always)
  private static func code(in slot: UInt64) -> Int32 { Int32(truncatingIfNeeded: slot & 0xFFFF_FFFF) - 1 }

  @inline(__always)
  private func range(of code: Int) -> (Int, Int) { (code == 0 ? 0 : ends[code - 1], ends[code]) }

  /// The slot that holds the text, or the free one where it belongs.
  @inline(__always)
  private func slot(of text: UnsafeRawBufferPointer, _ hash: UInt32) -> Int {
    let mask = slots.count - 1
    var slot = Int(hash) & mask
    while slots[slot] != 0 {
      if slots[slot] >> 32 == UInt64(hash), holds(text, Int(Interner.code(in: slots[slot]))) { return slot }
      slot = (slot + 1) & mask
    }
    return slot
  }

  @inline(__always)
  private func holds(_ text: UnsafeRawBufferPointer, _ code: Int) -> Bool {
    let (start, end) = range(of: code)
    return end - start == text.count && bytes.withUnsafeBytes { TextHash.equal($0.baseAddress, start, text) }
  }

  /// The hash in a slot says where it goes; no text is looked at.
  private mutating func grow() {
    let mask = slots.count * 2 - 1
    var larger = [UInt64](repeating: 0, count: mask + 1)
    for entry in slots where entry != 0 {
      var slot = Int(entry >> 32) & mask
      while larger[slot] != 0 { slot = (slot + 1) & mask }
      larger[slot] = entry
    }
    slots = larger
  }
}
