/// The figures of a run in one piece: an outline with a line for each group, holding its name, and for each figure, holding
/// its name, which is never empty, and its value as it is printed. As many tabs as there are groups around it stand before each (`Field`).
package struct FigureOutline: Hashable, Sendable {
  package private(set) var bytes: [UInt8] = []
  private var depth = 0
  /// Bytes of the write-ahead log that stay for what is still to come of a run.
  fileprivate static let largestLog = 4 << 20

  package init() {}

  init(bytes: [UInt8]) { self.bytes = bytes }

  /// What is added until it is closed belongs to the group.
  package mutating func open(_ name: String) {
    begin(name)
    bytes.append(Field.lineFeed)
    depth += 1
  }

  package mutating func close() { depth -= 1 }

  package mutating func add(_ name: String, _ value: String) {
    begin(name)
    bytes.append(Field.tab)
    Field.append(value, to: &bytes)
    bytes.append(Field.lineFeed)
  }

  /// A figure whose value is printed as the number's description.
  package mutating func add(_ name: String, _ value: Int) {
    begin(name)
    bytes.append(Field.tab)
    Field.append(value, to: &bytes)
    bytes.append(Field.lineFeed)
  }

  /// The same.
  package mutating func add(_ name: String, _ value: Double) {
    begin(name)
    bytes.append(Field.tab)
    Field.append(value, to: &bytes)
    bytes.append(Field.lineFeed)
  }

  private mutating func begin(_ name: String) {
    for _ in 0..<depth { bytes.append(Field.tab) }
    Field.append(name, to: &bytes)
  }
}

/// A figure by its path, and its value as it is printed.
package struct StoredFigure: Hashable, Sendable {
  package let path: String
  package let value: String

  package init(path: String, value: String) {
    self.path = path
    self.value = value
  }
}

extension FigureOutline {
  /// Every figure with the names of its groups and its own joined by `/`, in the order in which they were added.
  package var figures: [StoredFigure] {
    var figures: [StoredFigure] = []
    forEachLine { path, _, value in
      if let value { figures.append(StoredFigure(path: path, value: Field.text(value))) }
    }
    return figures
  }

  /// The outline with other values where there are some for a path and what stood there; nil when there are none.
  func replacing(_ replacement: (_ path: String, _ value: [UInt8]) -> [UInt8]?) -> FigureOutline? {
    var (replaced, isChanged) = ([UInt8](), false)
    forEachLine { path, line, value in
      if let value, let other = replacement(path, Field.content(value)) {
        replaced += line[..<value.startIndex]
        Field.append(other, to: &replaced)
        isChanged = true
      } else {
        replaced += line
      }
      replaced.append(Field.lineFeed)
    }
    return isChanged ? FigureOutline(bytes: replaced) : nil
  }

  /// Told is a line without its end, and of a figure the field with its value.
  private func forEachLine(_ body: (_ path: String, _ line: ArraySlice<UInt8>, _ value: ArraySlice<UInt8>?) -> Void) {
    var groups: [String] = []
    for line in bytes.split(separator: Field.lineFeed) {
      let start = line.firstIndex { $0 != Field.tab } ?? line.endIndex
      let end = line[start...].firstIndex(of: Field.tab) ?? line.endIndex
      groups.removeLast(groups.count - min(groups.count, start - line.startIndex))
      groups.append((groups.last.map { $0 + "/" } ?? "") + Field.text(line[start..<end]))
      body(groups[groups.count - 1], line, end < line.endIndex ? line[(end + 1)...] : nil)
    }
  }
}

extension Ledger {
  /// Keeps the figures of a run in the place of what was kept of it.
  ///
  /// - Parameter pieces: what their outline consists of, one after the other.
  package func storeFigures(_ pieces: [FigureOutline], of run: Int) throws(LedgerError) {
    // A large delivery leaves a large log behind, which takes its time to go: now there are others at work.
    try connection.run("PRAGMA journal_size_limit = \(FigureOutline.largestLog)", "keeping figures")
    try connection.unhurried("keeping figures") { () throws(LedgerError) in
      try connection.transaction("keeping figures") { () throws(LedgerError) in try enter(pieces, of: run) }
    }
  }

  /// The caller holds a transaction.
  func enter(_ pieces: [FigureOutline], of run: Int) throws(LedgerError) {
    let (action, size) = ("keeping figures", pieces.reduce(0) { $0 + $1.bytes.count })
    let makesRoom = size >= Ledger.largeOutline
    let insert = try connection.prepare(
      "INSERT OR REPLACE INTO run_figures VALUES (?1, \(makesRoom ? "zeroblob(?2)" : "?2"))", action)
    try insert.bind(run, at: 1)
    guard makesRoom else { return try insert.run(with: pieces.flatMap(\.bytes), at: 2) }
    // Else SQLite would make a copy of the whole row before it enters it.
    try insert.bind(size, at: 2)
    try insert.run()
    try connection.fill("run_figures", "outline", row: run, with: pieces.map(\.bytes), action)
  }

  /// Bytes from which a copy counts.
  private static let largeOutline = 16 << 20

  /// Nil for a run that measured nothing.
  package func figures(of run: Int) throws(LedgerError) -> FigureOutline? {
    let row = try connection.prepare("SELECT outline FROM run_figures WHERE run = ?1", "reading figures")
    try row.bind(run, at: 1)
    return try row.step() ? FigureOutline(bytes: row.bytes(0)) : nil
  }
}
