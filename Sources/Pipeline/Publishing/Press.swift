internal import Ledger
internal import Records
internal import Reports

/// Prints one edition of one report: its pages, each with its workbook, and a manifest, in a folder that later appears whole.
struct Press {
  let publication: Publication
  let period: Period
  let run: Int
  let shelf: Shelf
  /// The last edition of the period that the ledger knows of.
  let recorded: Edition?

  struct Printed {
    let edition: PublishedEdition
    /// As the ledger is to hear of it.
    let made: Announcement.Made
    let placement: Placing.Placement
  }

  /// An empty folder beside the place, in which the pages are printed.
  func workbench() throws -> Workbench { Workbench(folder: try shelf.workbench()) }

  /// Gives what was printed its number and its manifest; nobody sees it yet. When the last edition of the period says the
  /// same byte for byte, it stays and nothing is added; what a run that was killed left undone about it is done.
  func finish(_ bench: Workbench, _ files: Printing.Printed, _ manifest: Manifest) throws -> Printed {
    let (outputs, language) = (files.files.map(\.output), publication.language.rawValue)
    func bytes(_ number: Int) throws -> [UInt8] {
      try manifest.bytes(of: publication, edition: number, outputs)
    }
    let last = shelf.last(period: period.name, language: language)
    if let last {
      let same = try bytes(last.number)
      if stands("\(shelf.folder)/\(last.path)", same, outputs) {
        Disk.remove(bench.folder)
        return printed(Placing.Placement(shelf: shelf, place: last, stands: true), files, same)
      }
    }
    let next = Shelf.Place(
      period: period.name, number: try nextNumber(after: last?.number ?? 0, bytes), language: language)
    let own = try bytes(next.number)
    try Disk.put(own, to: "\(bench.folder)/\(Manifest.name)")
    try Disk.flush((outputs.map(\.name) + [Manifest.name]).map { "\(bench.folder)/\($0)" } + [bench.folder])
    return printed(Placing.Placement(shelf: shelf, place: next, stands: false), files, own)
  }

  /// Whether the folder holds just these files and this manifest.
  private func stands(_ folder: String, _ manifest: [UInt8], _ outputs: [Manifest.Output]) -> Bool {
    guard (try? Disk.read("\(folder)/\(Manifest.name)")) == manifest else { return false }
    return outputs.allSatisfy { (try? Disk.digest("\(folder)/\($0.name)")) == $0.digest }
  }

  /// The number after those on the shelf and in the ledger. An edition that the ledger knows and that is no longer on the
  /// shelf, because somebody moved the folder or publishes elsewhere, comes back under its own number when it is the same.
  private func nextNumber(after last: Int, _ manifest: (Int) throws -> [UInt8]) throws -> Int {
    guard let recorded, recorded.number > last else { return last + 1 }
    let isSame = SHA256.digest(try manifest(recorded.number)) == recorded.manifest
    return isSame ? recorded.number : recorded.number + 1
  }

  private func printed(_ placement: Placing.Placement, _ printed: Printing.Printed, _ manifest: [UInt8]) -> Printed {
    let shown = PublishedEdition(
      report: publication.name, folder: placement.folder, files: printed.files.map(\.output.name),
      isUnchanged: placement.stands)
    let edition = Edition(
      report: publication.name, period: Run.name(of: period, publication), number: placement.place.number, run: run,
      folder: placement.folder, manifest: SHA256.digest(manifest))
    let made = Announcement.Made(
      edition: edition, figures: printed.figures, sheets: printed.files.flatMap(\.sheets),
      folder: placement.isDone ? nil : placement.folder)
    return Printed(edition: shown, made: made, placement: placement)
  }
}
