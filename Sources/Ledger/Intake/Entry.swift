internal import Records

extension Ledger {
  /// Writes what a comparison found. Identifiers must be stored already.
  func enter(
    _ batch: Batch, _ found: Comparison, _ deliveries: Deliveries, _ pools: Pools
  ) throws(LedgerError) {
    let schema = KindSchema(batch.kind)
    // First, so that a run of neighbours does not reach what comes between them.
    try restate(batch, found.restated, schema)
    try insert(batch, found.new, schema, pools)
    try write(batch, found.changed, schema.update, "updating \(schema.table)", pools)
    try write(batch, found.outdated, schema.insertHistory, "writing \(schema.history)", pools)
    try closeLate(batch, found.new, deliveries)
    try closeLate(batch, found.changed, deliveries)
  }

  /// New rows in key order; those of one delivery, none of which is withdrawn, are the bulk of a first delivery.
  private func insert(_ batch: Batch, _ rows: [Int32], _ schema: KindSchema, _ pools: Pools) throws(LedgerError) {
    guard batch.deliveries.count == 1, batch.withdrawn.isEmpty else {
      return try write(batch, rows, schema.insert, "writing \(schema.table)", pools)
    }
    if rows.isEmpty { return }
    let feed = RowFeed(CellBinder.forms(of: batch.kind) + [.integer], texts: pools.texts, numbers: pools.numbers)
    let statement = try connection.prepare(
      schema.insertFed(by: batch.delivery(of: 0)), "writing \(schema.table)")
    try feed.run(statement, rows: rows.count) { places, cells in batch.lay(rows[places], in: cells) }
  }

  /// Runs a statement that takes a whole row, once for each row.
  func write(
    _ batch: Batch, _ rows: [Int32], _ sql: String, _ action: String, _ pools: Pools
  ) throws(LedgerError) {
    if rows.isEmpty { return }
    let binder = CellBinder(batch.kind)
    let statement = try connection.prepare(sql, action)
    for row in rows {
      try binder.bindRow(batch, Int(row), to: statement, pools)
      try statement.run()
    }
  }

  /// Whole runs of neighbours at once: a delivery that says everything again says it in few runs.
  private func restate(
    _ batch: Batch, _ runs: [(first: Int32, last: Int32)], _ schema: KindSchema
  ) throws(LedgerError) {
    if runs.isEmpty { return }
    let statement = try connection.prepare(schema.restate, "updating \(schema.table)")
    let key = batch.kind.key
    for run in runs {
      try statement.bind(batch.delivery(of: Int(run.first)), at: 1)
      let bounds = batch.key(Int(run.first), key) + batch.key(Int(run.last), key)
      for (parameter, cell) in bounds.enumerated() { try statement.bind(Int(cell), at: parameter + 2) }
      try statement.run()
    }
  }
}
