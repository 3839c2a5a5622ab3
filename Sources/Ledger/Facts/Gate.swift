internal import CSQLite
internal import Records

/// Lets through the rows of a table that count, and notes those of which an earlier statement may.
struct Gate<Taker: RowTaking> {
  private(set) var taker: Taker
  private let references: Lookup
  private let withdrawn: Int
  private let key: [Int]
  /// No row is withdrawn.
  private(set) var isWhole = true
  /// The keys of rows that refer to what does not count.
  private(set) var fallen: [[Int32]] = []

  init(_ taker: Taker, _ references: Lookup, _ schema: KindSchema) {
    self.taker = taker
    self.references = references
    (withdrawn, key) = (schema.columns.count, schema.kind.key)
  }

  @inline(__always) private mutating func take(_ row: RowCells) {
    if !references.stands(row) {
      fallen.append(key.map { row.int32($0) })
    } else if row.int32(withdrawn) == 0 {
      taker.take(row)
    } else {
      isWhole = false
    }
  }

  /// Takes an earlier statement that counts in the place of a fallen one.
  mutating func takeEarlier(_ row: RowCells) { taker.take(row) }

  /// Takes the row that SQLite hands over to the gate whose address it was given.
  @inline(__always)
  static func handOver(_ call: OpaquePointer?, _ values: UnsafeMutablePointer<OpaquePointer?>?) {
    guard let values, let gate = sqlite3_user_data(call) else { return }
    gate.assumingMemoryBound(to: Gate.self).pointee.take(RowCells(values: values))
  }
}

/// Gives each row to a function.
struct RowFunction: RowTaking {
  let body: (RowCells) -> Void

  func take(_ row: RowCells) { body(row) }

  static var step: RowStep { { call, _, values in Gate<RowFunction>.handOver(call, values) } }
}
