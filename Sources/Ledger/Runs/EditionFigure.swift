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
  /// Enters what an edition shows; of one path the last.
  func enter(_ figures: [EditionFigure], of edition: Edition) throws(LedgerError) {
    let insert = try connection.prepare(
      "INSERT OR REPLACE INTO published VALUES (?1, ?2, ?3, ?4, ?5, ?6)", "keeping what an edition shows")
    try insert.bind(edition)
    for figure in figures {
      try insert.bind(figure.path, at: 4)
      if let value = figure.value { try insert.bind(value, at: 5) } else { try insert.bindNull(at: 5) }
      try insert.bind(figure.format, at: 6)
      try insert.run()
    }
  }

  /// What an edition shows, in the byte order of paths; nothing for one that was made before this was kept.
  package func figures(of edition: Edition) throws(LedgerError) -> [EditionFigure] {
    let rows = try connection.prepare(
      "SELECT path, value, format FROM published WHERE report = ?1 AND period = ?2 AND number = ?3 ORDER BY path",
      "reading what an edition shows")
    try rows.bind(edition)
    var figures: [EditionFigure] = []
    while try rows.step() {
      figures.append(
        EditionFigure(path: rows.text(0), value: rows.isNull(1) ? nil : rows.double(1), format: rows.text(2)))
    }
    return figures
  }
}
