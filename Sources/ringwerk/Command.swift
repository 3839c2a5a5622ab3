internal import Records

/// One command as people meet it: help, the parser and the documentation are all made from this table.
struct Command: Sendable {
  struct Option: Sendable {
    let name: String
    /// How its value is called in the usage line; nil for a switch.
    let value: String?
    let meaning: String
  }

  let name: String
  /// Its words after the name; brackets mark what may be left out, `...` what may be repeated.
  let operands: String
  let summary: String
  let options: [Option]
  let examples: [String]
  let run: @Sendable (Arguments) throws -> ExitCode

  static let all: [Command] = [
    runCommand, initCommand, checkCommand, previewCommand, figuresCommand, explainCommand, tickCommand, dueCommand,
    statusCommand, historyCommand, scheduleCommand, verifyCommand, rebuildCommand, forgetCommand, completionsCommand,
    helpCommand,
  ]

  static let everywhere = [
    Option(name: "--project", value: "DIR", meaning: "the project folder; else the nearest one upward with pipelines/"),
    Option(name: "--quiet", value: nil, meaning: "say nothing when all is well (for cron)"),
    Option(name: "--help", value: nil, meaning: "show this help"),
  ]

  static func named(_ name: String) throws(UsageError) -> Command {
    guard let command = all.first(where: { $0.name == name }) else {
      throw UsageError.unknown("command", name, among: all.map(\.name))
    }
    return command
  }

  var usage: String { "ringwerk \(name)" + (operands.isEmpty ? "" : " \(operands)") }
}

/// The command line was not understood: a sentence, and where to look.
struct UsageError: Error {
  let sentence: String

  static func unknown(_ what: String, _ word: String, among words: [String]) -> UsageError {
    if let nearest = nearestWord(to: word, among: words) {
      return UsageError(sentence: "there is no \(what) \"\(word)\"; did you mean \"\(nearest)\"?")
    }
    return UsageError(sentence: "there is no \(what) \"\(word)\"; there are: \(words.joined(separator: ", "))")
  }

  /// Of words that are all options: the first that nobody knows, or that a command is missing.
  static func noCommand(in words: [String]) -> UsageError {
    let known = Command.everywhere.map(\.name) + ["--version"]
    let names = words.map { $0.prefix { $0 != "=" } }.filter { $0.hasPrefix("-") }.map(String.init)
    if let strange = names.first(where: { !known.contains($0) }) { return unknown("option", strange, among: known) }
    return UsageError(sentence: "name a command: \(Command.all.map(\.name).joined(separator: ", "))")
  }
}
