internal import Ledger
internal import Records
internal import Reports

/// Prints one edition of one report: its pages, each with its workbook, and a manifest, in a folder that appears whole.
struct Press {
  let publication: Publication
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
    let outputs = try publication.pages.flatMap { try print($0, in: bench) }
    return try place(bench, outputs) { try manifest.bytes(of: publication, edition: $0, outputs) }
  }

  /// A page and its workbook, each read back: every number that stands on the disk is the figure that was to be written
  /// (operation.md, law 4).
  private func print(_ report: Report, in bench: String) throws -> [Manifest.Output] {
    let name = "\(report.fileName).\(report.language.rawValue)"
    let (page, workbook) = ("\(bench)/\(name).html", "\(bench)/\(name).xlsx")
    let bytes = HTMLPage(report).bytes
    try Disk.write(bytes, to: page)
    guard try Disk.read(page) == bytes else {
      throw DiskError(path: page, sentence: "does not read back as it was written")
    }
    try Workbook.write(report, to: workbook, created: asOf)
    try Disk.flush(workbook)
    try Workbook.reconcile(report, workbook)
    return [
      Manifest.Output(name: "\(name).html", subject: report.subject, digest: SHA256.digest(bytes)),
      Manifest.Output(name: "\(name).xlsx", subject: report.subject, digest: try Disk.digest(workbook)),
    ]
  }

  private func place(
    _ bench: String, _ outputs: [Manifest.Output], _ manifest: (Int) throws -> [UInt8]
  ) throws -> Printed {
    let language = publication.language.rawValue
    let last = shelf.last(period: period.name, language: language)
    if let last {
      let same = try manifest(last.number)
      if stands("\(shelf.folder)/\(last.path)", same, outputs) {
        Disk.remove(bench)
        try shelf.turn(to: last)
        return printed(last, outputs, same, isUnchanged: true)
      }
    }
    let next = Shelf.Place(
      period: period.name, number: try nextNumber(after: last?.number ?? 0, manifest), language: language)
    let bytes = try manifest(next.number)
    try Disk.write(bytes, to: "\(bench)/\(Manifest.name)")
    try shelf.put(bench, at: next)
    return printed(next, outputs, bytes, isUnchanged: false)
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

  private func printed(
    _ place: Shelf.Place, _ outputs: [Manifest.Output], _ manifest: [UInt8], isUnchanged: Bool
  ) -> Printed {
    let edition = PublishedEdition(
      report: publication.name, folder: "\(shelf.folder)/\(place.path)", files: outputs.map(\.name),
      isUnchanged: isUnchanged)
    return Printed(edition: edition, number: place.number, manifest: SHA256.digest(manifest))
  }
}
