internal import CSQLite
internal import Records

/// Rows in memory that a statement takes all at once, as if from a table: `SELECT c0, c1 FROM fed(?1)`.
///
/// A row costs about half of what it costs to bind its cells and to run the statement for it alone (measured).
struct RowFeed: ~Copyable {
  /// What the statement calls them.
  static let table = "fed"
  /// Columns that a row can have.
  static let widest = 16
  /// Rows that are laid out at once: memory is bounded, however large a file is.
  static let slab = 16_384

  /// What a cell's number means; an empty cell is NULL in every form.
  enum Form: UInt8 { case integer, number, text }

  private let fed: UnsafeMutablePointer<FedRows>

  /// - Parameters:
  ///   - forms: of the columns.
  ///   - texts: what the cells of texts point to.
  ///   - numbers: what the cells of numbers point to.
  init(_ forms: [Form], texts: Interner, numbers: [Double] = []) {
    precondition(forms.count <= RowFeed.widest, "a fed row has at most \(RowFeed.widest) cells")
    fed = .allocate(capacity: 1)
    fed.initialize(to: FedRows(forms: forms, texts: texts, numbers: numbers))
  }

  deinit {
    fed.deinitialize(count: 1)
    fed.deallocate()
  }

  /// Runs a statement whose first parameter the rows are, slab after slab.
  ///
  /// - Parameter lay: lays out a slab of rows, one after the other.
  func run(
    _ statement: borrowing Statement, rows count: Int,
    _ lay: (_ rows: Range<Int>, _ cells: UnsafeMutableBufferPointer<Int32>) -> Void
  ) throws(LedgerError) {
    let width = fed.pointee.forms.count
    let cells = UnsafeMutableBufferPointer<Int32>.allocate(capacity: min(count, RowFeed.slab) * width)
    defer { cells.deallocate() }
    cells.initialize(repeating: RowTable.empty)
    fed.pointee.cells = cells.baseAddress
    try statement.bind(pointer: UnsafeMutableRawPointer(fed), FedRows.type, at: 1)
    for first in stride(from: 0, to: count, by: RowFeed.slab) {
      let rows = first..<min(first + RowFeed.slab, count)
      lay(rows, cells)
      fed.pointee.count = rows.count
      try statement.run()
    }
  }
}

/// What SQLite is shown.
struct FedRows {
  /// By this name a bound pointer is known to be one.
  static let type: StaticString = "rows in memory"

  let forms: [RowFeed.Form]
  let texts: Interner
  let numbers: [Double]
  var cells: UnsafeMutablePointer<Int32>?
  var count = 0
}
