package import Records

/// Rows of the facts by kind: numbers into the arrays of `Facts`, each once.
package struct RecordRows: Hashable, Sendable {
  private var rows: [Kind: Set<Int32>] = [:]

  package init() {}

  /// Ascending, and so in the order of the kind's key.
  package subscript(kind: Kind) -> [Int32] { (rows[kind] ?? []).sorted() }

  /// The kinds of which there are rows, in the catalogue's order.
  package var kinds: [Kind] { Kind.allCases.filter { !(rows[$0] ?? []).isEmpty } }
  package var count: Int { rows.values.reduce(0) { $0 + $1.count } }
  package func count(of kind: Kind) -> Int { rows[kind]?.count ?? 0 }
  package func contains(_ row: Int32, of kind: Kind) -> Bool { rows[kind]?.contains(row) ?? false }

  /// Answers whether the row is new here.
  @discardableResult
  package mutating func insert(_ row: Int32, of kind: Kind) -> Bool { rows[kind, default: []].insert(row).inserted }

  package mutating func formUnion(_ other: RecordRows) {
    for (kind, more) in other.rows { rows[kind, default: []].formUnion(more) }
  }

  package func subtracting(_ other: RecordRows) -> RecordRows {
    var left = RecordRows()
    for (kind, mine) in rows {
      let kept = mine.subtracting(other.rows[kind] ?? [])
      if !kept.isEmpty { left.rows[kind] = kept }
    }
    return left
  }
}
