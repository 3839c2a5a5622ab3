internal import Records

/// Statements about rows of one kind: what they say, and which delivery says it.
struct Batch {
  var table: RowTable
  /// Each row's delivery; a single one stands for all rows.
  let deliveries: [Int32]
  /// By row; empty when no row is withdrawn.
  let withdrawn: [Bool]

  init(_ table: RowTable, deliveries: [Int32]) {
    self.table = table
    self.deliveries = deliveries
    var withdrawn = [Bool](repeating: false, count: table.withdrawn.isEmpty ? 0 : table.count)
    for row in table.withdrawn { withdrawn[row] = true }
    self.withdrawn = withdrawn
  }

  var kind: Kind { table.kind }

  func delivery(of row: Int) -> Int { Int(deliveries[deliveries.count == 1 ? 0 : row]) }
  func isWithdrawn(_ row: Int) -> Bool { !withdrawn.isEmpty && withdrawn[row] }

  /// The row's key as the ledger keeps it.
  func key(_ row: Int, _ places: [Int]) -> [Int32] { places.map { Batch.keyCell(table.columns[$0][row]) } }

  /// Lays rows out one after the other, each its cells and its line.
  func lay(_ rows: ArraySlice<Int32>, in target: UnsafeMutableBufferPointer<Int32>) {
    let width = table.columns.count + 1
    for (place, column) in kind.columns.enumerated() {
      Batch.lay(table.columns[place], rows, column.isKey, in: target, from: place, by: width)
    }
    var place = width - 1
    for row in rows {
      target[place] = table.lines[Int(row)]
      place += width
    }
  }

  private static func lay(
    _ column: [Int32], _ rows: ArraySlice<Int32>, _ isKey: Bool, in target: UnsafeMutableBufferPointer<Int32>,
    from first: Int, by width: Int
  ) {
    var place = first
    for row in rows {
      let cell = column[Int(row)]
      target[place] = isKey ? keyCell(cell) : cell
      place += width
    }
  }

  /// An empty cell of a key is -1: in the ledger a key has no NULL.
  @inline(__always) static func keyCell(_ cell: Int32) -> Int32 { cell == RowTable.empty ? -1 : cell }
}

/// Rows in the order of their keys, and the rows whose key an earlier line of the file holds.
struct KeyHolders {
  /// The first row of each key, keys ascending.
  var holders: [Int32] = []
  /// The others, in file order.
  var duplicates: [Int32] = []

  init(_ table: RowTable) {
    let keys = table.kind.key.map { table.columns[$0] }
    holders = KeyOrder.sorted(keys, count: table.count)
    var (kept, last) = (0, -1)
    // In place: a second list of ten million rows would be as large as a column of them.
    for place in holders.indices {
      let row = Int(holders[place])
      if last >= 0, keys.allSatisfy({ $0[last] == $0[row] }) {
        duplicates.append(holders[place])
      } else {
        if kept < place { holders[kept] = holders[place] }
        (kept, last) = (kept + 1, row)
      }
    }
    holders.removeLast(holders.count - kept)
    duplicates.sort()
  }
}
