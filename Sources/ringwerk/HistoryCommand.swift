internal import Pipeline
internal import Records

let historyCommand = Command(
  name: "history", operands: "",
  summary: "Lists the runs, the newest first: how they ended, what they took and made; and those that were missed.",
  options: [
    Command.Option(name: "--limit", value: "N", meaning: "how many (20)"),
    Command.Option(name: "--json", value: nil, meaning: "the same as JSON, with every edition by name"),
  ],
  examples: ["ringwerk history", "ringwerk history --limit 100 --json"]
) { arguments in
  try arguments.expectOperands(0, 0)
  let history = try History(try Project.need(arguments), most: try arguments.count("--limit") ?? 20)
  if arguments.has("--json") {
    try Terminal.write(history.bytes())
  } else {
    try arguments.tell(history.text + "\n")
  }
  return .done
}
