internal import Metrics

/// The margins of one run: every rule over the documents of the period and of the former one.
struct MarginExpansion {
  let current: FigureTree
  let former: FigureTree?

  /// Those that the figures bear out, in the order of the rules.
  func margins(of rules: [MarginRule]) -> [Margin] {
    rules.flatMap { rule in
      rule.spansPeriods || former == nil
        ? margins(of: rule, asFormer: false)
        : margins(of: rule, asFormer: false) + margins(of: rule, asFormer: true)
    }
  }

  /// All that a rule says, also what the figures do not bear out.
  func claims(of rule: MarginRule, asFormer: Bool) -> [Margin] {
    guard former != nil || !(asFormer || rule.spansPeriods) else { return [] }
    var scopes: [Scope] = []
    var seen: Set<Scope> = []
    for found in matches(rule.wholes[0], Scope(), asFormer) {
      let scope = Scope(variables: found.scope.variables.filter { rule.common.contains($0.key) })
      if seen.insert(scope).inserted { scopes.append(scope) }
    }
    return scopes.compactMap { margin(of: rule, $0, asFormer) }
  }

  private func margins(of rule: MarginRule, asFormer: Bool) -> [Margin] {
    claims(of: rule, asFormer: asFormer).filter { margin in
      margin.balances && (rule.holding != .whereAlone || margin.parts.count == 1)
    }
  }

  private func margin(of rule: MarginRule, _ scope: Scope, _ asFormer: Bool) -> Margin? {
    let wholes = rule.wholes.flatMap { matches($0, scope, asFormer) }.map(\.count)
    var parts = rule.parts.flatMap { matches($0, scope, asFormer) }.map(\.count)
    guard !wholes.isEmpty, rule.holding == .always || !parts.isEmpty else { return nil }
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
