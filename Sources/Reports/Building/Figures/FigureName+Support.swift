extension FigureName {
  private static let dossier = "support/{coalition}"

  /// What a support decision rests on: signals, hours, decisions, and the weighing of the indicators.
  static let support: [[FigureName]] = [
    at(dossier, .count, ["age_years"]),
    at(dossier + "/signals", .flag, ["{signal}", "one_person_half", "charter_incomplete", "results_overdue"]),
    at(dossier + "/signals", .flag, ["few_respondents"]),
    at(dossier + "/signals", .flag, ["core_shrinking"], about: .computed(from: core)),
    at(dossier + "/signals", .flag, ["agreements_below_half"], about: .computed(from: agreements), lists: true),
    at(dossier + "/signals", .flag, ["no_carrier_out", "stranded_result"], lists: true),
    at(dossier + "/signals", .flag, ["single_carrier"], about: .uncounted, lists: true),
    at(dossier, .share, ["score", "score_low", "score_high"], about: .computed(from: agreements + respondents)),
    at(dossier, .list, ["rank_acceptability"], about: .computed(from: agreements + respondents)),
    at(dossier + "/rank_acceptability", .share, ["{rank}"], about: .computed(from: agreements + respondents)),
    at(dossier, .hours, ["requested_hours", "granted_hours", "spent_hours"]),
    at(dossier, .word, ["request", "advice"]),
    ["last_decision", "this_decision"].flatMap { decision in
      at("\(dossier)/\(decision)", .word, ["decision", "reason"]) + at("\(dossier)/\(decision)", .day, ["decided_on"])
    },
  ]

  /// The eight indicators, each with its counts. That of `value` is the sum of scores and their number.
  static let indicators: [[FigureName]] = [
    named(["{indicator}", "coverage_of_institutions", "ownership", "charter", "delivery", "uptake"]),
    named(["connection"], lists: true),
    named(["agreements"], about: .counts, lists: true),
    named(["value"], about: .computed(from: respondents)),
  ]

  private static func named(_ names: [String], about persons: Persons = .none, lists: Bool = false) -> [FigureName] {
    withoutInterval(at(dossier + "/indicators", .ratio, names, about: persons, lists: lists))
  }

  private static let core = ["members_start", "members_end"].map {
    FigurePath(catalogued: "rings/{coalition}/core/" + $0)
  }
  static let agreements = [FigurePath(catalogued: "coalitions/{coalition}/agreement_rate_counts")]
  static let respondents = [FigurePath(catalogued: "coalitions/{coalition}/evaluation/respondents")]
}
