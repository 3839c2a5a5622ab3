/// The typed rows of one file: column-major, one Int32 a cell (see `ColumnType`), in file order.
package struct RowTable: Hashable, Sendable {
  package let kind: Kind
  /// One array per column of `kind.columns`, each `count` long; `RowTable.empty` stands for an empty cell.
  package var columns: [[Int32]]
  /// The line on which each row begins; the header of a plain file is line 1.
  package var lines = RowLines()
  /// The places of the rows that carry `withdrawn = yes`, ascending.
  package var withdrawn: [Int] = []

  /// An empty cell.
  package static let empty = Int32.min

  package init(_ kind: Kind) {
    self.kind = kind
    columns = kind.columns.map { _ in [] }
  }

  package var count: Int { lines.count }
}

/// What the cells of a delivery's tables point to. Codes are dense from 0 and stay valid as the pools grow.
package struct Pools: Sendable {
  /// Identifiers by name space, in the order of `Namespace.allCases`; seeded with the ledger's own codes.
  package var identifiers: [Interner]
  package var texts = Interner()
  package private(set) var numbers: [Double] = []
  private var numberCodes: [Double: Int32] = [:]

  package init() { identifiers = Namespace.allCases.map { _ in Interner() } }

  package subscript(_ space: Namespace) -> Interner {
    get { identifiers[Namespace.code(of: space)] }
    _modify { yield &identifiers[Namespace.code(of: space)] }
  }

  /// The code of the number, given out now if it is new; equal numbers have one code.
  package mutating func code(ofNumber number: Double) -> Int32 {
    if let code = numberCodes[number] { return code }
    numbers.append(number)
    numberCodes[number] = Int32(numbers.count - 1)
    return Int32(numbers.count - 1)
  }

  /// Takes in all that other pools hold, each pool in the order of its codes.
  mutating func take(_ other: Pools) -> NewCodes {
    NewCodes(
      identifiers: other.identifiers.indices.map { identifiers[$0].take(other.identifiers[$0]) },
      texts: texts.take(other.texts), numbers: other.numbers.map { code(ofNumber: $0) })
  }

  /// By the codes of other pools those of these.
  struct NewCodes {
    let identifiers: [[Int32]]
    let texts: [Int32]
    let numbers: [Int32]
  }
}

extension RowTable {
  /// Has the cells point to where what they pointed to now is.
  mutating func renumber(_ codes: Pools.NewCodes) {
    for (place, column) in kind.columns.enumerated() {
      switch column.type {
      case .identifier(let space), .reference(let space):
        renumber(place, codes.identifiers[Namespace.code(of: space)])
      case .text: renumber(place, codes.texts)
      case .number: renumber(place, codes.numbers)
      case .day, .word, .rings, .whole: break
      }
    }
  }

  private mutating func renumber(_ column: Int, _ codes: [Int32]) {
    // As in a ledger that knows all of them in this order, and in an empty one of the first file that names any.
    if codes.indices.allSatisfy({ codes[$0] == Int32($0) }) { return }
    columns[column].withUnsafeMutableBufferPointer { cells in
      for row in cells.indices where cells[row] != RowTable.empty { cells[row] = codes[Int(cells[row])] }
    }
  }
}

extension Vocabulary {
  /// The word's place among all of them, as it stands in a table.
  @inlinable package static func code(of word: Self) -> Int {
    // A word without anything attached is stored as its place among the cases; the only one of a list as nothing.
    withUnsafeBytes(of: word) { Int($0.first ?? 0) }
  }
}
