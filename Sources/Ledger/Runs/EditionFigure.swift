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

extension Ledger {
  /// Enters what an edition shows: a line for each figure, of its format, its value and its path (`Field`).
  func enter(_ figures: [EditionFigure], of edition: Edition) throws(LedgerError) {
    let insert = try connection.prepare(
      "INSERT INTO edition_figures VALUES (?1, ?2, ?3, ?4)", "keeping what an edition shows")
    try insert.bind(edition)
    var lines: [UInt8] = []
    for figure in figures {
      lines += figure.format.utf8
      lines.append(Field.tab)
      if let value = figure.value { lines += value.description.utf8 }
      lines.append(Field.tab)
      Field.append(figure.path, to: &lines)
      lines.append(Field.lineFeed)
    }
    try insert.bind(blob: lines, at: 4)
    try insert.run()
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
