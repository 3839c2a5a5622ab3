internal import FoundationEssentials
internal import Pipeline
internal import Records

let explainCommand = Command(
  name: "explain", operands: "FIGURE [DELIVERY...] --year Y",
  summary: "Says what a figure means, and lists the records behind it with delivery, file and line.",
  options: [
    Command.Option(name: "--year", value: "Y", meaning: "the period, by the year in which it starts (needed)"),
    Command.Option(
      name: "--ledger", value: "FILE", meaning: "the ledger to ask (data/ledger.sqlite in the project)"),
    Command.Option(
      name: "--year-starts", value: "MM-DD", meaning: "its first day, such as 08-01 for a school year (01-01)"),
    Command.Option(name: "--on", value: "DATE", meaning: "the run's day (the day after the period)"),
    Command.Option(name: "--pipeline", value: "P", meaning: "take agreements and settings from this pipeline"),
    Command.Option(name: "--language", value: "nl|en", meaning: "the language of the sentences (en)"),
    Command.Option(name: "--json", value: nil, meaning: "all records, and both languages, as JSON"),
  ],
  examples: [
    "ringwerk explain rings/data/core/attendance_rate --year 2025",
    "ringwerk explain \"flow/pairs/data>ai/carriers\" fixtures/sample-network/records --year 2025 --json",
  ]
) { arguments in
  try arguments.expectOperands(1, .max)
  guard let year = try arguments.year("--year") else {
    throw UsageError(sentence: "a figure is that of a period; add --year, such as --year 2025")
  }
  let pipeline = try arguments["--pipeline"].map { try Project.need(arguments).pipeline($0) }
  let start = try arguments.yearStart("--year-starts") ?? pipeline?.yearStart ?? .calendarYear
  var query = ExplainQuery(arguments.operands[0], period: Period(year, yearStart: start))
  query.deliveries = Array(arguments.operands.dropFirst())
  if query.deliveries.isEmpty {
    query.ledger = try ledger(arguments)
  } else if arguments.has("--ledger") {
    throw UsageError(sentence: "give deliveries or --ledger, not both")
  }
  query.day = try arguments.day("--on")
  query.tolerance = pipeline?.tolerance ?? query.tolerance
  query.settings = pipeline?.settings ?? query.settings
  query.project = try Project.find(arguments)
  let language = try arguments.word("--language", of: Language.self) ?? .en

  let outcome = try arguments.waiting { show in
    query.progress = show
    return try query.outcome()
  }
  Told.faults(of: outcome.accounts, .en)
  switch outcome.answer {
  case .explained(let explanation):
    if arguments.has("--json") {
      try Terminal.write(FigureJSON(explanation.document).bytes())
    } else {
      try arguments.tell(explanation.text(in: language))
    }
  case .unknown(let names):
    throw UsageError(
      sentence:
        "there is no figure \"\(query.path)\" in \(year); there are, for instance: \(names.joined(separator: ", "))")
  case nil:
    if outcome.accounts.isEmpty { throw UsageError(sentence: "the ledger has no delivery yet; ringwerk run takes one") }
  }
  return ExitCode(outcome.accounts)
}

/// The ledger that is asked, which must be there.
private func ledger(_ arguments: Arguments) throws(UsageError) -> String {
  let place = if let given = arguments["--ledger"] { given } else { try Project.need(arguments).ledger }
  guard FileManager.default.fileExists(atPath: place) else {
    throw UsageError(sentence: "there is no ledger \(place); ringwerk run makes one")
  }
  return place
}
