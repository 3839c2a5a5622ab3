internal import Records

/// `columns.csv`: every column of every table of a report, one a line, with its meaning in both languages.
struct ColumnSheet: Hashable, Sendable {
  struct Row: Hashable, Sendable {
    let line: Int
    /// The cells by the sheet's own columns.
    let fields: [Heading: Field]
    let file: String

    subscript(heading: Heading) -> String { fields[heading]?.text ?? "" }

    func mistake(_ sentence: String, at heading: Heading) -> DefinitionError {
      DefinitionError(
        file: file, line: line, column: fields[heading]?.column ?? 1, sentence: "\(heading.rawValue): \(sentence)")
    }
  }

  struct Field: Hashable, Sendable {
    let text: String
    /// Its first character in the line.
    let column: Int
  }

  enum Heading: String, Vocabulary {
    case table, column, figure, format, former
    case titleNl = "title_nl"
    case titleEn = "title_en"
    case unitNl = "unit_nl"
    case unitEn = "unit_en"
    case meaningNl = "meaning_nl"
    case meaningEn = "meaning_en"

    /// May be empty: labels have no format and no unit.
    var mayBeEmpty: Bool { [.format, .former, .unitNl, .unitEn].contains(self) }
  }

  let file: String
  let rows: [Row]

  /// Reads a comma-separated sheet with exactly these headings.
  init(_ text: String, file: String) throws(DefinitionError) {
    self.file = file
    var lines = try ColumnSheet.records(of: text, file: file)
    guard !lines.isEmpty, lines.removeFirst().fields.map(\.text) == Heading.words else {
      throw DefinitionError(
        file: file, line: 1, column: 1,
        sentence: "the first line must be " + Heading.words.joined(separator: ","))
    }
    rows = try lines.map { line throws(DefinitionError) in try ColumnSheet.row(line.fields, line: line.line, file: file)
    }
  }

  private static func row(_ fields: [Field], line: Int, file: String) throws(DefinitionError) -> Row {
    guard fields.count == Heading.allCases.count else {
      throw DefinitionError(
        file: file, line: line, column: 1,
        sentence: "\(Heading.allCases.count) fields are needed here, found \(fields.count)")
    }
    let row = Row(line: line, fields: Dictionary(zip(Heading.allCases, fields)) { first, _ in first }, file: file)
    for heading in Heading.allCases where !heading.mayBeEmpty && row[heading].isEmpty {
      throw row.mistake("this may not be empty", at: heading)
    }
    return row
  }

  /// RFC 4180: quotes around a field, doubled within it; records end in LF or CRLF; empty lines are left out.
  private static func records(of text: String, file: String) throws(DefinitionError) -> [(line: Int, fields: [Field])] {
    let bytes = Array(text.utf8)
    var records: [(line: Int, fields: [Field])] = []
    var (start, number) = (0, 1)
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      let isCut = end > start && bytes[end - 1] == UInt8(ascii: "\r")
      var record = ColumnRecord(bytes, start..<(isCut ? end - 1 : end))
      guard let fields = record.fields() else {
        throw DefinitionError(
          file: file, line: number, column: record.column, sentence: "the quotes of this field do not match")
      }
      if !fields.isEmpty { records.append((number, fields)) }
      (start, number) = (end + 1, number + 1)
    }
    return records
  }
}

/// One line of the sheet while it is read.
private struct ColumnRecord {
  private let bytes: [UInt8]
  private var rest: Range<Int>
  /// Characters of the line up to the field that is read.
  private(set) var column = 1

  init(_ bytes: [UInt8], _ line: Range<Int>) {
    self.bytes = bytes
    rest = line
  }

  /// None of an empty line; nil when the quotes of one do not match.
  mutating func fields() -> [ColumnSheet.Field]? {
    if rest.isEmpty { return [] }
    var fields: [ColumnSheet.Field] = []
    while true {
      let start = rest.lowerBound
      guard let text = field() else { return nil }
      fields.append(ColumnSheet.Field(text: text, column: column))
      guard !rest.isEmpty, bytes[rest.lowerBound] == UInt8(ascii: ",") else { return fields }
      rest = (rest.lowerBound + 1)..<rest.upperBound
      column += ColumnRecord.characters(bytes[start..<rest.lowerBound])
    }
  }

  /// Nil when its quotes do not match.
  private mutating func field() -> String? {
    guard !rest.isEmpty, bytes[rest.lowerBound] == UInt8(ascii: "\"") else {
      let end = bytes[rest].firstIndex(of: UInt8(ascii: ",")) ?? rest.upperBound
      defer { rest = end..<rest.upperBound }
      return String(decoding: bytes[rest.lowerBound..<end], as: UTF8.self)
    }
    var (place, field) = (rest.lowerBound + 1, [UInt8]())
    while let end = bytes[place..<rest.upperBound].firstIndex(of: UInt8(ascii: "\"")) {
      field += bytes[place..<end]
      place = end + 1
      guard place < rest.upperBound, bytes[place] == UInt8(ascii: "\"") else {
        guard place == rest.upperBound || bytes[place] == UInt8(ascii: ",") else { return nil }
        rest = place..<rest.upperBound
        return String(decoding: field, as: UTF8.self)
      }
      field.append(UInt8(ascii: "\""))
      place += 1
    }
    return nil
  }

  private static func characters(_ bytes: ArraySlice<UInt8>) -> Int {
    bytes.allSatisfy { $0 < 0x80 } ? bytes.count : String(decoding: bytes, as: UTF8.self).count
  }
}
