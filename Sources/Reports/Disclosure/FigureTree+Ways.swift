extension FigureTree {
  /// A place in the document to which a path leads, and what its variables stand for there.
  struct Way {
    var scope: Scope
    var keys: [String]
    var tree: FigureTree
  }

  /// All ways along a path, one for every word that its unknown variables can stand for.
  func ways(along path: FigurePath, _ scope: Scope = Scope()) -> [Way] {
    var ways = [Way(scope: scope, keys: [], tree: self)]
    for step in path.steps {
      ways = ways.flatMap { way in
        way.tree.keys(of: step, way.scope).compactMap { key, scope in
          way.tree[key].map { Way(scope: scope, keys: way.keys + [key], tree: $0) }
        }
      }
    }
    return ways
  }

  /// The keys that a step can take in a group: one for a name or a known variable, else all words that it may be. What
  /// stands beside a variable may name others that are known: `{coalition}>{reached}`.
  private func keys(of step: FigurePath.Step, _ scope: Scope) -> [(key: String, scope: Scope)] {
    switch step {
    case .name(let name): [(name, scope)]
    case .star: []
    case .variable(let variable): words(of: variable, scope).map { ($0, scope.with(variable, $0)) }
    case .beside(let variable, let suffix):
      words(of: variable, scope).map { word in
        let scope = scope.with(variable, word)
        return (word + Phrase.filled(suffix, scope.variables.all.map { ($0.variable.rawValue, $0.value) }), scope)
      }
    }
  }

  private func words(of variable: Variable, _ scope: Scope) -> [String] {
    if let known = scope.variables[variable] { return [known] }
    let words = variable.words
    return names.filter { words?.contains($0) ?? true }
  }
}
