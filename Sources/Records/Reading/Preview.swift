/// How a file is read, cell by cell: the rows that are whole, the lines that are not, and why.
///
/// Unlike a delivery's reading it goes on at the next line after a bad record, and changes no cell: white space
/// stays. Memory is that of the rows kept; `limit` bounds them.
package struct Preview: Hashable, Sendable {
  /// A record that was set aside, by the line on which it begins.
  package struct BadLine: Hashable, Sendable {
    package enum Reason: Hashable, Sendable {
      case fieldCount(Int, header: Int)
      case noText, zeroByte
      /// The line on which the quote was opened.
      case unterminatedQuote(Int)
      case textAfterQuote, tooLong
    }

    package let line: Int
    package let reason: Reason

    package init(line: Int, reason: Reason) {
      self.line = line
      self.reason = reason
    }
  }

  package let dialect: Dialect
  /// The dialect was found from the file's bytes, not told.
  package let isDetected: Bool
  /// The header first, all with as many cells as it has.
  package private(set) var rows: [[String]] = []
  package private(set) var badLines: [BadLine] = []
  /// Nothing is to be believed of the file then.
  package private(set) var problem: PreviewProblem?
  package private(set) var notes: [ReadingNote] = []
  /// There are more rows than `limit`.
  package private(set) var isCut = false

  /// Bad lines after which a file is given up.
  private static let mostBadLines = 10_000
  /// Bytes that may be looked at in vain: a quote that never closes is looked for up to the file's end.
  private static let mostBytesInVain = 64 * 1024 * 1024

  /// Reads the file in the dialect, or without one in that which its first bytes show.
  package init(path: String, dialect: Dialect? = nil, limit: Int = .max) {
    do throws(PreviewProblem) {
      if let dialect {
        self.init(dialect, isDetected: false)
      } else {
        self.init(try DialectDetection.dialect(of: try Preview.sample(path)), isDetected: true)
      }
      read(try Preview.open(path), limit)
    } catch {
      self.init(dialect ?? .canonical, isDetected: dialect == nil)
      problem = error
    }
  }

  private init(_ dialect: Dialect, isDetected: Bool) {
    self.dialect = dialect
    self.isDetected = isDetected
  }

  private mutating func read(_ source: consuming ByteSource, _ limit: Int) {
    var scanner = RecordScanner(ByteWindow(source, encoding: dialect.encoding), dialect)
    if let other = FileSignature(scanner.opening, declared: dialect.encoding) {
      problem = PreviewProblem(other)
      return
    }
    var inVain = 0
    reading: while problem == nil {
      switch scanner.next() {
      case .end: break reading
      case .fault:
        inVain += scanner.looked
        fault(scanner, inVain)
        scanner.skipLine()
      case .record:
        guard rows.count < limit else {
          isCut = true
          break reading
        }
        take(scanner)
      }
    }
    notes = ReadingNote.notes(on: scanner, dialect)
    if let failure = scanner.failure { problem = .unreadable(FileReader.words(failure)) }
    if problem == nil, rows.isEmpty { problem = .empty }
    if problem != nil { rows = [] }
  }

  private mutating func take(_ scanner: borrowing RecordScanner) {
    if let reason = reason(scanner) {
      setAside(scanner.line, reason)
    } else {
      rows.append((0..<scanner.count).map { String(decoding: scanner[$0], as: UTF8.self) })
    }
  }

  /// Why the record is not to be believed; nil when it is.
  private func reason(_ scanner: borrowing RecordScanner) -> BadLine.Reason? {
    if scanner.mayBeOdd, let odd = (0..<scanner.count).first(where: { !UTF8Check.isText(scanner[$0]) }) {
      return scanner[odd].contains(0) ? .zeroByte : .noText
    }
    guard let header = rows.first, header.count != scanner.count else { return nil }
    return .fieldCount(scanner.count, header: header.count)
  }

  private mutating func fault(_ scanner: borrowing RecordScanner, _ inVain: Int) {
    switch scanner.fault {
    case .unterminatedQuote(let line): setAside(scanner.line, .unterminatedQuote(line))
    case .textAfterQuote: setAside(scanner.line, .textAfterQuote)
    case .recordTooLong, nil: setAside(scanner.line, .tooLong)
    }
    if inVain > Preview.mostBytesInVain { problem = .tooManyBadLines(line: scanner.line) }
  }

  /// Without a header nothing can be said of what follows.
  private mutating func setAside(_ line: Int, _ reason: BadLine.Reason) {
    let bad = BadLine(line: line, reason: reason)
    if rows.isEmpty { problem = .badHeader(bad) }
    if badLines.count >= Preview.mostBadLines { problem = .tooManyBadLines(line: line) }
    badLines.append(bad)
  }

  private static func open(_ path: String) throws(PreviewProblem) -> ByteSource {
    do throws(ByteSource.Failure) { return try ByteSource(path: path) } catch { throw PreviewProblem(error) }
  }

  /// The file's beginning, from which its dialect is found.
  private static func sample(_ path: String) throws(PreviewProblem) -> Sample {
    var source = try open(path)
    do throws(ByteSource.Failure) {
      let bytes = try source.first(Sample.size)
      return Sample(bytes: bytes, isWhole: bytes.count < Sample.size)
    } catch {
      throw PreviewProblem(error)
    }
  }
}
