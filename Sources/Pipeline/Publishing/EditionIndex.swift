internal import Records
internal import Reports

/// `output/index.html`: every edition there is, the newest first, as their manifests tell of them.
struct EditionIndex {
  let output: String

  var path: String { "\(output)/index.html" }

  /// Writes the page beside its place and turns it over in one step.
  func write(in language: Language) throws(DiskError) {
    try Disk.makeFolder(output)
    let page = IndexPage(entries(), language: language)
    let fresh = "\(output)/.index.html"
    try Disk.write(page.bytes, to: fresh)
    try Disk.move(fresh, to: path)
    try Disk.flush(output)
  }

  private func entries() -> [IndexPage.Entry] {
    let entries = Disk.names(in: output).flatMap { report in
      Shelf(folder: "\(output)/\(report)").editions().compactMap { place in entry("\(report)/\(place.path)") }
    }
    return entries.sorted { one, other in
      (one.asOf, one.period.start, one.edition, one.folder) > (
        other.asOf, other.period.start, other.edition, other.folder
      )
    }
  }

  /// Nil for a folder whose manifest cannot be read: it is no edition.
  private func entry(_ folder: String) -> IndexPage.Entry? {
    guard let bytes = try? Disk.read("\(output)/\(folder)/\(Manifest.name)"),
      let manifest = try? Manifest.read(bytes),
      let language = Language(rawValue: manifest.language), let audience = Audience(rawValue: manifest.audience),
      manifest.period.count == 2,
      let start = Day(manifest.period[0]), let end = Day(manifest.period[1]), let asOf = Day(manifest.asOf)
    else { return nil }
    return IndexPage.Entry(
      title: manifest.title, audience: audience, language: language, period: Span(start, end), asOf: asOf,
      edition: manifest.edition,
      isProvisional: manifest.provisional, folder: folder,
      files: manifest.outputs.map { IndexPage.File(name: $0.name, subject: $0.subject) })
  }
}
