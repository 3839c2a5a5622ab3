import Foundation
import Testing

struct FiguresTests {
  @Test("every figure is one line of its path and its value, an absent one a dash")
  func lines() throws {
    let shown = try Program.run(["figures", "fixtures/davis-1941/records", "--year", "1930"])
    #expect(shown.status == 0)
    let lines = Set(shown.output.split(separator: "\n"))
    #expect(lines.contains("network/participants  18"))
    #expect(lines.contains("coalitions/clique1/gini_hours  -"))
    #expect(shown.messages.isEmpty)
  }

  @Test("--json is one document whose names are those of the contract")
  func json() throws {
    let shown = try Program.run(["figures", "fixtures/davis-1941/records", "--year", "1930", "--json"])
    let document = try #require(try JSONSerialization.jsonObject(with: Data(shown.output.utf8)) as? [String: Any])
    #expect(Set(["meta", "rows", "findings", "network", "rings", "coalitions"]).isSubset(of: document.keys))
    #expect((document["meta"] as? [String: Any])?["as_of"] as? String == "1931-01-01")
    let people = (document["network"] as? [String: Any])?["participants"] as? Int
    #expect(people == 18)
  }

  @Test("a pipeline's settings and a year that starts in August are taken")
  func options() throws {
    let shown = try Program.run([
      "figures", "fixtures/sample-network/records", "--year", "2024", "--year-starts", "08-01", "--pipeline",
      "yearly-evaluation",
    ])
    #expect(shown.status == 0)
    #expect(shown.output.contains("meta/a  2024-08-01\n"))
    #expect(shown.output.contains("meta/b  2025-08-01\n"))
  }

  @Test("a ledger gives the figures of the deliveries that it took")
  func ledger() throws {
    let folder = try Program.scratch()
    defer { try? FileManager.default.removeItem(at: folder) }
    let ledger = folder.appending(path: "l.sqlite").path
    let output = folder.appending(path: "o").path
    let records = "fixtures/davis-1941/records"
    _ = try Program.run(["run", "--data", records, "--ledger", ledger, "--output", output, "--on", "1931-02-01"])
    let asked = try Program.run(["figures", "--ledger", ledger, "--year", "1930"])
    let taken = try Program.run(["figures", records, "--year", "1930"])
    let figures = { (text: String) in
      text.split(separator: "\n").filter { !$0.hasPrefix("rows/") && !$0.hasPrefix("meta/delivery") }
    }
    #expect(asked.status == 0)
    #expect(figures(asked.output) == figures(taken.output))
    #expect(asked.output.contains("network/participants  18\n"))

    let missing = try Program.run(["figures", "--ledger", folder.appending(path: "no.sqlite").path, "--year", "1930"])
    #expect(missing.status == 64)
    #expect(missing.messages.contains("there is no ledger"))
  }

  @Test("--compare shows the figures that move, before and after, and no others")
  func compare() throws {
    let shown = try Program.run([
      "figures", "fixtures/cases/08-carriers-memory", "--year", "2024", "--compare", "memory=90",
    ])
    #expect(shown.status == 0)
    // Of the five carries those of D = 180 days falls away; the ones of 90 and 30 days stay.
    #expect(shown.output.contains("flow/pairs/data>flex/carries  5 -> 4\n"))
    #expect(!shown.output.contains("network/"))
    #expect(shown.output.hasSuffix(" figures move\n"))
    let wrong = try Program.run(["figures", "fixtures/davis-1941/records", "--year", "1930", "--compare", "memry=90"])
    #expect(wrong.status == 64)
    #expect(wrong.messages.contains("did you mean \"memory\"?"))
  }

  @Test("a ring's agreement can be compared, one part of it at a time")
  func compareAgreement() throws {
    let shown = try Program.run([
      "figures", "fixtures/cases/04-agreements-thresholds", "--year", "2025", "--compare", "core.attendance_rate=0.8",
    ])
    // p1 came to 3 of 4 and made two contributions: no longer kept.
    #expect(shown.output.contains("rings/data/core/agreement_kept  1 -> 0\n"))
    #expect(!shown.output.contains("rings/data/active/"))
  }

  @Test("without a year it says what is missing")
  func year() throws {
    let told = try Program.run(["figures", "fixtures/davis-1941/records"])
    #expect(told.status == 64)
    #expect(told.messages.contains("add --year"))
  }

  @Test("a folder that is not there ends with 65 and names it")
  func missing() throws {
    let told = try Program.run(["figures", "no-such-folder", "--year", "2024"])
    #expect(told.status == 65)
    #expect(told.messages.contains("no-such-folder"))
  }

  @Test("a refused delivery ends with 65 and gives the reason, and there are no figures")
  func refused() throws {
    let told = try Program.run(["figures", "fixtures/cases/26-refused", "--year", "2024"])
    #expect(told.status == 65)
    #expect(told.messages.contains("institutions.csv"))
    #expect(!told.output.contains("network/"))
  }
}
