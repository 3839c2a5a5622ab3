/// Finds how one file of a delivery is written where nobody declared it.
///
/// A file whose header reads as the contract has it stays as it is, unless its letters or all of its dates or numbers
/// are written otherwise. In doubt nothing is guessed: the file is refused with the question.
struct DialectSearch {
  let kind: Kind
  let table: Mapping.Table
  /// The file's name as delivered.
  let file: String
  let path: String
  let chunk: Int

  enum Outcome {
    /// As the contract has it, or nothing that can be read at all; the reading tells which.
    case canonical
    case found(FoundDialect)
    case unclear(Refusal)
  }

  func outcome() throws(ByteSource.Failure) -> Outcome {
    let sample = try sample()
    guard !sample.bytes.isEmpty, isText(sample) else { return .canonical }
    var dialect = Dialect.canonical
    let isContract = hasKnownHeader(sample)
    if isContract {
      dialect.encoding = EncodingDetection.encoding(of: sample) == .windows1252 ? .windows1252 : .utf8
      if dialect == .canonical, !isOther(in: sample) { return .canonical }
    } else {
      do throws(PreviewProblem) {
        dialect = try DialectDetection.dialect(of: sample)
      } catch {
        return unclear(error)
      }
      if dialect == .canonical { return .canonical }
    }
    return try found(dialect, isContract)
  }

  private func sample() throws(ByteSource.Failure) -> Sample {
    var source = try ByteSource(path: path)
    let bytes = try source.first(Sample.size)
    return Sample(bytes: bytes, isWhole: bytes.count < Sample.size)
  }

  /// Nothing in its first bytes speaks for another kind of file; a mark of UTF-16 does not.
  private func isText(_ sample: Sample) -> Bool {
    guard let signature = FileSignature(sample.bytes, declared: .utf8) else { return true }
    return signature.code == .headerNotText
  }

  /// The first line, read as the contract has it, names a column that is known.
  private func hasKnownHeader(_ sample: Sample) -> Bool {
    guard FileSignature(sample.bytes, declared: .utf8) == nil else { return false }
    let window = ByteWindow(ByteSource(bytes: sample.bytes), encoding: .utf8, chunk: DialectSearch.lineChunk)
    var scanner = RecordScanner(window, .canonical)
    guard scanner.next() == .record else { return false }
    let names = Set((0..<scanner.count).map { String(decoding: WhiteSpace.trim(scanner[$0]), as: UTF8.self) })
    return (kind.columns.map(\.name) + ["withdrawn"]).contains { names.contains(table.columns[$0]?.column ?? $0) }
  }

  /// Bytes that are taken at once where hardly more than a line is looked at.
  private static let lineChunk = 4096

  private static func header(_ scanner: inout RecordScanner) -> [String]? {
    guard scanner.next() == .record, (0..<scanner.count).allSatisfy({ UTF8Check.isText(scanner[$0]) }) else {
      return nil
    }
    return (0..<scanner.count).map { String(decoding: WhiteSpace.trim(scanner[$0]), as: UTF8.self) }
  }

  // MARK: How dates and numbers are written

  private typealias Evidence = (dates: DateEvidence, numbers: NumberEvidence)

  /// Its dates or its numbers are written otherwise than in the contract.
  private func isOther(in sample: Sample) -> Bool {
    let window = ByteWindow(ByteSource(bytes: sample.bytes), encoding: .utf8, chunk: DialectSearch.lineChunk)
    var scanner = RecordScanner(window, .canonical)
    let evidence = evidence(&scanner, untilContract: true)
    return evidence.dates.isOther || evidence.numbers.isOther
  }

  /// The whole file is looked through, since one date may decide about all.
  private func found(_ dialect: Dialect, _ isContract: Bool) throws(ByteSource.Failure) -> Outcome {
    let source = try ByteSource(path: path, isHashed: true)
    var scanner = RecordScanner(ByteWindow(source, encoding: dialect.encoding, chunk: chunk), dialect)
    let (dates, numbers) = evidence(&scanner)
    var dialect = dialect
    do throws(FormDoubt) {
      dialect.dateForm = try dates.form()
      dialect.decimalComma = try numbers.hasDecimalComma(isContract: isContract)
    } catch {
      return .unclear(Refusal(error, kind, file, dialect))
    }
    return .found(
      FoundDialect(dialect: dialect, hasDates: dates != DateEvidence(), digest: scanner.digest()))
  }

  /// Nothing where the header lacks a column: the file will be refused for that.
  ///
  /// - Parameter untilContract: looks no further than to a date and a number that are written as the contract has them.
  private func evidence(_ scanner: inout RecordScanner, untilContract: Bool = false) -> Evidence {
    var evidence = (dates: DateEvidence(), numbers: NumberEvidence())
    guard let header = DialectSearch.header(&scanner) else { return evidence }
    var columns = SourceColumns(header: header, kind: kind, table: table)
    guard columns.missing.isEmpty, columns.duplicates.isEmpty else { return evidence }
    let days = kind.columns.indices.filter { kind.columns[$0].type == .day }
    let numbers = kind.columns.indices.filter { if case .number = kind.columns[$0].type { true } else { false } }
    func isContract() -> Bool {
      (days.isEmpty || evidence.dates.iso != nil) && (numbers.isEmpty || evidence.numbers.point != nil)
    }
    while !(untilContract && isContract()), scanner.next() == .record {
      guard scanner.count == header.count, columns.take(from: scanner) else { continue }
      for place in days { evidence.dates.look(at: columns.source(of: place, in: scanner), line: scanner.line) }
      for place in numbers { evidence.numbers.look(at: columns.source(of: place, in: scanner), line: scanner.line) }
    }
    return evidence
  }

  private func unclear(_ problem: PreviewProblem) -> Outcome {
    switch problem {
    case .encodingUnclear: .unclear(Refusal(kind: kind, file: file, line: 1, code: .encodingUnclear))
    case .delimiterUnclear(let delimiters):
      .unclear(
        Refusal(
          kind: kind, file: file, line: 1, code: .delimiterUnclear,
          detail: delimiters.map(\.rawValue).joined(separator: ", ")))
    default: .canonical
    }
  }
}

/// A dialect that nobody declared.
struct FoundDialect: Hashable {
  let dialect: Dialect
  /// The form of dates is more than a default.
  let hasDates: Bool
  /// Of the bytes that it was found from; nil when they were not read to the end.
  let digest: Digest?
}

extension Refusal {
  init(_ doubt: FormDoubt, _ kind: Kind, _ file: String, _ found: Dialect) {
    let (code, place, detail): (Code, Sighting, String) =
      switch doubt {
      case .datesUnclear(let date): (.datesUnclear, date, date.text)
      case .monthFirst(let date): (.monthFirst, date, date.text)
      case .datesMixed(let one, let other):
        one.line <= other.line
          ? (.datesMixed, other, "\(one.text)\", \"\(other.text)")
          : (.datesMixed, one, "\(other.text)\", \"\(one.text)")
      case .decimalsUnclear(let number): (.decimalsUnclear, number, number.text)
      }
    self.init(kind: kind, file: file, line: place.line, code: code, detail: detail, found: found)
  }
}
