internal import Records

/// The eight indicators of one coalition, on two axes that are never added up: relations and results.
///
/// Each lies in 0...1 and stands with its counts; one whose denominator is 0 is absent. Read beside the coalition's
/// age: relations and results pull against each other, most in young networks (Klaster, Wilderom & Muntslag 2017).
package struct Indicators: Hashable, Sendable {
  /// By the indicator's place in `Indicator.allCases`.
  private let counts: [Ratio]

  init(_ coalition: CoalitionMeasures, _ ground: SignalGround) {
    let others = coalition.contributions - coalition.contributionsOfOne
    let connected = ground.carriersOut.count { $0 >= SupportMeasures.leastCarriers }
    counts = Indicator.allCases.map { indicator in
      switch indicator {
      case .agreements: coalition.agreements.rate
      case .coverageOfInstitutions: coalition.composition.coverage
      case .ownership: Ratio(others, of: coalition.contributions)
      case .connection: Ratio(connected, of: ground.carriersOut.count)
      case .charter: ground.charter.stated
      case .delivery: coalition.delivery.rate
      case .uptake: coalition.uptake.rate
      case .value: Ratio(coalition.evaluation.overall.sum, of: coalition.evaluation.overall.count)
      }
    }
  }

  /// Numerator and denominator; of `value` the sum of scores and their number.
  package func counts(of indicator: Indicator) -> Ratio { counts[Indicators.place(of: indicator)] }

  /// Nil when absent. A mean score of 1...5 becomes 0...1.
  package subscript(indicator: Indicator) -> Double? {
    let value = counts(of: indicator).value
    return indicator == .value ? value.map { ($0 - 1) / 4 } : value
  }

  /// In the order of `Indicator.allCases`.
  package var values: [Double?] { Indicator.allCases.map { self[$0] } }

  /// Of one axis, over the indicators that are there; never of both.
  func mean(of isMeant: (Indicator) -> Bool) -> Double? {
    let there = Indicator.allCases.filter(isMeant).compactMap { self[$0] }
    return there.isEmpty ? nil : there.reduce(0, +) / Double(there.count)
  }

  private static func place(of indicator: Indicator) -> Int { Indicator.allCases.firstIndex(of: indicator) ?? 0 }
}

extension Indicator {
  /// Of relations; the others are of results.
  package var isOfRelations: Bool {
    switch self {
    case .agreements, .coverageOfInstitutions, .ownership, .connection: true
    case .charter, .delivery, .uptake, .value: false
    }
  }
}

/// What a coalition stated of its assignment: a goal, needs, and results to expect.
///
/// A quantity of 0 expects nothing, but states expected results.
package struct Charter: Hashable, Sendable {
  package let hasGoal: Bool
  package let hasNeeds: Bool
  package let hasExpectedResults: Bool

  init(_ coalition: Int32, _ facts: Facts, expected: ArraySlice<Int32>) {
    hasGoal = !facts.coalitions.goals[Int(coalition)].isEmpty
    hasNeeds = !facts.coalitions.needs[Int(coalition)].isEmpty
    hasExpectedResults = !expected.isEmpty
  }

  /// In thirds.
  package var stated: Ratio { Ratio([hasGoal, hasNeeds, hasExpectedResults].count { $0 }, of: 3) }
}
