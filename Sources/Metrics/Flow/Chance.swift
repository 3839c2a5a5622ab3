/// Which coalitions share more people, or fewer, than their sizes make likely?
///
/// Board: "do these two really seek each other out, or do they merely both have many people?" The number shared is laid
/// beside R random tables in which each person keeps the number of coalitions and each coalition the number of persons
/// (fixed degree sequence model: Neal 2014). z = (observed - mean) / sd; p_high = (1 + tables with at least as many) /
/// (R + 1), p_low with at most as many. Among many pairs some small p's come by themselves: `smallExpected` says how
/// many. It does not say why two coalitions share people.
package struct Chance: Hashable, Sendable {
  /// Random tables, R.
  package let tables: Int
  /// R had to be lowered, so that persons x R stays near 20 million.
  package let wasLowered: Bool
  /// By a < b, in the order of coalitions.
  package let pairs: [Pair]

  package struct Pair: Hashable, Sendable {
    /// Places among the coalitions in P.
    package let a: Int
    package let b: Int
    package let observed: Int
    package let mean: Double
    /// Sample standard deviation over the tables.
    package let deviation: Double
    package let high: Double
    package let low: Double

    /// Absent when every table has the same number.
    package var z: Double? { deviation == 0 ? nil : (Double(observed) - mean) / deviation }
  }

  /// A p from here down is called small.
  package static let small = 0.05
  package var smallExpected: Double { Chance.small * Double(pairs.count) }
  package var smallHigh: Int { pairs.count { $0.high <= Chance.small } }
  package var smallLow: Int { pairs.count { $0.low <= Chance.small } }

  /// R for so many persons: lowered where persons x R would pass 20 million, not below 100.
  package static func tables(wanted: Int, people: Int) -> Int {
    min(wanted, max(100, people == 0 ? wanted : 20_000_000 / people))
  }

  /// Whether so many wanted tables are any comparison; none is the way to ask for no chance at all.
  static func isPossible(_ wanted: Int) -> Bool { wanted > 1 }

  /// Nil when fewer than three coalitions have people, or fewer than two tables are wanted (a deviation needs two).
  package init?(_ table: PresenceTable, tables wanted: Int, seed: UInt64) {
    guard table.peopled.count >= 3, Chance.isPossible(wanted) else { return nil }
    tables = Chance.tables(wanted: wanted, people: table.people)
    wasLowered = tables < wanted
    var counter = PairCounter(for: table)
    counter.count(table)
    var tally = Tally(observed: counter.shared, coalitions: table.coalitions)
    var curveball = Curveball(table, seed: seed)
    for _ in 0..<tables {
      curveball.shuffle()
      counter.count(curveball.table)
      tally.add(counter.shared)
    }
    pairs = tally.pairs(tables: tables)
  }
}

/// What the random tables add up to, per pair of coalitions; whole numbers, so that equal tables have a deviation of 0.
private struct Tally {
  let observed: [Int32]
  let coalitions: Int
  var sum: [Int]
  var squares: [Int]
  var atLeast: [Int32]
  var atMost: [Int32]

  init(observed: [Int32], coalitions: Int) {
    self.observed = observed
    self.coalitions = coalitions
    sum = Array(repeating: 0, count: observed.count)
    squares = sum
    atLeast = Array(repeating: 0, count: observed.count)
    atMost = atLeast
  }

  mutating func add(_ shared: [Int32]) {
    for a in 0..<coalitions {
      for place in a * coalitions + a + 1..<max((a + 1) * coalitions, a * coalitions + a + 1) {
        let n = Int(shared[place])
        sum[place] += n
        squares[place] += n * n
        atLeast[place] += shared[place] >= observed[place] ? 1 : 0
        atMost[place] += shared[place] <= observed[place] ? 1 : 0
      }
    }
  }

  func pairs(tables: Int) -> [Chance.Pair] {
    (0..<coalitions).flatMap { a in (a + 1..<max(coalitions, a + 1)).map { pair(a, $0, tables: tables) } }
  }

  private func pair(_ a: Int, _ b: Int, tables: Int) -> Chance.Pair {
    let place = a * coalitions + b
    let spread = Double(tables * squares[place] - sum[place] * sum[place])
    return Chance.Pair(
      a: a, b: b, observed: Int(observed[place]), mean: Double(sum[place]) / Double(tables),
      deviation: (spread / Double(tables * (tables - 1))).squareRoot(),
      high: Double(1 + atLeast[place]) / Double(tables + 1), low: Double(1 + atMost[place]) / Double(tables + 1))
  }
}
