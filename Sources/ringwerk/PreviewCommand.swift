internal import Pipeline
internal import Records

let previewCommand = Command(
  name: "preview", operands: "FILE", summary: "Shows how a file is read, cell by cell, and which lines cannot be.",
  options: [
    Command.Option(
      name: "--dialect", value: "FILE",
      meaning: "JSON with delimiter, quote, escape, encoding, preamble_rows; else detected"),
    Command.Option(name: "--language", value: "nl|en", meaning: "the language of the sentences (en)"),
    Command.Option(
      name: "--json", value: nil, meaning: #"all rows as {"rows": [[..]], "bad_lines": [..], "error": null}"#),
  ],
  examples: ["ringwerk preview export.csv", "ringwerk preview export.csv --dialect excel-nl.json --json"]
) { arguments in
  try arguments.expectOperands(1, 1)
  let dialect = try arguments["--dialect"].map { try Dialect(file: Notation(reading: $0, as: $0)) }
  let language = try arguments.word("--language", of: Language.self) ?? .en
  let asJSON = arguments.has("--json")
  let preview = arguments.waiting { show in
    show("reading \(arguments.operands[0])")
    return Preview(path: arguments.operands[0], dialect: dialect, limit: asJSON ? .max : 20)
  }
  if asJSON {
    try Terminal.write(PreviewJSON(preview, language).bytes())
  } else if !arguments.has("--quiet") || preview.problem != nil || !preview.badLines.isEmpty {
    try show(preview, language)
  }
  if preview.problem != nil { return .deliveryRefused }
  return preview.badLines.isEmpty ? .done : .doneWithFindings
}

private func show(_ preview: Preview, _ language: Language) throws(OutputError) {
  if let problem = preview.problem { return Terminal.warn(problem.sentence(in: language)) }
  let how = preview.dialect.told(in: language, dates: false)
  let (read, isGuess) =
    language == .nl
    ? ("gelezen als", " (gevonden; noem de vorm in de pijplijn)") : ("read as", " (found; declare it in the pipeline)")
  Terminal.warn("\(read) \(how)" + (preview.isDetected ? isGuess : ""))
  for row in preview.rows { try Terminal.say(row.map(singleLine).joined(separator: " | ")) }
  if preview.isCut { Terminal.warn("... and more rows") }
  for bad in preview.badLines { Terminal.warn("\(bad.line): \(bad.sentence(in: language))") }
  for note in preview.notes { Terminal.warn(note.sentence(in: language)) }
}

/// A cell as a terminal may show it: control characters, with which a file could command it, shown as a dot.
private func singleLine(_ cell: String) -> String {
  String(
    String.UnicodeScalarView(cell.unicodeScalars.map { $0.value < 32 || (127..<160).contains($0.value) ? "·" : $0 }))
}
