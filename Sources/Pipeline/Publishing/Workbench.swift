internal import Ledger
internal import Records
internal import Reports

/// A folder beside an edition's place, in which its files are printed before anyone sees them.
struct Workbench: Sendable {
  let folder: String

  /// A file, and of a workbook where its figures stand.
  struct Written: Sendable {
    let output: Manifest.Output
    var sheets: [SheetFigures] = []
  }

  /// A page and its workbook, each read back: every number that stands on the disk is the figure that was to be written
  /// (operation.md, law 4).
  func print(_ report: Report, created: Day) throws -> [Written] {
    let name = "\(report.fileName).\(report.language.rawValue)"
    let (page, workbook) = ("\(folder)/\(name).html", "\(folder)/\(name).xlsx")
    let bytes = HTMLPage(report).bytes
    try Disk.write(bytes, to: page)
    guard try Disk.read(page) == bytes else {
      throw DiskError(path: page, sentence: "does not read back as it was written")
    }
    try Workbook.write(report, to: workbook, created: created)
    try Disk.flush(workbook)
    let figures = try Workbook.figures(of: report, in: workbook)
    return [
      Written(output: Manifest.Output(name: "\(name).html", subject: report.subject, digest: SHA256.digest(bytes))),
      Written(
        output: Manifest.Output(name: "\(name).xlsx", subject: report.subject, digest: try Disk.digest(workbook)),
        sheets: SheetFigures.all(figures, in: "\(name).xlsx")),
    ]
  }
}

extension SheetFigures {
  /// Sheet by sheet, without what a workbook reckons itself.
  fileprivate static func all(_ figures: [WrittenFigure], in file: String) -> [SheetFigures] {
    var sheets: [SheetFigures] = []
    for (sheet, figures) in Dictionary(grouping: figures, by: \.sheet).sorted(by: { $0.key < $1.key }) {
      let kept = figures.filter { !ShownFigure.isReckoned($0.path) || $0.path.hasPrefix(Restatement.formerPrefix) }
      if kept.isEmpty { continue }
      sheets.append(
        SheetFigures(
          file: file, sheet: sheet,
          places: kept.sorted { $0.place < $1.place }.map { Place(cell: $0.place.description, path: $0.path) }))
    }
    return sheets
  }
}
