/// Which field of a file's rows feeds which canonical column, as its header and the mapping say.
struct SourceColumns: ~Copyable {
  /// Non-empty, trimmed names in header order.
  let header: [String]
  /// Columns that are read from nothing and may not be, as the file should have named them.
  private(set) var missing: [String] = []
  private(set) var duplicates: [String] = []
  /// Not read; in header order.
  private(set) var unknown: [String] = []

  /// By canonical column, and at last `withdrawn`; -1 when the file has no such column.
  private var fields: [Int] = []
  private var maps: [ValueMap?] = []
  private var skips: [(field: Int, values: Interner)] = []
  private let hasMaps: Bool
  private let arena = TextArena()
  private let texts: UnsafeMutableBufferPointer<UnsafeRawBufferPointer>
  /// A bit for each column whose text is the mapping's.
  private(set) var mapped: UInt64 = 0

  init(header: [String], kind: Kind, table: Mapping.Table) {
    self.header = header
    let columns = kind.columns
    var places: [String: Int] = [:]
    var used: Set<Int> = []
    for (place, name) in header.enumerated() where !name.isEmpty {
      if places.updateValue(place, forKey: name) != nil, !duplicates.contains(name) { duplicates.append(name) }
    }
    texts = .allocate(capacity: columns.count + 1)
    texts.initialize(repeating: UnsafeRawBufferPointer(start: nil, count: 0))
    for name in columns.map(\.name) + ["withdrawn"] {
      let source = table.columns[name] ?? Mapping.Source()
      let place = places[source.column ?? name] ?? -1
      let isRequired = columns.first { $0.name == name }?.isRequired ?? false
      if place < 0, isRequired, source.whenEmpty == nil { missing.append(source.column ?? name) }
      used.insert(place)
      fields.append(place)
      maps.append(ValueMap(source, in: arena))
    }
    hasMaps = maps.contains { $0 != nil }
    for skip in table.skip {
      guard let place = places[skip.column] else {
        missing.append(skip.column)
        continue
      }
      used.insert(place)
      var values = Interner()
      for value in skip.values.sorted() { _ = values.intern(value) }
      skips.append((place, values))
    }
    unknown = header.indices.filter { !used.contains($0) }.map { header[$0] }
  }

  deinit { texts.deallocate() }

  /// The row's canonical texts, trimmed and mapped; false when the row is to be left out.
  @inline(__always)
  mutating func take(from scanner: borrowing RecordScanner) -> Bool {
    for (field, values) in skips where values.code(of: WhiteSpace.trim(scanner[field])) != nil { return false }
    mapped = 0
    for place in fields.indices {
      let field = fields[place]
      texts[place] = field < 0 ? UnsafeRawBufferPointer(start: nil, count: 0) : WhiteSpace.trim(scanner[field])
    }
    if hasMaps { map() }
    return true
  }

  private mutating func map() {
    for place in maps.indices {
      guard let text = maps[place]?.replacement(of: texts[place]) else { continue }
      texts[place] = text
      mapped |= 1 << UInt64(place)
    }
  }

  var canonical: UnsafeBufferPointer<UnsafeRawBufferPointer> { UnsafeBufferPointer(texts) }

  /// The value as it stands in the file, for a canonical column.
  func source(of place: Int, in scanner: borrowing RecordScanner) -> UnsafeRawBufferPointer {
    fields[place] < 0 ? UnsafeRawBufferPointer(start: nil, count: 0) : WhiteSpace.trim(scanner[fields[place]])
  }

  /// The first canonical column whose field is no text.
  func badlyEncoded(in scanner: borrowing RecordScanner) -> Int? {
    fields.indices.first { fields[$0] >= 0 && !UTF8Check.isText(scanner[fields[$0]]) }
  }
}
