import Foundation
import TestSupport
import Testing

/// Each shell really takes its script in and is asked what it would offer.
struct CompletionsTests {
  /// What stands on the line, and what a shell must offer there, all of it or some of it.
  struct Line: CustomTestStringConvertible, Sendable {
    let typed: String
    let offered: Set<String>
    let isAll: Bool
    var testDescription: String { typed }

    init(_ typed: String, _ offered: Set<String>, isAll: Bool = true) {
      self.typed = typed
      self.offered = offered
      self.isAll = isAll
    }
  }

  private static let lines = [
    Line("ringwerk ", ["run", "check", "init", "completions"], isAll: false),
    Line("ringwerk prev", ["preview"]),
    Line("ringwerk run --o", ["--on", "--output"]),
    Line("ringwerk run --language ", ["nl", "en"]),
    Line("ringwerk run m", ["monthly-bureau"]),
    Line("ringwerk --quiet check --pipeline y", ["yearly-evaluation"]),
    Line("ringwerk completions ", ["bash", "zsh", "fish"]),
    Line("ringwerk help fi", ["figures"]),
    Line("ringwerk explain network/agreement_r", ["network/agreement_rate"]),
    Line("ringwerk figures fixtures --compare mem", ["memory="]),
    Line("ringwerk figures fixtures --mode ", ["append", "snapshot"]),
    Line("ringwerk --project . run m", ["monthly-bureau"]),
  ]

  private func script(for shell: String) throws -> URL {
    let made = try Program.run(["completions", shell])
    #expect(made.status == 0 && made.messages.isEmpty)
    let file = try Program.scratch().appending(path: "_ringwerk")
    try Data(made.output.utf8).write(to: file)
    return file
  }

  private func compare(_ answer: String, with line: Line) {
    let offered = Set(answer.split(separator: "\n").map { String($0.prefix { $0 != "\t" }) })
    #expect(line.isAll ? offered == line.offered : line.offered.isSubset(of: offered), "\(answer)")
  }

  @Test("bash offers what may stand there", .enabled(if: Tool.bash.isExpected), arguments: lines)
  func bash(line: Line) throws {
    let file = try script(for: "bash")
    defer { try? FileManager.default.removeItem(at: file.deletingLastPathComponent()) }
    let ask = """
      source "$1"; complete -p ringwerk >/dev/null || exit 1
      read -ra COMP_WORDS <<< "$2"; [[ $2 == *" " ]] && COMP_WORDS+=("")
      COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); _ringwerk; printf '%s\\n' "${COMPREPLY[@]}"
      """
    let bash = try #require(Tool.bash.path)
    compare(try Program.ask(bash, ["--norc", "-c", ask, "bash", file.path, line.typed]), with: line)
  }

  @Test("bash knows a value that is joined to its option by =", .enabled(if: Tool.bash.isExpected))
  func joined() throws {
    let file = try script(for: "bash")
    defer { try? FileManager.default.removeItem(at: file.deletingLastPathComponent()) }
    let ask = #"source "$1"; COMP_WORDS=(ringwerk run --language = e); COMP_CWORD=4; _ringwerk; echo "${COMPREPLY[@]}""#
    #expect(try Program.ask(try #require(Tool.bash.path), ["--norc", "-c", ask, "bash", file.path]) == "en\n")
  }

  @Test("fish offers what may stand there", .enabled(if: Tool.fish.isExpected), arguments: lines)
  func fish(line: Line) throws {
    let file = try script(for: "fish")
    defer { try? FileManager.default.removeItem(at: file.deletingLastPathComponent()) }
    let fish = try #require(Tool.fish.path)
    let ask = "source \(file.path); complete -C \"\(line.typed)\""
    let home = ["HOME": file.deletingLastPathComponent().path]
    compare(try Program.ask(fish, ["--no-config", "-c", ask], environment: home), with: line)
  }

  @Test("zsh offers what may stand there", .enabled(if: Tool.zsh.isExpected), arguments: lines)
  func zsh(line: Line) throws {
    let file = try script(for: "zsh")
    let folder = file.deletingLastPathComponent()
    defer { try? FileManager.default.removeItem(at: folder) }
    let asking = folder.appending(path: "ask.zsh")
    try Data(CompletionsTests.asking.utf8).write(to: asking)
    compare(try Program.ask(try #require(Tool.zsh.path), ["-f", asking.path, file.path, line.typed]), with: line)
  }

  /// A zsh at a terminal of its own, which tells each word that it is about to offer.
  private static let asking = """
    zmodload zsh/zpty
    zpty asked zsh -f -i
    zpty -w asked 'PS1= RPS1= PROMPT_EOL_MARK=; stty -echo; autoload -Uz compinit; compinit -u -D; setopt no_beep'
    zpty -w asked "source $1"
    zpty -w asked 'compadd() {
      local -a words_to_offer
      if [[ " $* " != *" -"[OAD]" "* ]]; then
        builtin compadd -O words_to_offer "$@"
        local word
        for word in $words_to_offer; do print -r -- "<offered>$word"; done
      fi
      builtin compadd "$@"
    }'
    zpty -w asked 'ask() { zle complete-word; print -r -- "<end>"; zle kill-whole-line; zle send-break }'
    zpty -w asked 'zle -N ask; bindkey "^I" ask; print "<be""gin>"'
    zpty -r asked seen '*<begin>*'
    zpty -w -n asked "$2"$'\\t'
    zpty -r asked seen '*<end>*'
    print -r -- "$seen" | tr -d '\\r' | sed -n 's/.*<offered>//p'
    zpty -d asked

    """
}
