internal import Ledger
internal import Records
internal import Reports

/// Prints one edition of one report: page, workbook and manifest in a folder that appears whole.
struct Press {
  let report: Report
  let period: Period
  let asOf: Day
  let shelf: Shelf

  struct Printed {
    let edition: PublishedEdition
    let number: Int
    let manifest: Digest
  }

  /// Writes beside the place, reads back and compares, then turns `latest`. When the last edition of the period says the
  /// same byte for byte, it stays and nothing is added.
  func print(_ manifest: Manifest) throws -> Printed {
    let bench = try shelf.workbench()
    let name = "\(report.id).\(report.language.rawValue)"
    let files = ["\(name).html", "\(name).xlsx"]
    let page = HTMLPage(report)
    try Disk.write(page.bytes, to: "\(bench)/\(files[0])")
    try Workbook.write(report, to: "\(bench)/\(files[1])", created: asOf)
    try Disk.flush("\(bench)/\(files[1])")
    try readBack(bench, files, page)

    let outputs = try files.map { (name: $0, digest: try Disk.digest("\(bench)/\($0)")) }
    return try place(bench, files) { try manifest.bytes(of: report, edition: $0, outputs) }
  }

  /// Every number that stands on the disk is the figure that was to be written (operation.md, law 4).
  private func readBack(_ bench: String, _ files: [String], _ page: HTMLPage) throws {
    let written = try Disk.read("\(bench)/\(files[0])")
    guard written == page.bytes else {
      throw DiskError(path: "\(bench)/\(files[0])", sentence: "does not read back as it was written")
    }
    try Workbook.reconcile(report, "\(bench)/\(files[1])")
  }

  private func place(_ bench: String, _ files: [String], _ manifest: (Int) throws -> [UInt8]) throws -> Printed {
    let language = report.language.rawValue
    let last = shelf.last(period: period.name, language: language)
    if let last {
      let same = try manifest(last.number)
      if (try? Disk.read("\(shelf.folder)/\(last.path)/\(Manifest.name)")) == same {
        Disk.remove(bench)
        return printed(last, files, same, isUnchanged: true)
      }
    }
    let next = Shelf.Place(period: period.name, number: (last?.number ?? 0) + 1, language: language)
    let bytes = try manifest(next.number)
    try Disk.write(bytes, to: "\(bench)/\(Manifest.name)")
    try shelf.put(bench, at: next)
    return printed(next, files, bytes, isUnchanged: false)
  }

  private func printed(_ place: Shelf.Place, _ files: [String], _ manifest: [UInt8], isUnchanged: Bool) -> Printed {
    let edition = PublishedEdition(
      report: report.id, folder: "\(shelf.folder)/\(place.path)", files: files, isUnchanged: isUnchanged)
    return Printed(edition: edition, number: place.number, manifest: SHA256.digest(manifest))
  }
}
