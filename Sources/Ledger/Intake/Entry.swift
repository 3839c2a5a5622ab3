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
    try closeLate(batch, found.new + found.changed, deliveries)
  }

  /// The bulk of a first delivery: many rows a statement, in key order.
  private func insert(_ batch: Batch, _ rows: [Int32], _ schema: KindSchema, _ pools: Pools) throws(LedgerError) {
    let binder = CellBinder(batch.kind)
    let isUniform = batch.deliveries.count == 1 && batch.withdrawn.isEmpty
    let full = isUniform ? rows.count / KindSchema.bulk * KindSchema.bulk : 0
    if full > 0 {
      let statement = try connection.prepare(schema.insertBulk, "writing \(schema.table)")
      try statement.bind(batch.delivery(of: 0), at: 1)
      for start in stride(from: 0, to: full, by: KindSchema.bulk) {
        var place = 2
        for row in rows[start..<start + KindSchema.bulk] {
          try binder.bindCells(batch, Int(row), to: statement, from: place, pools)
          try statement.bind(Int(batch.table.lines[Int(row)]), at: place + schema.columns.count)
          place += schema.columns.count + 1
        }
        try statement.run()
      }
    }
    try write(batch, Array(rows[full...]), schema.insert, "writing \(schema.table)", pools)
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
