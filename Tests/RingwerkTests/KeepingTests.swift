import Foundation
import Testing

/// `verify` and `forget` as a person meets them.
struct KeepingTests {
  private func project(_ body: (URL) throws -> Void) throws {
    let room = try Program.scratch()
    defer { try? FileManager.default.removeItem(at: room) }
    let project = room.appending(path: "project")
    let delivery = project.appending(path: "in/2026-01-10")
    for folder in [project.appending(path: "pipelines"), delivery] {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }
    let texts = [
      "people.csv": "person_id,institution_id,function\nQone,,teacher\np2,,manager\n",
      "coalitions.csv": "coalition_id,name,started_on\ndata,Data,2025-01-01\n",
      "meetings.csv": "meeting_id,held_on,coalition_id,format,status,hours\nm1,2025-03-01,data,session,held,2\n",
      "attendance.csv": "meeting_id,person_id,status\nm1,Qone,present\n",
    ]
    for (name, text) in texts { try Data(text.utf8).write(to: delivery.appending(path: name)) }
    let pipeline = """
      { "sentence": "All.", "period": { "year": "last-complete" }, "deliveries": [{ "folder": "in" }], "reports": [] }
      """
    try Data(pipeline.utf8).write(to: project.appending(path: "pipelines/yearly-evaluation.json"))
    #expect(try Program.run(["run", "--on", "2026-01-20"], in: project).status == 0)
    try body(project)
  }

  @Test("verify says what was counted of each law, and ends with 1 and a sentence where one does not hold")
  func verify() throws {
    try project { project in
      let told = try Program.run(["verify"], in: project)
      #expect(told.status == 0 && told.messages.isEmpty)
      #expect(told.output.split(separator: "\n").map { $0.prefix(2) } == ["1 ", "2 ", "3 ", "4 ", "5 ", "6 ", "7 "])
      #expect(told.output.hasPrefix("1 files     4 files delivered = 4 taken + 0 refused\n"))
      #expect(try Program.run(["verify", "--quiet"], in: project).output.isEmpty)
      let json = try Program.run(["verify", "--json"], in: project)
      #expect(json.output.contains("\"sound\": true") || json.output.contains("\"sound\" : true"))
      let ledger = project.appending(path: "data/ledger.sqlite")
      var bytes = try Data(contentsOf: ledger)
      let place = try #require(bytes.range(of: Data("Qone".utf8))).lowerBound
      bytes[place] ^= 1
      try bytes.write(to: ledger)
      let broken = try Program.run(["verify"], in: project)
      #expect(broken.status == 1)
      #expect(broken.messages.contains("page \(place / 4096 + 1) of the ledger is not as it was written"))
      #expect(broken.messages.contains("run `ringwerk rebuild`"))
      let rebuilt = try Program.run(["rebuild"], in: project)
      #expect(rebuilt.status == 0)
      #expect(try Program.run(["verify"], in: project).status == 0)
    }
  }

  @Test("a damaged ledger ends every command with 1 and the sentence that says what to do")
  func damaged() throws {
    try project { project in
      let ledger = project.appending(path: "data/ledger.sqlite")
      let sound = try Data(contentsOf: ledger)
      var bytes = sound
      bytes[30] ^= 1
      try bytes.write(to: ledger)
      for words in [["run", "--on", "2026-01-20"], ["figures", "--ledger", "data/ledger.sqlite", "--year", "2025"]] {
        let told = try Program.run(words, in: project)
        #expect(told.status == 1 && told.messages.contains("The ledger is damaged: run `ringwerk rebuild`"))
      }
      try FileManager.default.removeItem(at: ledger)
      let told = try Program.run(["run", "--on", "2026-01-20"], in: project)
      #expect(told.status == 1)
      #expect(told.messages.contains("The ledger lacks what had been entered: run `ringwerk rebuild`"))
      #expect(try Program.run(["rebuild"], in: project).status == 0)
      #expect(try Program.run(["run", "--on", "2026-01-20"], in: project).status == 0)
    }
  }

  @Test("forget asks for the person twice, knows nobody else, and says which files still name the person")
  func forget() throws {
    try project { project in
      let without = try Program.run(["forget", "Qone"], in: project)
      #expect(without.status == 64 && without.messages.contains("--confirm"))
      let other = try Program.run(["forget", "Qone", "--confirm", "Qoe"], in: project)
      #expect(other.status == 64 && other.messages.contains("nothing was changed"))
      let nobody = try Program.run(["forget", "Qnone", "--confirm", "Qnone"], in: project)
      #expect(nobody.status == 1)
      #expect(nobody.messages == "ringwerk: intake: there is no record of such a person; nothing was changed\n")
      let done = try Program.run(["forget", "Qone", "--confirm", "Qone"], in: project)
      #expect(done.status == 2)
      #expect(done.output == "Forgotten  in the ledger and in 2 archived files\n")
      #expect(done.messages.split(separator: "\n").count == 2)
      #expect(done.messages.contains("in/2026-01-10/people.csv still names this person"))
      #expect(try Program.run(["verify"], in: project).status == 0)
    }
  }
}
