internal import Records
internal import Reports

/// A folder beside an edition's place, in which its files are printed before anyone sees them.
struct Workbench: Sendable {
  let folder: String

  /// A page and its workbook, each read back: every number that stands on the disk is the figure that was to be written
  /// (operation.md, law 4).
  func print(_ report: Report, created: Day) throws -> [Manifest.Output] {
    let name = "\(report.fileName).\(report.language.rawValue)"
    let (page, workbook) = ("\(folder)/\(name).html", "\(folder)/\(name).xlsx")
    let bytes = HTMLPage(report).bytes
    try Disk.write(bytes, to: page)
    guard try Disk.read(page) == bytes else {
      throw DiskError(path: page, sentence: "does not read back as it was written")
    }
    try Workbook.write(report, to: workbook, created: created)
    try Disk.flush(workbook)
    try Workbook.reconcile(report, workbook)
    return [
      Manifest.Output(name: "\(name).html", subject: report.subject, digest: SHA256.digest(bytes)),
      Manifest.Output(name: "\(name).xlsx", subject: report.subject, digest: try Disk.digest(workbook)),
    ]
  }
}
