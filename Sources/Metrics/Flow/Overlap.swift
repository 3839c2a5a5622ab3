/// The people that coalitions share (Klaster's metanetwork).
///
/// Board: "which coalitions live off the same people, and how many people tie the network together?" shared = persons
/// present at own meetings of both in P; overlap = shared / persons present at those of either (Jaccard); bridging = persons
/// present at own meetings of two or more coalitions, of all present at any. Much overlap is not good or bad in itself:
/// see Chance for what sizes alone make likely.
package struct Overlap: Hashable, Sendable {
  /// The number of coalitions in P.
  let k: Int
  /// Places among the coalitions in P, a < b, in order.
  package let pairs: [Pair]
  /// Persons at two or more coalitions, of those at any.
  package let bridging: Ratio

  package struct Pair: Hashable, Sendable {
    package let a: Int
    package let b: Int
    /// Shared, of the persons of either.
    package let overlap: Ratio
    package var shared: Int { overlap.numerator }
  }

  package init(_ table: PresenceTable) {
    var counter = PairCounter(for: table)
    counter.count(table)
    let k = table.coalitions
    self.k = k
    pairs = (0..<k).flatMap { a in
      (0..<k).dropFirst(a + 1).map { b in
        let shared = Int(counter.shared[a * k + b])
        return Pair(
          a: a, b: b, overlap: Ratio(shared, of: table.range(of: a).count + table.range(of: b).count - shared))
      }
    }
    bridging = Ratio(counter.bridging, of: table.people)
  }
}
