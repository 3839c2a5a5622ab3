import Records
import Testing

@Suite("Exports of other programs")
struct ExportReaderTests {
  private let teams = ExportForm(
    kind: .attendance, folder: "teams", delimiter: .tab, named: ["meeting_id"],
    fields: [
      ExportForm.Field(name: "name", headings: ["Name", "Naam"], isOptional: false),
      ExportForm.Field(name: "joined", headings: ["First Join"], isOptional: false),
      ExportForm.Field(name: "email", headings: ["Email"], isOptional: false),
      ExportForm.Field(name: "account", headings: ["Participant ID (UPN)"], isOptional: true),
    ], person: ["account", "email", "name"], columns: ["status": Mapping.Source(whenEmpty: "present")])

  private func identities(_ lines: [(String, String)]) throws -> Identities {
    try Identities(rows: [["address", "person_id"]] + lines.map { [$0.0, $0.1] })
  }

  private func read(
    _ files: [String: [UInt8]], _ forms: [ExportForm], _ identities: Identities
  ) throws -> FileReading {
    try withFolder(files) { folder in
      let reader = DeliveryReader(exports: forms, identities: identities)
      return try reader.read(folder: folder, deliveredOn: Day(number: 19_875))[forms[0].kind]
    }
  }

  /// The canonical rows, as they would stand in the archive.
  private func rows(_ reading: FileReading) -> [String] {
    String(decoding: reading.conversion?.bytes ?? [], as: UTF8.self).split(separator: "\n").map(String.init)
  }

  private let report = """
    1. Summary
    Meeting title\tDatacoalitie
    Attended participants\t3

    2. Participants
    Name\tFirst join\tLast leave\tIn-Meeting Duration\tEmail\tParticipant ID (UPN)\tRole
    Jan Jansen\t11/26/25, 4:16:54 PM\t11/26/25, 5:00:00 PM\t43m 6s\tj.jansen@roc.nl\tjansen@roc.onmicrosoft.com\tPresenter
    \(" ")Piet  de Vries \t11/26/25, 4:17:00 PM\t11/26/25, 4:20:00 PM\t3m\t\t\tAttendee
    Zaal 3\t11/26/25, 4:17:00 PM\t11/26/25, 4:20:00 PM\t3m\tzaal3@roc.nl\t\tAttendee
    Jan Jansen (thuis)\t11/26/25, 4:40:00 PM\t11/26/25, 5:00:00 PM\t20m\tJ.Jansen@ROC.nl\t\tAttendee
    Onbekende Gast\t11/26/25, 4:40:00 PM\t11/26/25, 5:00:00 PM\t20m\tpiet.devries@roc.nl\t\tAttendee

    3. In-Meeting Activities
    Name\tJoin Time\tLeave Time\tDuration\tEmail\tRole
    Niet Gelezen\t11/26/25, 4:16:54 PM\t11/26/25, 5:00:00 PM\t43m 6s\tniet@roc.nl\tPresenter
    """

  private func wide(_ text: String, bigEndian: Bool, mark: Bool) -> [UInt8] {
    ((mark ? "\u{FEFF}" : "") + text).utf16.flatMap { unit in
      bigEndian ? [UInt8(unit >> 8), UInt8(unit & 255)] : [UInt8(unit & 255), UInt8(unit >> 8)]
    }
  }

  @Test("a report of several parts gives one row for each person on the list, however it is encoded")
  func parts() throws {
    let known = try identities([
      ("jansen@roc.onmicrosoft.com", "p1"), ("j.jansen@roc.nl", "p1"), ("Piet de Vries", "p2"), ("zaal3@roc.nl", ""),
      ("p.devries@roc.nl", "p2"),
    ])
    let encoded = [
      Array(report.utf8), wide(report, bigEndian: false, mark: true), wide(report, bigEndian: true, mark: true),
      wide(report, bigEndian: false, mark: false),
    ]
    for bytes in encoded {
      let reading = try read(["teams/m-1.csv": bytes], [teams], known)
      #expect(
        rows(reading) == [
          "meeting_id,person_id,status,coalition_id", "m-1,p1,present,", "m-1,p2,present,", "m-1,,present,",
        ])
      // Somebody in a room, and the second device of the first.
      #expect(reading.conversion?.nobodies == 1 && reading.conversion?.repeated == 1)
      #expect(reading.rowsRead == 3 && reading.rowsSkipped == 2 && reading.table.count == 2)
      #expect(reading.rejections.map(\.code) == [.missingValue])
      #expect(reading.conversion?.origins.map(\.line) == [7, 8, 11])
      let strangers = reading.conversion?.strangers ?? []
      #expect(strangers.map(\.shown) == ["piet.devries@roc.nl"] && strangers.map(\.proposal) == ["p2"])
    }
  }

  @Test("nothing of a name, an address or a time goes further than the matching")
  func privacy() throws {
    let reading = try read(["teams/m-1.csv": Array(report.utf8)], [teams], Identities())
    let kept = String(decoding: reading.conversion?.bytes ?? [], as: UTF8.self)
    let rejected = reading.rejections.map { String(decoding: $0.record, as: UTF8.self) + $0.value }.joined()
    for personal in ["Jansen", "roc.nl", "4:16", "43m", "Gast"] { #expect(!(kept + rejected).contains(personal)) }
    #expect(reading.rejections.count == 5 && reading.rowsRead == 5)
  }

  @Test("a row of another number of fields is rejected for that, at its own line, and the next is read")
  func misshapen() throws {
    let text = "Name\tFirst Join\tEmail\nA\tx\ta@x\nB\tx\nC\tx\tc@x\n"
    let reading = try read(["teams/m.csv": Array(text.utf8)], [teams], try identities([("a@x", "p1"), ("c@x", "p3")]))
    #expect(reading.rejections.map(\.code) == [.wrongFieldCount])
    #expect(reading.conversion?.origins.map(\.line) == [2, 3, 4] && reading.table.count == 2)
    #expect(!reading.rejections.contains { $0.record.contains(UInt8(ascii: "B")) })
  }

  @Test("a file without its header, or with a column of it twice, refuses the delivery and says what is missing")
  func noHeader() throws {
    for text in ["Naam\tE-mail\nA\ta@x\n", "Name\tFirst Join\tEmail\tEmail\nA\tx\ta@x\ta@x\n"] {
      let reading = try read(["teams/m.csv": Array(text.utf8)], [teams], Identities())
      #expect(reading.status == .refused)
      #expect(reading.refusals.map(\.code) == [.missingColumn] && reading.refusals[0].file == "teams/m.csv")
      #expect(reading.refusals[0].detail == "Name / Naam")
    }
  }

  @Test("two folders of one kind add up; beside the kind's own file they refuse the delivery")
  func twice() throws {
    var zoom = teams
    zoom = ExportForm(
      kind: .attendance, folder: "zoom", named: ["meeting_id"], fields: zoom.fields.filter { $0.name != "account" },
      person: ["email"], columns: zoom.columns)
    let files: [String: [UInt8]] = [
      "teams/m-1.csv": Array("Name\tFirst Join\tEmail\nA\tx\ta@x\n".utf8),
      "zoom/m-2.csv": Array("Name,First Join,Email\nA,x,a@x\n".utf8),
    ]
    let known = try identities([("a@x", "p1")])
    let both = try read(files, [teams, zoom], known)
    #expect(rows(both).dropFirst() == ["m-1,p1,present,", "m-2,p1,present,"])
    #expect(both.conversion?.originals.map(\.file) == ["teams/m-1.csv", "zoom/m-2.csv"])
    #expect(both.conversion?.originals[0].digest == SHA256.digest("Name\tFirst Join\tEmail\nA\tx\ta@x\n".utf8))
    let own = files.merging(["attendance.csv": Array("meeting_id,person_id,status\n".utf8)]) { first, _ in first }
    let reading = try read(own, [teams, zoom], known)
    #expect(reading.status == .refused && reading.refusals.map(\.code) == [.givenTwice])
  }

  @Test("answers become a row for each question; the file's name says of which coalition and year")
  func forms() throws {
    let form = ExportForm(
      kind: .evaluations, folder: "forms", delimiter: .semicolon, named: ["coalition_id", "year"],
      fields: [
        ExportForm.Field(name: "answer", headings: ["ID"], isOptional: false),
        ExportForm.Field(name: "begun", headings: ["Begintijd"], isOptional: false),
      ], columns: ["respondent_id": Mapping.Source(column: "answer")],
      questions: [
        ExportForm.Field(name: "network", headings: ["Netwerk"], isOptional: true),
        ExportForm.Field(name: "impact", headings: ["Impact"], isOptional: true),
        ExportForm.Field(name: "learning", headings: ["Leren"], isOptional: true),
      ])
    let text = "ID;Begintijd;E-mail;Naam;Netwerk;Impact\n1;15-1-26 10:00;a@x;A;4;5\n2;15-1-26 10:01;b@x;B;;3\n"
    let reading = try read(["forms/flex_ibel_2025.csv": Array(text.utf8)], [form], Identities())
    #expect(
      rows(reading) == [
        "coalition_id,year,respondent_id,question,score", "flex_ibel,2025,1,network,4", "flex_ibel,2025,1,impact,5",
        "flex_ibel,2025,2,impact,3",
      ])
    #expect(reading.rejections.isEmpty && reading.conversion?.strangers == [])
    let nameless = try read(["forms/2025.csv": Array(text.utf8)], [form], Identities())
    #expect(nameless.refusals.map(\.code) == [.fileName] && nameless.refusals[0].detail == "coalition_id_year.csv")
  }

  @Test("a status that nobody said is a presence is none: the row is rejected with the status as it stands")
  func registration() throws {
    let form = ExportForm(
      kind: .attendance, folder: "events", named: ["meeting_id"],
      fields: [
        ExportForm.Field(name: "email", headings: ["Email"], isOptional: false),
        ExportForm.Field(name: "status", headings: ["Attendee Status"], isOptional: false),
      ], person: ["email"],
      columns: ["status": Mapping.Source(column: "status", values: ["Checked In": "present"])])
    let text = "Email,Attendee Status\na@x,Attending\nb@x,Checked In\n"
    let reading = try read(
      ["events/m.csv": Array(text.utf8)], [form], try identities([("a@x", "p1"), ("b@x", "p2")]))
    #expect(reading.table.count == 1 && reading.rejections.map(\.code) == [.badValue])
    #expect(reading.rejections[0].value == "Attending")
  }
}

@Suite("The list of who is who")
struct IdentitiesTests {
  @Test("capitals and white space make no difference; the first address that is on the list decides")
  func match() throws {
    let list = try Identities(rows: [
      ["Address", "Person_id"], [" A@x ", "p1"], ["Jan  Jansen", "p2"], ["room@x", ""],
    ])
    #expect(list.match(["a@X"]) == .person("p1"))
    #expect(list.match(["other@x", "jan jansen"]) == .person("p2"))
    #expect(list.match(["room@x", "a@x"]) == .nobody)
    #expect(list.match(["", "jan"]) == .unknown && list.match([]) == .unknown)
  }

  @Test("a person is proposed only where an address is near, and never taken")
  func proposal() throws {
    let list = try Identities(rows: [["address", "person_id"], ["jan.jansen@roc.nl", "p1"], ["room@roc.nl", ""]])
    #expect(list.proposal(for: ["j.jansen@roc.nl"])?.person == "p1")
    #expect(list.proposal(for: ["somebody.else@school.be"]) == nil)
    #expect(list.match(["j.jansen@roc.nl"]) == .unknown)
  }

  @Test("a list that contradicts itself, or has no headings, is told with its line")
  func mistakes() throws {
    #expect(throws: Identities.Mistake(line: 1, sentence: "the list's first line is: address,person_id")) {
      try Identities(rows: [["adres", "persoon"]])
    }
    let both = [["address", "person_id"], ["a@x", "p1"], ["A@X", "p2"]]
    #expect(
      throws: Identities.Mistake(
        line: 3, sentence: "this address stands with somebody else too; leave it with one of the two")
    ) { try Identities(rows: both) }
    #expect(
      throws: Identities.Mistake(line: 2, sentence: "the address is missing here; write it, or take the line out")
    ) { try Identities(rows: [["address", "person_id"], ["", "p1"]]) }
  }
}
