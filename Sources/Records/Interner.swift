/// Gives every distinct byte string a dense code, in the order of first sight.
///
/// Open addressing; the bytes lie one after the other in one array, so that a million identifiers cost one allocation.
/// Two texts are equal when their UTF-8 bytes are equal (records.md).
package struct Interner: Sendable {
  /// One place of the table: a text's key, and its code + 1; 0 is free.
  private struct Slot {
    var key = TextKey.none
    var code: UInt32 = 0
  }

  private var bytes: [UInt8] = []
  /// Where each text ends in `bytes`; a text begins where the former ends.
  private var ends: [Int] = []
  private var slots = [Slot](repeating: Slot(), count: 64)
  private let secret = TextKey.secret

  package init() {}

  package var count: Int { ends.count }

  /// The code of the text, given out now if it is new.
  package mutating func intern(_ text: UnsafeRawBufferPointer) -> Int32 { intern(text, TextKey(text)) }

  /// The same for a text whose key is known.
  @inline(__always)
  mutating func intern(_ text: UnsafeRawBufferPointer, _ key: TextKey) -> Int32 {
    let slot = slot(of: text, key)
    let code = slots[slot].code
    return code != 0 ? Int32(truncatingIfNeeded: code) - 1 : add(text, key, at: slot)
  }

  package mutating func intern(_ text: String) -> Int32 {
    var text = text
    return text.withUTF8 { intern(UnsafeRawBufferPointer($0)) }
  }

  /// Appends the codes of many texts: of an empty one `RowTable.empty`, of a key that is a code that one, any other is a
  /// whole one.
  ///
  /// One after the other they wait for memory together: a text costs a fraction of what it costs among other work.
  mutating func intern(_ keys: [TextKey], to codes: inout [Int32]) {
    var (last, code) = (TextKey.empty, RowTable.empty)
    for key in keys {
      if key != last { (last, code) = (key, key == .empty ? RowTable.empty : key.code ?? intern(key)) }
      codes.append(code)
    }
  }

  @inline(__always)
  private mutating func intern(_ key: TextKey) -> Int32 {
    let mask = slots.count - 1
    var slot = key.place(secret) & mask
    while slots[slot].code != 0 {
      if slots[slot].key == key { return Int32(truncatingIfNeeded: slots[slot].code) - 1 }
      slot = (slot + 1) & mask
    }
    return key.withBytes { add($0, key, at: slot) }
  }

  @inline(never)
  private mutating func add(_ text: UnsafeRawBufferPointer, _ key: TextKey, at slot: Int) -> Int32 {
    bytes.append(contentsOf: text)
    ends.append(bytes.count)
    slots[slot] = Slot(key: key, code: UInt32(ends.count))
    if ends.count * 2 > slots.count { grow() }
    return Int32(ends.count - 1)
  }

  /// The code of the text; nil when it has none.
  package func code(of text: UnsafeRawBufferPointer) -> Int32? {
    let code = slots[slot(of: text, TextKey(text))].code
    return code == 0 ? nil : Int32(truncatingIfNeeded: code) - 1
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

  /// Takes in every text of another pool, in the order of its codes; answers by its codes those of this one.
  package mutating func take(_ other: Interner) -> [Int32] {
    (0..<Int32(other.count)).map { code in other.withBytes(of: code) { intern($0) } }
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
  private func range(of code: Int) -> (Int, Int) { (code == 0 ? 0 : ends[code - 1], ends[code]) }

  /// The slot that holds the text, or the free one where it belongs.
  @inline(__always)
  private func slot(of text: UnsafeRawBufferPointer, _ key: TextKey) -> Int {
    slots.withUnsafeBufferPointer { slots in
      let mask = slots.count - 1
      var slot = key.place(secret) & mask
      while slots[slot].code != 0 {
        if slots[slot].key == key, key.isWhole || holds(text, Int(slots[slot].code) - 1) { return slot }
        slot = (slot + 1) & mask
      }
      return slot
    }
  }

  private func holds(_ text: UnsafeRawBufferPointer, _ code: Int) -> Bool {
    let (start, end) = range(of: code)
    return bytes.withUnsafeBytes { UnsafeRawBufferPointer(rebasing: $0[start..<end]).elementsEqual(text) }
  }

  /// The key in a slot says where it goes; no text is looked at.
  private mutating func grow() {
    let mask = slots.count * 2 - 1
    var larger = [Slot](repeating: Slot(), count: mask + 1)
    for entry in slots where entry.code != 0 {
      var slot = entry.key.place(secret) & mask
      while larger[slot].code != 0 { slot = (slot + 1) & mask }
      larger[slot] = entry
    }
    slots = larger
  }
}
