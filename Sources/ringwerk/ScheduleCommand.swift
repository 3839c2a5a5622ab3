internal import FoundationEssentials
internal import Pipeline
internal import Records

let scheduleCommand = Command(
  name: "schedule", operands: "(--cron | --systemd)",
  summary: "Prints what calls ringwerk tick every quarter of an hour: a line for cron, or two units for systemd.",
  options: [
    Command.Option(name: "--cron", value: nil, meaning: "the line for a crontab"),
    Command.Option(name: "--systemd", value: nil, meaning: "a service and a timer, each under its file's name"),
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
  let texts = ScheduleTexts(program: program, project: try Project.need(arguments).folder)
  if arguments.has("--cron") {
    try arguments.tell(texts.cron + "\n")
  } else {
    let folder = "# /etc/systemd/system/ringwerk"
    try arguments.tell("\(folder).service\n\(texts.service)\n\(folder).timer\n\(texts.timer)")
  }
  return .done
}
