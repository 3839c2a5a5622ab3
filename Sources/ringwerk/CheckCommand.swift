internal import Pipeline
internal import Records

let checkCommand = Command(
  name: "check", operands: "DELIVERY",
  summary: "Reads and judges a delivery: what would be taken, what not and why; stores nothing.",
  options: [
    Command.Option(
      name: "--pipeline", value: "P", meaning: "judge by this pipeline, beside what the ledger has already"),
    Command.Option(
      name: "--source", value: "FOLDER", meaning: "as if it lay in this folder of the pipeline (the one it lies in)"),
    Command.Option(name: "--mapping", value: "NAME", meaning: "through this mapping of pipelines/mappings"),
    Command.Option(name: "--language", value: "nl|en", meaning: "the language of the sentences (en)"),
    Command.Option(name: "--json", value: nil, meaning: "every file's rows, counts and rejected rows as JSON"),
  ],
  examples: [
    "ringwerk check fixtures/rejected-rows/records", "ringwerk check 2026-01-15 --pipeline yearly-evaluation --json",
  ]
) { arguments in
  try arguments.expectOperands(1, 1)
  let pipeline = try arguments["--pipeline"].map { try Project.need(arguments).pipeline($0) }
  var query = CheckQuery(
    delivery: arguments.operands[0], pipeline: pipeline, project: try Project.find(arguments), day: Clock.today())
  query.source = arguments["--source"]
  query.mapping = arguments["--mapping"]
  let answer = try arguments.waiting { show in
    query.progress = show
    return try query.answer()
  }
  if arguments.has("--json") {
    try Terminal.write(FigureJSON(answer.document).bytes())
  } else {
    let language = try arguments.word("--language", of: Language.self) ?? .en
    if !arguments.has("--quiet") || !answer.account.isTakenWhole {
      if let source = answer.source, let pipeline { try Terminal.say(judged(by: pipeline.name, source, language)) }
      try Told.account(answer.account, language)
    }
  }
  return ExitCode([answer.account])
}

/// As what the delivery was judged, so that nobody takes one source's judgement for another's.
private func judged(by pipeline: String, _ source: PipelineDefinition.Source, _ language: Language) -> String {
  language == .nl
    ? "Beoordeeld volgens \(pipeline), als levering in \(source.folder)"
    : "Judged by \(pipeline), as a delivery in \(source.folder)"
}
