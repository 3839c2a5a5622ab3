import Foundation
import Testing

struct ExplainTests {
  private static let records = "fixtures/sample-network/records"

  private func explain(_ figure: String, _ words: String...) throws -> Program.Outcome {
    try Program.run(["explain", figure, ExplainTests.records, "--year", "2025"] + words)
  }

  @Test("a person reads what the figure means, its value with counts, and records with file and line")
  func text() throws {
    let shown = try explain("rings/data/core/attendance_rate")
    #expect(shown.status == 0)
    #expect(shown.messages.isEmpty)
    let lines = shown.output.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines[0] == "rings/data/core/attendance_rate  (2025-01-01 to 2025-12-31)")
    #expect(shown.output.contains("Share of the invitations at which somebody was present"))
    #expect(shown.output.contains("Low: few of those invited came; high: most of those invited came."))
    #expect(shown.output.contains(/Value: 0\.\d+ = \d+ of \d+, 95 % interval 0\.\d+ to 0\.\d+\n/))
    #expect(shown.output.contains(/Counted: \d+ memberships, \d+ meetings, \d+ attendance rows\n/))
    #expect(shown.output.contains(#/sample-network/attendance\.csv:\d+  /#))
    #expect(shown.output.contains(/attendance rows \(the first 10 of \d+\)/))
    #expect(shown.output.hasSuffix(" records.\n"))
  }

  @Test("in Dutch everything is Dutch")
  func dutch() throws {
    let shown = try explain("coalitions/teams-aan-zet/contributor_absence_factor", "--language", "nl")
    #expect(shown.output.contains("Het kleinste aantal mensen dat samen minstens de helft van de bijdragen leverde."))
    #expect(shown.output.contains("Laag: rust op enkelen; hoog: rust op velen."))
    #expect(shown.output.contains("Waarde: 1\n"))
    #expect(shown.output.contains("Geteld: ") && shown.output.contains("Gelezen tegen: "))
  }

  @Test("--json has every record, whose lines alone, delivered again, give the same figure")
  func json() throws {
    let shown = try explain("rings/data/core/attendance_rate", "--json")
    let document = try #require(try JSONSerialization.jsonObject(with: Data(shown.output.utf8)) as? [String: Any])
    let value = try #require(document["value"] as? Double)
    #expect((document["definition"] as? [String: String])?.keys.sorted() == ["en", "nl"])
    let folder = try Program.scratch()
    defer { try? FileManager.default.removeItem(at: folder) }
    for part in ["counted", "read_against"] {
      for (kind, records) in try #require(document[part] as? [String: [[String: Any]]]) {
        try deliver(records, kind, into: folder)
      }
    }
    let again = try Program.run(["figures", folder.path, "--year", "2025", "--json"])
    #expect(again.status == 0, "\(again.messages)")
    let figures = try #require(try JSONSerialization.jsonObject(with: Data(again.output.utf8)) as? [String: Any])
    let rings = ((figures["rings"] as? [String: Any])?["data"] as? [String: Any])?["core"] as? [String: Any]
    #expect(rings?["attendance_rate"] as? Double == value)
  }

  /// Adds the lines that the records name to a file of a new delivery.
  private func deliver(_ records: [[String: Any]], _ kind: String, into folder: URL) throws {
    let source = Program.root.appending(path: "\(ExplainTests.records)/\(kind).csv")
    let lines = try String(contentsOf: source, encoding: .utf8).split(separator: "\n", omittingEmptySubsequences: false)
    let target = folder.appending(path: "\(kind).csv")
    let before = (try? String(contentsOf: target, encoding: .utf8)) ?? lines[0] + "\n"
    let named = try records.map { String(lines[try #require($0["line"] as? Int) - 1]) + "\n" }
    try (before + named.joined()).write(to: target, atomically: true, encoding: .utf8)
  }

  @Test("a figure that is absent says why")
  func absent() throws {
    let other = try Program.run([
      "explain", "coalitions/clique1/gini_hours", "fixtures/davis-1941/records", "--year", "1930",
    ])
    #expect(other.status == 0)
    #expect(other.output.contains("Value: -  Nobody of the core and the active ring was at a meeting with a list."))
  }

  @Test(
    "a figure that does not exist ends with 64 and names the nearest",
    arguments: [
      ("rings/data/core/attendence_rate", "rings/data/core/attendance_rate"),
      ("ring/dta/core/people", "rings/data/core/people"),
      ("attendance_rate", "rings/{coalition}/{ring}/attendance_rate"),
      ("rings/data/core", "rings/data/core/people"),
    ])
  func unknown(path: String, nearest: String) throws {
    let told = try explain(path)
    #expect(told.status == 64)
    #expect(told.output.isEmpty)
    #expect(told.messages.contains("there is no figure \"\(path)\""))
    #expect(told.messages.contains(nearest), "\(told.messages)")
  }

  @Test("without deliveries the ledger is asked, and it must be there")
  func ledger() throws {
    let folder = try Program.scratch()
    defer { try? FileManager.default.removeItem(at: folder) }
    let ledger = folder.appending(path: "l.sqlite").path
    let missing = try Program.run(["explain", "network/people", "--year", "2025", "--ledger", ledger])
    #expect(missing.status == 64)
    #expect(missing.messages.contains("there is no ledger"))
    let output = folder.appending(path: "o").path
    _ = try Program.run([
      "run", "--data", ExplainTests.records, "--ledger", ledger, "--output", output, "--on", "2026-02-01",
    ])
    let asked = try Program.run(["explain", "network/people", "--year", "2025", "--ledger", ledger])
    let taken = try explain("network/people")
    #expect(asked.status == 0)
    #expect(asked.output == taken.output)
  }

  @Test("a year is needed, and deliveries or a ledger, not both")
  func usage() throws {
    let yearless = try Program.run(["explain", "network/people", ExplainTests.records])
    #expect(yearless.status == 64)
    #expect(yearless.messages.contains("add --year"))
    #expect(try explain("network/people", "--ledger", "l.sqlite").messages.contains("not both"))
  }
}
