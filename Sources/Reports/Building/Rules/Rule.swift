/// When a sentence is said, a question asked, a table shown: an expression over figures.
///
/// `former/network/people > 0 and network/people < 0.9 * former/network/people`, `any(rings/*/core/people < 3)`,
/// `not meta/provisional`, `rows/people/status = 'refused'`, `present(network/agreement_rate)`. A rule about a figure that is
/// absent is never true, nor is its opposite: `and`, `or` and `not` go by Kleene's three values.
package indirect enum Rule: Hashable, Sendable {
  case all([Rule])
  case some([Rule])
  case not(Rule)
  case compare(Term, Comparison, Term)
  /// A word is, or is not, the one written.
  case word(FigureReference, isEqual: Bool, String)
  case flag(FigureReference)
  /// The figure is there and may be shown.
  case present(FigureReference)
  /// It holds for one of the names that `*` goes through; for every one, of which there is at least one.
  case any(Rule)
  case every(Rule)
}

/// A number in a rule.
package indirect enum Term: Hashable, Sendable {
  case number(Double)
  case figure(FigureReference)
  case sum(Term, Term)
  case difference(Term, Term)
  case product(Term, Term)
  /// For how many of the names that `*` goes through the rule holds; where it cannot be said, it does not.
  case count(Rule)
  /// Over all names that `*` goes through, absent figures left out; absent when none is left.
  case total(Term)
  case least(Term)
  case most(Term)
}

package enum Comparison: String, CaseIterable, Hashable, Sendable {
  case atMost = "<="
  case atLeast = ">="
  case differs = "!="
  case under = "<"
  case over = ">"
  case equals = "="
}

/// A figure by its path, of this period or of the former one.
package struct FigureReference: Hashable, Sendable {
  package let isFormer: Bool
  package let path: FigurePath
  /// What the catalogue says of it.
  package let name: FigureName

  package init(isFormer: Bool, path: FigurePath, name: FigureName) {
    self.isFormer = isFormer
    self.path = path
    self.name = name
  }

  /// The same figure of the former period.
  var former: FigureReference { FigureReference(isFormer: true, path: path, name: name) }

  /// The pair of counts that stands beside a ratio.
  var counts: FigureReference? {
    guard name.kind == .ratio, let path = path.beside("_counts"), let place = name.path.beside("_counts") else {
      return nil
    }
    let counts = FigureName(path: place, kind: .counts, persons: name.persons, restsOnLists: name.restsOnLists)
    return FigureReference(isFormer: isFormer, path: path, name: counts)
  }
}

extension Rule {
  /// Every figure that the rule looks at.
  package var references: [FigureReference] {
    switch self {
    case .all(let rules), .some(let rules): rules.flatMap(\.references)
    case .not(let rule), .any(let rule), .every(let rule): rule.references
    case .compare(let a, _, let b): a.references + b.references
    case .word(let reference, _, _), .flag(let reference), .present(let reference): [reference]
    }
  }
}

extension Term {
  package var references: [FigureReference] {
    switch self {
    case .number: []
    case .figure(let reference): [reference]
    case .sum(let a, let b), .difference(let a, let b), .product(let a, let b): a.references + b.references
    case .count(let rule): rule.references
    case .total(let term), .least(let term), .most(let term): term.references
    }
  }
}
