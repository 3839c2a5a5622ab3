internal import Records

/// The ledger's tables, brought about by numbered steps.
///
/// `PRAGMA user_version` is the number of steps a ledger has had. The tables of the kinds are made from `Kind.columns`
/// as they are today, so a later step that adds one must leave a new ledger, which already has it, as it is.
enum Schema {
  /// What is done to the tables about runs and deliveries, and to those of the kinds and their identifiers. Neither says anything
  /// about the other, so that of all steps together the first is done before the second: for each column that is added SQLite
  /// goes through all tables and views that there are, nine of ten of which are the kinds'.
  private struct Step {
    var bookkeeping = ""
    var kinds = ""
  }

  private static let steps = [
    Step(
      bookkeeping: bookkeeping, kinds: IdentifierSchema.sql + Kind.allCases.map { KindSchema($0).sql }.joined()),
    Step(bookkeeping: readingManner),
    Step(bookkeeping: published),
    Step(bookkeeping: stages),
    Step(bookkeeping: keeping),
    Step(bookkeeping: sources),
    Step(kinds: views),
    Step(bookkeeping: placing),
    Step(bookkeeping: figuresInOnePiece),
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
      let missing = steps.dropFirst(try number("PRAGMA user_version", connection))
      for sql in missing.map(\.bookkeeping) + missing.map(\.kinds) { try connection.run(sql, action) }
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
