import Foundation
import Testing

/// Deliveries with the files of Teams, Zoom, Forms, Eventbrite and CiviCRM as they come out of them.
struct ExportsTests {
  private static let personal = ["Jansen", "roc.nl", "iPhone", "4:16", "Gast"]

  /// A project with the shipped mappings, its own list of identities and one delivery.
  private func project(_ exports: [String: String], _ body: (URL) throws -> Void) throws {
    let project = try Program.scratch()
    defer { try? FileManager.default.removeItem(at: project) }
    for room in ["pipelines", "reports"] {
      try FileManager.default.copyItem(at: Program.root.appending(path: room), to: project.appending(path: room))
    }
    var files = [
      "identities.csv": "address,person_id\nj.jansen@roc.nl,p1\n\"iPhone (Jan Jansen)\",p1\n42,p2\nzaal@roc.nl,\n",
      "in/2026-01-15/people.csv": "person_id,institution_id,function\np1,,teacher\np2,,manager\n",
      "in/2026-01-15/coalitions.csv": "coalition_id,name,started_on\ndata,Data,2025-01-01\n",
      "in/2026-01-15/meetings.csv":
        "meeting_id,held_on,coalition_id,format,status,hours\nm1,2025-03-01,data,session,held,2\n"
        + "m2,2025-04-01,data,session,held,2\nm3,2025-05-01,data,session,held,2\nm4,2025-06-01,data,session,held,2\n",
    ]
    for (name, text) in exports { files["in/2026-01-15/" + name] = text }
    for (name, text) in files {
      let file = project.appending(path: name)
      try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    try body(project)
  }

  private static let teams =
    "2. Participants\nName\tFirst Join\tLast Leave\tIn-Meeting Duration\tEmail\tParticipant ID (UPN)\tRole\n"
    + "Jan Jansen\t11/26/25, 4:16:54 PM\t5 PM\t43m\tJ.Jansen@roc.nl\t\tPresenter\n"
    + "Zaal\t4:16 PM\t5 PM\t43m\tzaal@roc.nl\t\tAttendee\n\n3. In-Meeting Activities\nName\tJoin Time\n"
  private static let zoom =
    "Meeting ID,Topic,Start Time,End Time,User Email,Duration (Minutes),Participants\n1,Data,4:16,5:00,x@roc.nl,44,2\n\n"
    + "Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes),Guest\n"
    + "iPhone (Jan Jansen),,4:16,4:20,4,Yes\niPhone (Jan Jansen),,4:30,5:00,30,Yes\n"
  private static let civicrm = "Participant ID,Contact ID,Event,Participant Status\n9,42,Data,Attended\n"
  private static let forms =
    "ID;Begintijd;Tijd van voltooien;E-mail;Naam;Netwerk;Impact\n1;4:16;4:20;j.jansen@roc.nl;Jan Jansen;4;5\n"

  @Test("the shipped mappings read what the programs write, and no name, address or time reaches the disk")
  func shipped() throws {
    let exports = [
      "teams/m1.csv": ExportsTests.teams, "zoom/m2.csv": ExportsTests.zoom, "civicrm/m3.csv": ExportsTests.civicrm,
      "forms/data_2025.csv": ExportsTests.forms,
      "eventbrite/m4.csv": "Order #,First Name,Email,Attendee Status\n1,Jan,j.jansen@roc.nl,Checked In\n",
    ]
    try project(exports) { project in
      try understand("Checked In", in: project)
      let told = try Program.run(["run", "--data", "in", "--year", "2025", "--on", "2026-01-20"], in: project)
      #expect(told.status == 0, "\(told.messages)")
      let figures = try Program.run(
        ["figures", "in/2026-01-15", "--year", "2025", "--on", "2026-01-20", "--json"], in: project)
      #expect(figures.output.filter { $0 != " " }.contains("\"presences\":4"))
      let written = FileManager.default.enumerator(at: project, includingPropertiesForKeys: nil)?.compactMap {
        $0 as? URL
      }
      for file in written ?? [] where file.path.contains("/data/") || file.path.contains("/output/") {
        guard let bytes = try? Data(contentsOf: file) else { continue }
        for word in ExportsTests.personal {
          #expect(bytes.range(of: Data(word.utf8)) == nil, "\(word) in \(file.lastPathComponent)")
        }
      }
    }
  }

  @Test("who is not on the list is counted, told by name on a terminal only, and never guessed")
  func strangers() throws {
    let teams = ExportsTests.teams.replacing("J.Jansen@roc.nl", with: "jan.jansen@roc.nl")
    try project(["teams/m1.csv": teams]) { project in
      let told = try Program.run(["check", "in/2026-01-15"], in: project)
      #expect(told.output.contains("1 rows name somebody who is not in identities.csv; ringwerk check in a terminal"))
      #expect(told.output.contains("teams/m1.csv, line 3: person_id is empty"))
      #expect(!told.output.contains("ansen") && !told.messages.contains("ansen"))
    }
  }

  @Test("a registration is no presence: Eventbrite's statuses are rejected until the mapping says what they mean")
  func registration() throws {
    let list = "Order #,First Name,Last Name,Email,Attendee Status\n1,Jan,Jansen,j.jansen@roc.nl,Attending\n"
    try project(["eventbrite/m4.csv": list]) { project in
      let told = try Program.run(["check", "in/2026-01-15"], in: project)
      #expect(told.output.contains("eventbrite/m4.csv, line 2: status \"Attending\""))
      try understand("Attending", in: project)
      #expect(try Program.run(["check", "in/2026-01-15"], in: project).status == 0)
    }
  }

  /// Says on purpose that an Eventbrite status is a presence.
  private func understand(_ status: String, in project: URL) throws {
    let mapping = project.appending(path: "pipelines/mappings/eventbrite.json")
    let text = try String(contentsOf: mapping, encoding: .utf8)
      .replacing("\"values\": {} }", with: "\"values\": { \"\(status)\": \"present\" } }")
    try Data(text.utf8).write(to: mapping)
  }

  @Test("a mistake in the list or in a mapping is told with file and line")
  func mistakes() throws {
    try project(["teams/m1.csv": ExportsTests.teams]) { project in
      let list = project.appending(path: "identities.csv")
      try Data("address,person_id\na@x,p1\nA@x,p2\n".utf8).write(to: list)
      let told = try Program.run(["check", "in/2026-01-15"], in: project)
      #expect(
        told.status == 78 && told.messages.contains("identities.csv:3:1: this address stands with somebody else too"))
      let mapping = project.appending(path: "pipelines/mappings/teams.json")
      let text = try String(contentsOf: mapping, encoding: .utf8).replacing(
        "\"account\", \"email\"", with: "\"acount\"")
      try Data(text.utf8).write(to: mapping)
      let wrong = try Program.run(["check", "in/2026-01-15"], in: project)
      #expect(wrong.status == 78 && wrong.messages.contains("did you mean \"account\"?"))
    }
  }
}
