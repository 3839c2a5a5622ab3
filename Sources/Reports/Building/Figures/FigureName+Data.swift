internal import Records

extension FigureName {
  /// What the records themselves look like, the days of the period and the settings of the run.
  static let data: [[FigureName]] = [
    at("meta", .flag, ["provisional", "taken"]),
    at("edition", .flag, ["for_bureau"]),
    at("period", .word, ["name"]),
    at("period", .day, ["first", "last", "as_of"]),
    at("rows/{kind}", .word, ["file", "status"]),
    at("rows/{kind}", .count, ["read", "accepted", "unchanged", "updated", "rejected", "retried", "closed"]),
    at("rows/{kind}/codes", .count, ["{code}"]),
    at("findings", .list, aboutPersons.map(\.rawValue), about: .itself),
    at("findings", .list, ["{finding}"]),
    at(
      "data", .count,
      ["deliveries", "read", "taken", "rejected", "age_days", "stale_after_days", "sources", "stale_sources"]),
    at("data", .day, ["newest", "known_on", "stale_since", "next_due"]),
    at("data", .flag, ["stale"]),
    at("deliveries/{delivery}", .day, ["delivered_on"]),
    at("deliveries/{delivery}", .count, ["read", "accepted", "unchanged", "updated", "rejected", "retried"]),
    settings.flatMap { at("settings", $0.kind, [$0.name]) },
    at("settings", .share, ["{setting}"]),
  ]

  /// Findings whose places are persons.
  private static let aboutPersons: [FindingCode] = [
    .overlappingMemberships, .membershipOutsideLife, .attendanceOutsideLife, .personWithoutInstitution,
  ]

  /// The thresholds that a report names, as `settings/NAME`, in the order in which it explains them.
  static let settings: [(name: String, kind: Kind)] = [
    ("core_attendance", .share), ("core_contributions", .count), ("active_attendance", .share),
    ("active_contributions", .count), ("reader_attendance", .share), ("reader_contributions", .count),
    ("follower_attendance", .share), ("follower_contributions", .count), ("least_invitations", .count),
    ("observed_core", .share), ("observed_active", .share), ("least_meetings", .count), ("return_window", .count),
    ("memory", .count),
    ("least_coverage", .share), ("least_persons", .count), ("own_rules", .count),
  ]
}
