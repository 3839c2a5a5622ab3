package import Records

extension Ledger {
  /// SHA-256 of everything that counts, as canonical records: kinds in order, rows in the byte order of their keys.
  ///
  /// Two ledgers that count the same have the same digest, whatever their deliveries, codes and history.
  package func digest() throws(LedgerError) -> Digest {
    try connection.snapshot("computing the digest") { () throws(LedgerError) in
      var pools = try pools()
      var known = Known()
      var hash = SHA256()
      for kind in Kind.allCases {
        let table = try effectiveTable(kind, &known, &pools)
        hash.update(kind.fileName + "\n")
        for row in KeyOrder.sorted(kind.key.map { table.sortable($0, pools) }, count: table.count) {
          table.record(Int(row), pools: pools).withUnsafeBytes { hash.update($0) }
          hash.update("\n")
        }
        try known.learn(kind, connection)
      }
      return hash.finished()
    }
  }

  private func effectiveTable(_ kind: Kind, _ known: inout Known, _ pools: inout Pools) throws(LedgerError) -> RowTable
  {
    var table = RowTable(kind)
    let columns = kind.columns
    try EffectiveRows(kind).forEach(connection, &known) { row in
      for (place, column) in columns.enumerated() { table.columns[place].append(row.cell(place, column, &pools)) }
      table.lines.append(Int32(clamping: table.count))
    }
    return table
  }
}

extension RowTable {
  /// A column's cells as numbers in the order of what they stand for: identifiers by their bytes.
  fileprivate func sortable(_ column: Int, _ pools: Pools) -> [Int32] {
    guard let space = kind.columns[column].type.space else { return columns[column] }
    let ranks = pools[space].ranks()
    return columns[column].map { $0 == RowTable.empty ? $0 : ranks[Int($0)] }
  }
}

extension Statement {
  /// The cell as a table has it; texts and numbers go into the pools.
  func cell(_ place: Int, _ column: Column, _ pools: inout Pools) -> Int32 {
    if isNull(place) { return RowTable.empty }
    switch column.type {
    case .text: return withBytes(place) { pools.texts.intern($0) }
    case .number: return pools.code(ofNumber: double(place))
    default: return column.isKey && !column.isRequired && int32(place) < 0 ? RowTable.empty : int32(place)
    }
  }
}
