internal import Records

/// What was said before about keys whose latest statement cannot stand: it refers to something that does not count.
struct EarlierStatements {
  private let schema: KindSchema
  private let references: Lookup

  init(_ schema: KindSchema, _ known: Known) {
    self.schema = schema
    references = Lookup(schema.kind.references, known)
  }

  /// Hands over the latest earlier statement about a row's key that can stand, as a snapshot left it that no longer
  /// named the key; answers whether there is one that counts.
  func find(
    for key: [Int32], _ connection: borrowing Connection,
    _ body: (borrowing Statement) throws(LedgerError) -> Void
  ) throws(LedgerError) -> Bool {
    let earlier = try connection.prepare(earlierSQL, "reading \(schema.history)")
    for (place, cell) in key.enumerated() { try earlier.bind(Int(cell), at: place + 1) }
    while try earlier.step() {
      guard references.stands(earlier) else { continue }
      if earlier.int32(schema.columns.count) != 0 { return false }
      guard let day = try closing(key, after: earlier.int(schema.columns.count + 3), connection) else {
        try body(earlier)
        return true
      }
      return try close(earlier, key, on: day, connection, body)
    }
    return false
  }

  /// The day of the first snapshot after the delivery that did not name the key.
  private func closing(
    _ key: [Int32], after delivery: Int, _ connection: borrowing Connection
  ) throws(LedgerError) -> Day? {
    let deliveries = try Deliveries(connection)
    let snapshots = deliveries.snapshots(of: schema.kind, after: delivery)
    if snapshots.isEmpty { return nil }
    let spells = try spells(key, connection)
    for snapshot in snapshots {
      let rank = deliveries.rank(snapshot)
      // A delivery between two that say the same may still be one that did not: of a late one all names are kept.
      let isStated =
        !deliveries.late.contains(snapshot)
        && spells.contains { deliveries.rank($0.first) <= rank && rank <= deliveries.rank($0.last) }
      if isStated { continue }
      if try !connection.isNamed(key, schema.kind, by: snapshot) { return deliveries.days[snapshot] }
    }
    return nil
  }

  /// The first and the latest delivery of everything that was said about the key.
  private func spells(
    _ key: [Int32], _ connection: borrowing Connection
  ) throws(LedgerError) -> [(first: Int, last: Int)] {
    let part = { (table: String) in
      "SELECT delivery, stated_by FROM \(table) WHERE \(schema.keyIs(from: 1)) AND line > 0"
    }
    let rows = try connection.prepare(
      "\(part(schema.table)) UNION ALL \(part(schema.history))", "reading \(schema.history)")
    for (place, cell) in key.enumerated() { try rows.bind(Int(cell), at: place + 1) }
    var spells: [(first: Int, last: Int)] = []
    while try rows.step() { spells.append((rows.int(0), rows.int(1))) }
    return spells
  }

  /// The row with its end on the day, unless it ends earlier; it does not count when it has no end or begins later.
  private func close(
    _ row: borrowing Statement, _ key: [Int32], on day: Day, _ connection: borrowing Connection,
    _ body: (borrowing Statement) throws(LedgerError) -> Void
  ) throws(LedgerError) -> Bool {
    guard let (from, until) = schema.kind.interval else { return false }
    if !row.isNull(from), row.day(from) >= day { return false }
    let closed = try connection.prepare(closedSQL(until), "reading \(schema.history)")
    for (place, cell) in key.enumerated() { try closed.bind(Int(cell), at: place + 1) }
    try closed.bind(row.int(schema.columns.count + 1), at: key.count + 1)
    try closed.bind(Int(day.number), at: key.count + 2)
    guard try closed.step() else { return false }
    try body(closed)
    return true
  }

  /// All statements about a key, the latest first.
  private var earlierSQL: String {
    let columns = schema.all.map { "h.\($0)" }.joined(separator: ", ")
    let key = schema.key.enumerated().map { "h.\($1) = ?\($0 + 1)" }.joined(separator: " AND ")
    return """
      SELECT \(columns) FROM \(schema.history) h
      JOIN deliveries s ON s.id = h.stated_by JOIN deliveries d ON d.id = h.delivery
      WHERE \(key) AND h.line > 0 ORDER BY s.delivered_on DESC, s.id DESC, d.delivered_on DESC, d.id DESC
      """
  }

  /// One statement with an end; after the key come its delivery and the day.
  private func closedSQL(_ until: Int) -> String {
    var columns = schema.all
    let day = "?\(schema.key.count + 2)"
    columns[until] = "min(coalesce(\(columns[until]), \(day)), \(day))"
    return """
      SELECT \(columns.joined(separator: ", ")) FROM \(schema.history)
      WHERE \(schema.keyIs(from: 1)) AND delivery = ?\(schema.key.count + 1)
      """
  }
}
