internal import FoundationEssentials
internal import Pipeline
internal import Records

let runCommand = Command(
  name: "run", operands: "[PIPELINE]",
  summary: "Takes the deliveries in, measures, and publishes the reports of a pipeline.",
  options: [
    Command.Option(
      name: "--data", value: "DIR",
      meaning: "a delivery, or a folder of them; gets a ledger and an output folder of its own"),
    Command.Option(name: "--ledger", value: "FILE", meaning: "the ledger (data/ledger.sqlite in the project)"),
    Command.Option(name: "--output", value: "DIR", meaning: "where reports are published (output/ in the project)"),
    Command.Option(name: "--on", value: "DATE", meaning: "the run's day, the reference date of all figures (today)"),
    Command.Option(
      name: "--as-known-on", value: "DATE",
      meaning: "count only what had been delivered until then; takes nothing in, publishes in a folder of its own"),
    Command.Option(
      name: "--year", value: "Y", meaning: "the period, by the year in which it starts (as the pipeline says)"),
    Command.Option(name: "--language", value: "nl|en", meaning: "the language of the reports (as the pipeline says)"),
    Command.Option(
      name: "--force", value: nil,
      meaning:
        "do every stage though nothing changed, and take a snapshot that closes more than a fifth of a kind's rows"),
    Command.Option(name: "--json", value: nil, meaning: "what was done, as JSON"),
  ],
  examples: ["ringwerk run", "ringwerk run yearly-evaluation --data my-delivery --year 2025 --language en"]
) { arguments in
  try arguments.expectOperands(0, 1)
  var order = try RunOrder(of: arguments)
  order.day = try arguments.day("--on") ?? order.day
  if let output = arguments["--output"] { order.output = absolute(output) }
  if let day = try arguments.day("--as-known-on") { order.lookBack(to: day) }
  order.isForced = arguments.has("--force")
  order.year = try arguments.year("--year")
  order.language = try arguments.word("--language", of: Language.self) ?? order.language

  Interruption.watch(ledger: order.ledger)
  let outcome = try arguments.waiting { show in
    try Run(order, now: Clock.seconds, progress: show).perform()
  }
  if arguments.has("--json") {
    try Terminal.write(OutcomeJSON(outcome).bytes())
  } else if !arguments.has("--quiet") {
    try tell(outcome)
  }
  Told.faults(of: outcome.accounts, .en)
  Told.age(of: outcome.sources)
  return ExitCode(outcome)
}

extension RunOrder {
  /// The pipeline, data and ledger that the words name, on today's date.
  init(of arguments: Arguments) throws {
    try self.init(of: arguments, pipeline: arguments.operands.first, output: nil)
  }

  /// - Parameter output: in the place of the pipeline's own.
  init(of arguments: Arguments, pipeline name: String?, output: String?) throws {
    let project = try Project.need(arguments)
    let pipeline = try project.pipeline(name ?? "yearly-evaluation")
    self.init(project: project, pipeline: pipeline, day: Clock.today(), version: Ringwerk.version)
    executable = Ringwerk.file
    if let data = arguments["--data"] { take(data: absolute(data)) }
    if let ledger = arguments["--ledger"] { self.ledger = absolute(ledger) }
    if let output { self.output = absolute(output) }
  }
}

/// The path from the root.
func absolute(_ path: String) -> String {
  path.hasPrefix("/") ? path : FileManager.default.currentDirectoryPath + "/" + path
}

/// Five lines: what was read, what was found, what was measured, where the reports lie, what to do next.
private func tell(_ outcome: RunOutcome) throws(OutputError) {
  for account in outcome.accounts {
    try Terminal.say("Read      " + Told.summary(of: account, .en))
    for sentence in account.guesses(in: .en) { try Terminal.say("          " + sentence) }
  }
  guard let period = outcome.period else { return }
  let found =
    outcome.findings == 0 ? "nothing doubtful in the records" : "\(outcome.findings) things to look at in the records"
  let stopped = outcome.withheld == 0 ? "none stops a figure" : "\(outcome.withheld) figures cannot be shown for it"
  try Terminal.say("Found     \(found); \(stopped)")
  let state = outcome.isProvisional ? "provisional" : "final"
  try Terminal.say(
    "Measured  \(period.start) to \(period.end - 1), \(state): \(outcome.coalitions) coalitions, \(outcome.meetings) meetings, \(outcome.participants) people"
  )
  try tell(of: outcome.editions, index: outcome.index)
}

/// Where the reports lie, on one line however many there are, and which page to open.
private func tell(of editions: [PublishedEdition], index: String) throws(OutputError) {
  guard let first = editions.first else { return }
  if editions.count == 1, first.pageCount == 1 {
    let files = first.files.joined(separator: " and ")
    try Terminal.say("Reports   \(shortened(first.folder))/\(files)\(said(of: first))")
  } else {
    let isSame = editions.allSatisfy(\.isUnchanged)
    let told = editions.map { edition in
      edition.report + (edition.pageCount > 1 ? " (\(edition.pageCount) pages)" : "")
        + (isSame ? "" : said(of: edition))
    }
    let since = isSame ? said(of: first) : ""
    try Terminal.say("Reports   \(told.joined(separator: ", "))\(since): \(shortened(index)) lists them")
  }
  let page = editions.count == 1 && first.pageCount == 1 ? "\(first.folder)/\(first.files[0])" : index
  try Terminal.say("Next      open \(shortened(page)) in a browser; ringwerk help run shows more")
}

private func said(of edition: PublishedEdition) -> String {
  edition.isUnchanged ? ", unchanged since the last run" : ""
}

/// The path as one would type it from here.
private func shortened(_ path: String) -> String {
  let here = FileManager.default.currentDirectoryPath + "/"
  return path.hasPrefix(here) ? String(path.dropFirst(here.count)) : path
}
