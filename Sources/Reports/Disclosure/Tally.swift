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
    for entry in entries where entry.key >= key { return entry.key == key ? entry.sum : 0 }
    return 0
  }

  mutating func add(_ amount: Int, to key: Int) {
    let place = entries.firstIndex { $0.key >= key } ?? entries.endIndex
    guard place < entries.endIndex, entries[place].key == key else {
      if amount != 0 { entries.insert(Entry(key: key, sum: amount), at: place) }
      return
    }
    entries[place].sum += amount
    if entries[place].sum == 0 { entries.remove(at: place) }
  }
}
