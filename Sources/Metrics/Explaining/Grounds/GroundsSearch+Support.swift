internal import Records

extension GroundsSearch {
  mutating func findIndicator(_ coalition: Int32, _ indicator: Indicator) {
    read(.coalitions, coalition)
    switch indicator {
    case .agreements: find(.agreements(coalition, nil))
    case .coverageOfInstitutions: find(.institutionCoverage(coalition, nil))
    case .ownership: findContributions(coalition)
    case .connection:
      find(.coalitionsInPeriod)
      findCarries(.out(coalition))
    case .charter: findCharter(coalition)
    case .delivery: findDelivery(coalition, nil)
    case .uptake: findUses(coalition, .uptake)
    case .value: findAnswers(coalition, nil)
    }
  }

  private mutating func findCharter(_ coalition: Int32) {
    count(.coalitions, coalition)
    let rows = facts.expectedResults
    for row in 0..<rows.count where rows.coalition[row] == coalition { count(.expectedResults, row) }
  }

  mutating func findSignal(_ coalition: Int32, _ signal: Signal) {
    switch signal {
    case .coreShrinking:
      findMembers(coalition, .start(.core))
      findMembers(coalition, .end(.core))
    case .onePersonHalf: findContributions(coalition)
    case .noCarrierOut, .singleCarrier: findIndicator(coalition, .connection)
    case .charterIncomplete: findCharter(coalition)
    case .resultsOverdue: findOverdue(coalition)
    case .agreementsBelowHalf: findIndicator(coalition, .agreements)
    case .fewRespondents: findAnswers(coalition, nil)
    case .strandedResult:
      findResults(coalition)
      for result in 0..<facts.results.count
      where facts.results.coalition[result] == coalition && basis.period.contains(facts.results.publishedOn[result]) {
        findStranded(Int32(result))
      }
    }
  }

  private mutating func findOverdue(_ coalition: Int32) {
    findDelivery(coalition, nil)
    findExplanations(coalition, .results)
  }

  mutating func findExplanations(_ coalition: Int32, _ item: ExplanationItem?) {
    read(.coalitions, coalition)
    let rows = facts.explanations
    for row in 0..<rows.count
    where rows.coalition[row] == coalition && rows.year[row] == Int32(basis.period.name)
      && (item ?? rows.item[row]) == rows.item[row]
    {
      count(.explanations, row)
    }
  }

  /// All that was due or published before the period's end, of every kind.
  mutating func findCommitments(_ coalition: Int32) {
    findExplanations(coalition, .results)
    let (expected, results) = (facts.expectedResults, facts.results)
    for row in 0..<expected.count
    where expected.coalition[row] == coalition && expected.dueOn[row] < basis.period.end {
      count(.expectedResults, row)
    }
    for row in 0..<results.count
    where results.coalition[row] == coalition && results.publishedOn[row] < basis.period.end {
      count(.results, row)
    }
  }

  mutating func findSupport(_ coalition: Int32) {
    read(.coalitions, coalition)
    let rows = facts.support
    for row in 0..<rows.count where rows.coalition[row] == coalition && rows.year[row] == Int32(basis.period.name) {
      count(.support, row)
    }
  }

  mutating func findDecision(_ coalition: Int32, _ year: Int) {
    read(.coalitions, coalition)
    let rows = facts.decisions
    for row in 0..<rows.count where rows.coalition[row] == coalition && rows.year[row] == Int32(year) {
      count(.decisions, row)
    }
  }
}
