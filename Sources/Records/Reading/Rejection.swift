/// Why a row was not taken, in the order in which faults are looked for (records.md, Rows).
package enum RejectionCode: String, Vocabulary {
  case wrongFieldCount = "wrong-field-count"
  case badEncoding = "bad-encoding"
  case missingValue = "missing-value"
  case badDate = "bad-date"
  case badNumber = "bad-number"
  case badValue = "bad-value"
  case outOfRange = "out-of-range"
  case intervalReversed = "interval-reversed"
  case duplicateKey = "duplicate-key"
  case unknownReference = "unknown-reference"
  case forgotten
}

/// A row that was not taken, kept whole.
package struct Rejection: Hashable, Sendable {
  package let kind: Kind
  /// The line on which the row begins.
  package let line: Int
  /// The canonical column at fault; empty for the row as a whole, key columns joined by `+` for a duplicate.
  package let column: String
  package let code: RejectionCode
  /// The value at fault as it stood in the file, trimmed and cut to 80 bytes; bytes that are no UTF-8 shown as U+FFFD.
  /// With `wrong-field-count` the number of fields that the row has and should have, as `5/6`.
  package let value: String
  /// The row as a CSV record: its canonical columns in the contract's order and then `withdrawn`; with the code
  /// `wrong-field-count` the record as it was delivered.
  package let record: [UInt8]

  package init(kind: Kind, line: Int, column: String, code: RejectionCode, value: String, record: [UInt8]) {
    self.kind = kind
    self.line = line
    self.column = column
    self.code = code
    self.value = value
    self.record = record
  }
}

/// Why a file could not be read as a whole, which refuses its delivery.
package struct Refusal: Hashable, Sendable {
  package enum Code: String, Vocabulary {
    case missingColumn = "missing-column"
    case duplicateColumn = "duplicate-column"
    case unterminatedQuote = "unterminated-quote"
    case textAfterQuote = "text-after-quote"
    case headerNotText = "header-not-text"
    case emptyFile = "empty-file"
    case changedWhileRead = "changed-while-read"
    case spreadsheet
    case notCSV = "not-csv"
    /// An export whose name should say what it is about.
    case fileName = "file-name"
    /// A kind that has both its own file and a folder of exports.
    case givenTwice = "given-twice"
    case unreadable
    /// Nobody declared how the file is written, and its bytes do not say.
    case encodingUnclear = "encoding-unclear"
    case delimiterUnclear = "delimiter-unclear"
    /// `03-04-2025` and no day over 12.
    case datesUnclear = "dates-unclear"
    case datesMixed = "dates-mixed"
    case monthFirst = "month-first"
    /// `1.250` in a file that is not in the contract's own form.
    case decimalsUnclear = "decimals-unclear"
  }

  package let kind: Kind
  package let file: String
  package let line: Int
  package let code: Code
  /// The column, byte or value that the sentence names; may be empty.
  package let detail: String
  /// How the file is written as far as that could be found; nil where it was not looked for.
  package let found: Dialect?

  package init(kind: Kind, file: String, line: Int, code: Code, detail: String = "", found: Dialect? = nil) {
    self.kind = kind
    self.file = file
    self.line = line
    self.code = code
    self.detail = detail
    self.found = found
  }
}
