/// Gives every distinct byte string a dense code, in the order of first sight.
///
/// Open addressing over FNV-1a; the bytes lie one after the other in one array, so that a million identifiers cost
/// one allocation. Two texts are equal when their UTF-8 bytes are equal (records.md).
package struct Interner: Hashable, Sendable {
  private var bytes: [UInt8] = []
  /// Where each text ends in `bytes`; a text begins where the former ends.
  private var ends: [Int] = []
  /// Code + 1 by slot; 0 is free.
  private var slots: [Int32] = Array(repeating: 0, count: 64)

  package init() {}

  package var count: Int { ends.count }

  /// The code of the text, given out now if it is new.
  package mutating func intern(_ text: UnsafeRawBufferPointer) -> Int32 {
    let slot = slot(of: text)
    if slots[slot] != 0 { return slots[slot] - 1 }
    bytes.append(contentsOf: text)
    ends.append(bytes.count)
    slots[slot] = Int32(ends.count)
    if ends.count * 2 > slots.count { grow() }
    return Int32(ends.count - 1)
  }

  package mutating func intern(_ text: String) -> Int32 {
    var text = text
    return text.withUTF8 { intern(UnsafeRawBufferPointer($0)) }
  }

  /// The code of the text; nil when it has none.
  package func code(of text: UnsafeRawBufferPointer) -> Int32? {
    let slot = slot(of: text)
    return slots[slot] == 0 ? nil : slots[slot] - 1
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

  private func range(of code: Int) -> (Int, Int) { (code == 0 ? 0 : ends[code - 1], ends[code]) }

  /// The slot that holds the text, or the free one where it belongs.
  private func slot(of text: UnsafeRawBufferPointer) -> Int {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: Interner.hash(text)) & mask
    while slots[slot] != 0 {
      let (start, end) = range(of: Int(slots[slot] - 1))
      let same =
        end - start == text.count
        && bytes.withUnsafeBytes { stored in
          stored[start..<end].elementsEqual(text)
        }
      if same { return slot }
      slot = (slot + 1) & mask
    }
    return slot
  }

  private mutating func grow() {
    let larger = slots.count * 2
    slots = Array(repeating: 0, count: larger)
    bytes.withUnsafeBytes { all in
      for code in 0..<count {
        let (start, end) = range(of: code)
        var slot =
          Int(truncatingIfNeeded: Interner.hash(UnsafeRawBufferPointer(rebasing: all[start..<end]))) & (larger - 1)
        while slots[slot] != 0 { slot = (slot + 1) & (larger - 1) }
        slots[slot] = Int32(code + 1)
      }
    }
  }

  private static func hash(_ text: UnsafeRawBufferPointer) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in text { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return hash ^ (hash >> 29)
  }
}
