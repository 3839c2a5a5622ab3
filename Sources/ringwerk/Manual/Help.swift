/// What `ringwerk help` prints, made from the table of commands.
enum Help {
  static var overview: String {
    """
    Ringwerk turns a network's records of meetings and participation into reports worth talking about.

      ringwerk run                       the yearly evaluation, on the sample network when there is no project yet
      ringwerk help run                  what a command does, with examples

    Commands:
    \(commands)

    Everywhere:
    \(lines(of: Command.everywhere))
      --version  what this is
    """
  }

  /// Every command on a line.
  static var commands: String {
    let width = Command.all.map(\.name.count).max() ?? 0
    return Command.all.map { "  " + padded($0.name, width) + "  " + $0.summary }.joined(separator: "\n")
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
