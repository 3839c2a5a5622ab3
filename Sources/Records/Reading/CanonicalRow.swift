extension RowTyper {
  /// Types one record that was kept (`Rejection.record`) again; nil when it is taken into the table.
  ///
  /// A record that was kept as it was delivered (`wrong-field-count`) is one again.
  package mutating func take(
    record: [UInt8], line: Int, pools: inout Pools, into table: inout RowTable
  ) -> Rejection? {
    var scanner = RecordScanner(
      ByteWindow(ByteSource(bytes: record), encoding: .utf8, chunk: record.count, isFile: false), .canonical)
    guard scanner.next() == .record, scanner.count == width else {
      return Rejection(kind: kind, line: line, column: "", code: .wrongFieldCount, value: "", record: record)
    }
    let texts = (0..<width).map { WhiteSpace.trim(scanner[$0]) }
    if scanner.mayBeOdd, let place = texts.firstIndex(where: { !UTF8Check.isText($0) }) {
      return rejection(place, .badEncoding, texts[place], line, record)
    }
    let fault = texts.withUnsafeBufferPointer { take($0, line: line, pools: &pools, into: &table) }
    settle(&pools, into: &table)
    return fault.map { rejection($0.column, $0.code, texts[$0.column], line, record) }
  }

  func rejection(
    _ place: Int, _ code: RejectionCode, _ value: UnsafeRawBufferPointer, _ line: Int, _ record: [UInt8]
  ) -> Rejection {
    Rejection(
      kind: kind, line: line, column: name(of: place), code: code, value: Rejection.shown(value), record: record)
  }

  /// The column's name; the place after the last one is `withdrawn`.
  func name(of place: Int) -> String { place < columns.count ? columns[place].name : "withdrawn" }
}

extension Rejection {
  /// At most 80 bytes, cut where a letter begins.
  package static func shown(_ value: UnsafeRawBufferPointer) -> String {
    var end = min(value.count, 80)
    while end < value.count, end > 0, value[end] & 0xC0 == 0x80 { end -= 1 }
    return String(decoding: value[..<end], as: UTF8.self)
  }
}
