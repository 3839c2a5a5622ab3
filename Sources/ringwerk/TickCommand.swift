internal import Pipeline
internal import Records

let tickCommand = Command(
  name: "tick", operands: "",
  summary: "Runs what is due by the pipelines' schedules; cron or a timer calls it every quarter of an hour.",
  options: [],
  examples: ["ringwerk tick", "ringwerk --project /srv/network tick --quiet"]
) { arguments in
  try arguments.expectOperands(0, 0)
  let isQuiet = arguments.has("--quiet")
  let project = try Project.need(arguments)
  Interruption.watch(ledger: project.ledger)
  let outcome = try arguments.waiting { show in
    try Tick(
      project, seconds: Clock.seconds(), version: Ringwerk.version, executable: Ringwerk.file, clock: Clock.seconds,
      progress: show
    ).perform()
  }
  for mistake in outcome.mistakes { Terminal.warn("ringwerk: \(mistake)") }
  for moment in outcome.missed {
    Terminal.warn("\(moment.pipeline) missed its run of \(moment.local): nobody ticked then")
  }
  for run in outcome.runs { try tell(run, isQuiet: isQuiet) }
  if !isQuiet { try Terminal.say(closing(outcome)) }
  return ExitCode(outcome)
}

private func tell(_ run: TickOutcome.Performed, isQuiet: Bool) throws(OutputError) {
  let name = "\(run.moment.pipeline), due on \(run.moment.local)"
  switch run.result {
  case .stopped(let error):
    Terminal.warn("ringwerk: \(name): \(error)")
  case .ended(let outcome):
    let state = outcome.isRefused ? "a delivery was refused" : "\(outcome.editions.count) editions"
    if !isQuiet { try Terminal.say("Ran       \(name): \(state)") }
    Told.faults(of: outcome.accounts, .en)
    Told.age(of: outcome.sources)
  }
}

private func closing(_ outcome: TickOutcome) -> String {
  let said = outcome.runs.isEmpty ? "Nothing was due" : "That is all"
  guard let next = outcome.next else { return "\(said), and nothing is scheduled." }
  return "\(said); next comes \(next.pipeline) on \(next.local) (\(next.zone.name))."
}
