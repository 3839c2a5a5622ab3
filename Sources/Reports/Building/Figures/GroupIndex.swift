internal import Glibc
internal import Metrics

/// Where the keys of a large group stand, and the indexes of the groups within it.
final class GroupIndex: Sendable {
  /// Open addressing over the keys' hashes: the place of each, or -1. Empty for a group that is quickly looked through.
  private let slots: [Int32]
  /// By place in the group; empty when none of the groups within has one.
  private let inner: [GroupIndex?]

  private static let largestLookedThrough = 16

  /// Nil when the figure is no large group and has none within it.
  convenience init?(_ figure: Figure) {
    guard case .group(let entries) = figure else { return nil }
    var inner: [GroupIndex?] = []
    for place in entries.indices {
      guard case .group = entries[place].figure, let found = GroupIndex(entries[place].figure) else { continue }
      if inner.isEmpty { inner = Array(repeating: nil, count: entries.count) }
      inner[place] = found
    }
    if inner.isEmpty, entries.count <= GroupIndex.largestLookedThrough { return nil }
    self.init(entries, inner: inner)
  }

  init(_ entries: [Figure.Entry], inner: [GroupIndex?]) {
    self.inner = inner
    slots = entries.count <= GroupIndex.largestLookedThrough ? [] : GroupIndex.slots(of: entries)
  }

  /// The indexes within, as those of a group that has more entries behind its own.
  func inner(count: Int) -> [GroupIndex?] {
    inner.isEmpty ? [] : inner + Array(repeating: nil, count: max(0, count - inner.count))
  }

  func inner(at place: Int) -> GroupIndex? { place < inner.count ? inner[place] : nil }

  var knowsPlaces: Bool { !slots.isEmpty }

  /// The first place of the key among the entries of its group.
  func place(of key: String, in entries: [Figure.Entry]) -> Int? {
    var slot = GroupIndex.hash(key) & (slots.count - 1)
    while slots[slot] >= 0 {
      let place = Int(slots[slot])
      if entries[place].name.hasBytes(of: key) { return place }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  /// At most half full, so that a search ends.
  private static func slots(of entries: [Figure.Entry]) -> [Int32] {
    var size = 32
    while size < 2 * entries.count { size *= 2 }
    var slots = [Int32](repeating: -1, count: size)
    for place in entries.indices {
      var slot = hash(entries[place].name) & (size - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (size - 1) }
      slots[slot] = Int32(place)
    }
    return slots
  }

  /// Fowler, Noll and Vo's (FNV-1a), its high bits mixed into the low ones.
  private static func hash(_ key: String) -> Int {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in key.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return Int(truncatingIfNeeded: (hash ^ (hash >> 32)) & 0x7FFF_FFFF)
  }
}

extension String {
  /// Whether the two are the same bytes, not only what reads alike.
  func hasBytes(of other: String) -> Bool {
    var (one, other) = (self, other)
    return one.withUTF8 { a in
      other.withUTF8 { b in
        guard a.count == b.count, let first = a.baseAddress, let second = b.baseAddress else {
          return a.count == b.count
        }
        return first == second || memcmp(first, second, a.count) == 0
      }
    }
  }
}
