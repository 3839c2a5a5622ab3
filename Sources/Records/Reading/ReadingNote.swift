/// Something odd about a file that was read all the same.
package enum ReadingNote: Hashable, Sendable {
  /// Lines end in CR alone.
  case oldLineEnds
  /// Lines end in more than one way: how many in LF, CRLF and CR.
  case mixedLineEnds(lf: Int, crlf: Int, cr: Int)
  /// Read in another encoding than UTF-8, as was declared.
  case encoding(Dialect.Encoding)
  /// Nobody declared how the file is written; this was found. Dates are told where there are any.
  case found(Dialect, hasDates: Bool)
  /// Ctrl-Z bytes, the end of a DOS file, left off at the end.
  case controlZ(Int)

  static func notes(
    on scanner: borrowing RecordScanner, _ dialect: Dialect, found: FoundDialect? = nil
  ) -> [ReadingNote] {
    var notes: [ReadingNote] = []
    if let found {
      notes.append(.found(found.dialect, hasDates: found.hasDates))
    } else if dialect.encoding != .utf8 {
      notes.append(.encoding(dialect.encoding))
    }
    let ends = scanner.lineEnds
    switch (ends.lf, ends.crlf, ends.cr) {
    case (0, 0, 1...): notes.append(.oldLineEnds)
    case (_, 0, 0), (0, _, 0): break
    default: notes.append(.mixedLineEnds(lf: ends.lf, crlf: ends.crlf, cr: ends.cr))
    }
    if scanner.controlZ > 0 { notes.append(.controlZ(scanner.controlZ)) }
    return notes
  }

  package func sentence(in language: Language) -> String {
    switch (self, language) {
    case (.oldLineEnds, .nl): "De regels eindigen op CR alleen (oude Mac-vorm); ze zijn zo gelezen."
    case (.oldLineEnds, .en): "The lines end in CR alone (an old Mac form); they were read so."
    case (.mixedLineEnds(let lf, let crlf, let cr), .nl):
      "De regels eindigen verschillend: \(lf) op LF, \(crlf) op CRLF, \(cr) op CR; ze zijn alle gelezen."
    case (.mixedLineEnds(let lf, let crlf, let cr), .en):
      "The lines end differently: \(lf) in LF, \(crlf) in CRLF, \(cr) in CR; all were read."
    case (.encoding(let encoding), .nl): "Gelezen als \(encoding.title)."
    case (.encoding(let encoding), .en): "Read as \(encoding.title)."
    case (.found(let dialect, let hasDates), .nl):
      "Gelezen als \(dialect.told(in: .nl, dates: hasDates)); klopt dat niet, noem dan de vorm in de pijplijn."
    case (.found(let dialect, let hasDates), .en):
      "Read as \(dialect.told(in: .en, dates: hasDates)); declare it in the pipeline if that is wrong."
    case (.controlZ(let count), .nl):
      "Aan het eind stond \(count) maal Ctrl-Z (einde van een DOS-bestand); dat is geen regel."
    case (.controlZ(let count), .en): "At the end stood Ctrl-Z \(count) times (end of a DOS file); that is no row."
    }
  }
}
