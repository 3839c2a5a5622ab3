import Reports

/// A reader who tries every table: knows what is shown, that "<5" is 1 to 4, that counts are whole and not negative, and
/// all margins (metrics.md, section 5). Nothing of it is shared with the search that it is to outwit.
struct BruteReader {
  /// By name: the true counts.
  let truth: [String: Int]
  let margins: [(whole: String, parts: [String])]
  /// By name: "<5".
  let few: Set<String>
  /// By name: a sign that says nothing.
  let concealed: Set<String>
  /// Concealed counts are taken to be 5 and more, as one may guess who knows that smaller ones read "<5".
  let guessesFive: Bool

  /// How far from the truth a count without bound is tried: what is possible nearby is possible.
  private static let reach = 5

  private func values(_ name: String) -> [Int] {
    guard let value = truth[name] else { return [] }
    if few.contains(name) { return Array(1...4) }
    if concealed.contains(name) {
      let least = guessesFive && value >= 5 ? 5 : 0
      return Array(max(least, value - BruteReader.reach)...(value + BruteReader.reach))
    }
    return [value]
  }

  /// The hidden counts that can have one value only.
  func known() -> [String] {
    few.union(concealed).sorted().filter { name in
      !values(name).contains { $0 != truth[name] && fits([name: $0]) }
    }
  }

  /// Whether every other count can be given a value so that all margins add up.
  private func fits(_ given: [String: Int]) -> Bool {
    for margin in margins where !canAddUp(margin, given) { return false }
    guard let next = mostBound(given) else { return true }
    for value in values(next) {
      var more = given
      more[next] = value
      if fits(more) { return true }
    }
    return false
  }

  private func bounds(_ name: String, _ given: [String: Int]) -> (low: Int, high: Int) {
    if let value = given[name] { return (value, value) }
    let values = values(name)
    return (values.first ?? 0, values.last ?? 0)
  }

  private func canAddUp(_ margin: (whole: String, parts: [String]), _ given: [String: Int]) -> Bool {
    let whole = bounds(margin.whole, given)
    let parts = margin.parts.map { bounds($0, given) }
    return parts.reduce(0) { $0 + $1.low } <= whole.high && parts.reduce(0) { $0 + $1.high } >= whole.low
  }

  /// A count that is still open, in the margin with the fewest that are.
  private func mostBound(_ given: [String: Int]) -> String? {
    let open = margins.map { margin in
      ([margin.whole] + margin.parts).filter { given[$0] == nil && values($0).count > 1 }
    }
    return open.filter { !$0.isEmpty }.min { $0.count < $1.count }?.first
  }
}
