internal import Pipeline
internal import Records

let figuresCommand = Command(
  name: "figures", operands: "DELIVERY... --year Y",
  summary: "Computes all figures of a period from deliveries; stores nothing.",
  options: [
    Command.Option(name: "--year", value: "Y", meaning: "the period, by the year in which it starts (needed)"),
    Command.Option(
      name: "--year-starts", value: "MM-DD", meaning: "its first day, such as 08-01 for a school year (01-01)"),
    Command.Option(
      name: "--on", value: "DATE", meaning: "the run's day, also that of every delivery (the day after the period)"),
    Command.Option(
      name: "--mode", value: "append|snapshot", meaning: "what keys that a file does not name mean (append)"),
    Command.Option(
      name: "--tolerance", value: "SHARE", meaning: "rejected rows above which a delivery is refused (0.05)"),
    Command.Option(name: "--pipeline", value: "P", meaning: "take agreements and settings from this pipeline"),
    Command.Option(name: "--json", value: nil, meaning: "one JSON document with every figure"),
  ],
  examples: [
    "ringwerk figures fixtures/sample-network/records --year 2025",
    "ringwerk figures delivery-1 delivery-2 --year 2024 --year-starts 08-01 --json",
  ]
) { arguments in
  try arguments.expectOperands(1, .max)
  guard let year = try arguments.year("--year") else {
    throw UsageError(sentence: "figures are those of a period; add --year, such as --year 2025")
  }
  let project = Project.find(arguments)
  let pipeline = try arguments["--pipeline"].map { try Project.need(arguments).pipeline($0) }
  let start = try arguments.yearStart("--year-starts") ?? pipeline?.yearStart ?? .calendarYear
  var query = FiguresQuery(deliveries: arguments.operands, period: Period(year, yearStart: start))
  query.day = try arguments.day("--on")
  query.mode = try arguments.word("--mode", of: DeliveryMode.self) ?? .append
  query.tolerance = try arguments.share("--tolerance") ?? pipeline?.tolerance ?? query.tolerance
  query.settings = pipeline?.settings ?? query.settings
  query.project = project
  let answer = try query.answer()

  let shown =
    arguments.has("--json") ? try FigureJSON(answer.document).bytes() : Array(FigureLines(answer.document).text.utf8)
  Terminal.write(shown)
  Told.faults(of: answer.accounts, .en)
  return ExitCode(answer.accounts)
}
