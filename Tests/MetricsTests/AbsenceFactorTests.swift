import Metrics
import Testing

@Suite("Absence factor")
struct AbsenceFactorTests {
  @Test(
    "the fewest who together made at least half",
    arguments: [
      ([5], 1), ([1, 1], 1), ([1, 1, 1], 2), ([2, 1, 1], 1), ([1, 3, 2, 1], 2), ([1, 1, 1, 1, 1], 3), ([0, 4, 0], 1),
    ])
  func fewest(counts: [Int], factor: Int) { #expect(AbsenceFactor.of(counts) == factor) }

  @Test("absent when nothing was made")
  func nothing() {
    #expect(AbsenceFactor.of([]) == nil)
    #expect(AbsenceFactor.of([0, 0]) == nil)
  }
}
