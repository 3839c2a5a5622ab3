/// What `ringwerk help` prints, made from the table of commands.
enum Help {
  static var overview: String {
    let width = Command.all.map(\.name.count).max() ?? 0
    let commands = Command.all.map { "  " + padded($0.name, width) + "  " + $0.summary }
    return """
      Ringwerk turns a network's records of meetings and participation into reports worth talking about.

        ringwerk run                       the yearly evaluation, on the sample network when there is no project yet
        ringwerk help run                  what a command does, with examples

      Commands:
      \(commands.joined(separator: "\n"))

      Everywhere:
      \(lines(of: Command.everywhere))
        --version  what this is
      """
  }

  static func page(of command: Command) -> String {
    var page = "\(command.summary)\n\n  \(command.usage)\n\nExamples:\n"
    page += command.examples.map { "  \($0)" }.joined(separator: "\n")
    if !command.options.isEmpty { page += "\n\nOptions:\n" + lines(of: command.options) }
    return page + "\n\nEverywhere:\n" + lines(of: Command.everywhere)
  }

  private static func lines(of options: [Command.Option]) -> String {
    let names = options.map { $0.name + ($0.value.map { " " + $0 } ?? "") }
    let width = names.map(\.count).max() ?? 0
    return zip(names, options).map { "  " + padded($0, width) + "  " + $1.meaning }.joined(separator: "\n")
  }

  private static func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }
}

let helpCommand = Command(
  name: "help", operands: "[COMMAND]", summary: "Shows what there is, or how a command is used.", options: [],
  examples: ["ringwerk help", "ringwerk help figures"]
) { arguments in
  try arguments.expectOperands(0, 1)
  guard let name = arguments.operands.first else {
    try Terminal.say(Help.overview)
    return .done
  }
  try Terminal.say(Help.page(of: try Command.named(name)))
  return .done
}
