package import Records

/// Delivery rate: of the results due in the period, the share that was published before its end.
///
/// Sum over kinds of min(max(R - Q, 0), q) / sum of q, where q = quantity due in the period, Q = quantity due before it
/// and R = results of the kind published before its end: what was due earliest is met first, and what was delivered
/// beyond the agreement makes up for nothing else. It says nothing of a result's worth. Beside it the results published
/// in the period, and those of a kind for which nothing was ever expected: room for new input.
package struct Delivery: Hashable, Sendable {
  package struct OfKind: Hashable, Sendable {
    package let kind: ResultKind
    /// q
    package fileprivate(set) var due = 0
    /// Q
    package fileprivate(set) var dueBefore = 0
    /// R
    package fileprivate(set) var published = 0
    package fileprivate(set) var publishedInPeriod = 0
    package var delivered: Int { min(max(published - dueBefore, 0), due) }
  }

  /// One entry a kind, in the order of `ResultKind.allCases`.
  package private(set) var kinds: [OfKind] = ResultKind.allCases.map { OfKind(kind: $0) }
  /// Published in the period.
  package private(set) var results = 0
  /// Published in the period, of a kind for which nothing was expected on any day.
  package private(set) var unplanned = 0

  package var rate: Ratio {
    Ratio(kinds.reduce(0) { $0 + $1.delivered }, of: kinds.reduce(0) { $0 + $1.due })
  }

  /// `expected` and `results` are the coalition's rows.
  init(_ expected: ArraySlice<Int32>, _ results: ArraySlice<Int32>, _ facts: Facts) {
    var isExpected = [Bool](repeating: false, count: kinds.count)
    for row in expected.lazy.map(Int.init) {
      let kind = ResultKind.code(of: facts.expectedResults.kind[row])
      let quantity = Int(facts.expectedResults.quantity[row])
      if quantity > 0 { isExpected[kind] = true }
      if facts.period.contains(facts.expectedResults.dueOn[row]) { kinds[kind].due += quantity }
      if facts.expectedResults.dueOn[row] < facts.period.start { kinds[kind].dueBefore += quantity }
    }
    for row in results.lazy.map(Int.init) where facts.results.publishedOn[row] < facts.period.end {
      let kind = ResultKind.code(of: facts.results.kind[row])
      kinds[kind].published += 1
      guard facts.results.publishedOn[row] >= facts.period.start else { continue }
      kinds[kind].publishedInPeriod += 1
      self.results += 1
      if !isExpected[kind] { unplanned += 1 }
    }
  }

  /// `{kind: {due, due_before, published, delivered}}`, only kinds of which something is due in the period.
  var byKind: Figure {
    .group(
      kinds.filter { $0.due > 0 }.map { kind in
        Figure.Entry(
          kind.kind.rawValue,
          .group([
            Figure.Entry("due", .count(kind.due)), Figure.Entry("due_before", .count(kind.dueBefore)),
            Figure.Entry("published", .count(kind.published)), Figure.Entry("delivered", .count(kind.delivered)),
          ]))
      })
  }
}
