internal import Records

/// The rows of one kind that count: not withdrawn, and referring only to rows that count.
struct EffectiveRows {
  private let schema: KindSchema

  init(_ kind: Kind) { schema = KindSchema(kind) }

  /// Hands over each row, its cells in the order of `Kind.columns`, then those of `KindSchema.provenance`; keys ascending
  /// by code.
  ///
  /// Where the latest statement about a key refers to something that does not count, the one before it is looked at.
  /// Whether all rows count is noted in `known`, so that what refers to them need not be looked up row by row.
  func forEach(
    _ connection: borrowing Connection, _ known: inout Known,
    _ body: (borrowing Statement) throws(LedgerError) -> Void
  ) throws(LedgerError) {
    let keys = schema.key.joined(separator: ", ")
    let columns = schema.all.joined(separator: ", ")
    let current = try connection.prepare(
      "SELECT \(columns) FROM \(schema.table) ORDER BY \(keys)", "reading \(schema.table)")
    let references = references(known)
    let earlier = EarlierStatements(schema, known)
    var isWhole = true
    while try current.step() {
      if !references.stands(current) {
        let key = schema.kind.key.map { current.int32($0) }
        if try !earlier.find(for: key, connection, body) { isWhole = false }
      } else if current.int32(schema.columns.count) == 0 {
        try body(current)
      } else {
        isWhole = false
      }
    }
    note(isWhole, in: &known)
  }

  /// The same with the cells of `Kind.columns` only, many times a second; in no order that may be relied on.
  func forEachCells(
    _ connection: borrowing Connection, _ known: inout Known, _ body: (RowCells) -> Void
  ) throws(LedgerError) {
    let outcome = withoutActuallyEscaping(body) { body in
      Result { () throws(LedgerError) in _ = try give(to: RowFunction(body: body), connection, &known) }
    }
    try outcome.get()
  }

  /// The same for whoever has more to do than a function that is called for each row can in its time; answers the taker.
  func give<Taker: RowTaking>(
    to taker: Taker, _ connection: borrowing Connection, _ known: inout Known
  ) throws(LedgerError) -> Taker {
    var gate = Gate(taker, references(known), schema)
    try connection.handOver(
      schema.names + ["withdrawn"], of: schema.table, to: &gate, by: Taker.step, "reading \(schema.table)")
    let earlier = EarlierStatements(schema, known)
    var isWhole = gate.isWhole
    for key in gate.fallen {
      let isFound = try earlier.find(for: key, connection) { row throws(LedgerError) in
        row.withCells { gate.takeEarlier($0) }
      }
      if !isFound { isWhole = false }
    }
    note(isWhole, in: &known)
    return gate.taker
  }

  /// What was let in refers to rows that the ledger has; what was dropped unseen may refer to anything.
  private func references(_ known: Known) -> Lookup {
    Lookup(schema.kind.references.filter { !known.whole.contains($0.space) }, known)
  }

  private func note(_ isWhole: Bool, in known: inout Known) {
    if isWhole, let space = schema.kind.referredAs { known.whole.insert(space) }
  }
}

/// References that are to be looked up.
struct Lookup {
  private let columns: [Int]
  private let numbers: [[Int32]]

  init(_ references: [(column: Int, space: Namespace)], _ known: Known) {
    columns = references.map(\.column)
    numbers = references.map { known[$0.space] }
  }

  /// Whether everything that the row refers to counts.
  func stands<Row: CellReading & ~Copyable>(_ row: borrowing Row) -> Bool {
    for (place, column) in columns.enumerated() where !row.isNull(column) {
      let code = row.int(column)
      if code >= 0, code >= numbers[place].count || numbers[place][code] < 0 { return false }
    }
    return true
  }
}
