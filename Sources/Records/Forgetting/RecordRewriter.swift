/// Puts pseudonyms in the place of forgotten identifiers in one delivered file, and leaves every other byte as it is.
///
/// Where an identifier of a person stands, as a whole; in free texts and in columns that are not read, also as a word. A
/// number in another column stays, though somebody may have had it as an identifier.
package struct RecordRewriter: ~Copyable {
  private let kind: Kind
  private let dialect: Dialect
  private let table: Mapping.Table
  private var search: PseudonymSearch

  package init(_ kind: Kind, dialect: Dialect, table: Mapping.Table, _ pseudonyms: Pseudonyms) {
    self.kind = kind
    self.dialect = dialect
    self.table = table
    search = PseudonymSearch(pseudonyms)
  }

  /// The file with pseudonyms; nil when it names nobody who was forgotten.
  package mutating func rewritten(_ bytes: [UInt8]) -> [UInt8]? {
    let units = FileUnits(bytes, dialect.encoding)
    var scanner = UnitScanner(units.units, dialect)
    guard let header = scanner.record() else { return nil }
    let treatments = treatments(of: header.map { units.text($0.content) })
    var (result, copied, changed) = ([UInt16](), 0, false)
    while let record = scanner.record() {
      for (place, field) in record.enumerated() {
        let isWhole = record.count == treatments.count
        guard let new = replacement(of: units.text(field.content), isWhole ? treatments[place] : .stranger) else {
          continue
        }
        result += units.units[copied..<field.content.lowerBound]
        result += units.encoded(new)
        copied = field.content.upperBound
        changed = true
      }
    }
    return changed ? units.bytes(of: result + units.units[copied...]) : nil
  }

  /// The same for one record that was kept (`Rejection.record`): in the contract's own order of columns.
  package mutating func rewritten(record: [UInt8]) -> [UInt8]? {
    let header = Array((kind.columns.map(\.name) + ["withdrawn"]).joined(separator: ",").utf8) + [0x0A]
    return rewritten(header + record).map { Array($0.dropFirst(header.count)) }
  }

  private enum Treatment { case person, text, other, stranger }

  private func treatments(of header: [[UInt8]]) -> [Treatment] {
    var treatments = [Treatment](repeating: .stranger, count: header.count)
    for column in kind.columns {
      let name = table.columns[column.name]?.column ?? column.name
      guard let place = header.firstIndex(where: { RecordRewriter.trimmed($0).elementsEqual(name.utf8) }) else {
        continue
      }
      switch column.type {
      case .identifier(.person), .reference(.person): treatments[place] = .person
      case .text: treatments[place] = .text
      // A column may feed two, one of them a person.
      default: if treatments[place] == .stranger { treatments[place] = .other }
      }
    }
    return treatments
  }

  private mutating func replacement(of field: [UInt8], _ treatment: Treatment) -> [UInt8]? {
    switch treatment {
    case .other: return nil
    case .text: return search.text(field)
    case .person, .stranger:
      let bare = RecordRewriter.trimmed(field)
      if let found = search.whole(bare) {
        return field.prefix { RecordRewriter.isBlank($0) } + found
          + field.reversed().prefix(while: RecordRewriter.isBlank)
      }
      return treatment == .stranger ? search.text(field) : nil
    }
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

  private static func trimmed(_ field: [UInt8]) -> [UInt8] {
    field.withUnsafeBytes { Array(WhiteSpace.trim($0)) }
  }
}
