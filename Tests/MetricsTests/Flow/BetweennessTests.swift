import Metrics
import Testing

@Suite("Betweenness")
struct BetweennessTests {
  /// A matrix of strength from (from, to, strength).
  private func values(_ k: Int, _ pairs: [(Int, Int, Double)]) -> [Double]? {
    var strength = [Double](repeating: 0, count: k * k)
    for (from, to, value) in pairs { strength[from * k + to] = value }
    return Betweenness(strength: strength, k: k)?.values
  }

  @Test("fewer than three coalitions have no betweenness")
  func tooFew() {
    #expect(values(2, [(0, 1, 1)]) == nil)
    #expect(values(3, []) == [0, 0, 0])
  }

  @Test("the middle of a chain lies on one of the (k-1)(k-2) = 2 ways, in the chain's direction only")
  func chain() {
    #expect(values(3, [(0, 1, 1), (1, 2, 1)]) == [0, 0.5, 0])
  }

  @Test("strong pairs are near: a detour over strong pairs beats a weak direct one")
  func strongIsNear() {
    #expect(values(3, [(0, 1, 4), (1, 2, 4), (0, 2, 1)]) == [0, 0.5, 0])
    #expect(values(3, [(0, 1, 1), (1, 2, 1), (0, 2, 1)]) == [0, 0, 0])
  }

  @Test("ways of one length share")
  func ties() {
    // 0 to 3 over 1 or over 2, both 1 + 1/2 long: half each, of 3 x 2 ways.
    #expect(values(4, [(0, 1, 1), (1, 3, 2), (0, 2, 2), (2, 3, 1)]) == [0, 0.5 / 6, 0.5 / 6, 0])
  }

  @Test("lengths are equal below 1e-9 of the larger, not from there on")
  func tieRule() {
    func over1(_ strength: Double) -> Double? { values(3, [(0, 1, 2), (1, 2, 2), (0, 2, strength)])?[1] }
    // The direct way is 1 / strength long, the other 1.
    #expect(over1(1) == 0.25)
    #expect(over1(1 + 9e-10) == 0.25)
    #expect(over1(1 + 2e-9) == 0)
    #expect(over1(1 - 2e-9) == 0.5)
    #expect(!Betweenness.same(1, 1 + 1.1e-9))
  }

  @Test("the ends of a way do not count, and a place on two shortest ways in a row counts each")
  func longer() {
    // 0 > 1 > 2 > 3: 1 lies on 0-2, 0-3; 2 on 0-3, 1-3; of 3 x 2 ways.
    #expect(values(4, [(0, 1, 1), (1, 2, 1), (2, 3, 1)]) == [0, 2.0 / 6, 2.0 / 6, 0])
  }
}
