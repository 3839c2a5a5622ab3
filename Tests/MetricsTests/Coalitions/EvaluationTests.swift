import Metrics
import Records
import TestSupport
import Testing

@Suite struct EvaluationTests {
  @Test("the mean of all scores, not of the questions' means; only rows of the period's name count")
  func means() {
    let measured = Measured(2024, yearStart: "08-01") {
      $0.evaluation(of: "data", 2024, respondent: 7, .network, 5)
      $0.evaluation(of: "data", 2024, respondent: 9, .network, 3)
      $0.evaluation(of: "data", 2024, respondent: 9, .impact, 1)
      $0.evaluation(of: "data", 2025, respondent: 1, .impact, 5)
      $0.evaluation(of: "flex", 2024, respondent: 7, .impact, 5)
    }
    #expect(measured.number("coalitions/data/evaluation/overall") == 3)
    #expect(measured["coalitions/data/evaluation/scores"] == .list([.count(9), .count(3)]))
    #expect(measured.whole("coalitions/data/evaluation/respondents") == 2)
    #expect(measured.number("coalitions/data/evaluation/questions/network/mean") == 4)
    #expect(measured.whole("coalitions/data/evaluation/questions/network/respondents") == 2)
    #expect(measured.whole("coalitions/data/evaluation/questions/impact/respondents") == 1)
    #expect(measured["coalitions/data/evaluation/questions/learning/mean"] == .absent)
    #expect(measured.whole("coalitions/data/evaluation/questions/learning/respondents") == 0)
    #expect(measured.whole("coalitions/flex/evaluation/respondents") == 1)
  }

  @Test("without answers every mean is absent and the counts are 0")
  func none() {
    let measured = Measured { $0.coalition("data") }
    #expect(measured["coalitions/data/evaluation/overall"] == .absent)
    #expect(measured["coalitions/data/evaluation/scores"] == .list([.count(0), .count(0)]))
    #expect(measured.whole("coalitions/data/evaluation/respondents") == 0)
  }
}
