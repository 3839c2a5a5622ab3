import Foundation
import Testing

/// The benchmarks time nothing here: they are tried, so that they work on the day on which somebody needs them.
@Suite struct BenchmarksTests {
  @Test("the benchmarks make a delivery, take it whole through every step, and say what was not run")
  func small() throws {
    let work = FileManager.default.temporaryDirectory.appending(path: "benchmarks-" + UUID().uuidString)
    defer { try? FileManager.default.removeItem(at: work) }
    let said = try Program.ask(
      Program.folder.appending(path: "Benchmarks").path, ["--rows", "600", "--repeats", "1", "--work", work.path],
      environment: ["RINGWERK_PYTHON": ""])
    let steps = [
      "tokenise", "read attendance", "check", "read and enter", "take the facts", "figures: rings", "figures: flow",
      "page", "workbook", "whole run",
    ]
    for step in steps { #expect(said.contains("| " + step), "\(step) in:\n\(said)") }
    #expect(said.contains("DuckDB was not run"))
    let rows = said.split(separator: "\n").first { $0.contains("rows, ") }?.prefix { $0 != " " }
    let taken = try FileManager.default.contentsOfDirectory(atPath: work.appending(path: "delivery").path).reduce(0) {
      let file = try String(contentsOf: work.appending(path: "delivery/\($1)"), encoding: .utf8)
      return $0 + file.split(separator: "\n").count - 1
    }
    #expect(rows.map(String.init) == String(taken) && taken > 600)
  }
}
