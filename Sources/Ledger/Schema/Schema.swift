internal import Records

/// The ledger's tables, brought about by numbered steps.
///
/// `PRAGMA user_version` is the number of steps a ledger has had. The tables of the kinds are made from `Kind.columns`
/// as they are today, so a later step that adds one must leave a new ledger, which already has it, as it is.
enum Schema {
  private static let steps: [String] = [
    bookkeeping + IdentifierSchema.sql + Kind.allCases.map { KindSchema($0).sql }.joined(),
    readingManner,
    published,
    stages,
    keeping,
    sources,
    views,
    placing,
    figuresInOnePiece,
  ]

  /// The version that this program makes.
  static var version: Int { steps.count }

  /// Takes the steps that the ledger has not yet had, all or none.
  static func bringUpToDate(_ connection: borrowing Connection) throws(LedgerError) {
    let action = "bringing its tables up to date"
    let found = try number("PRAGMA user_version", connection)
    if found > version { throw LedgerError(.newer, "opening it") }
    try refuseForeign(connection, isNew: found == 0)
    guard found < version else { return }
    // Two programs may come here at once: the second finds the work done.
    try connection.transaction(action) { () throws(LedgerError) in
      for step in try number("PRAGMA user_version", connection)..<version { try connection.run(steps[step], action) }
      try connection.run("PRAGMA user_version = \(version)", action)
      try connection.run("PRAGMA application_id = \(FileHeader.ledger)", action)
    }
  }

  private static func refuseForeign(_ connection: borrowing Connection, isNew: Bool) throws(LedgerError) {
    let id = try number("PRAGMA application_id", connection)
    let tables = try number("SELECT count(*) FROM sqlite_schema", connection)
    let isOurs = id == FileHeader.ledger || id == FileHeader.unsealedLedger || (isNew && id == 0 && tables == 0)
    if !isOurs { throw LedgerError(.foreign, "opening it") }
  }

  private static func number(_ sql: String, _ connection: borrowing Connection) throws(LedgerError) -> Int {
    let statement = try connection.prepare(sql, "opening it")
    return try statement.step() ? statement.int(0) : 0
  }
}
