internal import FoundationEssentials
internal import Pipeline
internal import Records

let figuresCommand = Command(
  name: "figures", operands: "(DELIVERY... | --ledger FILE) --year Y",
  summary: "Computes all figures of a period, from deliveries or from a ledger; stores nothing.",
  options: [
    Command.Option(name: "--year", value: "Y", meaning: "the period, by the year in which it starts (needed)"),
    Command.Option(name: "--ledger", value: "FILE", meaning: "a ledger, in the place of deliveries"),
    Command.Option(
      name: "--year-starts", value: "MM-DD", meaning: "its first day, such as 08-01 for a school year (01-01)"),
    Command.Option(
      name: "--on", value: "DATE", meaning: "the run's day, also that of every delivery (the day after the period)"),
    Command.Option(
      name: "--mode", value: "append|snapshot", meaning: "what keys that a file does not name mean (append)"),
    Command.Option(
      name: "--tolerance", value: "SHARE", meaning: "rejected rows above which a delivery is refused (0.05)"),
    Command.Option(name: "--pipeline", value: "P", meaning: "take agreements and settings from this pipeline"),
    Command.Option(
      name: "--compare", value: "SETTING=VALUE", meaning: "only the figures that move with another setting (memory=90)"),
    Command.Option(
      name: "--what-if", value: "CALENDAR",
      meaning: "how far results could go by a delivery of planned meetings, and if a joint one moves"),
    Command.Option(name: "--json", value: nil, meaning: "one JSON document with every figure"),
  ],
  examples: [
    "ringwerk figures fixtures/sample-network/records --year 2025 --compare memory=90",
    "ringwerk figures delivery-1 delivery-2 --year 2024 --year-starts 08-01 --json",
  ]
) { arguments in
  let ledger = try existing(arguments["--ledger"])
  try ledger == nil ? arguments.expectOperands(1, .max) : arguments.expectOperands(0, 0)
  guard let year = try arguments.year("--year") else {
    throw UsageError(sentence: "figures are those of a period; add --year, such as --year 2025")
  }
  let project = try Project.find(arguments)
  let pipeline = try arguments["--pipeline"].map { try Project.need(arguments).pipeline($0) }
  let start = try arguments.yearStart("--year-starts") ?? pipeline?.yearStart ?? .calendarYear
  var query = FiguresQuery(deliveries: arguments.operands, period: Period(year, yearStart: start))
  query.ledger = ledger
  query.day = try arguments.day("--on")
  query.mode = try arguments.word("--mode", of: DeliveryMode.self) ?? .append
  query.tolerance = try arguments.share("--tolerance") ?? pipeline?.tolerance ?? query.tolerance
  query.settings = pipeline?.settings ?? query.settings
  query.project = project
  query.change = try arguments["--compare"].map { text throws(UsageError) in
    do throws(DefinitionError) {
      return try SettingChange(text, from: query.settings)
    } catch {
      throw UsageError(sentence: "--compare \(text): \(error.sentence)")
    }
  }
  if let calendar = arguments["--what-if"] { return try tell(query, calendar: calendar, arguments) }
  let answer = try arguments.waiting { show in
    query.progress = show
    return try query.answer()
  }

  let document = answer.comparison?.figure ?? answer.document
  if arguments.has("--json") {
    try Terminal.write(FigureJSON(document).bytes())
  } else {
    try arguments.tell(answer.comparison?.text ?? FigureLines(document).text)
  }
  Told.faults(of: answer.accounts, .en)
  return ExitCode(answer.accounts)
}

private func tell(_ records: FiguresQuery, calendar: String, _ arguments: Arguments) throws -> ExitCode {
  if arguments.has("--compare") {
    throw UsageError(sentence: "--what-if and --compare are two questions; ask one at a time")
  }
  let answer = try arguments.waiting { show in
    var records = records
    records.progress = show
    return try WhatIfQuery(records, calendar: calendar).answer()
  }
  if let whatIf = answer.whatIf {
    if arguments.has("--json") {
      try Terminal.write(FigureJSON(whatIf.document).bytes())
    } else {
      try arguments.tell(whatIf.text)
    }
  }
  Told.faults(of: answer.accounts, .en)
  return ExitCode(answer.accounts)
}

/// A ledger that is asked must be there: opening one that is not would make it.
private func existing(_ ledger: String?) throws(UsageError) -> String? {
  guard let ledger else { return nil }
  guard FileManager.default.fileExists(atPath: ledger) else {
    throw UsageError(sentence: "there is no ledger \(ledger); ringwerk run makes one")
  }
  return ledger
}
