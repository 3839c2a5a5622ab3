extension FigureName {
  /// Every figure that a report may name (figures.md, with what the yearly evaluation adds).
  package static let all: [FigureName] = {
    let groups = [
      everyRing, rings, coalitions, coalitionTables, evaluation, network, flow, flowOfCoalitions, chance, journeys,
      ambassadors, support, indicators, dossiers, mirrors, neighbours, data,
    ]
    let named = groups.joined().flatMap(\.self)
    return named + named.flatMap(\.items)
  }()

  private static let byPath: [FigurePath: FigureName] = Dictionary(
    all.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })

  /// The name of the figure at these keys: one word of a closed list may be catalogued apart from the others.
  func at(_ keys: [String]) -> FigureName {
    let exact = FigurePath(zip(path.steps, keys).map { step, key in step.isOfClosedList ? .name(key) : step })
    return FigureName.byPath[exact] ?? self
  }

  /// What a ring has in a coalition and in the whole network.
  private static let everyRing: [[FigureName]] = ["rings/{coalition}/{ring}", "network/rings/{ring}"].flatMap { ring in
    [
      at(ring, .count, ["people"], about: .itself),
      at(ring, .count, ["agreement_kept", "agreement_broken", "not_assessable"], about: .itself, lists: true),
      at(ring, .count, ["invitations", "attended", "excused", "no_show"], about: .beside("people"), lists: true),
      at(ring, .count, ["contributions"]),
      at(ring, .ratio, ["attendance_rate"], about: .beside("people"), lists: true),
      at(ring, .ratio, ["agreement_rate"], about: .counts, lists: true),
    ]
  }

  private static let ring = "rings/{coalition}/{ring}"

  private static let rings: [[FigureName]] = [
    at(ring, .count, ["members_start", "members_end"], about: .itself),
    at(ring, .count, ["member_days"], about: .beside("people")),
    at(ring, .number, ["average_members", "effective_functions", "effective_institutions"], about: .beside("people")),
    at(ring, .number, ["hours"], about: .beside("people"), lists: true),
    at(ring, .count, ["institutions"]),
    at(ring, .ratio, ["retention", "deepened", "loosened", "left"], about: .counts),
    at(ring, .ratio, ["institution_coverage"]),
  ]

  private static let coalition = "coalitions/{coalition}"

  private static let coalitions: [[FigureName]] = [
    at(coalition, .count, ["days", "meetings", "contributions", "elephant_factor", "results", "unplanned_results"]),
    at(coalition, .count, ["people", "passers_by", "contributor_absence_factor"], about: .itself),
    at(coalition, .count, ["agreement_kept", "agreement_broken", "not_assessable"], about: .itself, lists: true),
    at(coalition, .count, ["participants", "guests", "staff_presences", "newcomers"], about: .itself, lists: true),
    at(coalition, .count, ["moved_inward", "moved_outward"], about: .itself, lists: true),
    at(coalition, .count, ["presences"], about: .beside("participants"), lists: true),
    at(
      coalition, .index, ["gini_hours", "ei_institutions", "ei_expected"], about: .beside("participants"), lists: true),
    at(coalition, .ratio, ["coverage", "institution_coverage", "delivery_rate", "uptake"]),
    at(coalition, .ratio, ["new_input"], lists: true),
    at(coalition, .ratio, ["agreement_rate", "return_rate"], about: .counts, lists: true),
  ]

  /// What respondents thought, of a coalition or of all together.
  private static let evaluation: [[FigureName]] = [coalition, "network"].flatMap { place in
    [
      at(place + "/evaluation", .number, ["overall"], about: .beside("respondents")),
      at(place + "/evaluation", .count, ["respondents"], about: .itself),
      at(place + "/evaluation/questions/{question}", .number, ["mean"], about: .beside("respondents")),
      at(place + "/evaluation/questions/{question}", .count, ["respondents"], about: .itself),
    ]
  }

  private static let coalitionTables: [[FigureName]] = [
    at(
      coalition + "/breathing/{meeting}", .count, ["core", "active", "reader", "follower", "outside"], about: .itself),
    at(coalition + "/breathing/{meeting}", .count, ["head_count"], about: .itself),
    at(coalition + "/present", .count, ["{meeting}"], about: .itself),
    at(coalition + "/people_by_function", .count, ["{function}"], about: .itself),
    at(coalition + "/migration/{from}", .count, ["{to}"], about: .itself),
    at(coalition + "/observed/{agreed}", .count, ["{observed}"], about: .itself, lists: true),
    at(coalition + "/value_cycles", .word, ["{result}"]),
    at(coalition + "/cycles", .count, ["{cycle}"]),
    at(coalition + "/by_kind/{result_kind}", .count, ["due", "due_before", "published", "delivered"]),
    at(coalition + "/beyond", .count, ["external_participants"], about: .itself, lists: true),
    at(coalition + "/beyond", .count, ["partner_institutions"], lists: true),
    at(coalition + "/beyond", .count, ["partner_uses"]),
    at(coalition + "/beyond", .ratio, ["landed_in_organisation", "landed_in_teaching"]),
  ]

  private static let network: [[FigureName]] = [
    at("network", .count, ["coalitions", "meetings", "joint_meetings", "contributions", "results"]),
    at("network", .count, ["member_institutions"]),
    at("network", .count, ["member_institutions_reached"], lists: true),
    at("network", .count, ["people", "load", "passers_by"], about: .itself),
    at("network", .count, ["participants", "newcomers", "moved_inward", "moved_outward"], about: .itself, lists: true),
    at("network", .count, ["presences"], about: .beside("participants"), lists: true),
    at("network", .number, ["hours"], about: .beside("participants"), lists: true),
    at("network", .count, ["agreement_kept", "agreement_broken", "not_assessable"], about: .itself, lists: true),
    at("network", .ratio, ["coverage"]),
    at("network/rings/{ring}", .count, ["people_innermost"], about: .itself),
    at("network", .ratio, ["agreement_rate", "return_rate"], about: .counts, lists: true),
    at("network/cycles", .count, ["{cycle}"]),
    at("network/stories", .count, ["{cycle}"]),
    at("network/people_by_function", .count, ["{function}"], about: .itself),
    at("network/migration/{from}", .count, ["{to}"], about: .itself),
    at("network/observed/{agreed}", .count, ["{observed}"], about: .itself, lists: true),
  ]
}
