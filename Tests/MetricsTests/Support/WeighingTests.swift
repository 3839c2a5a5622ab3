import Metrics
import Testing

@Suite("Weighing")
struct WeighingTests {
  private let equal = [1.0, 1, 1, 1]

  @Test("absent indicators are left out and the others scaled up; the bounds take them as 0 and as 1")
  func absent() {
    let weighing = Weighing([0.5, nil, 1, nil], weights: equal)
    #expect(weighing.score == 0.75)
    #expect(weighing.low == 0.375)
    #expect(weighing.high == 0.875)
  }

  @Test("weights weigh, whatever their sum")
  func weights() {
    let weighing = Weighing([1, 0, nil, 0], weights: [30, 10, 40, 20])
    #expect(weighing.score == 0.5)
    #expect(weighing.low == 0.3)
    #expect(weighing.high == 0.7)
  }

  @Test("nothing weighed has no score, no weight at all no bounds either")
  func nothing() {
    let weighing = Weighing([nil, nil, 1, nil], weights: [1, 1, 0, 0])
    #expect(weighing.score == nil)
    #expect((weighing.low, weighing.high) == (0, 1))
    let weightless = Weighing([1, 1, 1, 1], weights: [0, 0, 0, 0])
    #expect((weightless.score, weightless.low, weightless.high) == (nil, nil, nil))
  }
}
