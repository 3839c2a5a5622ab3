extension Rejection {
  /// The key of the row as a table would hold it; nil where the row does not say it, or says what no row can have.
  ///
  /// A snapshot that names a row which is not accepted does not close it (figures.md), nor one that comes later from an
  /// older delivery, so its key must be read all the same.
  package func key(_ pools: inout Pools) -> [Int32]? {
    if code == .wrongFieldCount { return nil }
    var scanner = RecordScanner(
      ByteWindow(ByteSource(bytes: record), encoding: .utf8, chunk: record.count, isFile: false), .canonical)
    let columns = kind.columns
    guard scanner.next() == .record, scanner.count == columns.count + 1 else { return nil }
    var key: [Int32] = []
    for place in kind.key {
      guard let cell = Rejection.cell(WhiteSpace.trim(scanner[place]), columns[place], &pools) else { return nil }
      key.append(cell)
    }
    return key
  }

  private static func cell(_ text: UnsafeRawBufferPointer, _ column: Column, _ pools: inout Pools) -> Int32? {
    if text.isEmpty { return column.isRequired ? nil : RowTable.empty }
    switch column.type {
    case .identifier(let space), .reference(let space): return pools[space].intern(text)
    case .day: return Day(iso: text)?.number
    case .word(let words): return words.firstIndex { text.elementsEqual($0.utf8) }.map(Int32.init)
    case .whole: return NumberText.whole(text)
    case .rings, .number, .text: return nil
    }
  }
}
