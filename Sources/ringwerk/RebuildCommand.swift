internal import Pipeline

let rebuildCommand = Command(
  name: "rebuild", operands: "[PIPELINE]",
  summary: "Makes the ledger again from the archived deliveries, and says whether it is what it was.",
  options: [
    Command.Option(
      name: "--data", value: "DIR", meaning: "of these deliveries, which have a ledger and an archive of their own"),
    Command.Option(name: "--ledger", value: "FILE", meaning: "the ledger (data/ledger.sqlite in the project)"),
  ],
  examples: ["ringwerk rebuild", "ringwerk rebuild --ledger data/my-network.sqlite"]
) { arguments in
  try arguments.expectOperands(0, 1)
  let order = try RunOrder(of: arguments)
  let outcome = try arguments.waiting { show in
    try Rebuild(order, progress: show).perform()
  }
  let said =
    switch outcome.isSame {
    case true: "it says what it said before"
    case false: "it says something else than before: the archive counts"
    case nil: "there was none that could be read"
    }
  if !outcome.keepsRuns {
    Terminal.warn(
      "what the former ledger knew of runs and editions could not be brought over; editions go on as they are")
  }
  if !arguments.has("--quiet") || outcome.isSame == false {
    try Terminal.say("Rebuilt   the ledger from \(outcome.deliveries) deliveries; \(said)")
  }
  return outcome.isSame == false ? .doneWithFindings : .done
}
