import Foundation
import Testing

struct HelpTests {
  @Test("help and no words at all show the commands and end well")
  func overview() throws {
    for words in [[], ["help"], ["--help"]] {
      let shown = try Program.run(words)
      #expect(shown.status == 0)
      #expect(shown.output.contains("Commands:") && shown.output.contains("run "))
      #expect(shown.messages.isEmpty)
    }
  }

  @Test("every command's help has its usage and two examples")
  func pages() throws {
    for command in try Program.commands() {
      let page = try Program.run(["help", command])
      #expect(page.status == 0)
      #expect(page.output == (try Program.run([command, "--help"]).output))
      #expect(page.output.contains("\n  ringwerk \(command)"))
      let examples = page.output.components(separatedBy: "Examples:\n")[1].components(separatedBy: "\n\n")[0]
      #expect(examples.split(separator: "\n").count == 2, "\(command)")
    }
  }

  @Test("the version is one line")
  func version() throws {
    let shown = try Program.run(["--version"])
    #expect(shown.status == 0)
    #expect(shown.output.wholeMatch(of: /ringwerk \d+\.\d+\.\d+\n/) != nil)
  }

  @Test(
    "a word that is not known gets the nearest one, and exit 64",
    arguments: [
      (["rnu"], "there is no command \"rnu\"; did you mean \"run\"?"),
      (["run", "--outptu", "x"], "there is no option \"--outptu\"; did you mean \"--output\"?"),
      (["run", "--on"], "--on needs a value: --on DATE"),
      (["run", "--on", "2025-02-30"], "--on needs a date like 2025-12-31, not \"2025-02-30\""),
      (["figures"], "something is missing: ringwerk figures (DELIVERY... | --ledger FILE)"),
      (["run", "--quiet=yes"], "--quiet takes no value"),
      (["run", "--year", "25"], "--year needs a year from 1900 to 2199, not \"25\""),
      (["run", "--language", "en", "--language", "nl"], "--language stands there twice; give it once"),
      (["run", "--language", "fr"], "--language: \"fr\" is not known; write one of: nl, en"),
    ])
  func usage(words: [String], sentence: String) throws {
    let told = try Program.run(words)
    #expect(told.status == 64)
    #expect(told.messages.hasPrefix("ringwerk: " + sentence), "\(told.messages)")
    #expect(told.output.isEmpty)
  }
}
