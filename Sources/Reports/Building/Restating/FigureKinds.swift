internal import Records

/// On which kinds of records a figure can rest, by its family: the first names of its path, or the last.
///
/// It says which rows *may* have changed a figure, never which did.
enum FigureKinds {
  /// Who somebody is, and which coalitions run: these can change any figure about people.
  private static let everywhere: Set<Kind> = [.people, .affiliations, .institutions, .mergers, .coalitions]
  private static let presences: Set<Kind> = [.meetings, .attendance]
  private static let rings: Set<Kind> = [.memberships]

  static func kinds(of path: String) -> Set<Kind> {
    var keys = path.split(separator: "/")
    if keys.first == "former" { keys.removeFirst() }
    guard let family = keys.first, family != "settings" else { return [] }
    let names = keys.dropFirst().reversed().lazy.map(plain)
    let own = names.compactMap { ofNames["\(family)/\($0)"] ?? ofNames[$0] }.first
    return everywhere.union(own ?? ofFamilies[String(family)] ?? Set(Kind.allCases))
  }

  /// Counts and interval of a ratio are called after it.
  private static func plain(_ name: Substring) -> String {
    for suffix in ["_counts", "_interval"] where name.hasSuffix(suffix) { return String(name.dropLast(suffix.count)) }
    return String(name)
  }

  private static let ofFamilies: [String: Set<Kind>] = [
    "network": rings.union(presences).union([.contributions, .results]),
    "rings": rings.union(presences).union([.contributions]),
    "coalitions": rings.union(presences).union([.contributions, .results, .uses, .expectedResults]),
    "flow": rings.union(presences).union([.uses, .results]),
    "journeys": presences.union([.results]),
    "ambassadors": presences.union([.ambassadors, .uses, .results]),
  ]

  /// Figures that rest on less than their family does, wherever they stand or within a family.
  private static let ofNames: [String: Set<Kind>] = [
    "members_start": rings, "members_end": rings, "member_days": rings, "average_members": rings,
    "effective_functions": rings, "effective_institutions": rings, "institution_coverage": rings, "migration": rings,
    "passers_by": rings, "retention": rings, "deepened": rings, "loosened": rings, "left": rings, "load": rings,
    "people_by_function": rings, "people_innermost": rings, "network/people": rings, "rings/people": rings,
    "coalitions/people": rings,
    "invitations": rings.union(presences), "attended": rings.union(presences), "excused": rings.union(presences),
    "no_show": rings.union(presences), "attendance_rate": rings.union(presences), "guests": rings.union(presences),
    "breathing": rings.union(presences), "gini_hours": rings.union(presences),
    "meetings": [.meetings], "joint_meetings": [.meetings], "coverage": presences, "participants": presences,
    "presences": presences, "staff_presences": presences, "newcomers": presences, "return_rate": presences,
    "ei_institutions": presences, "ei_expected": presences, "member_institutions_reached": presences,
    "chance": presences, "overlap": presences, "shared_people": presences, "member_institutions": [],
    "contributor_absence_factor": [.contributions], "elephant_factor": [.contributions],
    "contributions": rings.union([.contributions]), "results": [.results],
    "unplanned_results": [.results, .expectedResults],
    "delivery_rate": [.results, .expectedResults], "by_kind": [.results, .expectedResults],
    "value_cycles": [.results, .uses, .stories], "evaluation": [.evaluations], "uptake": [.uses, .results],
    "requested_hours": [.support], "granted_hours": [.support], "spent_hours": [.support],
  ]
}
