internal import Records

/// Keys that a snapshot names on rows that were not accepted, and of a late snapshot all: it does not close their rows.
extension Connection {
  func name(_ keys: [[Int32]], _ kind: Kind, by delivery: Int) throws(LedgerError) {
    if keys.isEmpty { return }
    let statement = try prepare(
      "INSERT OR IGNORE INTO named VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)", "keeping named keys")
    for key in keys {
      try bind(key, kind, delivery, to: statement)
      try statement.run()
    }
  }

  func isNamed(_ key: [Int32], _ kind: Kind, by delivery: Int) throws(LedgerError) -> Bool {
    let statement = try prepare(
      """
      SELECT 1 FROM named WHERE kind = ?1 AND delivery = ?2
      AND key1 = ?3 AND key2 = ?4 AND key3 = ?5 AND key4 = ?6 AND key5 = ?7
      """, "looking for a named key")
    try bind(key, kind, delivery, to: statement)
    return try statement.step()
  }

  private func bind(
    _ key: [Int32], _ kind: Kind, _ delivery: Int, to statement: borrowing Statement
  ) throws(LedgerError) {
    try statement.bind(kind.rawValue, at: 1)
    try statement.bind(delivery, at: 2)
    for part in 0..<5 { try statement.bind(part < key.count ? Int(Batch.keyCell(key[part])) : 0, at: part + 3) }
  }
}
