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
}
