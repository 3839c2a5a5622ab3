internal import Ledger
internal import Records
internal import Reports

/// Prints one edition of one report: its pages, each with its workbook, and a manifest, in a folder that appears whole.
struct Press {
  let publication: Publication
  let period: Period
  let shelf: Shelf
  /// The last edition of the period that the ledger knows of.
  let recorded: Edition?

  struct Printed {
    let edition: PublishedEdition
    let number: Int
    let manifest: Digest
  }

  /// An empty folder beside the place, in which the pages are printed.
  func workbench() throws -> Workbench { Workbench(folder: try shelf.workbench()) }

  /// Gives what was printed its place and turns `latest` to it. When the last edition of the period says the same byte for
  /// byte, it stays and nothing is added; what a run that was killed left undone about it is done.
  func place(_ bench: Workbench, _ outputs: [Manifest.Output], _ manifest: Manifest) throws -> Printed {
    try place(bench.folder, outputs) { try manifest.bytes(of: publication, edition: $0, outputs) }
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
