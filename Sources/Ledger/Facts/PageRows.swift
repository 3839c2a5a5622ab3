internal import Records

/// The rows of a table, read off the pages of its tree while SQLite goes through them.
///
/// SQLite takes 150 nanoseconds to hand over a row of five whole numbers, and next to nothing to count it: it then only
/// walks the tree. The pages that it walks by pass the ledger's own files (`SealedFiles`), in the order of the walk: each
/// page, then what is below it. The rows of a table without row number stand on them in a form that SQLite promises to
/// keep (sqlite.org/fileformat2.html, 1.6 and 2.1): on leaves, and one between each two pages below the same page.
///
/// Which pages are the table's and which state of them counts stays SQLite's to know, and how many rows there are: as many
/// must have been found. Rows with anything but whole numbers and empty cells are not read in this way.
struct PageRows {
  /// A page some of whose lower pages are still to come.
  private struct Parent {
    let bytes: [UInt8]
    /// Of its own rows the one that comes after the lower page at hand.
    var next = 0
  }

  private enum PageType {
    static let interior: UInt8 = 2
    static let leaf: UInt8 = 10
  }

  /// Cells of each row that are asked for, from the first on.
  private let wanted: Int
  /// Cells that each row has.
  private let width: Int
  /// From the root down.
  private var parents: [Parent] = []
  private(set) var count = 0
  /// All rows so far were of the form that they should have.
  private(set) var isReadable = true

  init(wanted: Int, of width: Int) { (self.wanted, self.width) = (wanted, width) }

  /// Hands over the rows of a leaf, and the row that comes after it.
  @inline(__always)
  mutating func take<Taker>(_ page: UnsafeRawBufferPointer, to gate: inout Gate<Taker>) {
    guard isReadable, page.count >= 512 else { return }
    switch page[0] {
    case PageType.interior: parents.append(Parent(bytes: Array(page)))
    case PageType.leaf:
      for row in 0..<PageRows.rows(on: page) { give(row, of: page, firstPointer: 8, to: &gate) }
      goUp(to: &gate)
    default: break
    }
  }

  /// After all that is below one page.
  private mutating func goUp<Taker>(to gate: inout Gate<Taker>) {
    while let parent = parents.last {
      let isOpen = parent.bytes.withUnsafeBytes { page in
        let isOpen = parent.next < PageRows.rows(on: page)
        if isOpen { give(parent.next, of: page, firstPointer: 12, left: 4, to: &gate) }
        return isOpen
      }
      if isOpen {
        parents[parents.count - 1].next += 1
        return
      }
      parents.removeLast()
    }
  }

  private static func rows(on page: UnsafeRawBufferPointer) -> Int { number(page, at: 3) }

  @inline(__always)
  private static func number(_ page: UnsafeRawBufferPointer, at place: Int) -> Int {
    Int(UInt16(bigEndian: page.loadUnaligned(fromByteOffset: place, as: UInt16.self)))
  }

  /// - Parameters:
  ///   - firstPointer: where the places of the page's rows begin.
  ///   - left: bytes before the row, which tell of the page below it.
  @inline(__always)
  private mutating func give<Taker>(
    _ row: Int, of page: UnsafeRawBufferPointer, firstPointer: Int, left: Int = 0, to gate: inout Gate<Taker>
  ) {
    let pointer = firstPointer + 2 * row
    guard isReadable, pointer + 2 <= page.count else {
      isReadable = false
      return
    }
    withUnsafeTemporaryAllocation(of: Int.self, capacity: wanted) { cells in
      guard let start = cells.baseAddress, read(page, at: PageRows.number(page, at: pointer) + left, into: start) else {
        isReadable = false
        return
      }
      count += 1
      gate.take(RowCells(numbers: start))
    }
  }

  /// The row's length, the length of its head, a byte for the type of each cell, and the cells.
  @inline(__always)
  private func read(_ page: UnsafeRawBufferPointer, at start: Int, into cells: UnsafeMutablePointer<Int>) -> Bool {
    // Beside the longest cell there is room to spare: a page ends with its seal.
    let farthest = page.count - MemoryLayout<Int>.size
    guard start + 2 + width <= farthest, page[start] < 0x80, Int(page[start + 1]) == width + 1 else { return false }
    let end = min(start + 1 + Int(page[start]), farthest)
    var place = start + 2 + width
    for cell in 0..<wanted {
      let type = page[start + 2 + cell]
      guard let size = PageRows.size(ofType: type), place + size <= end else { return false }
      if size > 0 {
        let bytes = Int(bigEndian: page.loadUnaligned(fromByteOffset: place, as: Int.self))
        cells[cell] = bytes >> (64 - 8 * size)
      } else {
        cells[cell] = type == 0 ? RowCells.empty : Int(type) - 8
      }
      place += size
    }
    return true
  }

  /// Bytes of an empty cell (type 0), of a whole number (1 to 6), of 0 and 1 themselves (8, 9); nil for anything else.
  @inline(__always)
  private static func size(ofType type: UInt8) -> Int? {
    switch type {
    case 0, 8, 9: 0
    case 1...4: Int(type)
    case 5: 6
    case 6: 8
    default: nil
    }
  }
}

extension KindSchema {
  /// No row has anything but whole numbers and empty cells.
  var isWhole: Bool {
    columns.allSatisfy { column in
      switch column.type {
      case .number, .text: false
      case .identifier, .reference, .day, .word, .rings, .whole: true
      }
    }
  }
}

extension Connection {
  /// Hands over all rows of a kind's table, their cells up to `withdrawn`, read off its pages.
  ///
  /// - Returns: false when it cannot be done: the table has other cells, or the database is no file. Nothing was handed over.
  /// - Throws: also when what was handed over were not all rows; the receiver is of no use then.
  func handOverPages<Taker>(of schema: KindSchema, to gate: inout Gate<Taker>) throws(LedgerError) -> Bool {
    guard schema.isWhole else { return false }
    let action = "reading \(schema.table)"
    var rows = PageRows(wanted: schema.columns.count + 1, of: schema.all.count)
    let count = try prepare("SELECT count(*) FROM \(schema.table) NOT INDEXED", action)
    let counted = try listening(
      to: { rows.take($0, to: &gate) }, during: { () throws(LedgerError) in try count.step() ? count.int(0) : 0 })
    guard let counted else { return false }
    guard rows.isReadable, rows.count == counted else { throw LedgerError(.unexpected, action) }
    return true
  }
}
