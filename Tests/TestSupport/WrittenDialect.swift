package import Foundation

/// A way in which a program may write a table down, whatever it says.
package struct WrittenDialect: Hashable, Sendable, CustomStringConvertible {
  package enum Encoding: String, CaseIterable, Sendable {
    case utf8, utf8WithMark, utf16Little, utf16Big, utf16LittleWithMark, utf16BigWithMark, windows1252
  }

  package enum LineEnd: String, CaseIterable, Sendable { case lf, crlf, cr, mixed }

  package var delimiter: Character = ";"
  package var encoding: Encoding = .windows1252
  package var lineEnd: LineEnd = .crlf
  package var quotesAll = false
  package var isDayFirst = true
  package var hasDecimalComma = true
  package var hasSeparatorLine = false

  package init() {}

  package init(using random: inout some RandomNumberGenerator) {
    delimiter = [",", ";", "\t", "|"].randomElement(using: &random) ?? ";"
    encoding = Encoding.allCases.randomElement(using: &random) ?? .utf8
    lineEnd = LineEnd.allCases.randomElement(using: &random) ?? .lf
    quotesAll = Bool.random(using: &random)
    isDayFirst = Bool.random(using: &random)
    hasDecimalComma = Bool.random(using: &random)
    hasSeparatorLine = Bool.random(using: &random)
  }

  /// Every one there is.
  package static var all: [WrittenDialect] {
    let flags = [false, true]
    var all: [WrittenDialect] = []
    for delimiter in [",", ";", "\t", "|"] as [Character] {
      for encoding in Encoding.allCases {
        for lineEnd in LineEnd.allCases {
          for bits in 0..<16 {
            var dialect = WrittenDialect()
            (dialect.delimiter, dialect.encoding, dialect.lineEnd) = (delimiter, encoding, lineEnd)
            dialect.quotesAll = flags[bits & 1]
            dialect.isDayFirst = flags[bits >> 1 & 1]
            dialect.hasDecimalComma = flags[bits >> 2 & 1]
            dialect.hasSeparatorLine = flags[bits >> 3 & 1]
            all.append(dialect)
          }
        }
      }
    }
    return all
  }

  package var description: String {
    "\(delimiter.debugDescription) \(encoding) \(lineEnd)\(quotesAll ? " quoted" : "")\(isDayFirst ? " DD-MM-YYYY" : "")"
      + "\(hasDecimalComma ? " decimal comma" : "")\(hasSeparatorLine ? " sep=" : "")"
  }

  /// A canonical table, its header first, as a file of this dialect. A cell `2025-03-25` is a date, one of a column whose
  /// name ends in `hours` is a number.
  package func bytes(of rows: [[String]]) -> Data {
    let header = rows.first ?? []
    var lines = hasSeparatorLine ? ["sep=\(delimiter)"] : []
    for (place, row) in rows.enumerated() {
      let cells = zip(header, row).map { name, cell in place == 0 ? cell : written(cell, in: name) }
      lines.append(cells.map(quoted).joined(separator: String(delimiter)))
    }
    let ends = ends
    return encoded(lines.enumerated().map { $1 + ends[$0 % ends.count] }.joined())
  }

  private var ends: [String] {
    switch lineEnd {
    case .lf: ["\n"]
    case .crlf: ["\r\n"]
    case .cr: ["\r"]
    case .mixed: ["\n", "\r\n", "\r"]
    }
  }

  private func written(_ cell: String, in column: String) -> String {
    let parts = cell.split(separator: "-")
    if isDayFirst, cell.utf8.count == 10, parts.map(\.count) == [4, 2, 2] {
      return parts.reversed().joined(separator: "-")
    }
    return hasDecimalComma && column.hasSuffix("hours") ? cell.replacing(".", with: ",") : cell
  }

  private func quoted(_ cell: String) -> String {
    guard quotesAll || cell.contains(where: { $0 == delimiter || $0 == "\"" || $0.isNewline }) else { return cell }
    return "\"" + cell.replacing("\"", with: "\"\"") + "\""
  }

  private func encoded(_ text: String) -> Data {
    switch encoding {
    case .utf8: Data(text.utf8)
    case .utf8WithMark: Data([0xEF, 0xBB, 0xBF]) + Data(text.utf8)
    case .utf16Little: text.data(using: .utf16LittleEndian) ?? Data()
    case .utf16Big: text.data(using: .utf16BigEndian) ?? Data()
    case .utf16LittleWithMark: Data([0xFF, 0xFE]) + (text.data(using: .utf16LittleEndian) ?? Data())
    case .utf16BigWithMark: Data([0xFE, 0xFF]) + (text.data(using: .utf16BigEndian) ?? Data())
    case .windows1252: text.data(using: .windowsCP1252) ?? Data()
    }
  }
}
