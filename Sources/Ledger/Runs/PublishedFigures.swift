/// A figure by its path, and its value as it is printed.
package struct StoredFigure: Hashable, Sendable {
  package let path: String
  package let value: String

  package init(path: String, value: String) {
    self.path = path
    self.value = value
  }
}

extension Ledger {
  /// Keeps the figures of a run, all or none; of one path the last value. In the byte order of paths they are soonest kept.
  package func storeFigures(_ figures: some Sequence<StoredFigure>, of run: Int) throws(LedgerError) {
    try connection.unhurried("keeping figures") { () throws(LedgerError) in
      try connection.transaction("keeping figures") { () throws(LedgerError) in
        let insert = try connection.prepare("INSERT OR REPLACE INTO figures VALUES (?1, ?2, ?3)", "keeping figures")
        try insert.bind(run, at: 1)
        for figure in figures {
          try insert.bind(figure.path, at: 2)
          try insert.bind(figure.value, at: 3)
          try insert.run()
        }
      }
    }
  }

  /// A run's figures in the byte order of their paths.
  package func figures(of run: Int) throws(LedgerError) -> [StoredFigure] {
    let rows = try connection.prepare("SELECT path, value FROM figures WHERE run = ?1 ORDER BY path", "reading figures")
    try rows.bind(run, at: 1)
    var figures: [StoredFigure] = []
    while try rows.step() { figures.append(StoredFigure(path: rows.text(0), value: rows.text(1))) }
    return figures
  }
}
