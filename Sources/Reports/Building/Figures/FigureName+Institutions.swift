extension FigureName {
  /// What each member institution brings and takes: its own mirror, beside what its ambassador did.
  static let mirrors: [[FigureName]] = [
    at(mirror, .count, ["people"], about: .itself),
    at(mirror, .count, ["participants"], about: .itself, lists: true),
    at(mirror, .count, ["meetings"], lists: true),
    at(mirror, .count, ["joined_coalitions", "joined_results", "contributions"]),
    at(mirror + "/rings/{ring}", .count, ["people_innermost"], about: .itself),
    at(mirror + "/people_by_function", .count, ["{function}"], about: .itself),
    at(mirror, .count, ["uses", "results_used"]),
    at(mirror, .count, ["unused_within_reach"], lists: true),
    at(mirror, .ratio, ["within_reach"], lists: true),
    at(mirror, .ratio, ["landed_in_organisation", "landed_in_teaching"]),
    at(mirror + "/uses_by_kind", .count, ["read", "tried", "adopted"]),
    at(mirror + "/coalitions/{coalition}", .count, ["people"], about: .itself),
    at(mirror + "/coalitions/{coalition}", .count, ["participants"], about: .itself, lists: true),
    at(mirror + "/coalitions/{coalition}", .count, ["meetings"], lists: true),
    at(mirror + "/coalitions/{coalition}", .count, ["contributions", "uses", "applied"]),
    at(mirror + "/coalitions/{coalition}", .flag, ["joined"]),
    at(mirror + "/results/{result}", .word, ["coalition", "use", "landed_in"]),
    at(mirror + "/results/{result}", .count, ["days"], lists: true),
    at(mirror + "/results/{result}", .count, ["uses"]),
  ]

  private static let mirror = "institutions/{institution}"

  private static let neighbour = "flow/coalitions/{coalition}/neighbours/{reached}"

  /// What came in from each other coalition and went out to it.
  static let neighbours: [[FigureName]] = [
    at(neighbour, .count, ["carriers_in", "carriers_out", "shared_people"], about: .itself, lists: true),
    at(neighbour, .count, ["carries_in"], about: .beside("carriers_in"), lists: true),
    at(neighbour, .count, ["carries_out"], about: .beside("carriers_out"), lists: true),
    at(neighbour, .count, ["days_in", "days_out", "met"], lists: true),
    at(neighbour, .count, ["uses_in", "uses_out"]),
  ]
}
