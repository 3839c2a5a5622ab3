extension Ledger {
  /// Takes over what another ledger knows of runs, their figures and the editions that were published, which no delivery
  /// says. This ledger must have none of them.
  package func copyRuns(from path: String) throws(LedgerError) {
    let action = "copying the runs of the former ledger"
    let attach = try connection.prepare("ATTACH ?1 AS former", action)
    try attach.bind(path, at: 1)
    try attach.run()
    do {
      try connection.transaction(action) { () throws(LedgerError) in
        // Some come before those that they refer to.
        try connection.run("PRAGMA defer_foreign_keys = ON", action)
        for table in try tablesOfRuns(action) {
          try connection.run("INSERT INTO main.\(table) SELECT * FROM former.\(table)", action)
        }
        try connection.run(CopiedRuns.ofDeliveries, action)
      }
    } catch {
      try? connection.run("DETACH former", action)
      throw error
    }
    try connection.run("DETACH former", action)
  }

  /// `runs`, and what refers to them or to `editions`.
  private func tablesOfRuns(_ action: String) throws(LedgerError) -> [String] {
    let tables = try connection.prepare(
      """
      SELECT DISTINCT m.name FROM main.sqlite_schema m JOIN pragma_foreign_key_list(m.name) k ON k."table" IN ('runs', 'editions')
      WHERE m.type = 'table' AND m.name <> 'deliveries' ORDER BY m.name
      """, action)
    var names = ["runs"]
    while try tables.step() { names.append(tables.text(0)) }
    return names
  }

  /// Brings everything into the one file, so that it can be moved.
  package func settle() throws(LedgerError) {
    try connection.run("PRAGMA wal_checkpoint(TRUNCATE)", "settling it")
    try keepMark()
  }
}

private enum CopiedRuns {
  /// Which run took each delivery, and from where: those that were taken stand in the same order in both ledgers.
  static let ofDeliveries = """
    UPDATE main.deliveries SET run = taken.run, source = taken.source FROM (
      SELECT new.id, old.run, old.source FROM
        (SELECT id, name, row_number() OVER (ORDER BY id) AS place FROM main.deliveries WHERE taken = 1) new
        JOIN (SELECT run, source, name, row_number() OVER (ORDER BY id) AS place FROM former.deliveries WHERE taken = 1) old
        ON new.place = old.place AND new.name = old.name
    ) taken WHERE taken.id = main.deliveries.id
    """
}
