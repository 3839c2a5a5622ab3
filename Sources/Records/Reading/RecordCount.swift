extension DeliveryReader {
  /// How many records a canonical file has, its header among them: what cutting it up costs without reading a cell. Nil
  /// when it cannot be read.
  package func countRecords(of path: String) -> Int? {
    guard let source = try? ByteSource(path: path) else { return nil }
    var scanner = RecordScanner(ByteWindow(source, encoding: dialect.encoding, chunk: chunk), dialect)
    var count = 0
    while case .record = scanner.next() { count += 1 }
    return count
  }
}
