/// How many of a coalition's overlaps with others are larger than chance makes likely, beside how many such there would
/// be by chance alone: with a few among many there is nothing to explain.
package struct ChanceOfCoalition: Hashable, Sendable {
  /// Pairs of this coalition with another.
  package let pairs: Int
  /// Of them, those of which at most one random table in twenty shares as many people.
  package let high: Int
  package var expected: Double { Chance.small * Double(pairs) }

  /// `place`: the coalition's among those in P.
  init(_ chance: Chance, _ place: Int?) {
    let own = chance.pairs.filter { $0.a == place || $0.b == place }
    pairs = own.count
    high = own.count { $0.high <= Chance.small }
  }

  var document: Figure {
    .group([
      Figure.Entry("pairs", .count(pairs)), Figure.Entry("high", .count(high)),
      Figure.Entry("expected", .number(expected)),
    ])
  }
}
