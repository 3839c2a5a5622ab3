/// The beginning of a file.
struct Sample: Hashable {
  static let size = 256 * 1024

  let bytes: [UInt8]
  /// There is no more of the file.
  let isWhole: Bool
}

/// Finds out how a file is written, and rather asks than guesses: a wrong dialect gives a table that looks right.
enum DialectDetection {
  static func dialect(of sample: Sample) throws(PreviewProblem) -> Dialect {
    guard !sample.bytes.isEmpty else { throw .empty }
    guard let encoding = EncodingDetection.encoding(of: sample) else { throw .encodingUnclear }
    if let other = FileSignature(sample.bytes, declared: encoding) { throw PreviewProblem(other) }
    var dialect = Dialect(encoding: encoding)
    if let delimiter = separatorLine(sample, encoding) {
      dialect.delimiter = delimiter
      dialect.preambleRows = 1
    } else {
      dialect.delimiter = try delimiter(sample, encoding)
    }
    return dialect
  }

  /// Excel's first line `sep=;`, which is no record.
  private static func separatorLine(_ sample: Sample, _ encoding: Dialect.Encoding) -> Dialect.Delimiter? {
    var scanner = RecordScanner(
      ByteWindow(ByteSource(bytes: sample.bytes), encoding: encoding), Dialect(delimiter: .pipe, quote: nil))
    guard scanner.next() == .record, scanner.line == 1 else { return nil }
    let line = String(decoding: scanner.record, as: UTF8.self)
    guard line.utf8.count == 5, line.lowercased().hasPrefix("sep=") else { return nil }
    return Dialect.Delimiter(name: String(line.suffix(1)))
  }

  /// How one delimiter would cut the sample.
  private struct Trial {
    let delimiter: Dialect.Delimiter
    /// Fields of the first record.
    let header: Int
    /// Fields of the records after it, a bad one counting as none.
    let counts: [Int]

    /// The share of the records that have as many fields as the header.
    var agreement: Double {
      counts.isEmpty ? 1 : Double(counts.count { $0 == header }) / Double(counts.count)
    }

    /// Some number of fields above one that at least half of the records have.
    var isTable: Bool {
      let several = counts.filter { $0 > 1 }
      let most = Dictionary(grouping: several, by: { $0 }).values.map(\.count).max() ?? 0
      return !counts.isEmpty && most * 2 >= counts.count
    }
  }

  private static func delimiter(
    _ sample: Sample, _ encoding: Dialect.Encoding
  ) throws(PreviewProblem) -> Dialect.Delimiter {
    let trials = [Dialect.Delimiter.semicolon, .tab, .pipe, .comma].map { trial($0, sample, encoding) }
    let cut = trials.filter { $0.header > 1 }.sorted { ($0.agreement, $0.header) > ($1.agreement, $1.header) }
    guard let best = cut.first else { return try oneColumn(trials, sample) }
    let rivals = cut.dropFirst().filter { $0.agreement >= best.agreement && $0.header * 2 > best.header }
    guard best.agreement >= 0.5, rivals.isEmpty else {
      throw .delimiterUnclear(([best] + rivals).map(\.delimiter))
    }
    return best.delimiter
  }

  /// A header that nothing cuts is one column, unless the rows below it are a table: then it is a title.
  private static func oneColumn(_ trials: [Trial], _ sample: Sample) throws(PreviewProblem) -> Dialect.Delimiter {
    let tables = trials.filter { $0.isTable && ($0.delimiter != .comma || !isProse(sample)) }
    guard tables.isEmpty else { throw .delimiterUnclear(tables.map(\.delimiter)) }
    return trials.first { $0.counts.allSatisfy { $0 == 1 } }?.delimiter ?? .semicolon
  }

  /// Every comma is followed by a space, as in a sentence.
  private static func isProse(_ sample: Sample) -> Bool {
    let bytes = sample.bytes.filter { $0 != 0 }
    return zip(bytes, bytes.dropFirst()).allSatisfy { $0 != UInt8(ascii: ",") || $1 == UInt8(ascii: " ") }
  }

  private static let mostRecords = 1000

  private static func trial(_ delimiter: Dialect.Delimiter, _ sample: Sample, _ encoding: Dialect.Encoding) -> Trial {
    var scanner = RecordScanner(
      ByteWindow(ByteSource(bytes: sample.bytes), encoding: encoding), Dialect(delimiter: delimiter))
    var counts: [Int] = []
    reading: while counts.count <= mostRecords {
      switch scanner.next() {
      case .end: break reading
      case .record: counts.append(scanner.count)
      case .fault:
        if !sample.isWhole, case .unterminatedQuote = scanner.fault { break reading }
        counts.append(0)
        scanner.skipLine()
      }
    }
    if !sample.isWhole, counts.count <= mostRecords, counts.count > 1 { counts.removeLast() }
    return Trial(delimiter: delimiter, header: counts.first ?? 0, counts: Array(counts.dropFirst()))
  }
}
