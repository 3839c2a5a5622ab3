internal import Pipeline
internal import Records

/// A part of the documentation that the program makes from its own tables.
enum Page: String, Vocabulary {
  case man, commands, settings, figures

  var text: String {
    switch self {
    case .man: ManPage.text
    case .commands: CommandsPage.text
    case .settings: ManualPage.settings
    case .figures: ManualPage.figures
    }
  }
}

let helpCommand = Command(
  name: "help", operands: "[COMMAND]", summary: "Shows what there is, or how a command is used.",
  options: [
    Command.Option(
      name: "--page", value: Page.words.joined(separator: "|"),
      meaning: "the manual page, or all commands, settings of a pipeline, or figures as Markdown")
  ],
  examples: ["ringwerk help figures", "ringwerk help --page man | man -l -"]
) { arguments in
  if let page = try arguments.word("--page", of: Page.self) {
    try arguments.expectOperands(0, 0)
    try arguments.tell(page.text)
    return .done
  }
  try arguments.expectOperands(0, 1)
  let page = try arguments.operands.first.map { try Help.page(of: Command.named($0)) } ?? Help.overview
  try arguments.tell(page + "\n")
  return .done
}
