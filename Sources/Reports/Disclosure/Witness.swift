/// Other values for some counts with which every margin still adds up: whoever sees only what is shown cannot say that
/// these are not the true ones.
package struct Witness: Hashable, Sendable {
  /// By count: how much more or less it would be; never 0.
  package let changes: [Int: Int]

  /// Nothing that is shown changes, nothing leaves the values that a reader must think possible, and all adds up.
  package func holds(in table: CountTable, _ sights: [Sight]) -> Bool {
    var sums: [Int: Int] = [:]
    for (number, change) in changes {
      let count = table.counts[number]
      guard count.range(sights[number]).contains(count.value + change) else { return false }
      for place in table.places[number] { sums[place.margin, default: 0] += place.sign * change }
    }
    return sums.values.allSatisfy { $0 == 0 }
  }
}
