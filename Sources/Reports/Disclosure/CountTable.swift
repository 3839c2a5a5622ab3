/// The counts of a run that add up with others, and how: what a reader can reckon with.
///
/// Paths whose counts are the same by definition are one count.
package struct CountTable: Hashable, Sendable {
  package struct Count: Hashable, Sendable {
    package let value: Int
    /// Every path that leads to it, in byte order.
    package var paths: [CountPath]
    /// Persons, not presences or answers: of these 1 to 4 are few.
    package var countsPersons: Bool
    /// It stands alone on one side of a margin.
    var isTotal = false
  }

  /// A count in a margin; the signed counts of a margin add up to 0.
  package struct Term: Hashable, Sendable {
    package let count: Int
    package let sign: Int
  }

  package private(set) var counts: [Count] = []
  package private(set) var margins: [[Term]] = []
  /// By count: the margins in which it stands, and with which sign.
  private(set) var places: [[(margin: Int, sign: Int)]] = []
  private var numbers: [CountPath: Int] = [:]

  package subscript(path: CountPath) -> Int? { numbers[path] }

  package static func == (a: CountTable, b: CountTable) -> Bool { a.counts == b.counts && a.margins == b.margins }
  package func hash(into hasher: inout Hasher) { hasher.combine(counts) }

  /// - Parameter margins: those that hold; a count's value is the same wherever it stands.
  package init(_ margins: some Sequence<Margin>) {
    var draft = Draft()
    for margin in margins { draft.take(margin) }
    var renumbered = [Int](repeating: -1, count: draft.counts.count)
    for number in draft.counts.indices {
      let root = draft.root(number)
      if renumbered[root] < 0 {
        renumbered[root] = counts.count
        counts.append(Count(value: draft.counts[root].value, paths: [], countsPersons: false))
      }
      let place = renumbered[root]
      counts[place].paths.append(draft.counts[number].path)
      if draft.counts[number].countsPersons { counts[place].countsPersons = true }
      if draft.counts[number].isTotal { counts[place].isTotal = true }
    }
    for place in counts.indices { counts[place].paths.sort() }
    numbers = draft.numbers.mapValues { renumbered[draft.root($0)] }
    self.margins = draft.margins.compactMap { terms in
      CountTable.gathered(terms.map { Term(count: renumbered[draft.root($0.count)], sign: $0.sign) })
    }
    places = Array(repeating: [], count: counts.count)
    for (number, margin) in self.margins.enumerated() {
      for term in margin { places[term.count].append((number, term.sign)) }
    }
  }

  /// Each count once; nil when the two sides cancel out.
  private static func gathered(_ terms: [Term]) -> [Term]? {
    var signs: [Int: Int] = [:]
    for term in terms { signs[term.count, default: 0] += term.sign }
    let gathered = signs.filter { $0.value != 0 }.map { Term(count: $0.key, sign: $0.value) }
    return gathered.isEmpty ? nil : gathered.sorted { $0.count < $1.count }
  }
}

/// A table in the making: paths, and which of them are one count.
private struct Draft {
  struct Count {
    let path: CountPath
    let value: Int
    var countsPersons: Bool
    var isTotal = false
  }

  private(set) var counts: [Count] = []
  private(set) var margins: [[CountTable.Term]] = []
  private(set) var numbers: [CountPath: Int] = [:]
  private var parents: [Int] = []

  mutating func take(_ margin: Margin) {
    let wholes = margin.wholes.map { number(of: $0) }
    let parts = margin.parts.map { number(of: $0) }
    if wholes.count == 1, parts.count == 1 {
      let (a, b) = (root(wholes[0]), root(parts[0]))
      parents[max(a, b)] = min(a, b)
    } else {
      if wholes.count == 1 { counts[wholes[0]].isTotal = true }
      margins.append(wholes.map { .init(count: $0, sign: 1) } + parts.map { .init(count: $0, sign: -1) })
    }
  }

  private mutating func number(of count: Margin.Count) -> Int {
    if let number = numbers[count.path] {
      if count.countsPersons { counts[number].countsPersons = true }
      return number
    }
    numbers[count.path] = counts.count
    parents.append(counts.count)
    counts.append(Count(path: count.path, value: count.value, countsPersons: count.countsPersons))
    return counts.count - 1
  }

  func root(_ number: Int) -> Int {
    var number = number
    while parents[number] != number { number = parents[number] }
    return number
  }
}
