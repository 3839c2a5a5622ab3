package import Records

/// One published edition of a report about a period.
package struct Edition: Hashable, Sendable {
  package let report: String
  /// The period's name, as its folder is called.
  package let period: String
  /// From 1, within report and period.
  package let number: Int
  package let run: Int
  /// Where it lies, below the output folder.
  package let folder: String
  /// Of its manifest, which names every file with its own digest.
  package let manifest: Digest

  package init(report: String, period: String, number: Int, run: Int, folder: String, manifest: Digest) {
    self.report = report
    self.period = period
    self.number = number
    self.run = run
    self.folder = folder
    self.manifest = manifest
  }
}

extension Ledger {
  /// Enters an edition. Its number must be new for the report and period.
  package func enter(_ edition: Edition) throws(LedgerError) {
    let insert = try connection.prepare("INSERT INTO editions VALUES (?1, ?2, ?3, ?4, ?5, ?6)", "entering an edition")
    try insert.bind(edition)
    try insert.bind(edition.run, at: 4)
    try insert.bind(edition.folder, at: 5)
    try insert.bind(blob: edition.manifest.bytes, at: 6)
    try insert.run()
  }

  /// Every edition, reports and periods in byte order, of each the first edition first.
  package func editions() throws(LedgerError) -> [Edition] {
    let names = try connection.prepare("SELECT DISTINCT report FROM editions ORDER BY report", "reading editions")
    var reports: [String] = []
    while try names.step() { reports.append(names.text(0)) }
    var editions: [Edition] = []
    for report in reports { editions += try self.editions(of: report) }
    return editions
  }

  /// The report's editions, periods in byte order, of each the first edition first.
  package func editions(of report: String) throws(LedgerError) -> [Edition] {
    let rows = try connection.prepare(
      "SELECT period, number, run, folder, sha256 FROM editions WHERE report = ?1 ORDER BY period, number",
      "reading editions")
    try rows.bind(report, at: 1)
    var editions: [Edition] = []
    while try rows.step() {
      editions.append(
        Edition(
          report: report, period: rows.text(0), number: rows.int(1), run: rows.int(2), folder: rows.text(3),
          manifest: Digest(bytes: rows.bytes(4))))
    }
    return editions
  }
}
