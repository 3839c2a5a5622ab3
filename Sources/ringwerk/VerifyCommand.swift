internal import Pipeline

let verifyCommand = Command(
  name: "verify", operands: "[PIPELINE]",
  summary: "Looks whether ledger, archive and editions are whole and agree: the seven laws, a line for each.",
  options: [
    Command.Option(
      name: "--data", value: "DIR",
      meaning: "of these deliveries, which have a ledger and an output folder of their own"),
    Command.Option(name: "--ledger", value: "FILE", meaning: "the ledger (data/ledger.sqlite in the project)"),
    Command.Option(name: "--output", value: "DIR", meaning: "where reports are published (output/ in the project)"),
    Command.Option(name: "--json", value: nil, meaning: "what was counted and every breach, as JSON"),
  ],
  examples: ["ringwerk verify", "ringwerk verify --data my-delivery --json"]
) { arguments in
  try arguments.expectOperands(0, 1)
  let order = try RunOrder(of: arguments, pipeline: arguments.operands.first, output: arguments["--output"])
  let reports = try arguments.waiting { show in
    try Verification(order, progress: show).perform()
  }
  if arguments.has("--json") {
    try Terminal.write(FigureJSON(reports.document).bytes())
  } else if !arguments.has("--quiet") {
    for report in reports { try Terminal.say(line(of: report)) }
  }
  for breach in reports.flatMap(\.breaches) { Terminal.warn("  " + breach) }
  return reports.allSatisfy(\.isKept) ? .done : .failed
}

private func line(of report: LawReport) -> String {
  let name = report.law.rawValue + String(repeating: " ", count: max(0, 9 - report.law.rawValue.count))
  let broken = report.isKept ? "" : "; \(report.breaches.count) things are wrong"
  return "\(report.law.number) \(name) \(report.counted)\(broken)"
}
