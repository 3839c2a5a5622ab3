import Foundation
import Testing

/// What was taken stays as it was delivered, and the ledger can be had again from it.
struct ArchiveTests {
  private let files = FileManager.default

  /// A project with two deliveries of the same network, the second with one more meeting and a row that is rejected.
  private func project(_ body: (URL) throws -> Void) throws {
    let project = try Program.scratch()
    defer { try? files.removeItem(at: project) }
    for room in ["pipelines", "reports"] {
      try files.copyItem(at: Program.root.appending(path: room), to: project.appending(path: room))
    }
    try write(
      [
        "people.csv": "person_id,institution_id,function\np1,,teacher\np2,,manager\n",
        "coalitions.csv": "coalition_id,name,started_on\ndata,Data,2025-01-01\n",
        "meetings.csv":
          "meeting_id,held_on,coalition_id,format,status,hours\nm1,2025-03-01,data,session,held,2\n",
        "attendance.csv": "meeting_id,person_id,status\nm1,p1,present\n",
      ], to: project.appending(path: "in/2026-01-10"))
    try write(
      [
        "meetings.csv":
          "meeting_id,held_on,coalition_id,format,status,hours\nm2,2025-04-01,data,session,held,2\n",
        "attendance.csv": "meeting_id,person_id,status\nm2,p1,present\nm2,p2,present\nm2,p9,present\n",
      ], to: project.appending(path: "in/2026-01-15"))
    try body(project)
  }

  private func write(_ texts: [String: String], to folder: URL) throws {
    try files.createDirectory(at: folder, withIntermediateDirectories: true)
    for (name, text) in texts { try Data(text.utf8).write(to: folder.appending(path: name)) }
  }

  private func run(_ words: [String], in project: URL) throws -> Program.Outcome {
    try Program.run(words + ["--data", "in"] + (words[0] == "run" ? ["--on", "2026-01-20"] : []), in: project)
  }

  private func names(_ folder: String, in project: URL) throws -> [String] {
    try files.contentsOfDirectory(atPath: project.appending(path: folder).path).sorted()
  }

  private func figures(_ ledger: String, in project: URL) throws -> String {
    try Program.run(["figures", "--ledger", ledger, "--year", "2025", "--on", "2026-01-20", "--json"], in: project)
      .output
  }

  @Test("every file that was taken is kept once, under its SHA-256; a rerun adds nothing")
  func kept() throws {
    try project { project in
      #expect(try run(["run"], in: project).status == 2)
      #expect(try names("data/in-archive/deliveries", in: project) == ["000001.json", "000002.json"])
      let kept = try names("data/in-archive/files", in: project)
      #expect(kept.count == 6)
      let people = try Data(contentsOf: project.appending(path: "in/2026-01-10/people.csv"))
      let places = kept.map { project.appending(path: "data/in-archive/files/\($0)") }
      #expect(try places.contains { try Data(contentsOf: $0) == people })
      #expect(try run(["run"], in: project).status == 2)
      #expect(try names("data/in-archive/deliveries", in: project).count == 2)
      #expect(try names("data/in-archive", in: project) == ["deliveries", "files"])
    }
  }

  @Test("a delivery that is refused leaves nothing in the archive, also not under the next number")
  func refused() throws {
    try project { project in
      #expect(try run(["run"], in: project).status == 2)
      let before = try names("data/in-archive/files", in: project)
      try write(["people.csv": "person_id,function\np3,docent\n"], to: project.appending(path: "in/2026-01-16"))
      #expect(try run(["run"], in: project).status == 65)
      #expect(try names("data/in-archive/files", in: project) == before)
      #expect(try names("data/in-archive/deliveries", in: project).count == 2)
    }
  }

  @Test("a ledger that is gone or damaged is made again from the archive and says the same")
  func rebuilt() throws {
    try project { project in
      #expect(try run(["run"], in: project).status == 2)
      let figures = try figures("data/in.sqlite", in: project)
      let editions = try names("output/in/yearly-evaluation/2025", in: project)
      let same = try run(["rebuild"], in: project)
      #expect(same.status == 0 && same.output.contains("from 2 deliveries; it says what it said before"))
      #expect(try self.figures("data/in.sqlite", in: project) == figures)

      let ledger = project.appending(path: "data/in.sqlite")
      try Data("no ledger at all, and long enough to be read as one".utf8).write(to: ledger)
      let damaged = try run(["rebuild"], in: project)
      #expect(damaged.status == 0 && damaged.output.contains("there was none that could be read"))
      #expect(try self.figures("data/in.sqlite", in: project) == figures)

      try files.removeItem(at: ledger)
      #expect(try run(["rebuild"], in: project).status == 0)
      #expect(try self.figures("data/in.sqlite", in: project) == figures)
      // And the next run finds everything taken, and the same edition.
      #expect(try run(["run"], in: project).status == 2)
      #expect(try names("output/in/yearly-evaluation/2025", in: project) == editions)
    }
  }

  @Test("an archive with a damaged or missing part says so, and the ledger stays as it was")
  func damaged() throws {
    try project { project in
      #expect(try run(["run"], in: project).status == 2)
      let figures = try figures("data/in.sqlite", in: project)
      let kept = try #require(try names("data/in-archive/files", in: project).first)
      let file = project.appending(path: "data/in-archive/files/\(kept)")
      let bytes = try Data(contentsOf: file)
      try Data(bytes.reversed()).write(to: file)
      let told = try run(["rebuild"], in: project)
      #expect(told.status == 1 && told.messages.contains("\(kept) is damaged or gone; bring it back from a backup"))
      try bytes.write(to: file)
      try files.removeItem(at: project.appending(path: "data/in-archive/deliveries/000001.json"))
      #expect(try run(["rebuild"], in: project).messages.contains("lacks deliveries"))
      #expect(try self.figures("data/in.sqlite", in: project) == figures)
      #expect(try !names("data", in: project).contains { $0.contains("rebuilt") })
    }
  }

  @Test("as known on a day counts what had been delivered until then, in a folder of its own")
  func past() throws {
    try project { project in
      #expect(try run(["run"], in: project).status == 2)
      let told = try run(["run", "--year", "2025", "--as-known-on", "2026-01-14"], in: project)
      #expect(told.status == 0 && told.output.contains("1 coalitions, 1 meetings, 1 people"))
      let page = project.appending(
        path: "output/in/as-known-on-2026-01-14/yearly-evaluation/2025/1-nl/yearly-evaluation.nl.html")
      #expect(try String(contentsOf: page, encoding: .utf8).contains("zoals bekend op 14 januari 2026"))
      let now = try run(["run", "--year", "2025"], in: project)
      #expect(now.output.contains("1 coalitions, 2 meetings, 2 people") && now.output.contains("unchanged since"))
    }
  }
}
