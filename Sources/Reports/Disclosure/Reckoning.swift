/// The margins as a search goes through them: shorter ones that say the same.
///
/// A total that readers do not see and that needs no guard stands for its parts: put in its place in the other margins, it
/// and its own margin are gone, since whole parts of 0 and more make a whole total of 0 and more. Margins in which all is
/// shown are gone too.
struct Reckoning {
  private(set) var margins: [[CountTable.Term]]
  /// By count: the margins in which it stands.
  private(set) var places: [[(margin: Int, sign: Int)]]
  /// Totals that are gone, with their parts, which may be totals that are gone.
  private var gone: [Int: [CountTable.Term]] = [:]
  /// By count: the totals that are gone of which it is a part.
  private var totals: [Int: [Int]] = [:]

  init(_ table: CountTable, _ sights: [Sight], isFixed: (Int) -> Bool) {
    margins = table.margins
    places = []
    var holders = Array(repeating: Set<Int>(), count: table.counts.count)
    for (number, margin) in margins.enumerated() { for term in margin { holders[term.count].insert(number) } }
    for number in table.margins.indices {
      guard
        let total = Reckoning.total(of: margins[number], where: { sights[$0] == .unseen && !table.counts[$0].isFew })
      else { continue }
      replace(total, in: number, &holders)
    }
    let kept = margins.filter { margin in !margin.allSatisfy { isFixed($0.count) } }
    margins = kept
    places = Array(repeating: [], count: table.counts.count)
    for (number, margin) in margins.enumerated() {
      for term in margin { places[term.count].append((number, term.sign)) }
    }
  }

  /// The count that alone has the other sign, when it may go.
  private static func total(of margin: [CountTable.Term], where mayGo: (Int) -> Bool) -> CountTable.Term? {
    guard margin.count > 1, margin.allSatisfy({ $0.sign.magnitude == 1 }) else { return nil }
    let plus = margin.filter { $0.sign > 0 }
    let minus = margin.filter { $0.sign < 0 }
    return [plus, minus].lazy.filter { $0.count == 1 }.map { $0[0] }.first { mayGo($0.count) }
  }

  private mutating func replace(_ total: CountTable.Term, in number: Int, _ holders: inout [Set<Int>]) {
    let parts = margins[number].filter { $0.count != total.count }
      .map { CountTable.Term(count: $0.count, sign: -total.sign * $0.sign) }
    gone[total.count] = parts
    for part in parts { totals[part.count, default: []].append(total.count) }
    for term in margins[number] { holders[term.count].remove(number) }
    margins[number] = []
    for other in holders[total.count] {
      var signs = Dictionary(uniqueKeysWithValues: margins[other].map { ($0.count, $0.sign) })
      guard let sign = signs.removeValue(forKey: total.count) else { continue }
      for part in parts { signs[part.count, default: 0] += sign * part.sign }
      for (count, sign) in signs {
        if sign == 0 { holders[count].remove(other) } else { holders[count].insert(other) }
      }
      margins[other] = signs.filter { $0.value != 0 }.map { CountTable.Term(count: $0.key, sign: $0.value) }
        .sorted { $0.count < $1.count }
    }
    holders[total.count] = []
  }

  /// The counts that stand in a margin with this one, and the count itself.
  func beside(_ count: Int) -> [Int] { places[count].flatMap { margins[$0.margin] }.map(\.count) }

  /// The witness with the changes of the totals that are gone.
  func completed(_ changes: Tally) -> Witness {
    var all = Dictionary(uniqueKeysWithValues: changes.entries.map { ($0.key, $0.sum) })
    var waiting = changes.entries.map(\.key)
    var affected: Set<Int> = []
    while let part = waiting.popLast() {
      for total in totals[part] ?? [] where affected.insert(total).inserted { waiting.append(total) }
    }
    for total in affected { _ = change(of: total, affected, &all) }
    return Witness(changes: all.filter { $0.value != 0 })
  }

  private func change(of count: Int, _ affected: Set<Int>, _ changes: inout [Int: Int]) -> Int {
    if let known = changes[count] { return known }
    guard affected.contains(count), let parts = gone[count] else { return 0 }
    var sum = 0
    for part in parts { sum += part.sign * change(of: part.count, affected, &changes) }
    changes[count] = sum
    return sum
  }
}
