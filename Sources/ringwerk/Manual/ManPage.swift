/// `ringwerk(1)`, in the macros of man(7).
enum ManPage {
  static var text: String {
    (head + commands + placeholders + rest).joined(separator: "\n") + "\n"
  }

  private static var head: [String] {
    [
      ".TH RINGWERK 1 \(Ringwerk.released) \"ringwerk \(Ringwerk.version)\"",
      ".SH NAME",
      "ringwerk \\- reports worth talking about, from a network\\(aqs records",
      ".SH SYNOPSIS", ".B ringwerk", "[\\fB\\-\\-project\\fR \\fIDIR\\fR]", "[\\fB\\-\\-quiet\\fR]",
      "\\fICOMMAND\\fR ...",
      ".SH DESCRIPTION",
    ]
      + wrapped(
        "Ringwerk reads records of meetings and participation from folders of CSV files, judges them, measures a period, and publishes reports as pages and workbooks. Without a project of one's own it works on the invented sample network that it comes with."
      ) + [".PP", "Results go to standard output, all else to standard error."]
  }

  private static var commands: [String] {
    [".SH COMMANDS"] + Command.all.flatMap(section) + [".SH OPTIONS", "Every command takes these."]
      + options(Command.everywhere) + [".TP", ".B \\-\\-version", "What this is."]
  }

  private static func section(of command: Command) -> [String] {
    [".SS \(escaped(command.usage))"] + wrapped(command.summary) + options(command.options)
      + [".PP", "Examples:", ".PP", ".nf"] + command.examples.map { ".RS 4\n\(line($0))\n.RE" } + [".fi"]
  }

  private static func options(_ options: [Command.Option]) -> [String] {
    options.flatMap { option in
      [".TP", "\\fB\(escaped(option.name))\\fR" + (option.value.map { " \\fI\(escaped($0))\\fR" } ?? "")]
        + wrapped(option.meaning)
    }
  }

  private static var placeholders: [String] {
    [".SH WORDS IN CAPITALS"]
      + Placeholder.all.flatMap { [".TP", ".I \(escaped($0.name))"] + wrapped($0.meaning) }
  }

  private static var rest: [String] {
    [".SH EXIT STATUS"]
      + ExitCode.allCases.flatMap { [".TP", ".B \($0.rawValue)"] + wrapped($0.meaning) }
      + [".SH ENVIRONMENT", ".TP", ".B NO_COLOR", "No colour.", ".TP", ".B TERM"]
      + wrapped("When it is dumb, nothing is shown while one waits, nor where standard error is no terminal.")
      + [".SH FILES"]
      + files.flatMap { [".TP", ".I \(escaped($0.0))"] + wrapped($0.1) }
  }

  private static let files = [
    ("pipelines/NAME.json", "A scheduled run: which deliveries, period, agreements, settings and reports."),
    ("pipelines/mappings/NAME.json", "How another program's export is read."),
    ("reports/NAME/", "A report: its definition, texts, columns and style."),
    ("identities.csv", "Who the people of exports are."),
    ("data/", "The ledger, and the archive of all deliveries taken."),
    ("output/", "The published editions; index.html lists them."),
  ]

  private static func escaped(_ text: String) -> String {
    text.replacing("\\", with: "\\e").replacing("-", with: "\\-").replacing("'", with: "\\(aq")
      .replacing("^", with: "\\(ha").replacing("~", with: "\\(ti").replacing("`", with: "\\(ga")
  }

  /// A line that is no request, whatever it begins with.
  private static func line(_ text: String) -> String {
    let escaped = escaped(text)
    return escaped.hasPrefix(".") ? "\\&" + escaped : escaped
  }

  /// Lines of at most 72 characters before escaping.
  private static func wrapped(_ text: String) -> [String] {
    var lines: [String] = []
    for word in text.split(separator: " ") {
      if let last = lines.last, last.count + word.count < 72 {
        lines[lines.count - 1] = last + " " + word
      } else {
        lines.append(String(word))
      }
    }
    return lines.map(line)
  }
}
