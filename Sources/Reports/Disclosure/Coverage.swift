/// Which witnesses stand for which counts.
struct Coverage {
  private var witnesses: [Witness?]
  private var places: [Int: [Int]] = [:]

  init(_ witnesses: [Witness]) {
    self.witnesses = []
    for witness in witnesses { add(witness) }
  }

  var kept: [Witness] { witnesses.compactMap(\.self) }

  /// The places of those in which the count changes.
  func witnesses(of count: Int) -> [Int] { (places[count] ?? []).filter { witnesses[$0] != nil } }

  /// The counts, in order, that would have no witness without these.
  func orphans(of broken: [Int]) -> [Int] {
    let dropped = Set(broken)
    let touched = Set(broken.flatMap { witnesses[$0].map { Array($0.changes.keys) } ?? [] })
    return touched.filter { witnesses(of: $0).allSatisfy(dropped.contains) }.sorted()
  }

  mutating func add(_ witness: Witness) {
    for count in witness.changes.keys { places[count, default: []].append(witnesses.count) }
    witnesses.append(witness)
  }

  mutating func drop(_ broken: [Int]) { for place in broken { witnesses[place] = nil } }
}
