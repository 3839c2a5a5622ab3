internal import FoundationEssentials
internal import Pipeline
internal import Records

let scheduleCommand = Command(
  name: "schedule", operands: "(--cron | --systemd)",
  summary: "Prints what calls ringwerk tick every quarter of an hour: a line for cron, or two units for systemd.",
  options: [
    Command.Option(name: "--cron", value: nil, meaning: "the line for a crontab"),
    Command.Option(name: "--systemd", value: nil, meaning: "a service and a timer, each under its file's name"),
    Command.Option(
      name: "--template", value: nil,
      meaning: "with --systemd: units of which every project gets an instance, as the Debian package has them"),
  ],
  examples: [
    "(crontab -l; ringwerk schedule --cron) | crontab -", "ringwerk --project /srv/network schedule --systemd",
  ]
) { arguments in
  try arguments.expectOperands(0, 0)
  guard arguments.has("--cron") != arguments.has("--systemd") else {
    throw UsageError(sentence: "say for whom: ringwerk schedule --cron, or ringwerk schedule --systemd")
  }
  let program = try FileManager.default.destinationOfSymbolicLink(atPath: Ringwerk.file)
  if arguments.has("--template") {
    guard arguments.has("--systemd") else { throw UsageError(sentence: "only --systemd knows --template") }
    try tell(ScheduleTexts.template(program: program), arguments)
    return .done
  }
  let texts = ScheduleTexts(program: program, project: try Project.need(arguments).folder)
  if arguments.has("--cron") { try arguments.tell(texts.cron + "\n") } else { try tell(texts, arguments) }
  return .done
}

private func tell(_ units: ScheduleTexts, _ arguments: Arguments) throws(OutputError) {
  let unit = "# /etc/systemd/system/\(units.unit)"
  try arguments.tell("\(unit).service\n\(units.service)\n\(unit).timer\n\(units.timer)")
}
