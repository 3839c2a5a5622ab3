/// The way to a figure as a definition writes it: names, variables such as `{coalition}`, and `*` within a quantifier.
package struct FigurePath: Hashable, Sendable {
  package enum Step: Hashable, Sendable {
    case name(String)
    case variable(Variable)
    /// Whatever the quantifier goes through; the first star of a path is star 0.
    case star(Int)
  }

  package let steps: [Step]

  package init(_ steps: [Step]) { self.steps = steps }

  /// The variables that must be known before the figure can be looked up.
  package var variables: [Variable] {
    steps.compactMap { step in
      if case .variable(let variable) = step { variable } else { nil }
    }
  }

  package var stars: Int {
    steps.count { step in
      if case .star = step { true } else { false }
    }
  }

  /// The path of a figure beside this one.
  func renamed(_ last: String) -> FigurePath { FigurePath(steps.dropLast() + [.name(last)]) }

  /// The keys in a document, once variables and stars are known; nil when one is not.
  func keys(_ scope: Scope) -> [String]? {
    var keys: [String] = []
    for step in steps {
      switch step {
      case .name(let name): keys.append(name)
      case .variable(let variable):
        guard let value = scope.variables[variable] else { return nil }
        keys.append(value)
      case .star(let number):
        guard scope.stars.indices.contains(number) else { return nil }
        keys.append(scope.stars[number])
      }
    }
    return keys
  }
}

/// What the variables and stars of a path stand for at one place of a report.
struct Scope: Hashable, Sendable {
  var variables: [Variable: String] = [:]
  var stars: [String] = []

  func with(_ variable: Variable, _ value: String) -> Scope {
    var scope = self
    scope.variables[variable] = value
    return scope
  }
}
