extension MarginRule {
  private static let mirror = "institutions/{institution}"

  /// What an institution's mirror counts adds up to its people; over the member institutions it adds up to what coalition
  /// and network count, but for persons of partners or of no institution, which are the rest.
  static let mirrors: [MarginRule] =
    [
      MarginRule("\(mirror)/people", "\(mirror)/people_by_function/{function}"),
      MarginRule("\(mirror)/people", "\(mirror)/rings/{ring}/people_innermost"),
      MarginRule("\(mirror)/participants", "ambassadors/\(mirror)/people"),
    ]
    + [
      ("network/people_by_function/{function}", "\(mirror)/people_by_function/{function}"),
      ("network/rings/{ring}/people_innermost", "\(mirror)/rings/{ring}/people_innermost"),
      ("coalitions/{coalition}/people", "\(mirror)/coalitions/{coalition}/people"),
      ("coalitions/{coalition}/participants", "\(mirror)/coalitions/{coalition}/participants"),
    ].map { whole, parts in MarginRule([whole], [parts], leavesRest: true) }
}
