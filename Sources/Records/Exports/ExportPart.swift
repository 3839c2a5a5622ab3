/// Why an export file cannot be read, which refuses its delivery.
struct ExportProblem: Error, Hashable {
  let code: Refusal.Code
  let line: Int
  let detail: String

  init(_ code: Refusal.Code, line: Int = 1, detail: String = "") {
    self.code = code
    self.line = line
    self.detail = detail
  }
}

/// The part of an export file that holds the rows: from its header to the next title, or to the end.
struct ExportPart: ~Copyable {
  private var scanner: RecordScanner
  /// Fields of the header.
  private(set) var width = 0
  /// Where each field stands.
  private var places: [String: Int] = [:]

  private init(_ bytes: [UInt8], _ dialect: Dialect) {
    scanner = RecordScanner(ByteWindow(ByteSource(bytes: bytes), encoding: dialect.encoding), dialect)
  }

  /// Finds the header: the first record that has every field that may not be missing, after one of the titles where the
  /// form names any.
  static func found(by form: ExportForm, in bytes: [UInt8]) throws(ExportProblem) -> ExportPart {
    var part = ExportPart(bytes, try dialect(of: form, bytes))
    try part.findHeader(form)
    return part
  }

  private static func dialect(of form: ExportForm, _ bytes: [UInt8]) throws(ExportProblem) -> Dialect {
    let sample = Sample(bytes: Array(bytes.prefix(Sample.size)), isWhole: bytes.count <= Sample.size)
    guard !bytes.isEmpty else { throw ExportProblem(.emptyFile) }
    guard let encoding = EncodingDetection.encoding(of: sample) else { throw ExportProblem(.headerNotText) }
    if let other = FileSignature(sample.bytes, declared: encoding) {
      throw ExportProblem(other.code, detail: other.detail)
    }
    return Dialect(delimiter: form.delimiter, encoding: encoding)
  }

  private mutating func findHeader(_ form: ExportForm) throws(ExportProblem) {
    let titles = Set(form.titles.map { ExportForm.plain($0) })
    var isWithin = titles.isEmpty
    while let (record, _) = try record() {
      if !isWithin {
        isWithin = titles.contains(ExportForm.plain(record.first ?? ""))
      } else if let found = ExportPart.places(of: form, in: record) {
        (width, places) = (record.count, found)
        return
      }
    }
    let needed = (form.fields + form.questions).first { !$0.isOptional }
    throw ExportProblem(.missingColumn, detail: needed?.headings.joined(separator: " / ") ?? "")
  }

  /// Where each field stands; nil when one that may not be missing has no column, or two.
  private static func places(of form: ExportForm, in record: [String]) -> [String: Int]? {
    let headings = record.map { ExportForm.plain($0) }
    var places: [String: Int] = [:]
    for field in form.fields + form.questions {
      let names = Set(field.headings.map { ExportForm.plain($0) })
      let found = headings.indices.filter { names.contains(headings[$0]) }
      if let place = found.first, found.count == 1 { places[field.name] = place }
      if found.count > 1 || (found.isEmpty && !field.isOptional) { return nil }
    }
    return places
  }

  /// The next row and its line; nil where the part ends: at the title of the next one, or at the end of the file.
  mutating func next() throws(ExportProblem) -> (record: [String], line: Int)? {
    guard let found = try record() else { return nil }
    let isTitle = found.record.count != width && found.record.dropFirst().allSatisfy(\.isEmpty)
    return isTitle ? nil : found
  }

  /// A row's text in a field, trimmed; nil when the header has no such field.
  func text(_ field: String, _ record: [String]) -> String? {
    guard let place = places[field] else { return nil }
    let text = record[place].drop(while: \.isWhitespace)
    return String(text.prefix(text.count - text.reversed().prefix(while: \.isWhitespace).count))
  }

  private mutating func record() throws(ExportProblem) -> (record: [String], line: Int)? {
    switch scanner.next() {
    case .end: return nil
    case .fault:
      switch scanner.fault {
      case .unterminatedQuote(let line): throw ExportProblem(.unterminatedQuote, line: line)
      case .textAfterQuote(let line): throw ExportProblem(.textAfterQuote, line: line)
      case .recordTooLong(let line): throw ExportProblem(.unreadable, line: line)
      case nil: return nil
      }
    case .record:
      if scanner.mayBeOdd, (0..<scanner.count).contains(where: { !UTF8Check.isText(scanner[$0]) }) {
        throw ExportProblem(.headerNotText, line: scanner.line)
      }
      return ((0..<scanner.count).map { String(decoding: scanner[$0], as: UTF8.self) }, scanner.line)
    }
  }
}

extension Mapping.Source {
  /// What stands in the place of a text.
  func value(of text: String) -> String {
    if text.isEmpty { return whenEmpty ?? "" }
    return values[text] ?? otherwise ?? text
  }
}
