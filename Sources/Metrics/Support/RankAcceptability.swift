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
    let known = values.map(KnownIndicators.init)
    var times = values.map { _ in [Int](repeating: 0, count: values.count) }
    var scores = values.map { _ in 0.0 }
    for _ in 0..<draws {
      let weights = RankAcceptability.weights(values.first?.count ?? 0, &generator)
      for coalition in known.indices { scores[coalition] = known[coalition].score(weights) }
      let ranks = RankAcceptability.ranks(scores)
      for coalition in ranks.indices { times[coalition][ranks[coalition] - 1] += 1 }
    }
    shares = zip(known, times).map { known, times in
      times.map { draws == 0 || known.places.isEmpty ? 0 : Double($0) / Double(draws) }
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

/// The indicators of one coalition that are there.
private struct KnownIndicators {
  var places: [Int] = []
  var values: [Double] = []

  init(_ all: [Double?]) {
    for (place, value) in all.enumerated() {
      guard let value else { continue }
      places.append(place)
      values.append(value)
    }
  }

  /// As `Weighing` has it; below all scores when nothing is there.
  func score(_ weights: [Double]) -> Double {
    var (sum, weight) = (0.0, 0.0)
    for known in places.indices {
      sum += weights[places[known]] * values[known]
      weight += weights[places[known]]
    }
    return weight > 0 ? sum / weight : -.infinity
  }
}
