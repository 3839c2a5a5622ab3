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
  /// A line a cell, its name before the first space and then the path (`Field`).
  private(set) var lines: [UInt8]

  package init(file: String, sheet: String) { self.init(file: file, sheet: sheet, lines: []) }

  package init(file: String, sheet: String, places: [Place]) {
    self.init(file: file, sheet: sheet)
    for place in places { add(place.path) { $0 += place.cell.utf8 } }
  }

  fileprivate init(file: String, sheet: String, lines: [UInt8]) {
    self.file = file
    self.sheet = sheet
    self.lines = lines
  }

  /// - Parameter cell: writes the cell's name.
  package mutating func add(_ path: String, at cell: (inout [UInt8]) -> Void) {
    cell(&lines)
    lines.append(UInt8(ascii: " "))
    Field.append(path, to: &lines)
    lines.append(Field.lineFeed)
  }

  package var isEmpty: Bool { lines.isEmpty }

  /// In the order in which they were added.
  package var places: [Place] {
    lines.split(separator: Field.lineFeed).compactMap { line in
      guard let space = line.firstIndex(of: UInt8(ascii: " ")) else { return nil }
      return Place(cell: String(decoding: line[..<space], as: UTF8.self), path: Field.text(line[(space + 1)...]))
    }
  }
}

extension Ledger {
  func enter(_ sheets: [SheetFigures], of edition: Edition) throws(LedgerError) {
    let insert = try connection.prepare(
      "INSERT INTO workbook_cells VALUES (?1, ?2, ?3, ?4, ?5, CAST(?6 AS TEXT))", "keeping where figures stand")
    try insert.bind(edition)
    for sheet in sheets {
      try insert.bind(sheet.file, at: 4)
      try insert.bind(sheet.sheet, at: 5)
      try insert.run(with: sheet.lines, at: 6)
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
      sheets.append(SheetFigures(file: rows.text(0), sheet: rows.text(1), lines: rows.bytes(2)))
    }
    return sheets
  }
}
