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

  /// A page, read back: what stands on the disk is what was to be written (operation.md, law 4).
  func page(_ report: Report) throws -> Written {
    let name = "\(report.fileName).\(report.language.rawValue).html"
    let path = "\(folder)/\(name)"
    let pieces = HTMLPage(report).pieces
    try Disk.put(pieces, to: path)
    guard try Disk.holds(pieces, at: path) else {
      throw DiskError(path: path, sentence: "does not read back as it was written")
    }
    var hash = SHA256()
    for piece in pieces { piece.withUnsafeBytes { hash.update($0) } }
    return Written(output: Manifest.Output(name: name, subject: report.subject, digest: hash.finished()))
  }

  /// The page's workbook, read back: every number that stands on the disk is the figure that was to be written.
  func workbook(_ report: Report, created: Day) throws -> Written {
    let name = "\(report.fileName).\(report.language.rawValue).xlsx"
    let path = "\(folder)/\(name)"
    let tables = try Workbook.write(report, to: path, created: created, workers: AllCores())
    return Written(
      output: Manifest.Output(name: name, subject: report.subject, digest: try Disk.digest(path)),
      sheets: SheetFigures.all(tables, in: name))
  }
}

extension SheetFigures {
  /// Of each table that shows figures, without what a workbook reckons itself, in the byte order of sheets.
  fileprivate static func all(_ tables: [PlacedTable], in file: String) -> [SheetFigures] {
    let sheets = AllCores().map(tables.count) { number in
      var sheet = SheetFigures(file: file, sheet: tables[number].sheet)
      tables[number].forEachFigure { path, place in
        if isKept(path) { sheet.add(path) { place.write(into: &$0) } }
      }
      return sheet
    }
    return sheets.filter { !$0.isEmpty }.sorted { $0.sheet < $1.sheet }
  }

  private static func isKept(_ path: String) -> Bool {
    !ShownFigure.isReckoned(path) || path.hasPrefix(Restatement.formerPrefix)
  }
}
