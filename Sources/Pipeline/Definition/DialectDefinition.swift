package import Records

extension Dialect {
  /// `{"delimiter": "semicolon", "encoding": "windows-1252", "dates": "DD-MM-YYYY", "decimal_comma": true}`; what is
  /// left out is canonical.
  init(_ notation: Notation) throws(DefinitionError) {
    let fields = try notation.fields(["delimiter", "encoding", "dates", "decimal_comma", "preamble_rows"])
    self = .canonical
    try read(fields)
    dateForm = try fields.word("dates", of: DateForm.self) ?? dateForm
    decimalComma = try fields.flag("decimal_comma") ?? decimalComma
  }

  /// A file that says only how text is written down, as other programs give it: `delimiter`, `quote`, `escape`,
  /// `encoding`, `preamble_rows`. `terminator`, `header_rows` and `n_cols` may be there too; the file itself shows them.
  package init(file notation: Notation) throws(DefinitionError) {
    let fields = try notation.fields([
      "delimiter", "quote", "escape", "encoding", "terminator", "preamble_rows", "header_rows", "n_cols",
    ])
    self = .canonical
    try read(fields)
    quote = try fields["quote"].map(Dialect.byte) ?? quote
    escape = try fields["escape"].map(Dialect.byte) ?? quote ?? escape
  }

  private mutating func read(_ fields: Notation.Fields) throws(DefinitionError) {
    if let delimiter = fields["delimiter"] {
      let name = try delimiter.text()
      guard let known = Delimiter(name: name) else {
        throw delimiter.mistake(Notation.unknown(name, among: Delimiter.words))
      }
      self.delimiter = known
    }
    if let encoding = fields["encoding"] {
      let name = try encoding.text()
      guard let known = Encoding(name: name) else {
        throw encoding.mistake(Notation.unknown(name, among: Encoding.words))
      }
      self.encoding = known
    }
    preambleRows =
      try fields["preamble_rows"].map { value throws(DefinitionError) in
        try PipelineDefinition.count(value)
      } ?? preambleRows
  }

  private static func byte(_ notation: Notation) throws(DefinitionError) -> UInt8 {
    let text = try notation.text()
    guard text.utf8.count == 1, let byte = text.utf8.first else { throw notation.mistake("write one plain character") }
    return byte
  }
}
