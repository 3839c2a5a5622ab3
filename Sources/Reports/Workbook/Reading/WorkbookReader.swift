extension Workbook {
  /// Reads a workbook: its sheets in their order.
  ///
  /// Throws when a part is missing, cut off, unclosed or fails its checksum.
  package static func readBack(_ path: String) throws(WorkbookError) -> [Sheet] {
    let reader = try WorkbookReader(path)
    var sheets: [Sheet] = []
    for number in reader.names.indices { sheets.append(try reader.sheet(number)) }
    return sheets
  }
}

/// A workbook of which one sheet after another is read.
struct WorkbookReader: Sendable {
  private let archive: Archive
  private let reader: SheetReader
  private let targets: [String: String]
  private let listed: [Listed]

  private struct Listed: Sendable {
    var sheet: Sheet
    let relation: String
  }

  init(_ path: String) throws(WorkbookError) {
    archive = try Archive(path: path) { $0.hasPrefix("xl/worksheets/") && $0.hasSuffix(".xml") }
    let book = "xl/workbook.xml"
    targets = try archive.targets(of: book)
    reader = SheetReader(
      texts: archive.has("xl/sharedStrings.xml")
        ? try SharedParts.texts(archive.part("xl/sharedStrings.xml")) : [],
      styles: try SharedParts.styles(archive.part("xl/styles.xml")))
    for part in ["[Content_Types].xml", "docProps/core.xml", "docProps/app.xml"] {
      var scanner = XMLScanner(try archive.part(part), part: part)
      while try scanner.next() != nil {}
    }
    listed = try WorkbookReader.listed(in: archive.part(book), part: book)
    try archive.proveOthers(than: listed.compactMap { [targets] in targets[$0.relation] })
  }

  /// Of the sheets, in their order.
  var names: [String] { listed.map(\.sheet.name) }

  func sheet(_ number: Int) throws(WorkbookError) -> Sheet {
    let part = try part(of: number)
    var sheet = listed[number].sheet
    let attachments = try reader.read(archive.part(part), part: part, into: &sheet)
    try WorkbookReader.attach(attachments, of: part, in: archive, to: &sheet)
    return sheet
  }

  /// The sheet without its cells, which are told one after the other.
  func sheet(
    _ number: Int, tell: (CellPlace, SheetCell.Content) throws(WorkbookError) -> Void
  ) throws(WorkbookError) -> Sheet {
    let part = try part(of: number)
    var sheet = listed[number].sheet
    let attachments = try reader.read(archive.part(part), part: part, into: &sheet) {
      (place, content, _) throws(WorkbookError) in try tell(place, content)
    }
    try WorkbookReader.attach(attachments, of: part, in: archive, to: &sheet)
    return sheet
  }

  private func part(of number: Int) throws(WorkbookError) -> String {
    guard let part = targets[listed[number].relation] else {
      throw WorkbookError(.damaged, at: listed[number].sheet.name, "the sheet is missing")
    }
    return part
  }

  private static func listed(
    in bytes: [UInt8], part: String
  ) throws(WorkbookError) -> [Listed] {
    var sheets: [Listed] = []
    var (text, titled) = ("", -1)
    var scanner = XMLScanner(bytes, part: part)
    while let token = try scanner.next() {
      switch token {
      case .text(let more): text = scanner.string(more)
      case .open(let name):
        if scanner.says(name, "sheet") {
          sheets.append(Listed(sheet: Sheet(name: scanner["name"] ?? ""), relation: scanner["r:id"] ?? ""))
        } else if scanner.says(name, "definedName") {
          titled = scanner["name"] == "_xlnm.Print_Titles" ? Int(scanner["localSheetId"] ?? "") ?? -1 : -1
        }
      case .close(let name):
        if scanner.says(name, "definedName"), sheets.indices.contains(titled) {
          sheets[titled].sheet.printTitles = text.split(separator: "!").last.map(String.init)
        }
      }
    }
    return sheets
  }

  private static func attach(
    _ attachments: SheetReader.Attachments, of part: String, in archive: Archive, to sheet: inout Sheet
  ) throws(WorkbookError) {
    let targets = try archive.targets(of: part)
    for id in attachments.tables {
      guard let name = targets[id] else { throw WorkbookError(.damaged, at: part, "a table is missing") }
      sheet.tables.append(try table(archive.part(name), part: name))
    }
    guard let drawing = attachments.drawing else { return }
    guard let name = targets[drawing] else { throw WorkbookError(.damaged, at: part, "a drawing is missing") }
    sheet.charts = try ChartReader(archive: archive).charts(of: name)
  }

  private static func table(_ bytes: [UInt8], part: String) throws(WorkbookError) -> SheetTable {
    var (name, corners, columns) = ("", [CellPlace](), [String]())
    var scanner = XMLScanner(bytes, part: part)
    while let token = try scanner.next() {
      guard case .open(let element) = token else { continue }
      if scanner.says(element, "table") {
        name = scanner["displayName"] ?? ""
        corners = (scanner["ref"] ?? "").split(separator: ":").compactMap { CellPlace($0) }
      }
      if scanner.says(element, "tableColumn") { columns.append(CellText.unescaped(scanner["name"] ?? "")) }
    }
    guard let first = corners.first, let last = corners.last else {
      throw WorkbookError(.damaged, at: part, "the table has no cells")
    }
    return SheetTable(name: name, first: first, last: last, columns: columns)
  }
}
