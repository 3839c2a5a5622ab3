extension Rule {
  /// Whether the rule holds for a book; a rule about what is absent does not.
  ///
  /// - Parameter hidingFewPersons: as a reader sees it who may not know counts of 1 to 4 persons.
  package func holds(
    in book: Book, hidingFewPersons: Bool = false, variables: [Variable: String] = [:]
  ) -> Bool {
    holds(in: FigureView(book, hidesFewPersons: hidingFewPersons), Scope(variables: variables)) == true
  }
}

extension Rule {
  /// Whether the rule holds for what the edition may show; nil, and so not true, when that cannot be said.
  func holds(in view: FigureView, _ scope: Scope) -> Bool? {
    switch self {
    case .all(let rules): conjunction(rules.lazy.map { $0.holds(in: view, scope) })
    case .some(let rules): conjunction(rules.lazy.map { $0.holds(in: view, scope).map { !$0 } }).map { !$0 }
    case .not(let rule): rule.holds(in: view, scope).map { !$0 }
    case .compare(let a, let comparison, let b):
      a.bounds(in: view, scope).flatMap { left in
        b.bounds(in: view, scope).flatMap { left.compared(comparison, to: $0) }
      }
    case .word(let reference, let isEqual, let word):
      view.word(at: reference, scope).map { ($0 == word) == isEqual }
    case .flag(let reference): view.flag(at: reference, scope)
    case .present(let reference): view.isShown(reference, scope)
    case .any(let rule):
      conjunction(rule.through(view, scope).lazy.map { rule.holds(in: view, $0).map { !$0 } }).map { !$0 }
    case .every(let rule): every(rule.through(view, scope).map { rule.holds(in: view, $0) })
    }
  }

  private func every(_ values: [Bool?]) -> Bool? { values.isEmpty ? false : conjunction(values) }

  /// False as soon as one is, nil when none is but one cannot be said.
  private func conjunction(_ values: some Sequence<Bool?>) -> Bool? {
    var result: Bool? = true
    for value in values {
      if value == false { return false }
      if value == nil { result = nil }
    }
    return result
  }

  /// The scopes of a quantifier: one for every name that the stars of its first path can stand for.
  fileprivate func through(_ view: FigureView, _ scope: Scope) -> [Scope] { references.through(view, scope) }
}

extension Term {
  /// Nil when the figure is absent or may not be shown.
  func bounds(in view: FigureView, _ scope: Scope) -> Bounds? {
    switch self {
    case .number(let value): Bounds(value)
    case .figure(let reference): view.bounds(of: reference, scope)
    case .sum(let a, let b): combined(a, b, view, scope, +)
    case .difference(let a, let b): combined(a, b, view, scope, -)
    case .product(let a, let b): combined(a, b, view, scope, *)
    case .count(let rule): Bounds(Double(rule.through(view, scope).count { rule.holds(in: view, $0) == true }))
    case .total(let term): term.over(view, scope, +)
    case .least(let term): term.over(view, scope) { Bounds(min($0.low, $1.low), min($0.high, $1.high)) }
    case .most(let term): term.over(view, scope) { Bounds(max($0.low, $1.low), max($0.high, $1.high)) }
    }
  }

  private func combined(
    _ a: Term, _ b: Term, _ view: FigureView, _ scope: Scope, _ operation: (Bounds, Bounds) -> Bounds
  ) -> Bounds? {
    guard let left = a.bounds(in: view, scope), let right = b.bounds(in: view, scope) else { return nil }
    return operation(left, right)
  }

  private func over(_ view: FigureView, _ scope: Scope, _ operation: (Bounds, Bounds) -> Bounds) -> Bounds? {
    let known = references.through(view, scope).compactMap { bounds(in: view, $0) }
    guard let first = known.first else { return nil }
    return known.dropFirst().reduce(first, operation)
  }
}

extension [FigureReference] {
  fileprivate func through(_ view: FigureView, _ scope: Scope) -> [Scope] {
    guard let first = first(where: { $0.path.stars > 0 }) else { return [] }
    return view.names(along: first, scope).map { stars in
      var inner = scope
      inner.stars = stars
      return inner
    }
  }
}
