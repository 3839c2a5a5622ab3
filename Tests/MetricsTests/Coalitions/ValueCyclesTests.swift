import Metrics
import Records
import TestSupport
import Testing

@Suite struct ValueCyclesTests {
  @Test("a result's highest cycle rests on evidence before the period's end")
  func highest() {
    let measured = Measured {
      for number in 1...8 { $0.result("r\(number)", of: "data", .guide, on: "2022-05-01") }
      $0.result("late", of: "data", .guide, on: "2025-01-01")
      $0.use(of: "r2", by: "A", on: "2023-01-01", .tried)
      $0.use(of: "r3", by: "A", on: "2024-12-31", .read)
      $0.use(of: "r4", by: "A", on: "2025-01-01", .adopted)
      $0.story(.realised, of: "data", result: "r5", on: "2024-12-31")
      $0.story(.reframing, of: "data", result: "r6", on: "2022-01-01")
      $0.story(.realised, of: "data", result: "r6", on: "2023-01-01")
      $0.story(.applied, of: "data", result: "r7", on: "2023-01-01")
      $0.story(.realised, of: "data", on: "2023-01-01")
      $0.story(.realised, of: "data", result: "r8", on: "2025-01-01")
      $0.use(of: "late", by: "A", on: "2024-12-31", .adopted)
    }
    let expected = [
      "r1": "potential", "r2": "applied", "r3": "potential", "r4": "potential", "r5": "realised", "r6": "reframing",
      "r7": "potential", "r8": "potential",
    ]
    #expect(
      measured["coalitions/data/value_cycles"]
        == .group(expected.sorted { $0.key < $1.key }.map { Figure.Entry($0.key, .word($0.value)) }))
  }
}
