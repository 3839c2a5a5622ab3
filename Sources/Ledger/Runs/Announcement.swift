/// What a run makes known to the ledger before any of it shows: what it did, how it ends, and the editions that it is about to
/// put in their places.
package struct Announcement: Hashable, Sendable {
  package struct Made: Hashable, Sendable {
    package let edition: Edition
    package let figures: EditionFigures
    /// Where those figures stand in the edition's workbooks.
    package let sheets: [SheetFigures]
    /// The folder in which it comes to stand; nil for one that stands there already, `latest` turned to it.
    package let folder: String?

    package init(edition: Edition, figures: EditionFigures, sheets: [SheetFigures] = [], folder: String? = nil) {
      self.edition = edition
      self.figures = figures
      self.sheets = sheets
      self.folder = folder
    }
  }

  package let run: Int
  package let end: RunRecord.End
  /// Seconds since 1970.
  package let ended: Int
  package var editions: [Made]
  package var stages: [StageRecord]

  package init(run: Int, end: RunRecord.End, ended: Int, editions: [Made] = [], stages: [StageRecord] = []) {
    self.run = run
    self.end = end
    self.ended = ended
    self.editions = editions
    self.stages = stages
  }
}

extension Ledger {
  /// Enters all of it or nothing; an edition that is known by its number stays as it was entered first.
  package func announce(_ announcement: Announcement) throws(LedgerError) {
    try connection.transaction("entering what a run made") { () throws(LedgerError) in
      for made in announcement.editions { try enter(made, announcedBy: announcement.run) }
      for stage in announcement.stages { try insert(stage) }
      try setEnd(announcement.run, announcement.end, at: announcement.ended)
    }
    try keepMark()
  }

  private func enter(_ made: Announcement.Made, announcedBy run: Int) throws(LedgerError) {
    if try !editions(of: made.edition.report).contains(where: { $0.hasNumber(of: made.edition) }) {
      try enter(made.edition)
      try enter(made.figures, of: made.edition)
      try enter(made.sheets, of: made.edition)
    }
    guard let folder = made.folder else { return }
    let insert = try connection.prepare(
      "INSERT OR REPLACE INTO unplaced VALUES (?1, ?2, ?3, ?4, ?5)", "entering what a run made")
    try insert.bind(made.edition)
    try insert.bind(run, at: 4)
    try insert.bind(folder, at: 5)
    try insert.run()
  }
}

/// An edition that was announced and of which nobody has said yet that it stands in its place.
package struct UnplacedEdition: Hashable, Sendable {
  package let edition: Edition
  /// The run that announced it: the one that made it, unless it comes back after its folder had gone.
  package let run: Int
  package let folder: String
}

extension Ledger {
  /// In the byte order of reports and periods.
  package func unplaced() throws(LedgerError) -> [UnplacedEdition] {
    let rows = try connection.prepare(
      "SELECT report, period, number, run, folder FROM unplaced ORDER BY report, period, number",
      "looking for editions without a place")
    var unplaced: [UnplacedEdition] = []
    while try rows.step() {
      let (period, number) = (rows.text(1), rows.int(2))
      let known = try editions(of: rows.text(0)).first { $0.period == period && $0.number == number }
      guard let edition = known else { throw LedgerError(.damaged, "looking for editions without a place") }
      unplaced.append(UnplacedEdition(edition: edition, run: rows.int(3), folder: rows.text(4)))
    }
    return unplaced
  }

  /// They stand in their places now. A power failure may take that back; they are then found standing.
  package func strikeOff(_ unplaced: [UnplacedEdition]) throws(LedgerError) {
    if unplaced.isEmpty { return }
    let action = "striking off editions that stand"
    try connection.unhurried(action) { () throws(LedgerError) in
      try connection.transaction(action) { () throws(LedgerError) in
        for edition in unplaced { try delete("unplaced", edition.edition) }
      }
    }
  }

  /// They cannot be placed: what was announced of them is taken back, and the runs did not end as they said.
  package func withdraw(_ unplaced: [UnplacedEdition], as end: RunRecord.End) throws(LedgerError) {
    if unplaced.isEmpty { return }
    try connection.transaction("taking back what was announced") { () throws(LedgerError) in
      for edition in unplaced {
        try delete("unplaced", edition.edition)
        if edition.run == edition.edition.run {
          for table in ["edition_figures", "workbook_cells", "editions"] { try delete(table, edition.edition) }
        }
      }
      for run in Set(unplaced.map(\.run)).sorted() { try takeBack(run, end) }
    }
    try keepMark()
  }

  private func takeBack(_ run: Int, _ end: RunRecord.End) throws(LedgerError) {
    let stages = try connection.prepare("DELETE FROM stages WHERE run = ?1", "taking back what was announced")
    try stages.bind(run, at: 1)
    try stages.run()
    let update = try connection.prepare(
      "UPDATE runs SET state = ?2 WHERE id = ?1", "taking back what was announced")
    try update.bind(run, at: 1)
    try update.bind(end.rawValue, at: 2)
    try update.run()
  }

  private func delete(_ table: String, _ edition: Edition) throws(LedgerError) {
    let delete = try connection.prepare(
      "DELETE FROM \(table) WHERE report = ?1 AND period = ?2 AND number = ?3", "taking back what was announced")
    try delete.bind(edition)
    try delete.run()
  }
}

extension Edition {
  fileprivate func hasNumber(of other: Edition) -> Bool { (period, number) == (other.period, other.number) }
}

extension Statement {
  /// Its key as the first three parameters.
  func bind(_ edition: Edition) throws(LedgerError) {
    try bind(edition.report, at: 1)
    try bind(edition.period, at: 2)
    try bind(edition.number, at: 3)
  }
}
