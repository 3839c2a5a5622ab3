internal import Pipeline
internal import Records

/// A shell whose completions can be had.
enum Shell: String, Vocabulary {
  case bash, zsh, fish

  /// A script for it, made from the table of commands.
  var script: String {
    switch self {
    case .bash: BashCompletion.script
    case .zsh: ZshCompletion.script
    case .fish: FishCompletion.script
    }
  }
}

let completionsCommand = Command(
  name: "completions", operands: "bash|zsh|fish",
  summary: "Prints what a shell needs to complete commands, options and their values.",
  options: [
    Command.Option(
      name: "--words", value: Topic.words.joined(separator: "|"),
      meaning: "the words that may stand in such a place, one a line; the scripts ask this")
  ],
  examples: [
    "source <(ringwerk completions bash)", "ringwerk completions fish > ~/.config/fish/completions/ringwerk.fish",
  ]
) { arguments in
  if let topic = try arguments.word("--words", of: Topic.self) {
    try arguments.expectOperands(0, 0)
    let words = topic.words(of: try Project.find(arguments), on: Clock.today())
    try arguments.tell(words.map { $0 + "\n" }.joined())
    return .done
  }
  try arguments.expectOperands(1, 1)
  let shell = try arguments.operand(0, of: Shell.self)
  try arguments.tell(shell.script)
  return .done
}
