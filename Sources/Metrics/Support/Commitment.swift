package import Records

/// What a coalition set out to bring in P beside what came of it: charter, expected, realised, difference, explanation.
///
/// One for each kind of result of which something was due or appeared in P. As in `Delivery` what was due earliest is met
/// first, so that a result in P may be one that was due before it. A difference is nothing wrong; one that nobody explained
/// is a gap in the dossier.
package struct Commitment: Hashable, Sendable {
  /// What there is to say of the difference.
  package enum State: String, Vocabulary {
    /// All that was due in P is there.
    case met
    /// Nothing was due in P, and yet something appeared: planned for another period, or never.
    case beyond
    case explained, unexplained
    /// Due after the run's day: there is nothing to explain yet.
    case notYetDue = "not_yet_due"
  }

  package let kind: ResultKind
  package let due: Int
  /// Of what was due.
  package let delivered: Int
  /// In P, due or not.
  package let published: Int
  package let state: State

  package var open: Int { due - delivered }

  static func all(_ delivery: Delivery, _ overdue: Overdue) -> [Commitment] {
    delivery.kinds.filter { $0.due > 0 || $0.publishedInPeriod > 0 }.map { kind in
      Commitment(
        kind: kind.kind, due: kind.due, delivered: kind.delivered, published: kind.publishedInPeriod,
        state: state(of: kind, overdue))
    }
  }

  private static func state(of kind: Delivery.OfKind, _ overdue: Overdue) -> State {
    if kind.due == 0 { return .beyond }
    if kind.delivered == kind.due { return .met }
    if overdue.isExplained { return .explained }
    return overdue.kinds.contains(kind.kind) ? .unexplained : .notYetDue
  }

  var document: Figure {
    .group([
      .init("due", .count(due)), .init("delivered", .count(delivered)), .init("open", .count(open)),
      .init("published", .count(published)), .init("state", .word(state.rawValue)),
    ])
  }
}

/// What a coalition itself says about its year.
package struct Explanations: Hashable, Sendable {
  /// In the order of `ExplanationItem.allCases`; empty where nothing was said.
  package let texts: [String]

  init(_ coalition: Int32, _ year: Int, _ rows: Facts.Explanations) {
    var texts = ExplanationItem.allCases.map { _ in "" }
    for row in 0..<rows.count where rows.coalition[row] == coalition && rows.year[row] == Int32(year) {
      texts[ExplanationItem.code(of: rows.item[row])] = rows.texts[row]
    }
    self.texts = texts
  }

  var document: Figure {
    .group(zip(ExplanationItem.allCases, texts).map { .init($0.rawValue, .text(orAbsent: $1)) })
  }
}
