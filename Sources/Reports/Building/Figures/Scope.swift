/// What the variables and stars of a path stand for at one place of a report.
struct Scope: Hashable, Sendable {
  var variables = Bindings()
  var stars: [String] = []

  /// What the variables of a path stand for where it leads to these keys.
  init(of path: FigurePath, at keys: [String]) {
    for case (.variable(let variable), let key) in zip(path.steps, keys) { variables[variable] = key }
  }

  init(variables: [Variable: String] = [:]) {
    for (variable, value) in variables { self.variables[variable] = value }
  }

  func with(_ variable: Variable, _ value: String) -> Scope {
    var scope = self
    scope.variables[variable] = value
    return scope
  }
}

/// The one to four variables of a place: too few to be worth a table of hashes, of which there would be one for every row.
struct Bindings: Hashable, Sendable {
  struct Binding: Hashable, Sendable {
    let variable: Variable
    var value: String
  }

  private(set) var all: [Binding] = []

  subscript(variable: Variable) -> String? {
    get { all.first { $0.variable == variable }?.value }
    set {
      let place = all.firstIndex { $0.variable == variable }
      guard let newValue else { return all.removeAll { $0.variable == variable } }
      if let place { all[place].value = newValue } else { all.append(Binding(variable: variable, value: newValue)) }
    }
  }

  /// In whatever order they were bound.
  static func == (a: Bindings, b: Bindings) -> Bool {
    a.all.count == b.all.count && a.all.allSatisfy { b[$0.variable] == $0.value }
  }

  func hash(into hasher: inout Hasher) { hasher.combine(all.count) }
}
