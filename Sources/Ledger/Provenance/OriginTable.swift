internal import Records

/// The rows of one kind that count, with the place where each was written down.
struct OriginTable: Sendable {
  struct Place: Sendable {
    let delivery: Int
    let line: Int
    let statedBy: Int
    let closedBy: Int?
  }

  let kind: Kind
  /// By column; not a number where empty, and for free texts.
  private var cells: [[Double]]
  private var places: [Place] = []
  /// By number in the facts: the row as it was read.
  private var order: [Int32] = []

  init(_ kind: Kind) {
    self.kind = kind
    cells = kind.columns.map { _ in [] }
  }

  var count: Int { places.count }

  mutating func append(_ row: borrowing Statement, _ known: Known, at place: Place) {
    for (column, type) in kind.columns.lazy.map(\.type).enumerated() {
      cells[column].append(OriginTable.cell(row, column, type, known))
    }
    places.append(place)
  }

  private static func cell(_ row: borrowing Statement, _ column: Int, _ type: ColumnType, _ known: Known) -> Double {
    if row.isNull(column) { return .nan }
    switch type {
    case .text: return .nan
    case .number: return row.double(column)
    case .reference(let space):
      let number = row.reference(column, in: known[space])
      return number == Facts.none ? .nan : Double(number)
    default: return Double(row.int(column))
    }
  }

  /// The column in which the row makes an identifier known, and what stands there.
  var identifiers: (column: Int, space: Namespace, codes: [Int32])? {
    for (column, type) in kind.columns.lazy.map(\.type).enumerated() {
      if case .identifier(let space) = type { return (column, space, cells[column].map { Int32($0) }) }
    }
    return nil
  }

  mutating func number(_ column: Int, by numbers: [Int32]) {
    cells[column] = cells[column].map { Double(numbers[Int($0)]) }
  }

  /// Puts the rows in the order of `Facts`: by key, memberships by coalition first.
  mutating func arrange() {
    let key = kind == .memberships ? [1, 0, 2] : kind.key
    order = KeyOrder.sorted(
      key.map { column in cells[column].map { $0.isNaN ? Facts.none : Int32($0) } }, count: count)
  }

  func place(of row: Int32) -> Place? {
    order.indices.contains(Int(row)) ? places[Int(order[Int(row)])] : nil
  }

  /// Nil where the cell is empty.
  func cell(_ row: Int32, _ column: Int) -> Double? {
    let cell = cells[column][Int(order[Int(row)])]
    return cell.isNaN ? nil : cell
  }
}
