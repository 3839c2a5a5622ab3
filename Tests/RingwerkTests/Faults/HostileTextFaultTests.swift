import Foundation
import TestSupport
import Testing

/// What people write stays text, wherever it comes to stand, and gives no file its place.
@Suite("Faults: hostile text")
struct HostileTextFaultTests {
  /// As identifiers, names and goals.
  private static let texts = [
    "../../../escaped", "/tmp/escaped", "..", ".", "a/b\\c", "con", "-rf", "latest", "%2e%2e%2f", "~",
    "$(touch escaped)",
    "=HYPERLINK(\"http://x\",\"y\")", "+1+cmd|' /C calc'!A0", "@SUM(1)", "-2+3",
    "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "</title><x-hostile>", "{{1}}", "\u{202E}tfel",
    String(repeating: "x", count: 300), "é".decomposedStringWithCanonicalMapping, "🇳🇱",
  ]

  private static func quoted(_ text: String) -> String {
    "\"" + text.replacingOccurrences(of: "\"", with: "\"\"") + "\""
  }

  private static func files(_ texts: [String], goal: String) -> [String: String] {
    var (coalitions, meetings) = (
      "coalition_id,name,started_on,goal\n", "meeting_id,held_on,coalition_id,format,status,hours\n"
    )
    var (people, attendance) = ("person_id,institution_id,function\n", "meeting_id,person_id,status\n")
    var institutions = "institution_id,name,kind\n"
    for text in texts {
      let cell = quoted(text)
      institutions += "\(cell),\(cell),member\n"
      coalitions += "\(cell),\(cell),2020-01-01,\(quoted(goal + text))\n"
      people += "\(cell),\(cell),teacher\n"
      meetings += "\(cell),2024-03-01,\(cell),session,held,2\n"
      attendance += "\(cell),\(cell),present\n"
    }
    return [
      "institutions.csv": institutions, "coalitions.csv": coalitions, "meetings.csv": meetings, "people.csv": people,
      "attendance.csv": attendance,
    ]
  }

  /// A room with a project in it, the delivery beside it, and what a run of every report makes of them.
  private final class Room {
    let folder: URL
    let outcome: Program.Outcome
    /// Every path below the room after the run.
    let names: [String]

    init(_ files: [String: String], _ reports: [String]) throws {
      folder = try Program.scratch()
      for name in ["project/pipelines", "in/2025-01-10", "temporary"] {
        try FileManager.default.createDirectory(at: folder.appending(path: name), withIntermediateDirectories: true)
      }
      try FileManager.default.createSymbolicLink(
        at: folder.appending(path: "project/reports"), withDestinationURL: Program.root.appending(path: "reports"))
      let pipeline = """
        { "sentence": "A test.", "period": { "year": "last-complete" }, "tolerance": 1,
          "settings": { "chance_tables": 100 }, "deliveries": [{ "folder": "\(folder.path)/in" }], "reports": \(reports) }
        """
      try Data(pipeline.utf8).write(to: folder.appending(path: "project/pipelines/yearly-evaluation.json"))
      for (name, text) in files { try Data(text.utf8).write(to: folder.appending(path: "in/2025-01-10/\(name)")) }
      outcome = try Program.run(
        ["run", "--on", "2025-01-20"], in: folder.appending(path: "project"),
        environment: ["TMPDIR": folder.appending(path: "temporary").path])
      names = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    func verify() throws -> Program.Outcome {
      try Program.run(["verify"], in: folder.appending(path: "project"))
    }

    /// What lies where nothing of the program's belongs.
    var strays: [String] {
      let homes = ["project/output", "project/data", "project/pipelines", "project/reports", "in"]
      var strays: [String] = []
      for name in names where name != "project" && name != "temporary" {
        if !homes.contains(where: name.hasPrefix) { strays.append(name) }
      }
      return strays
    }

    var pages: [String] {
      names.filter { $0.hasPrefix("project/output/") && $0.hasSuffix(".html") && !$0.contains("/latest") }
    }
  }

  @Test("as identifiers and names: nothing lies outside the output folder, and no page gains an element")
  func identifiers() throws {
    let room = try Room(
      HostileTextFaultTests.files(HostileTextFaultTests.texts, goal: ""), ["coalition-page", "institution-mirror"])
    #expect([0, 2].contains(room.outcome.status), "\(room.outcome.messages)")
    #expect(room.strays == [])
    #expect(!FileManager.default.fileExists(atPath: "/tmp/escaped"))
    let coalitions = room.pages.filter { $0.contains("/coalition-page/") }
    #expect(coalitions.count == HostileTextFaultTests.texts.count)
    for page in room.pages {
      let text = try String(contentsOf: room.folder.appending(path: page), encoding: .utf8)
      for markup in ["<script>alert", "<img src=x", "<x-hostile"] { #expect(!text.contains(markup), "\(page)") }
    }
    let laws = try room.verify()
    #expect(laws.status == 0, "\(laws.output)")
  }

  @Test("a field of a mebibyte, and every control character: taken, rejected or refused, and the laws hold")
  func longAndControls() throws {
    let controls = String(String.UnicodeScalarView((1..<32).compactMap { Unicode.Scalar($0) }))
    for goal in [String(repeating: "<b>=", count: 1 << 18), controls] {
      let room = try Room(HostileTextFaultTests.files(["data"], goal: goal), ["coalition-page"])
      #expect([0, 2, 65].contains(room.outcome.status), "\(room.outcome.messages)")
      #expect(room.strays == [])
      let laws = try room.verify()
      #expect(laws.status == 0, "\(laws.output)")
    }
  }
}
