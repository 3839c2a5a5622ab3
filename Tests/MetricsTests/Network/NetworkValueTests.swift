import Metrics
import Records
import TestSupport
import Testing

@Suite struct NetworkValueTests {
  private let measured = Measured {
    $0.evaluation(of: "data", 2024, respondent: 1, .network, 5)
    $0.evaluation(of: "data", 2024, respondent: 2, .network, 2)
    $0.evaluation(of: "flex", 2024, respondent: 1, .network, 5)
    $0.evaluation(of: "flex", 2024, respondent: 1, .impact, 1)
    for (id, coalition, day) in [
      ("r1", "data", "2023-03-01"), ("r2", "data", "2024-03-01"), ("r3", "flex", "2024-03-01"),
      ("late", "flex", "2025-01-01"),
    ] { $0.result(id, of: coalition, .guide, on: day) }
    $0.use(of: "r1", by: "A", on: "2024-04-01", .tried)
    $0.story(.realised, of: "data", result: "r2", on: "2024-05-01")
    $0.story(.immediate, of: "flex", on: "2024-05-01")
    $0.story(.applied, of: "flex", on: "2023-12-31")
    $0.story(.applied, of: "flex", on: "2025-01-01")
  }

  @Test("scores of all coalitions count together, and who answered about two of them counts twice")
  func evaluation() {
    #expect(measured.number("network/evaluation/questions/network/mean") == 4)
    #expect(measured.whole("network/evaluation/questions/network/respondents") == 3)
    #expect(measured.whole("network/evaluation/respondents") == 3)
    #expect(measured.number("network/evaluation/overall") == 13.0 / 4)
    #expect(measured["network/evaluation/questions/culture/mean"] == .absent)
  }

  @Test("a result counts once, in its highest cycle, also one of an earlier year")
  func cycles() {
    let counts = ["potential", "applied", "realised", "reframing"].map { measured.whole("network/cycles/\($0)") }
    #expect(counts == [1, 1, 1, 0])
    #expect(measured.whole("coalitions/data/cycles/potential") == 0)
    #expect(measured.whole("coalitions/data/cycles/applied") == 1)
    #expect(measured.whole("coalitions/flex/cycles/potential") == 1)
    #expect(measured["network/cycles/immediate"] == nil)
  }

  @Test("stories count in the period in which they were told")
  func stories() {
    let counts = ValueCycle.allCases.map { measured.whole("network/stories/\($0.rawValue)") }
    #expect(counts == [1, 0, 0, 1, 0])
  }
}
