package import Records

/// Why a figure is absent: there is nothing of which it could be said.
package enum Absence: Hashable, Sendable {
  /// A share of nothing.
  case nothingToCount
  case nobody, nobodyAttended, noContributions, noCarries, noPair, noScores, noOtherCoalition, noAmbassador,
    noInstitution
  case fewCoalitions, fewCoalitionsWithPeople, notCounted, notRecorded, noIndicator, noSpread
  case notInPeriod, notReached, notUsed, notSaid

  /// Of the absent figure at these keys.
  package init(of keys: [String]) {
    if keys.contains("explanations") {
      self = .notRecorded
      return
    }
    self = keys.reversed().lazy.compactMap { Absence.byName[$0] }.first ?? .nothingToCount
  }

  private static let byName: [String: Absence] = [
    "effective_functions": .nobody, "effective_institutions": .nobody, "gini_hours": .nobodyAttended,
    "contributor_absence_factor": .noContributions, "elephant_factor": .noContributions,
    "ei_institutions": .noPair, "ei_expected": .noPair, "reciprocity": .noCarries,
    "carrier_absence_factor": .noCarries, "betweenness": .fewCoalitions, "chance": .fewCoalitionsWithPeople,
    "z": .noSpread, "head_count": .notCounted, "evaluation": .noScores, "value": .noScores,
    "stranded": .noOtherCoalition, "connection": .noOtherCoalition, "explorer": .noAmbassador,
    "connector_uses": .noAmbassador, "connector_people": .noAmbassador, "comparison": .noInstitution,
    "requested_hours": .notRecorded, "granted_hours": .notRecorded, "spent_hours": .notRecorded,
    "request": .notRecorded, "advice": .notRecorded, "last_decision": .notRecorded, "this_decision": .notRecorded,
    "shared_people": .notInPeriod, "met": .notInPeriod, "days": .notReached, "use": .notUsed, "landed_in": .notSaid,
    "goal": .notRecorded, "needs": .notRecorded, "relations": .noIndicator, "results": .noIndicator,
    "rank": .noIndicator, "score": .noIndicator, "score_low": .noIndicator, "score_high": .noIndicator,
  ]

  /// One sentence.
  package func sentence(in language: Language) -> String { language == .nl ? dutch : english }

  private var dutch: String {
    switch self {
    case .nothingToCount: "Er is niets om een deel van te nemen: de noemer is 0."
    case .nobody: "Er is niemand van wie het gezegd kan worden."
    case .nobodyAttended: "Niemand van de kern en de actieve ring was op een bijeenkomst met een lijst."
    case .noContributions: "Er zijn geen bijdragen."
    case .noCarries: "Niemand nam iets van de ene coalitie naar de andere mee."
    case .noPair: "Er waren nergens twee mensen met een instelling samen."
    case .noScores: "Er zijn geen scores."
    case .noOtherCoalition: "In de periode liep geen andere coalitie."
    case .noAmbassador: "De instelling had in de periode geen ambassadeur."
    case .noInstitution: "Er zijn geen zulke instellingen."
    case .fewCoalitions: "Er zijn minder dan drie coalities in de periode."
    case .fewCoalitionsWithPeople: "Minder dan drie coalities hadden mensen op hun bijeenkomsten."
    case .notCounted: "Er is geen lijst en niemand heeft geteld."
    case .notRecorded: "Het is voor dit jaar niet vastgelegd."
    case .noIndicator: "Geen indicator die gewicht heeft, is er."
    case .noSpread: "Alle toevallige tabellen hebben hetzelfde aantal."
    case .notInPeriod: "De andere coalitie liep niet in de periode."
    case .notReached: "Niemand van de instelling kon er in de periode van weten, of de opbrengst is van eerder."
    case .notUsed: "De instelling gebruikte de opbrengst in de periode niet."
    case .notSaid: "Van geen gebruik is vastgelegd waar het landde."
    }
  }

  private var english: String {
    switch self {
    case .nothingToCount: "There is nothing to take a share of: the denominator is 0."
    case .nobody: "There is nobody of whom it could be said."
    case .nobodyAttended: "Nobody of the core and the active ring was at a meeting with a list."
    case .noContributions: "There are no contributions."
    case .noCarries: "Nobody carried anything from one coalition to another."
    case .noPair: "Nowhere were two people with an institution together."
    case .noScores: "There are no scores."
    case .noOtherCoalition: "No other coalition ran in the period."
    case .noAmbassador: "The institution had no ambassador in the period."
    case .noInstitution: "There are no such institutions."
    case .fewCoalitions: "There are fewer than three coalitions in the period."
    case .fewCoalitionsWithPeople: "Fewer than three coalitions had people at their meetings."
    case .notCounted: "There is no list, and nobody counted."
    case .notRecorded: "It was not recorded for this year."
    case .noIndicator: "No indicator that has any weight is there."
    case .noSpread: "All random tables have the same number."
    case .notInPeriod: "The other coalition did not run in the period."
    case .notReached: "Nobody of the institution could have heard of it in the period, or the result is older."
    case .notUsed: "The institution did not use the result in the period."
    case .notSaid: "Of no use it was recorded where it landed."
    }
  }
}
