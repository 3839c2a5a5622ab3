internal import Pipeline
internal import Records

let dueCommand = Command(
  name: "due", operands: "",
  summary: "Lists when each pipeline comes next, in its own time zone.",
  options: [
    Command.Option(name: "--until", value: "DATE", meaning: "all up to and with this day (the next three of each)"),
    Command.Option(name: "--json", value: nil, meaning: "the same as JSON"),
  ],
  examples: ["ringwerk due", "ringwerk due --until 2026-12-31 --json"]
) { arguments in
  try arguments.expectOperands(0, 0)
  let list = DueList(
    try Project.need(arguments), now: Clock.seconds(), until: try arguments.day("--until"))
  for mistake in list.mistakes { Terminal.warn("ringwerk: \(mistake)") }
  if arguments.has("--json") {
    try Terminal.write(list.bytes())
  } else {
    try arguments.tell(list.text + "\n")
  }
  return list.mistakes.isEmpty ? .done : .wrongDefinition
}
