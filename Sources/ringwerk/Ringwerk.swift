internal import Glibc
internal import Pipeline

/// The program: takes the command line apart, hands the work on, and says how it ended.
@main
enum Ringwerk {
  static let version = "0.1.0"
  /// The program's own file.
  static let file = "/proc/self/exe"
  /// The version's day, which the manual page bears.
  static let released = "2026-11-22"

  static func main() {
    Memory.prepare()
    Terminal.prepare()
    exit(run(Array(CommandLine.arguments.dropFirst())).rawValue)
  }

  static func run(_ words: [String]) -> ExitCode {
    do {
      return try obey(words)
    } catch let error as UsageError {
      Terminal.warn("ringwerk: \(error.sentence)\n          ringwerk help shows what there is.")
      return .usage
    } catch {
      Terminal.warn("ringwerk: \(error)")
      return ExitCode(error)
    }
  }

  private static func obey(_ words: [String]) throws -> ExitCode {
    if words == ["--version"] {
      try Terminal.say("ringwerk \(version)")
      return .done
    }
    if words.count == 2, words[0] == Interruption.word { return Interruption.record(in: words[1]) }
    // Options that every command knows may also stand before its name.
    guard let place = commandPlace(in: words) else {
      if !words.isEmpty, !words.contains("--help") { throw UsageError.noCommand(in: words) }
      try Terminal.say(Help.overview)
      return .done
    }
    let command = try Command.named(words[place])
    let arguments = try Arguments(Array(words[..<place] + words[(place + 1)...]), of: command)
    if arguments.has("--help") {
      try Terminal.say(Help.page(of: command))
      return .done
    }
    return try command.run(arguments)
  }

  private static func commandPlace(in words: [String]) -> Int? {
    var place = 0
    while place < words.count {
      if !words[place].hasPrefix("-") { return place }
      place += words[place] == "--project" ? 2 : 1
    }
    return nil
  }
}
