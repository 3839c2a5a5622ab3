internal import Metrics

/// The margins of one run: every rule over the documents of the period and of the former one.
package struct MarginExpansion {
  let current: FigureTree
  let former: FigureTree?

  package init(_ book: Book) {
    current = book.tree
    former = book.formerTree
  }

  /// Those that the figures bear out, in the order of the rules.
  package var all: [Margin] {
    let ruled = MarginRule.all.flatMap { rule in
      periods(of: rule).flatMap { margins(of: rule, asFormer: $0) }
    }
    return ruled + [false, true].flatMap(averages).filter(\.balances)
  }

  /// What the rules say that hold by definition, and the figures do not bear out: nothing, or a rule is wrong.
  package var contradictions: [Margin] {
    MarginRule.all.filter { $0.holding == .always }.flatMap { rule in
      periods(of: rule).flatMap { claims(of: rule, asFormer: $0) }.filter { !$0.balances }
    }
  }

  private func periods(of rule: MarginRule) -> [Bool] { rule.spansPeriods || former == nil ? [false] : [false, true] }

  /// All that a rule says, also what the figures do not bear out.
  func claims(of rule: MarginRule, asFormer: Bool) -> [Margin] {
    guard former != nil || !(asFormer || rule.spansPeriods) else { return [] }
    return matches(rule.wholes[0], Scope(), asFormer).compactMap { margin(of: rule, $0.scope, asFormer) }
  }

  private func margins(of rule: MarginRule, asFormer: Bool) -> [Margin] {
    claims(of: rule, asFormer: asFormer).filter { margin in
      margin.balances && (rule.holding != .whereAlone || margin.parts.count == 1)
    }
  }

  private func margin(of rule: MarginRule, _ scope: Scope, _ asFormer: Bool) -> Margin? {
    let wholes = rule.wholes.flatMap { matches($0, scope, asFormer) }.map(\.count)
    var parts = rule.parts.flatMap { matches($0, scope, asFormer) }.map(\.count)
    guard !wholes.isEmpty, !parts.isEmpty || (rule.holding == .always && !rule.leavesRest) else { return nil }
    if rule.leavesRest {
      let rest = wholes.reduce(0) { $0 + $1.value } - parts.reduce(0) { $0 + $1.value }
      guard rest >= 0 else { return nil }
      parts.append(Margin.Count(path: wholes[0].path + "/rest", value: rest, countsPersons: true))
    }
    return Margin(wholes: wholes, parts: parts)
  }

  private struct Match {
    let scope: Scope
    let count: Margin.Count
  }

  /// The counts at a term's path, for every word that its free variables can stand for.
  private func matches(_ term: MarginRule.Term, _ scope: Scope, _ asFormer: Bool) -> [Match] {
    let isFormer = term.isFormer || asFormer
    guard let document = isFormer ? former : current else { return [] }
    let ways = document.ways(along: term.path, scope)
    return ways.compactMap { way in
      guard case .count(let value)? = way.tree.leaf else { return nil }
      let path = CountPath(way.keys, isFormer: isFormer)
      return Match(
        scope: way.scope, count: Margin.Count(path: path, value: value, countsPersons: term.countsPersons))
    }
  }
}
