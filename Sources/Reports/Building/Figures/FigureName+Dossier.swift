internal import Records

extension FigureName {
  private static let place = "support/{coalition}"

  /// What the support dossier adds: the charter beside what came of it, the two axes, chance, the weights, and sums.
  static let dossiers: [[FigureName]] = [
    at(place, .word, ["goal", "needs"]),
    at(place, .flag, ["has_goal", "has_needs", "explained"]),
    at(place + "/explanations", .word, ExplanationItem.words),
    at(place + "/expected/{result_kind}", .count, ["due", "delivered", "open", "published"]),
    at(place + "/expected/{result_kind}", .word, ["state"]),
    at(place, .count, ["unexplained"]),
    at(place, .count, ["stranded_results"], lists: true),
    at(place, .count, ["single_carriers"], about: .uncounted, lists: true),
    at(place, .share, ["relations"], about: .computed(from: agreements), lists: true),
    at(place, .share, ["results"], about: .computed(from: respondents)),
    at(place, .count, ["rank"], about: .computed(from: agreements + respondents)),
    at(place + "/chance", .count, ["pairs", "high"], lists: true),
    at(place + "/chance", .number, ["expected"], lists: true),
    at(
      "support_totals", .count, ["coalitions", "requests", "last_decisions", "this_decisions", "unexplained", "open"]),
    at("support_totals", .hours, ["requested_hours", "granted_hours", "spent_hours"]),
    at("weights", .number, ["{indicator}"]),
  ]
}
