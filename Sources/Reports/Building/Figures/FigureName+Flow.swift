extension FigureName {
  /// Knowledge between coalitions: what persons carried from one to another, and which persons they share.
  static let flow: [[FigureName]] = [
    at("flow", .count, ["k"]),
    at("flow", .count, ["travelled_results", "stranded_results"], lists: true),
    at("flow", .ratio, ["density"], lists: true),
    at("flow", .share, ["reciprocity"], about: .uncounted, lists: true),
    at("flow", .number, ["total_strength"], about: .uncounted, lists: true),
    at("flow", .count, ["single_carrier_pairs"], about: .uncounted, lists: true),
    at("flow", .list, ["single_carriers"], about: .uncounted, lists: true),
    at("flow", .count, ["carrier_absence_factor", "bridging_people"], about: .itself, lists: true),
    at("flow", .ratio, ["bridging_share"], about: .counts, lists: true),
    at(pair, .count, ["carriers"], about: .itself, lists: true),
    at(pair, .count, ["carries", "both", "source", "target", "neither"], about: .beside("carriers"), lists: true),
    at(pair, .number, ["strength"], about: .beside("carriers"), lists: true),
    at(pair, .count, ["uses"]),
    at(pair, .flag, ["in_p"]),
    at("flow/overlap/{overlap}", .count, ["shared_people"], about: .itself, lists: true),
    withoutInterval(at("flow/overlap/{overlap}", .ratio, ["overlap"], about: .counts, lists: true)),
    at("flow/overlap/{overlap}", .number, ["encounter"], about: .uncounted, lists: true),
  ]

  private static let pair = "flow/pairs/{pair}"
  private static let coalition = "flow/coalitions/{coalition}"

  /// How far the knowledge of each coalition could have come.
  static let flowOfCoalitions: [[FigureName]] = [
    at(coalition, .number, ["out_strength", "in_strength"], about: .uncounted, lists: true),
    at(coalition, .share, ["betweenness"], about: .uncounted, lists: true),
    at(coalition, .ratio, ["reach_people"], about: .counts, lists: true),
    at(coalition + "/reach_growth", .count, ["{day}"], about: .itself, lists: true),
    at(coalition + "/reach_months", .count, ["{day}"], about: .itself, lists: true),
    at(coalition, .ratio, ["reach_institutions"], lists: true),
    at(coalition, .count, ["reach_coalitions"], lists: true),
    at(coalition + "/arrival", .day, ["{reached}"], lists: true),
    at(coalition + "/latency_days", .count, ["{reached}"], lists: true),
  ]

  /// Persons shared, beside what the sizes of coalitions make likely.
  static let chance: [[FigureName]] = [
    at("flow/chance", .count, ["tables"]),
    at("flow/chance", .number, ["small_expected"]),
    at("flow/chance", .count, ["small_high", "small_low"], lists: true),
    at("flow/chance/pairs/{overlap}", .count, ["observed"], about: .itself, lists: true),
    at("flow/chance/pairs/{overlap}", .number, ["mean", "sd"], about: .beside("observed"), lists: true),
    at("flow/chance/pairs/{overlap}", .index, ["z"], about: .beside("observed"), lists: true),
    at("flow/chance/pairs/{overlap}", .share, ["p_high", "p_low"], about: .beside("observed"), lists: true),
  ]

  private static let journey = "journeys/{result}"

  /// How far each result that was published in the period could have come.
  static let journeys: [[FigureName]] = [
    at(journey, .word, ["coalition"]),
    at(journey, .day, ["published_on"]),
    at(journey, .count, ["people"], about: .itself, lists: true),
    at("flow/journeys/{result}", .count, ["reached_coalitions", "reached_institutions"], lists: true),
    at(journey + "/coalitions", .count, ["{reached}"], lists: true),
    at(journey + "/institutions", .count, ["{institution}"], lists: true),
    at(journey + "/chains", .list, ["{reached}"], lists: true),
    at(journey, .flag, ["stranded"], lists: true),
  ]

  private static let institution = "ambassadors/institutions/{institution}"
  private static let comparison = "ambassadors/comparison/{side}"

  /// Institutions with an ambassador and those without. What an average institution sends is computed from the persons of
  /// each: of so few institutions that they could be told apart, it is hidden.
  static let ambassadors: [[FigureName]] = [
    at(institution, .flag, ["ambassador"]),
    at(institution, .count, ["people", "connector_people"], about: .itself, lists: true),
    at(institution, .count, ["coalitions", "explorer"], lists: true),
    at(institution, .count, ["uses", "connector_uses"]),
    at(comparison, .count, ["institutions"]),
    at(comparison, .number, ["median_people", "mean_people"], about: .beside("institutions"), lists: true),
    at(comparison, .number, ["median_coalitions", "mean_coalitions"], lists: true),
    at(comparison, .number, ["median_uses", "mean_uses"]),
  ]

  /// Of ratios that the document gives no interval.
  static func withoutInterval(_ names: [FigureName]) -> [FigureName] { names.filter { $0.kind != .interval } }
}
