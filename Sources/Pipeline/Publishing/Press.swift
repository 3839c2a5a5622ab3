internal import Ledger
internal import Records
internal import Reports

/// Prints one edition of one report: page, workbook and manifest in a folder that appears whole.
struct Press {
  let report: Report
  let period: Period
  let asOf: Day
  let shelf: Shelf
  /// The last edition of the period that the ledger knows of.
  let recorded: Edition?

  struct Printed {
    let edition: PublishedEdition
    let number: Int
    let manifest: Digest
  }

  /// Writes beside the place, reads back and compares, then turns `latest`. When the last edition of the period says the
  /// same byte for byte, it stays and nothing is added; what a run that was killed left undone about it is done.
  func print(_ manifest: Manifest) throws -> Printed {
    let bench = try shelf.workbench()
    let name = "\(report.id).\(report.language.rawValue)"
    let files = ["\(name).html", "\(name).xlsx"]
    let page = HTMLPage(report)
    try Disk.write(page.bytes, to: "\(bench)/\(files[0])")
    try Workbook.write(report, to: "\(bench)/\(files[1])", created: asOf)
    try Disk.flush("\(bench)/\(files[1])")
    try readBack(bench, files, page)

    let outputs = try outputs(in: bench, files)
    return try place(bench, files, outputs) { try manifest.bytes(of: report, edition: $0, outputs) }
  }

  private typealias Outputs = [(name: String, digest: Digest)]

  private func outputs(in folder: String, _ files: [String]) throws(DiskError) -> Outputs {
    try files.map { name throws(DiskError) in (name: name, digest: try Disk.digest("\(folder)/\(name)")) }
  }

  /// Every number that stands on the disk is the figure that was to be written (operation.md, law 4).
  private func readBack(_ bench: String, _ files: [String], _ page: HTMLPage) throws {
    let written = try Disk.read("\(bench)/\(files[0])")
    guard written == page.bytes else {
      throw DiskError(path: "\(bench)/\(files[0])", sentence: "does not read back as it was written")
    }
    try Workbook.reconcile(report, "\(bench)/\(files[1])")
  }

  private func place(
    _ bench: String, _ files: [String], _ outputs: Outputs, _ manifest: (Int) throws -> [UInt8]
  ) throws -> Printed {
    let language = report.language.rawValue
    let last = shelf.last(period: period.name, language: language)
    if let last {
      let same = try manifest(last.number)
      if stands("\(shelf.folder)/\(last.path)", same, outputs) {
        Disk.remove(bench)
        try shelf.turn(to: last)
        return printed(last, files, same, isUnchanged: true)
      }
    }
    let next = Shelf.Place(
      period: period.name, number: try nextNumber(after: last?.number ?? 0, manifest), language: language)
    let bytes = try manifest(next.number)
    try Disk.write(bytes, to: "\(bench)/\(Manifest.name)")
    try shelf.put(bench, at: next)
    return printed(next, files, bytes, isUnchanged: false)
  }

  /// Whether the folder holds just these files and this manifest.
  private func stands(_ folder: String, _ manifest: [UInt8], _ outputs: Outputs) -> Bool {
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

  private func printed(_ place: Shelf.Place, _ files: [String], _ manifest: [UInt8], isUnchanged: Bool) -> Printed {
    let edition = PublishedEdition(
      report: report.id, folder: "\(shelf.folder)/\(place.path)", files: files, isUnchanged: isUnchanged)
    return Printed(edition: edition, number: place.number, manifest: SHA256.digest(manifest))
  }
}
