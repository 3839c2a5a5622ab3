import Metrics
import Testing

@Suite("Flow indices")
struct FlowIndicesTests {
  @Test("strengths add up by row and by column; reciprocity is what goes both ways")
  func three() {
    // 0>1 3, 1>0 1, 1>2 2: total 6; min(3, 1) counts for both orders: 2 / 6.
    let indices = FlowIndices(strength: [0, 3, 0, 1, 0, 2, 0, 0, 0], joined: 3, k: 3)
    #expect(indices.outStrength == [3, 3, 0])
    #expect(indices.inStrength == [1, 3, 2])
    #expect(indices.totalStrength == 6)
    #expect(indices.reciprocity == 2.0 / 6)
    #expect(indices.density == Ratio(3, of: 6))
    #expect(indices.betweenness?.values == [0, 0.5, 0])
  }

  @Test("without strength there is no reciprocity, without pairs no density")
  func empty() {
    #expect(FlowIndices(strength: [0, 0, 0, 0], joined: 0, k: 2).reciprocity == nil)
    #expect(FlowIndices(strength: [0, 0, 0, 0], joined: 0, k: 2).density.value == 0)
    #expect(FlowIndices(strength: [0], joined: 0, k: 1).density.value == nil)
    #expect(FlowIndices(strength: [], joined: 0, k: 0).density.value == nil)
  }
}
