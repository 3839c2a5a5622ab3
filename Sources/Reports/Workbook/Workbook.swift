package import Records

#if canImport(Glibc)
  internal import Glibc
#endif

/// A report as a workbook (`.xlsx`): the same figures and sentences as its page.
package enum Workbook {
  /// Writes the report and reads it back; a file that is not whole never gets the name. The caller brings it to the disk.
  ///
  /// Two runs write the same bytes. Answers every table of the report as it stands in the file, in the order of the sheets.
  /// - Parameters:
  ///   - path: where the workbook comes to stand; its folder holds the temporary files too.
  ///   - created: the day in the document's properties: the run's day, not the clock's.
  ///   - workers: who plan the sheets and read them back; only the writing itself is one worker's.
  @discardableResult
  package static func write(
    _ report: Report, to path: String, created: Day, workers: some Workers = OneWorker()
  ) throws(WorkbookError) -> [PlacedTable] {
    let plan = try WorkbookPlan(report)
    let sheets = try plan.sheets(workers)
    let (folder, unfinished) = (folder(of: path), path + ".unfinished")
    guard access(folder, W_OK) == 0 else {
      throw WorkbookError(.notWritten, at: folder, String(cString: strerror(errno)))
    }
    defer { unlink(unfinished) }
    var file = try XLSXFile(
      path: unfinished, directory: folder,
      dayFormat: report.language == .nl ? "[$-413]d mmmm yyyy" : "[$-809]d mmmm yyyy")
    try file.setProperties(
      title: CellText.line(report.title), subject: CellText.line(report.subtitle), created: noon(of: created))
    let footer = footer(of: report)
    for sheet in sheets { try file.add(sheet, footer: footer) }
    try file.close()
    // The library kept every cell; what is read back comes in its place.
    EmptyMemory.giveBack()
    let placed = try proven(unfinished, sheets, plan.written, at: path, workers)
    guard rename(unfinished, path) == 0 else {
      throw WorkbookError(.notWritten, at: path, String(cString: strerror(errno)))
    }
    return placed
  }

  /// Noon, so that no day gives 0.
  private static func noon(of day: Day) -> Int64 { Int64(day.number) * 86_400 + 43_200 }

  private static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// Title left, page right; `&` begins a code in a footer.
  private static func footer(of report: Report) -> String {
    let title = CellText.line(report.title, limit: 90).split(separator: "&", omittingEmptySubsequences: false)
    let (page, of) = (WorkbookWord.page.text(in: report), WorkbookWord.of.text(in: report))
    return "&L" + title.joined(separator: "&&") + "&R\(page) &P \(of) &N"
  }
}
