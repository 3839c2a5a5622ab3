internal import Ledger
internal import Records

/// Looks whether the laws hold: of the ledger, of the archive and of all that is published. Changes nothing.
package struct Verification {
  /// Absolute paths.
  package let ledger: String
  package let archive: String
  package let output: String
  /// Told what is being done, for a person who waits.
  package let progress: (String) -> Void

  package init(_ order: RunOrder, progress: @escaping (String) -> Void = { _ in }) {
    ledger = order.ledger
    archive = order.archive
    output = order.output
    self.progress = progress
  }

  /// One report a law, in order; waits for no other run (exit 75).
  package func perform() throws(RunError) -> [LawReport] {
    guard Disk.exists(ledger) || Disk.exists(archive) else {
      throw RunError(.intake, ArchiveError(sentence: "there is no ledger \(ledger); ringwerk run makes one"))
    }
    let lock = try stage(.intake) { try LedgerLock(beside: ledger) }
    let reports = try stage(.intake) { try look() }
    _ = consume lock
    return reports
  }

  private func look() throws -> [LawReport] {
    progress("looking at every page of the ledger")
    let editions = EditionCheck(output: output)
    do {
      let opened = try Ledger(at: ledger)
      let soundness = try opened.soundness()
      if soundness.faults.isEmpty { return try reports(of: opened, soundness) }
      return unread(soundness.faults, editions.report())
    } catch let error as LedgerError where error.code == .damaged || error.code == .lost {
      return unread(["\(error)"], editions.report())
    }
  }

  /// Of a damaged ledger nothing is believed.
  private func unread(_ faults: [String], _ editions: LawReport) -> [LawReport] {
    Law.allCases.map { law in
      switch law {
      case .state: LawReport(law: law, counted: "a damaged ledger", breaches: faults + ["run `ringwerk rebuild`"])
      case .editions: editions
      default: LawReport(law: law, counted: "not looked at: the ledger is damaged")
      }
    }
  }

  private func reports(of ledger: borrowing Ledger, _ soundness: Ledger.Soundness) throws -> [LawReport] {
    let archive = Archive(folder: archive)
    let check = DeliveryCheck(archive: archive, deliveries: try ledger.deliveries())
    progress("looking at the archive")
    let files = check.files()
    let state = LawReport(
      law: .state, counted: "\(soundness.pages) pages of the ledger as they were written, and nothing half-done",
      breaches: leftovers() + check.surplus() + (try homeless(in: ledger)))
    progress("reading back what is published")
    let numbers = try NumberCheck(output: output).report(of: try ledger.editions(), ledger)
    progress("making the ledger again")
    let rebuilt = try rebuild(archive, ledger, isArchiveWhole: files.isKept)
    return [
      files, check.rows(), state, numbers, rebuilt,
      EditionCheck(output: output).report(), try runs(of: ledger),
    ]
  }

  /// Editions that the ledger heard of and that do not stand. One that does and is not yet struck off is no breach.
  private func homeless(in ledger: borrowing Ledger) throws -> [String] {
    try ledger.unplaced().filter { !Manifest.isWhole($0.folder, $0.edition.manifest) }.map {
      "\($0.folder) was made by a run that was stopped; the next run puts it there, or makes it again"
    }
  }

  /// Files that only a run in progress has.
  private func leftovers() -> [String] {
    let room = Disk.folder(of: ledger)
    let name = ledger.split(separator: "/").last.map(String.init) ?? ledger
    let beside = Disk.names(in: room).filter { $0.hasPrefix(name) }
      .filter { !["", "-wal", "-shm", "-lock", "-mark"].map { name + $0 }.contains($0) }
    let inArchive = Disk.names(in: archive).filter { $0.hasPrefix(".") }
    return (beside.map { "\(room)/\($0)" } + inArchive.map { "\(archive)/\($0)" }).map {
      "\($0) was left behind by a run that did not end; the next run clears it away"
    }
  }

  /// In memory, so that nothing is left of it.
  private func rebuild(
    _ archive: Archive, _ ledger: borrowing Ledger, isArchiveWhole: Bool
  ) throws -> LawReport {
    guard isArchiveWhole else {
      return LawReport(law: .rebuild, counted: "not looked at: the archive is not as it was")
    }
    let fresh = try Ledger(at: ":memory:")
    try archive.prepare(fresh)
    try archive.take(into: fresh, progress: progress)
    let (own, other) = (try ledger.digest(), try fresh.digest())
    let isSame = own == other
    return LawReport(
      law: .rebuild, counted: "digest \(own)",
      breaches: isSame
        ? [] : ["made again from the archive the ledger has the digest \(other); run `ringwerk rebuild`"])
  }

  private func runs(of ledger: borrowing Ledger) throws -> LawReport {
    let runs = try ledger.runs()
    return LawReport(
      law: .runs, counted: "\(runs.count) runs",
      breaches: runs.filter { $0.end == nil }.map {
        "run \($0.id) of \($0.pipeline) has no end: it was stopped, and the next run will say so"
      })
  }
}
