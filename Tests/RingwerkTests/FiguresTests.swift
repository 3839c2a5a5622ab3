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
