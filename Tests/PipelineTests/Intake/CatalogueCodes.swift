import Records

/// What the catalogue calls the notes that stop nothing.
enum NoteCode: String, CaseIterable {
  case found, encoding
  case oldLineEnds = "old-line-ends"
  case mixedLineEnds = "mixed-line-ends"
  case controlZ = "control-z"
  case unknownColumns = "unknown-columns"
  case skipped
  case coalitionLeftOut = "coalition-left-out"
  case readAnew = "read-anew"
  case repeated, nobody, stranger

  /// Without a default, so that a new note is one that the catalogue must have.
  init(_ note: ReadingNote) {
    self =
      switch note {
      case .found: .found
      case .encoding: .encoding
      case .oldLineEnds: .oldLineEnds
      case .mixedLineEnds: .mixedLineEnds
      case .controlZ: .controlZ
      }
  }
}

/// What only a preview says.
enum PreviewCode: String, CaseIterable {
  case absent, empty
  case otherEncoding = "other-encoding"
  case badHeader = "bad-header"
  case tooManyBadLines = "too-many-bad-lines"
  case zeroByte = "zero-byte"
  case noText = "no-text"
  case tooLong = "too-long"

  /// Nil for what a delivery's reading says too.
  init?(_ problem: PreviewProblem) {
    switch problem {
    case .absent: self = .absent
    case .empty: self = .empty
    case .otherEncoding: self = .otherEncoding
    case .badHeader: self = .badHeader
    case .tooManyBadLines: self = .tooManyBadLines
    case .spreadsheet, .notCSV, .encodingUnclear, .delimiterUnclear, .unreadable: return nil
    }
  }

  init?(_ reason: Preview.BadLine.Reason) {
    switch reason {
    case .zeroByte: self = .zeroByte
    case .noText: self = .noText
    case .tooLong: self = .tooLong
    case .fieldCount, .unterminatedQuote, .textAfterQuote: return nil
    }
  }
}
