/// A row as one CSV record in canonical form: its columns in the contract's order, and then `withdrawn`.
enum CanonicalRecord {
  /// The fields with commas between them, quoted where they must be; no line end.
  static func joined(_ fields: [[UInt8]]) -> [UInt8] {
    var record: [UInt8] = []
    for (place, field) in fields.enumerated() {
      if place > 0 { record.append(UInt8(ascii: ",")) }
      append(field, to: &record)
    }
    return record
  }

  private static func append(_ field: [UInt8], to record: inout [UInt8]) {
    let quote = UInt8(ascii: "\"")
    guard field.contains(where: { $0 == quote || $0 == UInt8(ascii: ",") || $0 == 0x0A || $0 == 0x0D }) else {
      record += field
      return
    }
    record.append(quote)
    for byte in field {
      if byte == quote { record.append(quote) }
      record.append(byte)
    }
    record.append(quote)
  }
}

extension RowTable {
  /// The row as it would be kept when it is rejected (`Rejection.record`): it reads back as the same row.
  package func record(_ row: Int, pools: Pools) -> [UInt8] {
    var fields = kind.columns.indices.map { field($0, row, pools) }
    fields.append(Array((isWithdrawn(row) ? "yes" : "").utf8))
    return CanonicalRecord.joined(fields)
  }

  package func isWithdrawn(_ row: Int) -> Bool {
    var (low, high) = (0, withdrawn.count)
    while low < high {
      let middle = (low + high) / 2
      if withdrawn[middle] < row { low = middle + 1 } else { high = middle }
    }
    return low < withdrawn.count && withdrawn[low] == row
  }

  /// One cell as canonical text; an empty cell is the empty text.
  package func text(_ column: Int, _ row: Int, pools: Pools) -> String {
    String(decoding: field(column, row, pools), as: UTF8.self)
  }

  private func field(_ column: Int, _ row: Int, _ pools: Pools) -> [UInt8] {
    let value = columns[column][row]
    guard value != RowTable.empty else { return [] }
    switch kind.columns[column].type {
    case .identifier(let space), .reference(let space): return pools[space].withBytes(of: value) { Array($0) }
    case .text: return pools.texts.withBytes(of: value) { Array($0) }
    case .day: return Array(Day(number: value).description.utf8)
    case .word(let words): return Array(words[Int(value)].utf8)
    case .rings:
      return Array(
        Ring.allCases.filter { value >> Int32($0.depth) & 1 == 1 }.map(\.rawValue).joined(separator: "+").utf8)
    case .whole: return Array(value.description.utf8)
    case .number: return Array(NumberText.text(pools.numbers[Int(value)]).utf8)
    }
  }
}
