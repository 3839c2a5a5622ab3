/// Which counts a reader could work out, who sees what is shown and knows every margin, that "<5" is 1 to 4, and that
/// counts are whole and not negative (metrics.md, section 5).
package struct Exposure {
  package let table: CountTable
  package let sights: [Sight]

  package init(table: CountTable, sights: [Sight]) {
    self.table = table
    self.sights = sights
  }

  /// Counts that must keep two possible values at least: all that are hidden, and few persons that no report names.
  package var guarded: [Int] { table.counts.indices.filter(guards) }

  func guards(_ count: Int) -> Bool {
    switch sights[count] {
    case .few, .joined, .concealed: true
    case .shown, .unseen: table.counts[count].isFew
    }
  }

  /// The guarded counts that a reader can work out, as far as the search can tell.
  ///
  /// - Parameter witnesses: found before; each is checked, not believed.
  package func exposed(_ witnesses: [Witness] = []) -> [Int] {
    var safe: Set<Int> = []
    for witness in witnesses where witness.holds(in: table, sights) { safe.formUnion(witness.changes.keys) }
    let reckoning = Reckoning(table, sights) { sights[$0] == .shown }
    let search = WitnessSearch(table: table, reckoning: reckoning, room: Room(table, sights))
    return guarded.filter { number in
      if safe.contains(number) { return false }
      guard let witness = search.free(for: number, budget: 5000) ?? search.cheapest(for: number) else { return true }
      safe.formUnion(witness.changes.keys)
      return false
    }
  }
}
