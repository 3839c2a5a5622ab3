internal import Records

/// The largest table of a large ledger, read by a connection of its own while the others are.
extension Ledger {
  /// Where a second connection finds what this one reads; nil where it would not find the same, or not be worth opening.
  ///
  /// It finds the same state as long as nobody writes: whoever reads with two must look at `Connection.version` before and
  /// after.
  ///
  /// - Parameter pages: the fewest for which it is worth it.
  func placeForTwo(from pages: Int) throws(LedgerError) -> String? {
    guard let path, !connection.isInTransaction else { return nil }
    return try connection.number("PRAGMA page_count", "taking facts out") >= pages ? path : nil
  }

  /// Sixteen megabytes: of a smaller ledger the table is read in little more time than it takes to open the file.
  package static let manyPages = 4096

  static func attendance(_ known: Known, meetings: Int, at path: String) throws(LedgerError) -> Facts.Attendance {
    let second = try Ledger(reading: path)
    var known = known
    return try second.connection.snapshot("taking facts out") { () throws(LedgerError) in
      try second.attendance(&known, meetings: meetings)
    }
  }

  /// One that is open already, and up to date.
  private init(reading path: String) throws(LedgerError) {
    self.path = path
    connection = try Ledger.reader(path)
  }

  private static func reader(_ path: String) throws(LedgerError) -> Connection {
    let opened = try Connection(path)
    try opened.harden(patience: 5000)
    return opened
  }
}
