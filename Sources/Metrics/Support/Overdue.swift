package import Records

/// The expectations due in P that are not met.
///
/// What was due earliest is met first: of a kind, R results published before b first meet the quantity due before P.
/// While P still runs only what was due on the run's day or before can be overdue. A late result is no overdue one.
package struct Overdue: Hashable, Sendable {
  /// Kinds with an expectation not met, in the order of `ResultKind.allCases`.
  package let kinds: [ResultKind]
  /// There is an explanation of item `results` of the period's name.
  package let isExplained: Bool

  /// `expected`: the coalition's rows.
  init(_ coalition: Int32, _ delivery: Delivery, expected: ArraySlice<Int32>, _ facts: Facts) {
    var due = ResultKind.allCases.map { _ in 0 }
    for row in expected.lazy.map(Int.init) {
      let day = facts.expectedResults.dueOn[row]
      guard facts.period.contains(day), day <= facts.asOf else { continue }
      due[ResultKind.code(of: facts.expectedResults.kind[row])] += Int(facts.expectedResults.quantity[row])
    }
    kinds = delivery.kinds.filter { kind in
      let left = max(kind.published - kind.dueBefore, 0)
      return left < due[ResultKind.code(of: kind.kind)]
    }.map(\.kind)
    let rows = facts.explanations
    isExplained = (0..<rows.count).contains {
      rows.coalition[$0] == coalition && rows.year[$0] == Int32(facts.period.name) && rows.item[$0] == .results
    }
  }
}
