/// Small sums by number; a sum of 0 is not kept.
///
/// A search changes a score of counts at most: going through them in order takes a fraction of the time of hashing.
struct Tally: Hashable, Sendable {
  private(set) var entries: [Entry] = []

  struct Entry: Hashable, Sendable {
    let key: Int
    var sum: Int
  }

  var count: Int { entries.count }

  subscript(key: Int) -> Int {
    let place = place(of: key)
    return place < entries.endIndex && entries[place].key == key ? entries[place].sum : 0
  }

  /// The sum of a key, when keys are asked for in order.
  ///
  /// - Parameter entry: where the search begins; moves on with each key.
  func sum(of key: Int, from entry: inout Int) -> Int {
    while entry < entries.count, entries[entry].key < key { entry += 1 }
    return entry < entries.count && entries[entry].key == key ? entries[entry].sum : 0
  }

  mutating func add(_ amount: Int, to key: Int) {
    let place = place(of: key)
    guard place < entries.endIndex, entries[place].key == key else {
      if amount != 0 { entries.insert(Entry(key: key, sum: amount), at: place) }
      return
    }
    entries[place].sum += amount
    if entries[place].sum == 0 { entries.remove(at: place) }
  }

  /// Of the first entry that does not come before the key: few are gone through, of many half is left out each time.
  private func place(of key: Int) -> Int {
    var (low, high) = (0, entries.count)
    while high - low > 16 {
      let middle = (low + high) / 2
      if entries[middle].key < key { low = middle + 1 } else { high = middle }
    }
    while low < high, entries[low].key < key { low += 1 }
    return low
  }
}
