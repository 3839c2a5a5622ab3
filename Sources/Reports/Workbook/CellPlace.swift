/// A cell's place on its sheet, counted from 0; written as `B5`.
package struct CellPlace: Hashable, Sendable {
  private let shortRow: Int32
  private let shortColumn: Int32

  package var row: Int { Int(shortRow) }
  package var column: Int { Int(shortColumn) }

  /// - Parameters:
  ///   - row: far more than a sheet holds may be asked for, and is then refused where the sheet is planned.
  package init(row: Int, column: Int) {
    shortRow = Int32(clamping: row)
    shortColumn = Int32(clamping: column)
  }

  /// What a sheet of this file format can hold.
  static let rows = 1_048_576
  static let columns = 16_384
}

extension CellPlace: Comparable {
  /// Row by row.
  package static func < (a: CellPlace, b: CellPlace) -> Bool {
    a.shortRow != b.shortRow ? a.shortRow < b.shortRow : a.shortColumn < b.shortColumn
  }
}

extension CellPlace: CustomStringConvertible {
  package var description: String {
    var bytes: [UInt8] = []
    write(into: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Its description's bytes.
  package func write(into bytes: inout [UInt8]) {
    CellPlace.writeLetters(of: column, into: &bytes)
    let number = UInt64(row + 1)
    DecimalDigits.write(number, digits: DecimalDigits.digits(of: number), grouping: 0, into: &bytes)
  }

  static func letters(of column: Int) -> String {
    var bytes: [UInt8] = []
    writeLetters(of: column, into: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func writeLetters(of column: Int, into bytes: inout [UInt8]) {
    if column >= 26 { writeLetters(of: column / 26 - 1, into: &bytes) }
    bytes.append(UInt8(ascii: "A") + UInt8(column % 26))
  }

  /// The cells of one column, as `='Blad 1'!$B$5:$B$9`; several runs stand in brackets.
  static func reference(_ runs: [ClosedRange<Int>], _ column: Int, _ sheet: String) -> String {
    let letters = letters(of: column)
    let parts = runs.map { "'\(sheet)'!$\(letters)$\($0.lowerBound + 1):$\(letters)$\($0.upperBound + 1)" }
    return "=" + (parts.count == 1 ? parts[0] : "(" + parts.joined(separator: ",") + ")")
  }

  /// Reads `B5`, also with `$` before letters or digits; nil when the text is anything else.
  package init?(_ text: some StringProtocol) { self.init(bytes: text.utf8) }

  init?(bytes: some Sequence<UInt8>) {
    var (column, row, digits) = (0, 0, false)
    for byte in bytes where byte != UInt8(ascii: "$") {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z") where !digits: column = column * 26 + Int(byte - 64)
      case UInt8(ascii: "0")...UInt8(ascii: "9"): (row, digits) = (row * 10 + Int(byte - 48), true)
      default: return nil
      }
      guard row <= CellPlace.rows, column <= CellPlace.columns else { return nil }
    }
    guard row > 0, column > 0 else { return nil }
    self.init(row: row - 1, column: column - 1)
  }
}
