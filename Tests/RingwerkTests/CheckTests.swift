import Foundation
import Testing

struct CheckTests {
  @Test("the rows of fixtures/rejected-rows are told with file, line, column, value and what to do")
  func sentences() throws {
    let told = try Program.run(["check", "fixtures/rejected-rows/records"])
    #expect(told.status == 2)
    let lines = told.output.split(separator: "\n")
    #expect(lines.first == "rejected-rows: 431 rows in 7 files, 10 not taken")
    for start in [
      "people.csv, line 7: function \"leraar\"", "people.csv, line 11: person_id is empty",
      "coalitions.csv, line 3: ended_on \"2025-09-01\"", "meetings.csv, line 5: held_on \"2025-02-30\"",
      "meetings.csv, line 7: hours \"twee\"", "meetings.csv, line 9: hours \"25\"", "attendance.csv, line 22: ",
      "attendance.csv, line 42: meeting_id \"ai-2025-99\"", "attendance.csv, line 62: the row has 3 fields",
      "contributions.csv, line 6: contribution_id",
    ] {
      #expect(lines.count { $0.hasPrefix("  " + start) } == 1, "\(start)")
    }
    #expect(lines.count == 11)
  }

  @Test("the same in Dutch")
  func dutch() throws {
    let told = try Program.run(["check", "fixtures/rejected-rows/records", "--language", "nl"])
    #expect(told.output.hasPrefix("rejected-rows: 431 rijen in 7 bestanden, 10 niet opgenomen\n"))
    #expect(told.output.contains("meetings.csv, regel 5: held_on \"2025-02-30\" is geen bestaande datum"))
  }

  @Test("--json accounts for every row")
  func json() throws {
    let told = try Program.run(["check", "fixtures/rejected-rows/records", "--json"])
    let document = try #require(try JSONSerialization.jsonObject(with: Data(told.output.utf8)) as? [String: Any])
    #expect(document["taken"] as? Bool == true)
    let rows = try #require(document["rows"] as? [String: [String: Any]])
    #expect(rows.count == 18)
    for (kind, counts) in rows {
      let numbers = ["read", "accepted", "unchanged", "updated", "rejected"].map { counts[$0] as? Int ?? -1 }
      #expect(numbers[0] == numbers[1] + numbers[2] + numbers[3] + numbers[4], "\(kind)")
    }
  }

  @Test("nothing is stored")
  func nothing() throws {
    let folder = try Program.scratch()
    defer { try? FileManager.default.removeItem(at: folder) }
    let delivery = Program.root.appending(path: "fixtures/davis-1941/records").path
    #expect(try Program.run(["check", delivery], in: folder).status == 0)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
  }

  @Test("a delivery that cannot be read as a whole ends with 65 and names every such file")
  func refused() throws {
    let told = try Program.run(["check", "fixtures/cases/26-refused"])
    #expect(told.status == 65)
    for file in ["institutions.csv", "contributions.csv", "results.csv", "ambassadors.csv", "evaluations.csv"] {
      #expect(told.output.contains(file))
    }
  }

  @Test("a pipeline of several folders is judged by the one in which the delivery lies, or the one that is named")
  func sources() throws {
    let project = try Program.scratch()
    defer { try? FileManager.default.removeItem(at: project) }
    let delivery = Program.root.appending(path: "fixtures/cases/39-journeys")
    for folder in ["pipelines", "crm", "forms", "elsewhere"] {
      try FileManager.default.createDirectory(at: project.appending(path: folder), withIntermediateDirectories: true)
    }
    for place in ["forms/2026-01-15", "elsewhere/2026-01-15"] {
      try FileManager.default.copyItem(at: delivery, to: project.appending(path: place))
    }
    let pipeline = """
      { "sentence": "x", "period": { "year": "running" }, "reports": [],
        "deliveries": [{ "folder": "crm", "dialect": { "delimiter": "tab" } }, { "folder": "forms" }] }
      """
    try Data(pipeline.utf8).write(to: project.appending(path: "pipelines/p.json"))
    let within = try Program.run(["check", "forms/2026-01-15", "--pipeline", "p"], in: project)
    #expect(within.status == 0 && within.output.hasPrefix("Judged by p, as a delivery in forms\n"))
    let named = try Program.run(["check", "forms/2026-01-15", "--pipeline", "p", "--source", "crm"], in: project)
    #expect(named.status == 65 && named.output.hasPrefix("Judged by p, as a delivery in crm\n"))
    let outside = try Program.run(["check", "elsewhere/2026-01-15", "--pipeline", "p"], in: project)
    #expect(
      outside.status == 64 && outside.messages.contains("say with --source as which it is to be read: crm, forms"))
    let unknown = try Program.run(["check", "forms/2026-01-15", "--pipeline", "p", "--source", "from"], in: project)
    #expect(unknown.status == 64 && unknown.messages.contains("choose from: crm, forms"))
    let mapped = try Program.run(
      ["check", "forms/2026-01-15", "--pipeline", "p", "--mapping", "davis"], in: project)
    #expect(mapped.status == 78)
  }

  @Test("how a file was read that nobody described is told, and is in --json")
  func found() throws {
    let folder = try Program.scratch()
    defer { try? FileManager.default.removeItem(at: folder) }
    let records = Program.root.appending(path: "fixtures/cases/39-journeys")
    for name in try FileManager.default.contentsOfDirectory(atPath: records.path) where name.hasSuffix(".csv") {
      let text = try String(contentsOf: records.appending(path: name), encoding: .utf8)
      try Data(text.replacing(",", with: ";").utf8).write(to: folder.appending(path: name))
    }
    let told = try Program.run(["check", folder.path, "--language", "nl"])
    #expect(told.status == 0 && told.output.contains("people.csv: Gelezen als UTF-8, puntkomma;"))
    let json = try Program.run(["check", folder.path, "--json"])
    let document = try #require(try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
    let files = try #require(document["read_as"] as? [[String: Any]])
    #expect(
      !files.isEmpty && files.allSatisfy { $0["delimiter"] as? String == "semicolon" && $0["found"] as? Bool == true })
    // Figures are made of canonical files only.
    #expect(try Program.run(["figures", folder.path, "--year", "2025"]).status == 65)
  }
}
