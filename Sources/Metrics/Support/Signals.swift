internal import Records

/// What deserves a question in the conversation about a coalition; by the name of its figure.
///
/// Each has its rule; an absent figure raises none. A signal is no verdict: what speaks against it belongs beside it.
package enum Signal: String, CaseIterable, Hashable, Sendable {
  /// The core had people the day before P_c, and at its end at most 0.75 times as many.
  case coreShrinking = "core_shrinking"
  /// One person made at least half of the contributions.
  case onePersonHalf = "one_person_half"
  /// Other coalitions are in P, and to none of them anybody carried anything from here.
  case noCarrierOut = "no_carrier_out"
  /// Goal, needs or expected results are not stated.
  case charterIncomplete = "charter_incomplete"
  /// A result due in P (while P runs: by the run's day) is not there, and nothing explains it.
  case resultsOverdue = "results_overdue"
  /// agreement_rate < 0.5.
  case agreementsBelowHalf = "agreements_below_half"
  /// Fewer than 5 respondents, none included.
  case fewRespondents = "few_respondents"
  /// A result published in P that could have reached no other coalition.
  case strandedResult = "stranded_result"
  /// To some coalition in P exactly one person carried from here.
  case singleCarrier = "single_carrier"
}

/// The figures on which the signals of one coalition rest.
package struct SignalGround: Hashable, Sendable {
  package let coreStart: Int
  package let coreEnd: Int
  package let contributions: Int
  /// Those of the one most active person.
  package let contributionsOfOne: Int
  /// By other coalition in P, in order: the persons who carried to it from here.
  package let carriersOut: [Int]
  package let charter: Charter
  package let overdue: Overdue
  package let agreements: Ratio
  package let respondents: Int
  /// Results published in P that reached no other coalition, in order.
  package let stranded: [Int32]

  package var signals: [Signal] { Signal.allCases.filter(isRaised) }

  package func isRaised(_ signal: Signal) -> Bool {
    switch signal {
    case .coreShrinking: coreStart > 0 && 4 * coreEnd <= 3 * coreStart
    case .onePersonHalf: contributions > 0 && 2 * contributionsOfOne >= contributions
    case .noCarrierOut: !carriersOut.isEmpty && carriersOut.allSatisfy { $0 == 0 }
    case .charterIncomplete: charter.stated.numerator < 3
    case .resultsOverdue: !overdue.kinds.isEmpty && !overdue.isExplained
    case .agreementsBelowHalf: agreements.denominator > 0 && 2 * agreements.numerator < agreements.denominator
    case .fewRespondents: respondents < 5
    case .strandedResult: !stranded.isEmpty
    case .singleCarrier: carriersOut.contains(1)
    }
  }
}
