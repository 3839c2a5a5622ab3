/// The way to a figure as a definition writes it: names, variables such as `{coalition}`, and `*` within a quantifier.
package struct FigurePath: Hashable, Sendable {
  package enum Step: Hashable, Sendable {
    case name(String)
    case variable(Variable)
    /// What stands beside it under a name that ends so: `{indicator}_counts`.
    case beside(Variable, String)
    /// Whatever the quantifier goes through; the first star of a path is star 0.
    case star(Int)
  }

  package let steps: [Step]

  package init(_ steps: [Step]) { self.steps = steps }

  /// The variables that must be known before the figure can be looked up.
  package var variables: [Variable] {
    steps.compactMap { step in
      switch step {
      case .variable(let variable), .beside(let variable, _): variable
      case .name, .star: nil
      }
    }
  }

  package var stars: Int {
    steps.count { step in
      if case .star = step { true } else { false }
    }
  }

  /// The path of the figure beside this one whose name ends so; nil where this one is named by a star.
  func beside(_ suffix: String) -> FigurePath? {
    switch steps.last {
    case .name(let name): FigurePath(steps.dropLast() + [.name(name + suffix)])
    case .variable(let variable): FigurePath(steps.dropLast() + [.beside(variable, suffix)])
    case .beside, .star, nil: nil
    }
  }

  /// The keys in a document, once variables and stars are known; nil when one is not.
  func keys(_ scope: Scope) -> [String]? {
    var keys: [String] = []
    for step in steps {
      switch step {
      case .name(let name): keys.append(name)
      case .variable(let variable):
        guard let value = scope.variables[variable] else { return nil }
        keys.append(value)
      case .beside(let variable, let suffix):
        guard let value = scope.variables[variable] else { return nil }
        keys.append(value + suffix)
      case .star(let number):
        guard scope.stars.indices.contains(number) else { return nil }
        keys.append(scope.stars[number])
      }
    }
    return keys
  }
}

extension FigurePath.Step {
  /// A word that the catalogue may name apart from the others of its list.
  var isOfClosedList: Bool {
    switch self {
    case .variable(let variable), .beside(let variable, _): variable.words != nil
    case .name, .star: false
    }
  }
}
