internal import Pipeline
internal import Records

let statusCommand = Command(
  name: "status", operands: "",
  summary: "Says whether something is wrong: what is overdue, how runs ended, how old deliveries are.",
  options: [
    Command.Option(name: "--json", value: nil, meaning: "the same as JSON")
  ],
  examples: ["ringwerk status", "ringwerk status --quiet || mail -s \"look at ringwerk\" bureau"]
) { arguments in
  try arguments.expectOperands(0, 0)
  let status = try Status(try Project.need(arguments), now: Clock.seconds())
  if arguments.has("--json") {
    try Terminal.write(status.bytes())
  } else if !arguments.has("--quiet") {
    try Terminal.say(status.text)
  } else if status.verdict != .well {
    try Terminal.say(status.sentence)
  }
  switch status.verdict {
  case .well: return .done
  case .stale: return .doneWithFindings
  case .wrong: return .failed
  }
}
