internal import Records

extension Ledger {
  /// Closes the rows that a snapshot, now being taken, no longer names.
  ///
  /// Every row that it names and that was accepted is stated by it or by a later delivery; the keys of its other rows
  /// stand in `named`. Rows of kinds with an interval end on the day of the delivery, unless they end earlier; one that
  /// has not yet begun is withdrawn, and so are all rows of the other kinds.
  ///
  /// - Parameter others: a condition on the rows: of people who were forgotten everything stays as it was.
  func close(_ kind: Kind, by delivery: Int, on day: Day, only others: String) throws(LedgerError) -> Int {
    let schema = KindSchema(kind)
    let unnamed = """
      stated_by IN (SELECT id FROM deliveries WHERE taken = 1 AND (delivered_on, id) < (?2, ?1))
      AND NOT EXISTS (SELECT 1 FROM named n WHERE n.kind = ?3 AND n.delivery = ?1 AND \(schema.isNamed))\(others)
      """
    var closed = 0
    for sql in schema.closing {
      let statement = try connection.prepare("\(sql) AND \(unnamed)", "closing \(schema.table)")
      try statement.bind(delivery, at: 1)
      try statement.bind(Int(day.number), at: 2)
      try statement.bind(kind.rawValue, at: 3)
      try statement.run()
      closed += connection.changes
    }
    return closed
  }

  /// Closes rows that came late, by the first later snapshot that did not name them.
  func closeLate(_ batch: Batch, _ rows: [Int32], _ deliveries: Deliveries) throws(LedgerError) {
    let isLate = batch.deliveries.contains { !deliveries.snapshots(of: batch.kind, after: Int($0)).isEmpty }
    guard isLate, !rows.isEmpty else { return }
    let schema = KindSchema(batch.kind)
    for row in rows {
      let key = batch.key(Int(row), batch.kind.key)
      for snapshot in deliveries.snapshots(of: batch.kind, after: batch.delivery(of: Int(row))) {
        if try connection.isNamed(key, batch.kind, by: snapshot) { continue }
        for sql in schema.closing {
          let statement = try connection.prepare("\(sql) AND \(schema.keyIs(from: 3))", "closing \(schema.table)")
          try statement.bind(snapshot, at: 1)
          try statement.bind(Int(deliveries.days[snapshot]?.number ?? 0), at: 2)
          for (parameter, cell) in key.enumerated() { try statement.bind(Int(cell), at: parameter + 3) }
          try statement.run()
        }
        break
      }
    }
  }
}

extension KindSchema {
  /// Statements that close open rows: parameter 1 is the snapshot, 2 its day. The caller says which rows.
  fileprivate var closing: [String] {
    let withdraw = "UPDATE \(table) SET withdrawn = 1, delivery = ?1, line = 0 WHERE withdrawn = 0"
    guard let interval = kind.interval else { return ["\(withdraw) AND ?2 IS NOT NULL"] }
    let (from, until) = (names[interval.from], names[interval.until])
    return [
      "\(withdraw) AND \(from) >= ?2",
      """
      UPDATE \(table) SET \(until) = ?2, delivery = ?1, line = 0
      WHERE withdrawn = 0 AND (\(until) IS NULL OR \(until) > ?2)
      """,
    ]
  }

  /// The key compared with a row `n` of `named`.
  fileprivate var isNamed: String {
    key.enumerated().map { "n.key\($0 + 1) = \(table).\($1)" }.joined(separator: " AND ")
  }
}
