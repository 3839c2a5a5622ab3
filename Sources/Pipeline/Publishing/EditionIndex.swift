internal import Records
internal import Reports

/// `output/index.html`: every edition there is, the newest first, as their manifests tell of them.
struct EditionIndex {
  let output: String
  /// Which of the reports come of their own accord, and when.
  let next: NextEditions

  static func path(in output: String) -> String { "\(output)/index.html" }

  /// Beside its place.
  var fresh: String { "\(output)/.index.html" }

  /// Writes the page beside its place: with editions that are about to stand, without those that are about to go. Answers
  /// its bytes. The caller flushes, as after `turn`.
  func prepare(
    in language: Language, with placements: [Placing.Placement], without old: OldEditions
  ) throws(DiskError) -> [UInt8] {
    try Disk.makeFolder(output)
    let entries = entries(with: placements, without: old)
    let page = IndexPage(entries, next: next.days(of: entries), language: language)
    try Disk.put(page.bytes, to: fresh)
    return page.bytes
  }

  /// Turns over to the page that was prepared.
  func turn() throws(DiskError) {
    guard Disk.exists(fresh) else { return }
    try Disk.move(fresh, to: EditionIndex.path(in: output))
  }

  func clear() { Disk.remove(fresh) }

  private func entries(with placements: [Placing.Placement], without old: OldEditions) -> [IndexPage.Entry] {
    let entries = Disk.names(in: output).flatMap { report -> [IndexPage.Entry] in
      let shelf = Shelf(folder: "\(output)/\(report)")
      let coming = placements.filter { $0.shelf == shelf && !$0.stands }
      let standing = shelf.editions().filter { place in !coming.contains { $0.place == place } }.map {
        Placing.Placement(shelf: shelf, place: $0, stands: true)
      }
      return (standing + coming).filter { !old.contains($0.place, of: shelf) }.compactMap { placement in
        entry("\(report)/\(placement.place.path)", at: placement.present, of: report)
      }
    }
    return entries.sorted { one, other in
      (one.asOf, one.period.start, one.edition, one.folder) > (
        other.asOf, other.period.start, other.edition, other.folder
      )
    }
  }

  /// Nil for a folder whose manifest cannot be read: it is no edition.
  private func entry(_ folder: String, at present: String, of report: String) -> IndexPage.Entry? {
    guard let bytes = try? Disk.read("\(present)/\(Manifest.name)"),
      let manifest = try? Manifest.read(bytes),
      let language = Language(rawValue: manifest.language), let audience = Audience(rawValue: manifest.audience),
      manifest.period.count == 2,
      let start = Day(manifest.period[0]), let end = Day(manifest.period[1]), let asOf = Day(manifest.asOf)
    else { return nil }
    return IndexPage.Entry(
      report: report, title: manifest.title, audience: audience, language: language, period: Span(start, end),
      asOf: asOf, edition: manifest.edition, isProvisional: manifest.provisional, folder: folder,
      files: manifest.outputs.map { IndexPage.File(name: $0.name, subject: $0.subject) })
  }
}
