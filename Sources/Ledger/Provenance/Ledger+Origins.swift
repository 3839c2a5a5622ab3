package import Records

extension Ledger {
  /// Where the records of these kinds come from that count now, each with the delivery, file and line that said it.
  ///
  /// Asked within `oneState` together with the facts, a row has the same number in both.
  package func origins(of kinds: Set<Kind>) throws(LedgerError) -> Origins {
    try connection.snapshot("looking up where records come from") { () throws(LedgerError) in
      var known = Known()
      var origins = Origins(try deliveries())
      for kind in Kind.allCases where kinds.contains(kind) || kind.referredAs != nil {
        let table = try table(of: kind, &known, &origins)
        if kinds.contains(kind) { origins.keep(table) }
      }
      return origins
    }
  }

  /// Reads several things from one state of the ledger, whatever others write meanwhile.
  package func oneState<T>(_ body: () throws -> T) throws -> T {
    let outcome = try connection.snapshot("reading one state") { () throws(LedgerError) in Result { try body() } }
    return try outcome.get()
  }

  private func table(of kind: Kind, _ known: inout Known, _ origins: inout Origins) throws(LedgerError) -> OriginTable {
    var table = OriginTable(kind)
    let before = known
    try EffectiveRows(kind).forEach(connection, &known) { row throws(LedgerError) in
      table.append(row, before, at: try place(of: row, kind))
    }
    if let (column, space, codes) = table.identifiers {
      origins.keep(try number(codes, space, &known), of: space)
      table.number(column, by: known[space])
    }
    table.arrange()
    return table
  }

  /// A row that a snapshot ended has no line of its own: what it says was said before.
  private func place(of row: borrowing Statement, _ kind: Kind) throws(LedgerError) -> OriginTable.Place {
    let count = kind.columns.count
    let (delivery, line, statedBy) = (row.int(count + 1), row.int(count + 2), row.int(count + 3))
    if line > 0 { return OriginTable.Place(delivery: delivery, line: line, statedBy: statedBy, closedBy: nil) }
    let schema = KindSchema(kind)
    let earlier = try connection.prepare(
      """
      SELECT h.delivery, h.line, h.stated_by FROM \(schema.history) h JOIN deliveries d ON d.id = h.stated_by
      WHERE \(schema.keyIs(from: 1)) AND h.line > 0 ORDER BY d.delivered_on DESC, d.id DESC LIMIT 1
      """, "reading \(schema.history)")
    for (place, column) in kind.key.enumerated() { try earlier.bind(Int(row.int32(column)), at: place + 1) }
    guard try earlier.step() else {
      return OriginTable.Place(delivery: delivery, line: line, statedBy: statedBy, closedBy: nil)
    }
    return OriginTable.Place(
      delivery: earlier.int(0), line: earlier.int(1), statedBy: earlier.int(2), closedBy: delivery)
  }
}
