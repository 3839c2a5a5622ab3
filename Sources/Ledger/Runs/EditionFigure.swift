/// A figure as an edition shows it.
package struct EditionFigure: Hashable, Sendable {
  package let path: String
  /// Nil when the edition hides it.
  package let value: Double?
  /// How it is written: a word of the reports' own.
  package let format: String

  package init(path: String, value: Double?, format: String) {
    self.path = path
    self.value = value
    self.format = format
  }
}

/// What an edition shows in one piece: a line for each figure, of its format, its value and its path (`Field`), each path
/// once.
package struct EditionFigures: Hashable, Sendable {
  private(set) var lines: [UInt8] = []

  /// - Parameters:
  ///   - expected: about how many figures there are.
  ///   - tell: tells every figure in its order; of those with the same path the first is kept.
  package init(expecting expected: Int, _ tell: ((EditionFigure) -> Void) -> Void) {
    var known = KnownPaths(expecting: expected)
    lines.reserveCapacity(expected * EditionFigures.usualLine)
    tell { add($0, unless: &known) }
  }

  package init(_ figures: [EditionFigure] = []) { self.init(expecting: 0) { figures.forEach($0) } }

  /// Bytes.
  private static let usualLine = 48

  private mutating func add(_ figure: EditionFigure, unless known: inout KnownPaths) {
    let start = lines.count
    Field.append(figure.format, to: &lines)
    lines.append(Field.tab)
    if let value = figure.value { Field.append(value, to: &lines) }
    lines.append(Field.tab)
    let path = lines.count
    Field.append(figure.path, to: &lines)
    if known.add(lines, from: path) {
      lines.append(Field.lineFeed)
    } else {
      lines.removeLast(lines.count - start)
    }
  }
}

extension Ledger {
  func enter(_ figures: EditionFigures, of edition: Edition) throws(LedgerError) {
    let insert = try connection.prepare(
      "INSERT INTO edition_figures VALUES (?1, ?2, ?3, ?4)", "keeping what an edition shows")
    try insert.bind(edition)
    try insert.run(with: figures.lines, at: 4)
  }

  /// What an edition shows, in the order in which it was entered; nothing for one that was made before this was kept.
  package func figures(of edition: Edition) throws(LedgerError) -> [EditionFigure] {
    let row = try connection.prepare(
      "SELECT lines FROM edition_figures WHERE report = ?1 AND period = ?2 AND number = ?3",
      "reading what an edition shows")
    try row.bind(edition)
    guard try row.step() else { return [] }
    return row.bytes(0).split(separator: Field.lineFeed).map(EditionFigure.init)
  }
}

extension EditionFigure {
  fileprivate init(line: ArraySlice<UInt8>) {
    let fields = line.split(separator: Field.tab, maxSplits: 2, omittingEmptySubsequences: false)
    self.init(
      path: Field.text(fields[2]), value: Double(String(decoding: fields[1], as: UTF8.self)),
      format: String(decoding: fields[0], as: UTF8.self))
  }
}
