/// How a delivery's files are written down: what parts fields, how letters are encoded, how dates and numbers look.
package struct Dialect: Hashable, Sendable {
  /// The byte between two fields.
  package enum Delimiter: String, Vocabulary {
    case comma, semicolon, tab, pipe

    package var byte: UInt8 {
      switch self {
      case .comma: UInt8(ascii: ",")
      case .semicolon: UInt8(ascii: ";")
      case .tab: UInt8(ascii: "\t")
      case .pipe: UInt8(ascii: "|")
      }
    }

    /// Reads its name or the character itself.
    package init?(name: String) {
      if let word = Delimiter(rawValue: name) {
        self = word
      } else if let character = Delimiter.allCases.first(where: { name.utf8.elementsEqual(CollectionOfOne($0.byte)) }) {
        self = character
      } else {
        return nil
      }
    }
  }

  package enum Encoding: String, Vocabulary {
    case utf8 = "utf-8"
    /// Byte order as its mark says; without a mark as the zero bytes of its first letters say, little-endian in doubt.
    case utf16 = "utf-16"
    case utf16LittleEndian = "utf-16le"
    case utf16BigEndian = "utf-16be"
    case windows1252 = "windows-1252"
    /// Without the control characters 0x80-0x9F, which no office program writes.
    case latin1 = "iso-8859-1"

    /// Reads its name, also by the names that other programs give it.
    package init?(name: String) {
      let plain = name.lowercased()
      switch plain {
      case "utf8", "utf-8-sig", "utf-8 bom": self = .utf8
      case "utf16": self = .utf16
      case "utf-16-le": self = .utf16LittleEndian
      case "utf-16-be": self = .utf16BigEndian
      case "cp1252", "windows1252", "ansi": self = .windows1252
      case "latin1", "latin-1", "iso8859-1": self = .latin1
      default: self.init(rawValue: plain)
      }
    }
  }

  /// How dates are written; both with leading zeros.
  package enum DateForm: String, Vocabulary {
    case iso = "YYYY-MM-DD"
    case dayFirst = "DD-MM-YYYY"
  }

  package var delimiter: Delimiter
  /// Counts only as a field's first character; nil when the files quote nothing.
  package var quote: UInt8?
  /// What makes a quote within a quoted field text: the quote itself, or a backslash.
  package var escape: UInt8
  package var encoding: Encoding
  package var dateForm: DateForm
  /// Numbers are `-?digits(,digits)?`; a point is then no part of a number.
  package var decimalComma: Bool
  /// Lines before the header that are no records.
  package var preambleRows: Int

  package init(
    delimiter: Delimiter = .comma, quote: UInt8? = UInt8(ascii: "\""), escape: UInt8 = UInt8(ascii: "\""),
    encoding: Encoding = .utf8, dateForm: DateForm = .iso, decimalComma: Bool = false, preambleRows: Int = 0
  ) {
    self.delimiter = delimiter
    self.quote = quote
    self.escape = escape
    self.encoding = encoding
    self.dateForm = dateForm
    self.decimalComma = decimalComma
    self.preambleRows = preambleRows
  }

  /// RFC 4180, UTF-8, comma, ISO dates, decimal point (records.md, Files).
  package static let canonical = Dialect()
}
