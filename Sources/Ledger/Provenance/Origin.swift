package import Records

/// Where a record that counts was written down.
package struct Origin: Hashable, Sendable {
  /// The delivery that first said what counts.
  package let delivery: String
  package let deliveredOn: Day
  /// The file's name in the delivery.
  package let file: String
  /// On which the row begins; the header is line 1.
  package let line: Int
  /// The latest delivery that said the same; the first one where none did.
  package let statedBy: String
  /// The snapshot that no longer named the record and so ended it; nil where none did.
  package let closedBy: String?
}

/// Where the records of some kinds come from; rows go by their numbers in `Facts`.
package struct Origins: Sendable {
  private let deliveries: [Int: DeliverySummary]
  private var tables: [Kind: OriginTable] = [:]
  /// By name space: the identifiers in the order of their numbers.
  private var ids: [Namespace: [String]] = [:]

  init(_ deliveries: [DeliverySummary]) {
    self.deliveries = Dictionary(deliveries.map { ($0.id, $0) }) { first, _ in first }
  }

  mutating func keep(_ table: OriginTable) { tables[table.kind] = table }
  mutating func keep(_ ids: [String], of space: Namespace) { self.ids[space] = ids }

  /// Rows of the kind that count; 0 for a kind that was not asked for.
  package func count(of kind: Kind) -> Int { tables[kind]?.count ?? 0 }

  /// Nil for a kind that was not asked for, or a row that is not there.
  package func origin(of row: Int32, _ kind: Kind) -> Origin? {
    guard let place = tables[kind]?.place(of: row), let delivery = deliveries[place.delivery] else { return nil }
    return Origin(
      delivery: delivery.name, deliveredOn: delivery.deliveredOn,
      file: delivery.files.first { $0.kind == kind }?.name ?? kind.fileName, line: place.line,
      statedBy: deliveries[place.statedBy]?.name ?? delivery.name,
      closedBy: place.closedBy.flatMap { deliveries[$0]?.name })
  }

  /// The record's cells as a file has them, by column; empty cells and free texts are left out.
  package func fields(of row: Int32, _ kind: Kind) -> [(column: String, text: String)] {
    guard let table = tables[kind] else { return [] }
    return kind.columns.enumerated().compactMap { place, column in
      table.cell(row, place).flatMap { text(of: $0, column.type) }.map { (column.name, $0) }
    }
  }

  private func text(of cell: Double, _ type: ColumnType) -> String? {
    switch type {
    case .identifier(let space), .reference(let space): ids[space]?[Int(cell)]
    case .day: Day(number: Int32(cell)).description
    case .word(let words): words[Int(cell)]
    case .rings:
      Ring.allCases.filter(RingSet(rawValue: UInt8(cell)).contains).map(\.rawValue).joined(separator: "+")
    case .whole: String(Int(cell))
    case .number: cell == cell.rounded() && abs(cell) < 1e15 ? String(Int(cell)) : String(cell)
    case .text: nil
    }
  }
}
