/// The documentation's page of all commands.
enum CommandsPage {
  static var text: String {
    """
    # Commands

    <!-- Made by the program itself; `RINGWERK_RECORD=1 swift test --filter ManualTests` makes it anew. -->

    Results go to standard output, all else to standard error.

    \(Command.all.map(section).joined(separator: "\n\n"))

    ## Everywhere

    \(table(Command.everywhere))

    ## What the words stand for

    | word | |
    |---|---|
    \(Placeholder.all.map { "| `\($0.name)` | \($0.meaning) |" }.joined(separator: "\n"))

    ## Exit status

    | status | |
    |---|---|
    \(ExitCode.allCases.map { "| \($0.rawValue) | \($0.meaning) |" }.joined(separator: "\n"))

    """
  }

  private static func section(of command: Command) -> String {
    var text = "## `\(command.usage)`\n\n\(command.summary)\n\n"
    if !command.options.isEmpty { text += table(command.options) + "\n\n" }
    return text + command.examples.map { "    \($0)" }.joined(separator: "\n")
  }

  private static func table(_ options: [Command.Option]) -> String {
    "| option | |\n|---|---|\n"
      + options.map { option in
        let name = option.name + (option.value.map { " " + $0 } ?? "")
        return "| `\(name.replacing("|", with: "\\|"))` | \(option.meaning.replacing("|", with: "\\|")) |"
      }.joined(separator: "\n")
  }
}
