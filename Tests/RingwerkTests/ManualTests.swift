import Foundation
import TestSupport
import Testing

/// Help, manual page and documentation are made from one table; nothing that exists may be missing in them.
struct ManualTests {
  /// The documentation's pages that the program makes, by the word for `help --page`.
  private static let pages = [
    ("commands", "Sources/ringwerk/ringwerk.docc/Commands.md"),
    ("settings", "Sources/Pipeline/Pipeline.docc/Settings.md"),
    ("figures", "Sources/Metrics/Metrics.docc/Figures.md"),
  ]

  @Test("a page of the documentation is what the program's tables say", arguments: pages)
  func page(name: String, file: String) throws {
    let made = try Program.run(["help", "--page", name]).output
    let place = Program.root.appending(path: file)
    let kept = try? String(contentsOf: place, encoding: .utf8)
    guard kept != made, ProcessInfo.processInfo.environment["RINGWERK_RECORD"] != nil else {
      #expect(kept == made, "RINGWERK_RECORD=1 makes \(file) anew")
      return
    }
    try FileManager.default.createDirectory(at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(made.utf8).write(to: place)
    Issue.record("\(file) was made anew; look at it and run again")
  }

  @Test("the README's list of commands is that of the program")
  func readMe() throws {
    let help = try Program.run(["help"]).output
    let list = help.components(separatedBy: "Commands:\n")[1].components(separatedBy: "\n\n")[0]
      .split(separator: "\n").map { $0.dropFirst(2) }.joined(separator: "\n")
    let readMe = try String(contentsOf: Program.root.appending(path: "README.md"), encoding: .utf8)
    guard !readMe.contains("```\n\(list)\n```"), ProcessInfo.processInfo.environment["RINGWERK_RECORD"] != nil else {
      #expect(readMe.contains("```\n\(list)\n```"), "RINGWERK_RECORD=1 makes the list anew")
      return
    }
    let place = Program.root.appending(path: "README.md")
    try Data(readMe.replacing(/```\nrun  [^`]*```/, with: "```\n\(list)\n```").utf8).write(to: place)
    Issue.record("the README's list was made anew; look at it and run again")
  }

  @Test("the manual page has no mistakes", .enabled(if: Tool.mandoc.isExpected))
  func manual() throws {
    let folder = try Program.scratch()
    defer { try? FileManager.default.removeItem(at: folder) }
    let page = folder.appending(path: "ringwerk.1")
    let text = try Program.run(["help", "--page", "man"]).output
    try Data(text.utf8).write(to: page)
    #expect(try Program.ask(try #require(Tool.mandoc.path), ["-Tlint", page.path]) == "")
    // A page that no longer says anything would have no mistakes either.
    let shown = try Program.ask(try #require(Tool.mandoc.path), ["-Tascii", "-Owidth=200", page.path])
      .replacing(/.\u{8}/, with: "")
    for command in try Program.commands() { #expect(shown.contains("ringwerk \(command)")) }
    #expect(shown.contains("EXIT STATUS") && shown.contains("130"))
  }

  @Test("every word in capitals of a usage line is explained")
  func placeholders() throws {
    let parts = try Program.run(["help", "--page", "commands"]).output.components(
      separatedBy: "## What the words stand for")
    let usages = parts[0].matches(of: /`((?:ringwerk|--)[^`]*)`/).flatMap { $0.1.split(separator: " ") }
    let words = Set(usages.map { $0.filter { !"()[].|".contains($0) } })
    let capitals = words.filter { $0.wholeMatch(of: /[A-Z][A-Z=-]*/) != nil }.sorted()
    #expect(capitals.count > 10)
    for word in capitals { #expect(parts[1].contains("| `\(word)` |"), "\(word) is explained nowhere") }
  }

  /// Words within quotes after `fields([` or in a list of keys.
  private static func keys(in file: URL) throws -> [String] {
    let text = try String(contentsOf: file, encoding: .utf8)
    return text.matches(of: /(?:fields\(\s*\[|[kK]eys =\s*\[|kinds = \[)([^\]]*)\]/).flatMap { match in
      match.1.matches(of: /"([a-z_]+)"/).map { String($0.1) }
    }
  }

  @Test(
    "every key that a definition may have stands in the documentation",
    arguments: [
      ("Sources/Pipeline/Definition", ["Pipeline/Pipeline.docc/Settings.md", "Pipeline/Pipeline.docc/Mappings.md"]),
      ("Sources/Reports/Building/Definition", ["Reports/Reports.docc/AddingAReport.md"]),
    ])
  func keysOfDefinitions(folder: String, pages: [String]) throws {
    let place = Program.root.appending(path: folder)
    let keys = try FileManager.default.contentsOfDirectory(atPath: place.path).sorted()
      .flatMap { try ManualTests.keys(in: place.appending(path: $0)) }
    #expect(keys.count > 15)
    let said = try pages.map { try String(contentsOf: Program.root.appending(path: "Sources/\($0)"), encoding: .utf8) }
      .joined()
    for key in Set(keys).sorted() {
      #expect(said.contains("`\(key)`") || said.contains("\"\(key)\""), "\(key) is documented nowhere")
    }
  }
}
