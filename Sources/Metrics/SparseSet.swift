/// Dense places for the few of many numbers that occur, emptied at the cost of those few.
struct SparseSet {
  /// Place by number, -1 for none.
  private var place: [Int32]
  /// Numbers by place, in order of entry.
  private(set) var numbers: [Int32] = []

  init(upTo count: Int) { place = Array(repeating: -1, count: count) }

  var count: Int { numbers.count }

  func find(_ number: Int32) -> Int? { place[Int(number)] < 0 ? nil : Int(place[Int(number)]) }

  /// The number's place, given out now if it is new.
  mutating func enter(_ number: Int32) -> Int {
    let known = place[Int(number)]
    if known >= 0 { return Int(known) }
    place[Int(number)] = Int32(truncatingIfNeeded: numbers.count)
    numbers.append(number)
    return numbers.count - 1
  }

  mutating func removeAll() {
    for number in numbers { place[Int(number)] = -1 }
    numbers.removeAll(keepingCapacity: true)
  }
}

/// How often each of a few numbers occurred.
struct SparseCounts {
  private var seen: SparseSet
  private var counts: [Int] = []

  init(upTo count: Int) { seen = SparseSet(upTo: count) }

  /// One count per number that occurred, in order of entry.
  var values: [Int] { counts }
  var numbers: [Int32] { seen.numbers }

  func count(of number: Int32) -> Int { seen.find(number).map { counts[$0] } ?? 0 }

  mutating func add(_ number: Int32, times: Int = 1) {
    let place = seen.enter(number)
    if place == counts.count { counts.append(times) } else { counts[place] += times }
  }

  mutating func removeAll() {
    seen.removeAll()
    counts.removeAll(keepingCapacity: true)
  }
}
