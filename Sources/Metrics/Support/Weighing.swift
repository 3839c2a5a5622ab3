/// The weighing of the eight indicators, for a bureau and board that want to weigh.
///
/// Weighted mean of the indicators of a coalition, absent ones left out and the weights of the others scaled up; beside
/// it the bounds with every absent one as 0 and as 1. The two axes pull against each other, most in young networks: the
/// mean hides which, and no threshold makes a decision of it.
package struct Weighing: Hashable, Sendable {
  /// Absent when every indicator that is there weighs nothing.
  package let score: Double?
  package let low: Double?
  package let high: Double?

  /// Values and weights in the order of `Indicator.allCases`; weights are not negative.
  package init(_ values: [Double?], weights: [Double]) {
    let (sum, weight) = Weighing.weighted(values, weights)
    let all = weights.reduce(0, +)
    score = weight > 0 ? sum / weight : nil
    low = all > 0 ? sum / all : nil
    high = all > 0 ? (sum + all - weight) / all : nil
  }

  /// 1 + the number of scores higher by more than `RankAcceptability.tie`; nil for one that is absent.
  package static func ranks(_ scores: [Double?]) -> [Int?] {
    let ranks = RankAcceptability.ranks(scores.map { $0 ?? -.infinity })
    return zip(scores, ranks).map { $0 == nil ? nil : $1 }
  }

  /// Sum of weight x value over the values that are there, and the sum of their weights.
  private static func weighted(_ values: [Double?], _ weights: [Double]) -> (sum: Double, weight: Double) {
    zip(values, weights).reduce((0, 0)) { total, next in
      guard let value = next.0 else { return total }
      return (total.0 + next.1 * value, total.1 + next.1)
    }
  }
}
