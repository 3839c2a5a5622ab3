/// A cell's place on its sheet, counted from 0; written as `B5`.
package struct CellPlace: Hashable, Sendable {
  package let row: Int
  package let column: Int

  package init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }

  /// What a sheet of this file format can hold.
  static let rows = 1_048_576
  static let columns = 16_384
}

extension CellPlace: Comparable {
  /// Row by row.
  package static func < (a: CellPlace, b: CellPlace) -> Bool { (a.row, a.column) < (b.row, b.column) }
}

extension CellPlace: CustomStringConvertible {
  package var description: String {
    var bytes = CellPlace.letterBytes(of: column)
    let number = UInt64(row + 1)
    DecimalDigits.write(number, digits: DecimalDigits.digits(of: number), grouping: 0, into: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  static func letters(of column: Int) -> String { String(decoding: letterBytes(of: column), as: UTF8.self) }

  private static func letterBytes(of column: Int) -> [UInt8] {
    var (rest, letters) = (column + 1, [UInt8]())
    while rest > 0 {
      letters.insert(UInt8(ascii: "A") + UInt8((rest - 1) % 26), at: 0)
      rest = (rest - 1) / 26
    }
    return letters
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
