extension DeliveryReader {
  /// The digest of all that decides what the same bytes say: dialect and mapping, not how many bytes are read at once.
  ///
  /// Two definitions that differ in words for people, in order or in white space only have the same.
  package var manner: Digest {
    let tables = mapping.tables.sorted { $0.key.rawValue < $1.key.rawValue }
    let lines = [dialect.manner] + tables.map { "\($0.key.rawValue) \($0.value.manner)" }
    return SHA256.digest(lines.joined(separator: "\n").utf8)
  }

  /// The same for what was read: with the dialect of each file that is written otherwise than the mapping says.
  package func manner(of files: [FileReading]) -> Digest {
    let others = files.filter { file in
      file.status == .read && file.dialect.map { $0 != dialect } ?? false
    }
    guard !others.isEmpty else { return manner }
    let lines = others.map { "\($0.kind.rawValue) \($0.dialect?.manner ?? "-")" }
    return SHA256.digest(([manner.description] + lines).joined(separator: "\n").utf8)
  }
}

extension Dialect {
  fileprivate var manner: String {
    let bytes = "\(quote.map(String.init) ?? "-") \(escape) \(preambleRows)"
    return "\(delimiter.rawValue) \(encoding.rawValue) \(dateForm.rawValue) \(decimalComma) \(bytes)"
  }
}

extension Mapping.Table {
  fileprivate var manner: String {
    let sources = columns.sorted { $0.key < $1.key }.map { "\(told($0.key)): \($0.value.manner)" }
    let skipped = skip.map { "\(told($0.column)): \($0.values.sorted().map(told))" }
    return "\(told(file)) \(endsAreInclusive) \(skipped.sorted()) \(sources)"
  }
}

extension Mapping.Source {
  fileprivate var manner: String {
    let turned = values.sorted { $0.key < $1.key }.map { "\(told($0.key)): \(told($0.value))" }
    return "\(told(column)) \(turned) \(told(otherwise)) \(told(whenEmpty))"
  }
}

/// A text within quotes, its own quotes escaped, so that no text can look like what stands between two; `-` for none.
private func told(_ text: String?) -> String { text.map { $0.debugDescription } ?? "-" }
