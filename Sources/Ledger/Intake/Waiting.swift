internal import Records

extension Ledger {
  /// Lets rows wait that name something unknown; of two that say the same the later one is enough.
  func wait(_ batch: Batch, _ rows: [Int32], _ pools: Pools) throws(LedgerError) {
    if rows.isEmpty { return }
    let schema = KindSchema(batch.kind)
    try write(batch, rows, schema.insertWaiting, "writing \(schema.waiting)", pools)
    try connection.run(schema.dropRepeated, "writing \(schema.waiting)")
  }

  /// Tries the kind's waiting rows again, of one key the newest first; answers how many were taken.
  ///
  /// A waiting row about whose key something later was accepted is dropped, into the history.
  func retry(_ kind: Kind, _ state: inout TakingState) throws(LedgerError) -> Int {
    let schema = KindSchema(kind)
    guard try hasWaiting(schema) else { return 0 }
    try retire(schema)
    let batch = try waiting(schema, &state)
    let chosen = standing(batch, state.known)
    if chosen.isEmpty { return 0 }
    try enter(batch, try compare(batch, rows: chosen, state.deliveries, state.pools), state.deliveries, state.pools)
    let delete = try connection.prepare(
      "DELETE FROM \(schema.waiting) WHERE delivery = ?1 AND \(schema.keyIs(from: 2))", "taking waiting rows")
    for row in chosen {
      try delete.bind(batch.delivery(of: Int(row)), at: 1)
      for (place, cell) in batch.key(Int(row), kind.key).enumerated() { try delete.bind(Int(cell), at: place + 2) }
      try delete.run()
    }
    try retire(schema)
    return chosen.count
  }

  private func hasWaiting(_ schema: KindSchema) throws(LedgerError) -> Bool {
    let statement = try connection.prepare("SELECT 1 FROM \(schema.waiting) LIMIT 1", "reading \(schema.waiting)")
    return try statement.step()
  }

  private func retire(_ schema: KindSchema) throws(LedgerError) {
    try connection.run(schema.keepOutdated, "dropping waiting rows")
    try connection.run(schema.dropOutdated, "dropping waiting rows")
  }

  /// The waiting rows, keys ascending, of one key the newest first.
  private func waiting(_ schema: KindSchema, _ state: inout TakingState) throws(LedgerError) -> Batch {
    let rows = try connection.prepare(schema.selectWaiting, "reading \(schema.waiting)")
    var table = RowTable(schema.kind)
    var deliveries: [Int32] = []
    while try rows.step() {
      for (place, column) in schema.columns.enumerated() {
        table.columns[place].append(rows.cell(place, column, &state.pools))
      }
      if rows.int32(schema.columns.count) != 0 { table.withdrawn.append(table.count) }
      deliveries.append(rows.int32(schema.columns.count + 1))
      table.lines.append(rows.int32(schema.columns.count + 2))
    }
    if schema.kind == .attendance { _ = leaveOutCoalitions(&table, Array(0..<Int32(table.count)), state.known) }
    return Batch(table, deliveries: deliveries)
  }

  /// The newest row of each key whose references are all known.
  private func standing(_ batch: Batch, _ known: Known) -> [Int32] {
    let references = batch.kind.references
    let keys = batch.kind.key.map { batch.table.columns[$0] }
    var chosen: [Int32] = []
    for row in 0..<batch.table.count {
      if let last = chosen.last, keys.allSatisfy({ $0[Int(last)] == $0[row] }) { continue }
      let stands = references.allSatisfy { reference in
        let cell = batch.table.columns[reference.column][row]
        return cell == RowTable.empty || known.has(cell, in: reference.space)
      }
      if stands { chosen.append(Int32(row)) }
    }
    return chosen
  }
}

extension KindSchema {
  fileprivate var selectWaiting: String {
    """
    SELECT \(all.map { "w.\($0)" }.joined(separator: ", ")) FROM \(waiting) w JOIN deliveries d ON d.id = w.delivery
    ORDER BY \(key.map { "w.\($0)" }.joined(separator: ", ")), d.delivered_on DESC, d.id DESC
    """
  }

  /// Waiting rows about whose key the current table has a later word.
  private var outdated: String {
    """
    FROM \(waiting) w JOIN deliveries d ON d.id = w.delivery
    JOIN \(table) c ON \(key.map { "c.\($0) = w.\($0)" }.joined(separator: " AND "))
    JOIN deliveries s ON s.id = c.stated_by
    WHERE (s.delivered_on, s.id) > (d.delivered_on, d.id)
    """
  }

  fileprivate var keepOutdated: String {
    let names = all.joined(separator: ", ")
    return """
      INSERT OR IGNORE INTO \(history) (\(names)) SELECT \(all.map { "w.\($0)" }.joined(separator: ", ")) \(outdated)
      """
  }

  fileprivate var dropOutdated: String {
    let names = (key + ["delivery"]).joined(separator: ", ")
    let values = (key + ["delivery"]).map { "w.\($0)" }.joined(separator: ", ")
    return "DELETE FROM \(waiting) WHERE (\(names)) IN (SELECT \(values) \(outdated))"
  }

  fileprivate var dropRepeated: String {
    let same = (key + content + ["withdrawn"]).map { "n.\($0) IS \(waiting).\($0)" }.joined(separator: " AND ")
    return """
      DELETE FROM \(waiting) WHERE EXISTS (
        SELECT 1 FROM \(waiting) n JOIN deliveries later ON later.id = n.delivery
        JOIN deliveries d ON d.id = \(waiting).delivery
        WHERE \(same) AND (later.delivered_on, later.id) > (d.delivered_on, d.id))
      """
  }
}
