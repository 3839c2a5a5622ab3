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
    try Concurrently.map([Form.page, .workbook]) { form in
      switch form {
      case .page: try page(report)
      case .workbook: try workbook(report, created)
      }
    }
  }

  private enum Form { case page, workbook }

  private func page(_ report: Report) throws -> Written {
    let name = "\(report.fileName).\(report.language.rawValue).html"
    let path = "\(folder)/\(name)"
    let bytes = HTMLPage(report).bytes
    try Disk.put(bytes, to: path)
    guard try Disk.read(path) == bytes else {
      throw DiskError(path: path, sentence: "does not read back as it was written")
    }
    return Written(output: Manifest.Output(name: name, subject: report.subject, digest: SHA256.digest(bytes)))
  }

  private func workbook(_ report: Report, _ created: Day) throws -> Written {
    let name = "\(report.fileName).\(report.language.rawValue).xlsx"
    let path = "\(folder)/\(name)"
    let figures = try Workbook.write(report, to: path, created: created, workers: AllCores())
    return Written(
      output: Manifest.Output(name: name, subject: report.subject, digest: try Disk.digest(path)),
      sheets: SheetFigures.all(figures, in: name))
  }
}

/// As many as the machine has cores.
private struct AllCores: Workers {
  func map<Output: Sendable>(_ count: Int, _ body: @escaping @Sendable (Int) -> Output) -> [Output] {
    Concurrently.map(Array(0..<count)) { body($0) }
  }
}

extension SheetFigures {
  /// Sheet by sheet, without what a workbook reckons itself.
  fileprivate static func all(_ figures: [WrittenFigure], in file: String) -> [SheetFigures] {
    var sheets: [SheetFigures] = []
    var start = 0
    // A workbook tells its figures sheet by sheet and row by row.
    while start < figures.count {
      let sheet = figures[start].sheet
      let end = figures[start...].firstIndex { $0.sheet != sheet } ?? figures.count
      let places = figures[start..<end].filter(isKept).map { Place(cell: $0.place.description, path: $0.path) }
      if !places.isEmpty { sheets.append(SheetFigures(file: file, sheet: sheet, places: places)) }
      start = end
    }
    return sheets.sorted { $0.sheet < $1.sheet }
  }

  private static func isKept(_ figure: WrittenFigure) -> Bool {
    !ShownFigure.isReckoned(figure.path) || figure.path.hasPrefix(Restatement.formerPrefix)
  }
}
