import Foundation
import TestSupport
import Testing

/// Results on standard output, the rest on standard error; nothing that a terminal needs goes anywhere else.
struct StreamsTests {
  private static let records = "fixtures/cases/01-ring-edges"
  /// A run of few records.
  private static let few = "run --data fixtures/cases/39-journeys --on 2026-01-20"

  /// For each command words with which all is well, `PLACE` a folder of the test's own.
  private static let well: [String: [String]] = [
    "run": (few + " --ledger PLACE/l.sqlite --output PLACE/o").split(separator: " ").map(String.init),
    "init": ["init", "PLACE/own"],
    "check": ["check", records],
    "preview": ["preview", records + "/people.csv"],
    "figures": ["figures", records, "--year", "2025"],
    "explain": ["explain", "network/people", records, "--year", "2025"],
    "tick": ["tick", "--project", "PLACE/scheduled"],
    "due": ["due"],
    "status": ["status", "--project", "PLACE/scheduled"],
    "history": ["history", "--project", "PLACE/scheduled"],
    "schedule": ["schedule", "--cron"],
    "verify": ["verify", "--ledger", "PLACE/l.sqlite", "--output", "PLACE/o"],
    "forget": ["forget", "p1", "--confirm", "p1", "--ledger", "PLACE/l.sqlite", "--output", "PLACE/o"],
    "rebuild": ["rebuild", "--ledger", "PLACE/l.sqlite"],
    "completions": ["completions", "bash"],
    "help": ["help"],
  ]

  @Test("every command says something when all is well, and nothing at all with --quiet")
  func quiet() throws {
    let place = try Program.scratch()
    defer { try? FileManager.default.removeItem(at: place) }
    try FileManager.default.createDirectory(
      at: place.appending(path: "scheduled/pipelines"), withIntermediateDirectories: true)
    let commands = try Program.commands()
    #expect(Set(commands) == Set(StreamsTests.well.keys), "words with which all is well are missing here")
    for command in commands.filter({ StreamsTests.well[$0] != nil }) {
      let words = (StreamsTests.well[command] ?? []).map { $0.replacing("PLACE", with: place.path) }
      let told = try Program.run(words)
      #expect(told.status == 0 && !told.output.isEmpty, "\(command): \(told.status) \(told.messages)")
      if command == "init" { try FileManager.default.removeItem(at: place.appending(path: "own")) }
      let quiet = try Program.run(words + ["--quiet"])
      #expect(quiet.status == 0 && quiet.output.isEmpty && quiet.messages.isEmpty, "\(command): \(quiet.messages)")
    }
  }

  @Test(
    "a reader who goes away ends it quietly", .enabled(if: Tool.bash.isExpected),
    arguments: [
      "help --page figures", "figures fixtures/sample-network/records --year 2025 --json", "completions bash",
    ])
  func readerGone(words: String) throws {
    // Also where the shell's caller ignores the signal.
    for ignored in ["", "trap '' PIPE; "] {
      let script = "\(ignored)set -o pipefail; { ringwerk \(words) 2>&1 1>&3 | cat; } 3>&1 | head -c 1 >/dev/null"
      let told = try Program.ask(
        try #require(Tool.bash.path), ["-c", "\(script); echo ${PIPESTATUS[0]}"])
      #expect(told == "0\n", "\(told)")
      let messages = try Program.ask(
        try #require(Tool.bash.path), ["-c", "\(ignored){ ringwerk \(words) | head -c 1 >/dev/null; } 2>&1"])
      #expect(messages == "")
    }
  }

  @Test("closed standard streams harm no file that is opened later", .enabled(if: Tool.bash.isExpected))
  func closed() throws {
    let place = try Program.scratch()
    defer { try? FileManager.default.removeItem(at: place) }
    let told = try Program.ask(
      try #require(Tool.bash.path),
      [
        "-c",
        "ringwerk figures \(StreamsTests.records) --year 2025 <&- >&- 2>&-; ringwerk \(StreamsTests.few) --ledger \(place.path)/l.sqlite --output \(place.path)/o <&- >&- 2>&-; echo $?; head -c 15 \(place.path)/l.sqlite",
      ])
    #expect(told == "0\nSQLite format 3")
  }

  private func atTerminal(_ terminal: String, _ words: String, environment: [String: String] = [:]) throws -> String {
    try Program.ask(
      try #require(Tool.script.path), ["-qec", "ringwerk \(words)", "/dev/null"],
      environment: environment.merging(["TERM": terminal]) { $1 })
  }

  @Test(
    "what is being done is shown at a terminal only, and not at a dumb one", .enabled(if: Tool.script.isExpected))
  func progress() throws {
    let place = try Program.scratch()
    defer { try? FileManager.default.removeItem(at: place) }
    func words(_ name: String) -> String {
      "\(StreamsTests.few) --ledger \(place.path)/\(name).sqlite --output \(place.path)/\(name)"
    }
    let shown = try atTerminal("xterm", words("a"), environment: ["NO_COLOR": ""])
    #expect(shown.contains("\u{1B}[K") && shown.contains("measuring 2024 (step 3 of 5) ..."))
    #expect(shown.contains("publishing pages with their workbooks, 0 of 9 (step 5 of 5) ..."))
    #expect(shown.contains("taking 39-journeys: attendance, 18 of 18 (step 1 of 5) ..."))
    let records = StreamsTests.records
    #expect(try atTerminal("xterm", "check \(records)").contains("judging 01-ring-edges (step 2 of 2) ..."))
    #expect(try atTerminal("xterm", "figures \(records) --year 2025").contains("measuring 2025 (step 3 of 3) ..."))
    // It is cleared away, and colour is not among it.
    #expect(shown.contains("\r\u{1B}[KRead "))
    #expect(shown.firstMatch(of: /\u{1B}\[[0-9;]*m/) == nil)
    for (terminal, name, more) in [("dumb", "b", ""), ("xterm", "c", " --quiet")] {
      #expect(!(try atTerminal(terminal, words(name) + more).contains("\u{1B}")))
    }
    let piped = try Program.run(words("d").split(separator: " ").map(String.init))
    #expect(!(piped.output + piped.messages).contains("\u{1B}"))
  }
}
