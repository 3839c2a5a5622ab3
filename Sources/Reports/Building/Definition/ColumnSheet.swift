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
    var records: [(line: Int, fields: [Field])] = []
    for (number, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated()
    where !line.isEmpty {
      var fields: [Field] = []
      var rest = line[...]
      while true {
        let column = line.distance(from: line.startIndex, to: rest.startIndex) + 1
        guard let (text, after) = field(at: rest) else {
          throw DefinitionError(
            file: file, line: number + 1, column: column, sentence: "the quotes of this field do not match")
        }
        fields.append(Field(text: text, column: column))
        guard after.first == "," else { break }
        rest = after.dropFirst()
      }
      records.append((number + 1, fields))
    }
    return records
  }

  /// The first field and what follows it; nil when its quotes do not match.
  private static func field(at text: Substring) -> (String, Substring)? {
    guard text.first == "\"" else {
      let end = text.firstIndex(of: ",") ?? text.endIndex
      return (String(text[..<end]), text[end...])
    }
    var rest = text.dropFirst()
    var field = ""
    while let end = rest.firstIndex(of: "\"") {
      field += rest[..<end]
      rest = rest[end...].dropFirst()
      guard rest.first == "\"" else { return rest.isEmpty || rest.first == "," ? (field, rest) : nil }
      field += "\""
      rest = rest.dropFirst()
    }
    return nil
  }
}
