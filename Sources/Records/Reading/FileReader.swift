internal import Glibc

/// Reads one kind's file into a table.
struct FileReader: ~Copyable {
  private let dialect: Dialect
  private let table: Mapping.Table
  private let file: String
  private let found: FoundDialect?
  private var reading: FileReading
  private var typer: RowTyper

  /// - Parameter found: what is known of a dialect that nobody declared.
  init(_ kind: Kind, file: String, dialect: Dialect, table: Mapping.Table, found: FoundDialect? = nil) {
    self.dialect = dialect
    self.table = table
    self.file = file
    self.found = found
    reading = FileReading(kind: kind, file: file, status: .read)
    reading.dialect = dialect
    typer = RowTyper(
      kind,
      RowTyper.Forms(
        dateForm: dialect.dateForm, point: UInt8(ascii: dialect.decimalComma ? "," : "."),
        endsAreInclusive: table.endsAreInclusive))
  }

  /// `chunk` is how many bytes are read at once.
  consuming func read(
    _ source: consuming ByteSource, pools: inout Pools, chunk: Int
  ) -> FileReading {
    var scanner = RecordScanner(ByteWindow(source, encoding: dialect.encoding, chunk: chunk), dialect)
    if let other = FileSignature(scanner.opening, declared: dialect.encoding) {
      refuse(1, other.code, other.detail)
    } else if let header = header(&scanner) {
      var columns = SourceColumns(header: header, kind: reading.kind, table: table)
      judge(columns)
      rows(&scanner, &columns, &pools)
      typer.settle(&pools, into: &reading.table)
      reading.unknownColumns = columns.unknown
    }
    let digest = scanner.digest()
    return finish(scanner, digest)
  }

  /// Nil when the file has none, and is refused.
  private mutating func header(_ scanner: inout RecordScanner) -> [String]? {
    switch scanner.next() {
    case .fault:
      refuse(scanner.fault)
      return nil
    case .end:
      refuse(1, .emptyFile)
      return nil
    case .record:
      if let place = (0..<scanner.count).first(where: { !UTF8Check.isText(scanner[$0]) }) {
        refuse(scanner.line, .headerNotText, Rejection.shown(scanner[place]))
        return nil
      }
      headerLine = scanner.line
      return (0..<scanner.count).map { String(decoding: WhiteSpace.trim(scanner[$0]), as: UTF8.self) }
    }
  }

  private var headerLine = 1

  private mutating func judge(_ columns: borrowing SourceColumns) {
    for name in columns.missing { refuse(headerLine, .missingColumn, name) }
    for name in columns.duplicates { refuse(headerLine, .duplicateColumn, name) }
  }

  private mutating func rows(_ scanner: inout RecordScanner, _ columns: inout SourceColumns, _ pools: inout Pools) {
    let width = columns.header.count
    let isRefused = !reading.refusals.isEmpty
    while true {
      switch scanner.next() {
      case .end: return
      case .fault: return refuse(scanner.fault)
      case .record:
        if isRefused { continue }
        guard scanner.count == width else {
          rejectCount(scanner, width)
          continue
        }
        guard columns.take(from: scanner) else {
          reading.rowsSkipped += 1
          continue
        }
        reading.rowsRead += 1
        if scanner.mayBeOdd, let place = columns.badlyEncoded(in: scanner) {
          reject(scanner, columns, RowTyper.Fault(column: place, code: .badEncoding))
        } else if let fault = typer.take(
          columns.canonical, mapped: columns.mapped, line: scanner.line, pools: &pools, into: &reading.table)
        {
          reject(scanner, columns, fault)
        }
      }
    }
  }

  private mutating func rejectCount(_ scanner: borrowing RecordScanner, _ width: Int) {
    reading.rowsRead += 1
    reading.rejections.append(
      Rejection(
        kind: reading.kind, line: scanner.line, column: "", code: .wrongFieldCount, value: "\(scanner.count)/\(width)",
        record: Array(scanner.record)))
  }

  private mutating func reject(
    _ scanner: borrowing RecordScanner, _ columns: borrowing SourceColumns, _ fault: RowTyper.Fault
  ) {
    let texts = columns.canonical
    let record = texts.indices.map { typer.canonical(texts[$0], $0, mapped: columns.mapped) }
    reading.rejections.append(
      typer.rejection(
        fault.column, fault.code, columns.source(of: fault.column, in: scanner), scanner.line,
        CanonicalRecord.joined(record)))
  }

  private mutating func refuse(_ line: Int, _ code: Refusal.Code, _ detail: String = "") {
    reading.refusals.append(Refusal(kind: reading.kind, file: file, line: line, code: code, detail: detail))
  }

  private mutating func refuse(_ fault: RecordScanner.Fault?) {
    switch fault {
    case .unterminatedQuote(let line): refuse(line, .unterminatedQuote)
    case .textAfterQuote(let line): refuse(line, .textAfterQuote)
    case .recordTooLong(let line): refuse(line, .unreadable, "> \(RecordScanner.longest / 1_048_576) MiB")
    case nil: break
    }
  }

  /// A refused file counts nothing; what was read of it is let go.
  private consuming func finish(_ scanner: borrowing RecordScanner, _ digest: Digest?) -> FileReading {
    if let failure = scanner.failure {
      refuse(scanner.line, .unreadable, FileReader.words(failure))
    } else if digest != nil || scanner.isAtEnd, scanner.hasChanged {
      refuse(scanner.line, .changedWhileRead)
    } else if let looked = found?.digest, let digest, looked != digest {
      refuse(1, .changedWhileRead)
    }
    reading.notes = ReadingNote.notes(on: scanner, dialect, found: found)
    (reading.digest, reading.sum) = (digest, scanner.sum.value)
    guard !reading.refusals.isEmpty else { return reading }
    var refused = FileReader.refused(reading.kind, file: file, reading.refusals)
    refused.digest = digest
    refused.notes = found == nil ? [] : reading.notes
    return refused
  }

  static func refused(_ kind: Kind, file: String, _ refusals: [Refusal]) -> FileReading {
    var reading = FileReading(kind: kind, file: file, status: .refused)
    reading.refusals = refusals
    return reading
  }

  /// The system's words for a failure.
  static func words(_ failure: ByteSource.Failure) -> String {
    switch failure {
    case .failed(let number): String(cString: strerror(number))
    case .absent, .noPlainFile: ""
    }
  }
}
