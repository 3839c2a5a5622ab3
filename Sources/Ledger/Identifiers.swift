package import Records

extension Ledger {
  /// Pools in which every identifier of the ledger has the ledger's own code, to read a delivery with.
  package func pools() throws(LedgerError) -> Pools { try seeded().pools }

  /// The same, with which of their codes are the ledger's.
  func seeded() throws(LedgerError) -> (pools: Pools, stored: StoredIdentifiers) {
    var (pools, codes) = (Pools(), [[Bool]]())
    for space in Namespace.allCases { codes.append(try seed(&pools[space], space)) }
    return (pools, StoredIdentifiers(codes))
  }

  private func seed(_ pool: inout Interner, _ space: Namespace) throws(LedgerError) -> [Bool] {
    let rows = try connection.prepare(
      "SELECT code, id FROM \(IdentifierSchema.table(of: space)) ORDER BY code", "reading identifiers")
    var isStored: [Bool] = []
    while try rows.step() {
      while pool.count < rows.int(0) {
        Ledger.fillGap(&pool)
        isStored.append(false)
      }
      guard rows.withBytes(1, { pool.intern($0) }) == rows.int32(0) else {
        throw LedgerError(.strangeIdentifiers, "reading identifiers")
      }
      isStored.append(true)
    }
    return isStored
  }

  /// A code that the ledger does not use goes to bytes that are no UTF-8 and so can be nobody's identifier.
  private static func fillGap(_ pool: inout Interner) {
    withUnsafeBytes(of: Int32(pool.count).bigEndian) { number in
      let bytes = [0xFF] + Array(number)
      bytes.withUnsafeBytes { _ = pool.intern($0) }
    }
  }
}

/// Which codes of each name space the ledger already has.
struct StoredIdentifiers {
  private var codes: [[Bool]]

  init(_ codes: [[Bool]]) { self.codes = codes }

  /// Reads them, and sees to it that the pools were seeded with just these.
  init(_ connection: borrowing Connection, matching pools: Pools) throws(LedgerError) {
    codes = []
    for space in Namespace.allCases {
      let pool = pools[space]
      var present = [Bool](repeating: false, count: pool.count)
      let stored = try connection.prepare(
        "SELECT code, id FROM \(IdentifierSchema.table(of: space))", "reading identifiers")
      while try stored.step() {
        let code = stored.int(0)
        guard stored.withBytes(1, { pool.code(of: $0) }) == Int32(code) else {
          throw LedgerError(.strangeIdentifiers, "reading identifiers")
        }
        present[code] = true
      }
      codes.append(present)
    }
  }

  /// Stores what the rows name and the ledger does not yet know.
  mutating func store(
    _ batch: Batch, rows: [Int32], pools: Pools, _ connection: borrowing Connection
  ) throws(LedgerError) {
    for (place, column) in batch.kind.columns.enumerated() {
      guard let space = column.type.space else { continue }
      try insert(missing(batch.table.columns[place], rows, space), space, pools, connection)
    }
  }

  /// Stores what the keys name and the ledger does not yet know.
  mutating func store(
    keys: [[Int32]], of kind: Kind, pools: Pools, _ connection: borrowing Connection
  ) throws(LedgerError) {
    for (part, place) in kind.key.enumerated() {
      guard let space = kind.columns[place].type.space else { continue }
      let cells = keys.map { $0[part] }
      try insert(missing(cells, Array(0..<Int32(cells.count)), space), space, pools, connection)
    }
  }

  private func insert(
    _ missing: [Int32], _ space: Namespace, _ pools: Pools, _ connection: borrowing Connection
  ) throws(LedgerError) {
    if missing.isEmpty { return }
    let insert = try connection.prepare(
      "INSERT INTO \(IdentifierSchema.table(of: space)) (code, id) SELECT c0, c1 FROM \(RowFeed.table)(?1)",
      "storing identifiers")
    // The number is the code of the text too.
    try RowFeed([.integer, .text], texts: pools[space]).run(insert, rows: missing.count) { places, cells in
      for (place, code) in missing[places].enumerated() { (cells[place * 2], cells[place * 2 + 1]) = (code, code) }
    }
  }

  /// Codes that are not stored yet, ascending; from now on they count as stored.
  private mutating func missing(_ cells: [Int32], _ rows: [Int32], _ space: Namespace) -> [Int32] {
    var missing: [Int32] = []
    let place = Namespace.code(of: space)
    if let last = cells.max(), Int(last) >= codes[place].count {
      codes[place] += Array(repeating: false, count: Int(last) + 1 - codes[place].count)
    }
    codes[place].withUnsafeMutableBufferPointer { present in
      for row in rows {
        let code = cells[Int(row)]
        guard code >= 0, !present[Int(code)] else { continue }
        present[Int(code)] = true
        missing.append(code)
      }
    }
    return missing.sorted()
  }
}

extension ColumnType {
  /// The name space of an identifier or a reference.
  var space: Namespace? {
    switch self {
    case .identifier(let space), .reference(let space): space
    default: nil
    }
  }
}
