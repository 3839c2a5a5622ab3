internal import Pipeline

let forgetCommand = Command(
  name: "forget", operands: "PERSON",
  summary: "Puts a random pseudonym in the place of a person_id, everywhere and for good; no figure changes.",
  options: [
    Command.Option(name: "--confirm", value: "PERSON", meaning: "the same person_id once more (needed)"),
    Command.Option(
      name: "--data", value: "DIR", meaning: "in these deliveries, which have a ledger and an archive of their own"),
    Command.Option(name: "--ledger", value: "FILE", meaning: "the ledger (data/ledger.sqlite in the project)"),
    Command.Option(name: "--output", value: "DIR", meaning: "where reports are published (output/ in the project)"),
  ],
  examples: ["ringwerk forget p17 --confirm p17", "ringwerk forget p17 --confirm p17 --data my-delivery"]
) { arguments in
  try arguments.expectOperands(1, 1)
  let person = arguments.operands[0]
  guard let confirmed = arguments["--confirm"] else {
    throw UsageError(sentence: "nobody can be brought back; repeat the person_id after --confirm to go on")
  }
  guard confirmed == person else {
    throw UsageError(sentence: "the person_id after --confirm is another one; nothing was changed")
  }
  // Any will do: the ledger is that of all.
  let some = try Project.need(arguments).pipelines().first
  let order = try RunOrder(of: arguments, pipeline: some, output: arguments["--output"])
  let outcome = try arguments.waiting { show in
    try Forgetting(order, progress: show).perform(person, sources: order.sources())
  }
  if !arguments.has("--quiet") { try tell(outcome) }
  // They would be read again, and each row refused again.
  for source in outcome.sources {
    Terminal.warn("\(source) still names this person; take the rows out where they were made")
  }
  return outcome.sources.isEmpty ? .done : .doneWithFindings
}

private func tell(_ outcome: Forgetting.Outcome) throws(OutputError) {
  let removed = outcome.removedEditions == 0 ? "" : ", \(outcome.removedEditions) editions removed"
  let identities = outcome.identities == 0 ? "" : ", \(outcome.identities) lines of identities.csv taken out"
  try Terminal.say("Forgotten  in the ledger and in \(outcome.rewrittenFiles) archived files\(identities)\(removed)")
}
