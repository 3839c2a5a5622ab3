import Metrics
import Testing

@Suite("Rank acceptability")
struct RankAcceptabilityTests {
  @Test(
    "rank = 1 + number of scores higher by more than 1e-12",
    arguments: [
      ([0.2, 0.9, 0.5], [3, 1, 2]), ([0.5, 0.5, 0.1], [1, 1, 3]), ([0.5, 0.5 + 9e-13, 0.5 - 9e-13], [1, 1, 2]),
      ([0.5, 0.5 + 2e-12], [2, 1]), ([], []), ([0.3], [1]),
    ])
  func ranks(scores: [Double], ranks: [Int]) { #expect(RankAcceptability.ranks(scores) == ranks) }

  @Test("one that is better in all comes first under all weights")
  func dominance() {
    let shares = RankAcceptability([[0.9, 0.8], [0.1, 0.2]], draws: 500, seed: 1).shares
    #expect(shares == [[1, 0], [0, 1]])
  }

  @Test("equals share the better rank")
  func equals() {
    let shares = RankAcceptability([[0.5, 0, nil], [0.5, 0, nil]], draws: 500, seed: 1).shares
    #expect(shares == [[1, 0], [1, 0]])
  }

  @Test("the weights that favour one are as likely as their part of the simplex")
  func part() {
    // (1, 0) beats (0.25, 0.25) when w1 > 0.25: with two weights that is 3/4 of the simplex.
    let shares = RankAcceptability([[1, 0], [0.25, 0.25]], draws: 10_000, seed: 1).shares
    #expect(abs(shares[0][0] - 0.75) < 0.02)
    #expect(shares[0][1] == 1 - shares[0][0])
    #expect(abs(shares[1][1] - shares[0][0]) < 1e-15)
  }

  @Test("weights lie on the simplex, each with mean 1/8 and variance 7/(64 x 9)")
  func simplex() {
    var generator = SeededGenerator(seed: 2)
    let draws = (0..<20_000).map { _ in RankAcceptability.weights(8, &generator) }
    #expect(draws.allSatisfy { abs($0.reduce(0, +) - 1) < 1e-12 && $0.allSatisfy { $0 > 0 } })
    let first = draws.map { $0[0] }
    #expect(abs(first.reduce(0, +) / 20_000 - 0.125) < 0.004)
    let variance = first.reduce(0) { $0 + ($1 - 0.125) * ($1 - 0.125) } / 20_000
    #expect(abs(variance - 7.0 / 576) < 0.0008)
  }

  @Test("the same seed gives the same shares")
  func seeded() {
    let values: [[Double?]] = [[0.3, 0.6], [0.6, 0.3], [0.44, nil]]
    #expect(RankAcceptability(values, draws: 100, seed: 5) == RankAcceptability(values, draws: 100, seed: 5))
    #expect(RankAcceptability(values, draws: 100, seed: 5) != RankAcceptability(values, draws: 100, seed: 6))
  }
}
