/// Where figures of an edition stand in one sheet of one of its workbooks.
package struct SheetFigures: Hashable, Sendable {
  package struct Place: Hashable, Sendable {
    /// Such as `B7`.
    package let cell: String
    /// Of the figure, as `EditionFigure` has it; "before/..." for one that an earlier edition showed.
    package let path: String

    package init(cell: String, path: String) {
      self.cell = cell
      self.path = path
    }
  }

  /// The workbook's name within the edition.
  package let file: String
  package let sheet: String
  package let places: [Place]

  package init(file: String, sheet: String, places: [Place]) {
    self.file = file
    self.sheet = sheet
    self.places = places
  }

  /// A line a cell, its name before the first space. A path may hold whatever somebody gave as an identifier, so a line's
  /// end in it is written as `\n`, and `\` as `\\`.
  fileprivate var text: String {
    places.map { $0.cell + " " + SheetFigures.escaped($0.path) + "\n" }.joined()
  }

  private static func escaped(_ path: String) -> String {
    String(
      decoding: path.utf8.flatMap { byte -> [UInt8] in
        switch byte {
        case 0x0A: [0x5C, 0x6E]
        case 0x5C: [0x5C, 0x5C]
        default: [byte]
        }
      }, as: UTF8.self)
  }

  fileprivate static func places(in bytes: [UInt8]) -> [Place] {
    bytes.split(separator: 0x0A).compactMap { line in
      guard let space = line.firstIndex(of: 0x20) else { return nil }
      var (path, isEscaped) = ([UInt8](), false)
      for byte in line[(space + 1)...] {
        if byte == 0x5C, !isEscaped {
          isEscaped = true
        } else {
          path.append(isEscaped && byte == 0x6E ? 0x0A : byte)
          isEscaped = false
        }
      }
      return Place(cell: String(decoding: line[..<space], as: UTF8.self), path: String(decoding: path, as: UTF8.self))
    }
  }
}

extension Ledger {
  func enter(_ sheets: [SheetFigures], of edition: Edition) throws(LedgerError) {
    let insert = try connection.prepare(
      "INSERT INTO workbook_cells VALUES (?1, ?2, ?3, ?4, ?5, ?6)", "keeping where figures stand")
    try insert.bind(edition)
    for sheet in sheets {
      try insert.bind(sheet.file, at: 4)
      try insert.bind(sheet.sheet, at: 5)
      try insert.bind(sheet.text, at: 6)
      try insert.run()
    }
  }

  /// Of every workbook of an edition, in the byte order of files and sheets; none of one that was made before this was kept.
  package func sheets(of edition: Edition) throws(LedgerError) -> [SheetFigures] {
    let rows = try connection.prepare(
      """
      SELECT file, sheet, cells FROM workbook_cells WHERE report = ?1 AND period = ?2 AND number = ?3 ORDER BY file, sheet
      """, "reading where figures stand")
    try rows.bind(edition)
    var sheets: [SheetFigures] = []
    while try rows.step() {
      sheets.append(
        SheetFigures(file: rows.text(0), sheet: rows.text(1), places: SheetFigures.places(in: rows.bytes(2))))
    }
    return sheets
  }
}
