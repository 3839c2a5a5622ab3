internal import Records

/// How statements stand to what the ledger has: each row of a batch is in one of the lists, keys ascending.
struct Comparison {
  /// No row has the key.
  var new: [Int32] = []
  /// The ledger says the same already, on the word of a later delivery.
  var known = 0
  /// The ledger says the same already; from now on on this delivery's word. First and last row of each run of
  /// neighbours in the table.
  var restated: [(first: Int32, last: Int32)] = []
  var restatedRows = 0
  /// The ledger says something else, which this puts aside.
  var changed: [Int32] = []
  /// The ledger says something else on the word of a later delivery.
  var outdated: [Int32] = []

  var unchanged: Int { known + restatedRows }
  var updated: Int { changed.count + outdated.count }

  /// - Parameter follows: the row comes directly after the one that was restated last.
  fileprivate mutating func restate(_ row: Int32, follows: Bool, _ batch: Batch) {
    restatedRows += 1
    if follows, let last = restated.last?.last, batch.delivery(of: Int(last)) == batch.delivery(of: Int(row)) {
      restated[restated.count - 1].last = row
    } else {
      restated.append((row, row))
    }
  }
}

extension Ledger {
  /// Compares rows, in the order of their keys and each key once, with the current table.
  ///
  /// The table is walked along beside them. Where the next key is far, it is looked up anew: the cost is that of the
  /// smaller of the two.
  func compare(
    _ batch: Batch, rows: [Int32], _ deliveries: Deliveries, _ pools: Pools
  ) throws(LedgerError) -> Comparison {
    var comparison = Comparison()
    let schema = KindSchema(batch.kind)
    if try isEmpty(schema) {
      comparison.new = rows
      return comparison
    }
    let binder = CellBinder(batch.kind)
    let statedBy = binder.width - 1
    var walk = try KeyWalk(schema, connection)
    var wasRestated = false
    for place in rows {
      let row = Int(place)
      guard try walk.find(batch, row) else {
        comparison.new.append(place)
        wasRestated = false
        continue
      }
      let isNewer = deliveries.rank(batch.delivery(of: row)) >= deliveries.rank(walk.statement.int(statedBy))
      let isSame = binder.isSame(batch, row, as: walk.statement, pools)
      switch (isSame, isNewer) {
      case (true, true): comparison.restate(place, follows: walk.isNeighbour && wasRestated, batch)
      case (true, false): comparison.known += 1
      case (false, true): comparison.changed.append(place)
      case (false, false): comparison.outdated.append(place)
      }
      wasRestated = isSame && isNewer
    }
    return comparison
  }
}

extension Ledger {
  private func isEmpty(_ schema: KindSchema) throws(LedgerError) -> Bool {
    let any = try connection.prepare("SELECT 1 FROM \(schema.table) LIMIT 1", "comparing with \(schema.table)")
    return try !any.step()
  }
}

/// Walks along a current table in key order.
private struct KeyWalk: ~Copyable {
  let statement: Statement
  private let key: [Int]
  /// The row that was found comes directly after the one that was found before.
  private(set) var isNeighbour = false
  private var isAtRow = false
  private var isAtEnd = false
  /// Rows that are stepped over before the key is looked up instead; a look-up costs about as much as this many.
  private static let patience = 8

  init(_ schema: KindSchema, _ connection: borrowing Connection) throws(LedgerError) {
    key = schema.kind.key
    let keys = schema.key.joined(separator: ", ")
    let parameters = key.indices.map { "?\($0 + 1)" }.joined(separator: ", ")
    statement = try connection.prepare(
      """
      SELECT \(schema.all.joined(separator: ", ")) FROM \(schema.table)
      WHERE (\(keys)) >= (\(parameters)) ORDER BY \(keys)
      """, "comparing with \(schema.table)")
  }

  /// Whether the table has the row's key; if so `statement` stands at it.
  mutating func find(_ batch: Batch, _ row: Int) throws(LedgerError) -> Bool {
    var steps = 0
    while !isAtEnd {
      if isAtRow {
        let order = order(of: batch, row)
        if order == 0 {
          isNeighbour = steps == 1
          return true
        }
        if order > 0 { return false }
      }
      if !isAtRow || steps == KeyWalk.patience {
        try look(up: batch, row)
      } else {
        isAtEnd = try !statement.step()
      }
      steps += 1
    }
    return false
  }

  /// Negative when the table's row comes before the batch's.
  private func order(of batch: Batch, _ row: Int) -> Int32 {
    for place in key {
      let (here, wanted) = (statement.int32(place), Batch.keyCell(batch.table.columns[place][row]))
      if here != wanted { return here < wanted ? -1 : 1 }
    }
    return 0
  }

  private mutating func look(up batch: Batch, _ row: Int) throws(LedgerError) {
    statement.reset()
    for (parameter, place) in key.enumerated() {
      try statement.bind(Int(Batch.keyCell(batch.table.columns[place][row])), at: parameter + 1)
    }
    isAtEnd = try !statement.step()
    isAtRow = true
  }
}
