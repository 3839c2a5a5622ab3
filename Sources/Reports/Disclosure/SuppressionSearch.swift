/// Decides which counts to conceal, so that no guarded count can be worked out.
///
/// Guarded counts are taken in order of path. Each needs a witness that it could be another; where there is none, the
/// cheapest one is looked for that gives counts another value which are shown now, and those are concealed. Concealing
/// only takes knowledge away, so that every witness found before stays one.
package struct SuppressionSearch {
  package let table: CountTable
  package private(set) var sights: [Sight]
  /// By count: what its being shown is worth; nil when readers know it anyhow.
  let worth: [Int?]
  package private(set) var concealed: Set<Int> = []
  package private(set) var witnesses: [Witness] = []
  /// Exposed whatever is concealed: readers knew them before this run.
  package private(set) var lost: [Int] = []
  /// What readers would see if nothing were concealed.
  let asked: [Sight]
  private var safe: Set<Int> = []
  private var search: WitnessSearch
  private let neighbourhood: Neighbourhood

  package init(_ table: CountTable, _ sights: [Sight], worth: [Int?]) {
    self.table = table
    self.sights = sights
    self.worth = worth
    asked = sights
    let reckoning = Reckoning(table, sights) {
      sights[$0] == .shown && (worth[$0] == nil || table.counts[$0].value == 0)
    }
    let prices = zip(worth, sights).map { worth, sight in worth.map { $0 + (sight == .few ? ShownCounts.Worth.few : 0) }
    }
    search = WitnessSearch(table: table, reckoning: reckoning, room: Room(table, sights, prices: prices))
    neighbourhood = Neighbourhood(reckoning, worth: worth)
  }

  /// - Parameter former: witnesses found when less was asked, whose counts are likely to be concealed again.
  package mutating func run(after former: [Witness] = []) {
    for witness in former where isPossible(witness) { take(witness) }
    var waiting = Exposure(table: table, sights: sights).guarded.sorted { first($0) < first($1) }
    while !waiting.isEmpty {
      var later: [Int] = []
      for count in waiting where !safe.contains(count) { later += protect(count) }
      waiting = later
    }
    relent()
  }

  /// The paths that lead to the concealed counts.
  var suppression: Suppression { Suppression(concealed: Set(concealed.flatMap { table.counts[$0].paths })) }

  private func first(_ count: Int) -> CountPath { table.counts[count].paths[0] }

  /// Counts that were concealed without a witness of their own.
  private mutating func protect(_ count: Int) -> [Int] {
    var unproved: [Int] = []
    while true {
      if let witness = search.free(for: count) ?? withOneConcealed(for: count) ?? search.cheapest(for: count) {
        take(witness)
        return unproved
      }
      guard let next = nearest(to: count) else {
        lost.append(count)
        return unproved
      }
      conceal(next)
      unproved.append(next)
    }
  }

  /// A witness for which one count only is concealed, the one that is worth least.
  private mutating func withOneConcealed(for count: Int) -> Witness? {
    for candidate in candidates(near: count) {
      search.conceal(candidate)
      defer { search.show(candidate, table.counts[candidate].range(sights[candidate])) }
      if let witness = search.free(for: count, budget: 100, most: 8) { return witness }
    }
    return nil
  }

  /// Counts that could be concealed, two margins away at most.
  private func candidates(near count: Int) -> [Int] {
    neighbourhood.cheapest(40, near: count) { sights[$0] == .shown && search.room.isConcealable($0) }
  }

  private func isPossible(_ witness: Witness) -> Bool {
    witness.changes.allSatisfy { search.room.price(of: $0, at: table.counts[$0].value + $1) != nil }
  }

  private mutating func take(_ witness: Witness) {
    for (count, change) in witness.changes {
      if !table.counts[count].range(sights[count]).contains(table.counts[count].value + change) { conceal(count) }
    }
    witnesses.append(witness)
    safe.formUnion(witness.changes.keys)
  }

  private mutating func conceal(_ count: Int) {
    sights[count] = .concealed
    search.conceal(count)
    concealed.insert(count)
  }

  /// The count worth least among those nearest by; one of which is said that it is small only when there is no other.
  private func nearest(to count: Int) -> Int? { nearest(to: count, .shown) ?? nearest(to: count, .few) }

  private func nearest(to count: Int, _ sight: Sight) -> Int? {
    var reached: Set<Int> = [count]
    var border = [count]
    while !border.isEmpty {
      border = Set(border.flatMap { search.reckoning.beside($0) }).subtracting(reached).sorted()
      reached.formUnion(border)
      let candidates = border.filter { worth[$0] != nil && sights[$0] == sight && search.room.isConcealable($0) }
      if let cheapest = candidates.min(by: { (worth[$0] ?? 0, $0) < (worth[$1] ?? 0, $1) }) { return cheapest }
    }
    return nil
  }
}

extension SuppressionSearch {
  /// Shows again what need not be concealed after all, now that other counts are: what is worth most first.
  private mutating func relent() {
    var coverage = Coverage(witnesses)
    let dearest = concealed.sorted { (worth[$1] ?? 0, $0) < (worth[$0] ?? 0, $1) }
    for count in dearest {
      sights[count] = asked[count]
      search.show(count, table.counts[count].range(asked[count]))
      if let found = replaced(coverage, without: count) {
        coverage.drop(found.broken)
        for witness in found.witnesses { coverage.add(witness) }
        concealed.remove(count)
      } else {
        sights[count] = .concealed
        search.conceal(count)
      }
    }
    witnesses = coverage.kept
  }

  /// The witnesses that a count gives up when it is shown, and others for all that only they were witnesses for; nil when
  /// one cannot be found.
  private func replaced(_ coverage: Coverage, without count: Int) -> (broken: [Int], witnesses: [Witness])? {
    let broken = coverage.witnesses(of: count)
    let exposure = Exposure(table: table, sights: sights)
    var safe: Set<Int> = []
    var found: [Witness] = []
    for orphan in coverage.orphans(of: broken) where !safe.contains(orphan) && exposure.guards(orphan) {
      guard let witness = search.free(for: orphan) else { return nil }
      safe.formUnion(witness.changes.keys)
      found.append(witness)
    }
    return (broken, found)
  }
}
