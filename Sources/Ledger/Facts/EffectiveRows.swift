internal import Records

/// The rows of one kind that count: not withdrawn, and referring only to rows that count.
struct EffectiveRows {
  private let schema: KindSchema
  private let references: [(column: Int, space: Namespace)]
  private let withdrawn: Int

  init(_ kind: Kind) {
    schema = KindSchema(kind)
    references = kind.references
    withdrawn = schema.columns.count
  }

  /// Hands over each row, its cells in the order of `Kind.columns`, keys ascending by code.
  ///
  /// Where the latest statement about a key refers to something that does not count, the one before it is looked at.
  func forEach(
    _ connection: borrowing Connection, _ known: Known,
    _ body: (borrowing Statement) throws(LedgerError) -> Void
  ) throws(LedgerError) {
    let current = try connection.prepare(
      "SELECT \(schema.all.joined(separator: ", ")) FROM \(schema.table) ORDER BY \(schema.key.joined(separator: ", "))",
      "reading \(schema.table)")
    let earlier = try connection.prepare(earlierSQL, "reading \(schema.history)")
    while try current.step() {
      if current.int32(withdrawn) != 0 { continue }
      if stands(current, known) {
        try body(current)
      } else {
        try forEarlier(current, earlier, known, body)
      }
    }
  }

  private func forEarlier(
    _ current: borrowing Statement, _ earlier: borrowing Statement, _ known: Known,
    _ body: (borrowing Statement) throws(LedgerError) -> Void
  ) throws(LedgerError) {
    defer { earlier.reset() }
    for (parameter, place) in schema.kind.key.enumerated() { try earlier.bind(current.int(place), at: parameter + 1) }
    while try earlier.step() {
      if earlier.int32(withdrawn) != 0 { return }
      if stands(earlier, known) { return try body(earlier) }
    }
  }

  private func stands(_ row: borrowing Statement, _ known: Known) -> Bool {
    for (column, space) in references where !row.isNull(column) {
      let code = row.int32(column)
      if code >= 0, !known.has(code, in: space) { return false }
    }
    return true
  }

  /// All that was said about a key before, the latest first.
  private var earlierSQL: String {
    let columns = schema.all.map { "h.\($0)" }.joined(separator: ", ")
    let key = schema.key.enumerated().map { "h.\($1) = ?\($0 + 1)" }.joined(separator: " AND ")
    return """
      SELECT \(columns) FROM \(schema.history) h
      JOIN deliveries s ON s.id = h.stated_by JOIN deliveries d ON d.id = h.delivery
      WHERE \(key) ORDER BY s.delivered_on DESC, s.id DESC, d.delivered_on DESC, d.id DESC
      """
  }
}
