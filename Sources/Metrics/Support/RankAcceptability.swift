#if canImport(Glibc)
  internal import Glibc
#endif

/// How firm an order of coalitions is, whatever the weights (SMAA: Lahdelma, Hokkanen & Salminen 1998).
///
/// Board: "of all ways to weigh, in what share would this coalition come first, second, ...?" Over seeded weight vectors,
/// uniform on the simplex: the share in which a coalition takes each rank; rank = 1 + number of coalitions whose score is higher by
/// more than 1e-12, so that equals share the better rank. It belongs to all weights, not to the chosen ones.
package struct RankAcceptability: Hashable, Sendable {
  /// By coalition: the share of rank 1, 2, ...; as many ranks as coalitions.
  package let shares: [[Double]]

  /// Scores nearer than this are equal.
  package static let tie = 1e-12

  /// `values`: of each coalition, the indicators in their order; a coalition without any has no rank.
  package init(_ values: [[Double?]], draws: Int, seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var times = values.map { _ in [Int](repeating: 0, count: values.count) }
    let indicators = values.first?.count ?? 0
    for _ in 0..<draws {
      let weights = RankAcceptability.weights(indicators, &generator)
      let scores = values.map { Weighing($0, weights: weights).score ?? -.infinity }
      for (coalition, rank) in RankAcceptability.ranks(scores).enumerated() { times[coalition][rank - 1] += 1 }
    }
    shares = zip(values, times).map { own, times in
      times.map { draws == 0 || own.allSatisfy { $0 == nil } ? 0 : Double($0) / Double(draws) }
    }
  }

  /// Uniform on the simplex: exponential numbers, as shares of their sum. None is 0.
  package static func weights(_ count: Int, _ generator: inout SeededGenerator) -> [Double] {
    let parts = (0..<count).map { _ in -log(generator.nextShare()) + .leastNormalMagnitude }
    let sum = parts.reduce(0, +)
    return parts.map { $0 / sum }
  }

  /// 1 for the highest; one pass over the scores in order.
  package static func ranks(_ scores: [Double]) -> [Int] {
    let order = scores.indices.sorted { scores[$0] > scores[$1] }
    var ranks = [Int](repeating: 0, count: scores.count)
    var higher = 0
    for place in order {
      while scores[order[higher]] > scores[place] + tie { higher += 1 }
      ranks[place] = higher + 1
    }
    return ranks
  }
}
