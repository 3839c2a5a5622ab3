import Foundation
import Metrics
import Pipeline
import Records
import TestSupport
import Testing

/// The codes that stop nothing, and those of a preview: each comes of real files too.
@Suite("The catalogue of notes, findings and previews")
struct CatalogueOfTakenTests {
  private static let teams =
    "2. Participants\nName\tFirst Join\tLast Leave\tIn-Meeting Duration\tEmail\tParticipant ID (UPN)\tRole\n"
    + "A\t1\t2\t3\ta@roc.nl\t\tPresenter\nA\t4\t5\t6\ta@roc.nl\t\tPresenter\n"
    + "B\t1\t2\t3\tzaal@roc.nl\t\tAttendee\nC\t1\t2\t3\tc@roc.nl\t\tAttendee\n"

  /// Changes to the small network's delivery, and how what is told of it begins.
  private func provoke(_ code: NoteCode, _ bureau: Bureau) throws -> String {
    func people(_ text: String) throws { try bureau.write(text, to: "in/2026-01-15/people.csv") }
    let header = "person_id,institution_id,function"
    switch code {
    case .found:
      try people("person_id;function\np1;staff\np2;staff\np3;staff\n")
      return "people.csv: Read as UTF-8, semicolon"
    case .encoding:
      try bureau.use(sources: #"[{ "folder": "in", "dialect": { "encoding": "windows-1252" } }]"#)
      return "people.csv: Read as Windows-1252."
    case .oldLineEnds:
      try people("\(header)\rp1,,staff\rp2,,staff\rp3,,staff\r")
      return "people.csv: The lines end in CR alone"
    case .mixedLineEnds:
      try people("\(header)\r\np1,,staff\np2,,staff\rp3,,staff\r\n")
      return "people.csv: The lines end differently: 1 in LF, 2 in CRLF, 1 in CR"
    case .controlZ:
      try people("\(header)\np1,,staff\np2,,staff\np3,,staff\n\u{1A}")
      return "people.csv: At the end stood Ctrl-Z 1 times"
    case .unknownColumns:
      try people("\(header),shoe\np1,,staff,40\np2,,staff,\np3,,staff,\n")
      return "people.csv: columns that are not read: shoe."
    case .skipped:
      try people("\(header),soort\np1,,staff,\np2,,staff,\np3,,staff,\nx,,staff,test\n")
      try bureau.write(
        #"{ "sentence": "x", "tables": { "people": { "skip": { "soort": ["test"] } } } }"#,
        to: "pipelines/mappings/in.json")
      return "people.csv: 1 rows skipped"
    case .coalitionLeftOut:
      try bureau.write(
        "meeting_id,person_id,status,coalition_id\nm1,p1,present,data\n", to: "in/2026-01-15/attendance.csv")
      return "attendance.csv: at 1 rows the coalition named does not count"
    case .readAnew: return "told by the next test"
    case .repeated, .nobody, .stranger:
      try bureau.remove("in/2026-01-15/attendance.csv")
      let form = PipelineDefinitionTests.root + "/pipelines/mappings/teams.json"
      try bureau.write(try Data(contentsOf: URL(filePath: form)), to: "pipelines/mappings/teams.json")
      try bureau.write("address,person_id\na@roc.nl,p1\nzaal@roc.nl,\n", to: "identities.csv")
      try bureau.write(CatalogueOfTakenTests.teams, to: "in/2026-01-15/teams/m1.csv")
      return code == .repeated
        ? "teams: 1 rows say the same" : code == .nobody ? "teams: 1 rows of addresses" : "teams/"
    }
  }

  @Test("each note comes of a file", arguments: NoteCode.allCases.filter { $0 != .readAnew })
  func note(code: NoteCode) throws {
    let bureau = try Bureau(tolerance: 1)
    try bureau.deliver(SmallNetwork.files(SmallNetwork.canonical))
    let told = try provoke(code, bureau)
    let account = try #require(try bureau.run().first)
    #expect(account.taken)
    func all(_ language: Language) -> [String] {
      account.readAnew(in: language) + account.notes(in: language) + account.strangers(in: language)
    }
    #expect(all(.en).count { $0.hasPrefix(told) } == 1, "\(all(.en))")
    #expect(Set(all(.nl)).isDisjoint(with: all(.en)))
  }

  @Test("files read anew through an edited mapping are told once, and rebuild leaves nothing of the former reading")
  func readAnew() throws {
    let bureau = try Bureau()
    try bureau.deliver(SmallNetwork.files(SmallNetwork.canonical))
    let renamed = #"{ "columns": { "person_id": { "values": { "p3": "p4" } } } }"#
    try bureau.write(
      "{ \"sentence\": \"x\", \"tables\": { \"people\": \(renamed), \"attendance\": \(renamed) } }",
      to: "pipelines/mappings/in.json")
    #expect(try bureau.run().first?.readAnew(in: .en) == [])
    let through = try bureau.digest()
    try FileManager.default.removeItem(at: bureau.folder.appending(path: "pipelines/mappings/in.json"))
    let anew = try #require(try bureau.run().first)
    #expect(anew.accepted == 2 && anew.readAnew(in: .nl).count == 1)
    #expect(anew.readAnew(in: .en).first?.hasSuffix("stay until ringwerk rebuild.") == true)
    let both = try bureau.digest()
    #expect(both != through)
    #expect(try bureau.run().first?.readAnew(in: .en) == [])
    // p4, whom only the mapping gave, goes.
    #expect(try bureau.rebuild().isSame == false)
    let plain = try Bureau()
    try plain.deliver(SmallNetwork.files(SmallNetwork.canonical))
    try plain.run()
    #expect(try bureau.digest() == plain.digest())
    #expect(try bureau.rebuild().isSame == true)
    #expect(try bureau.run().first?.unchanged == 10)
    #expect(try bureau.digest() == plain.digest())
  }

  private static let doubtful: [String: String] = [
    "institutions": "institution_id,name,kind\nI1,Een,member\nI2,Twee,member\n",
    "mergers": "institution_id,into_institution_id,merged_on\nI1,I2,2024-01-01\nI2,I1,2024-02-01\n",
    "people": "person_id,institution_id,function\np1,I1,teacher\np2,,manager\n",
    "coalitions":
      "coalition_id,name,started_on,ended_on,goal\ndata,Data,2025-01-01,2025-07-01,mail jan@roc.nl\nflex,Flex,2025-01-01,,\n",
    "memberships":
      "person_id,coalition_id,from,until,ring\np1,data,2025-02-01,2025-06-01,core\np1,data,2025-03-01,2025-06-01,reader\n"
      + "p2,flex,2024-01-01,,core\n",
    "meetings": "meeting_id,held_on,coalition_id,format,status,hours,head_count\nm1,2025-08-01,data,session,held,2,\n"
      + "m2,2025-03-01,data,session,held,2,\nm3,2025-04-01,data,session,held,2,1\nm4,2025-05-01,data,session,planned,2,\n",
    "attendance": "meeting_id,person_id,status\nm1,p1,present\nm3,p1,present\nm3,p2,present\n",
  ]

  @Test("each finding comes of records that were taken", arguments: FindingCode.allCases)
  func finding(code: FindingCode) throws {
    let bureau = try Bureau()
    for (kind, text) in CatalogueOfTakenTests.doubtful { try bureau.write(text, to: "in/2026-01-15/\(kind).csv") }
    let document = try FiguresQuery(
      deliveries: [bureau.folder.appending(path: "in/2026-01-15").path], period: Period(2025)
    ).answer().document
    guard case .list(let found)? = document["findings/\(code.rawValue)"] else {
      Issue.record("\(code.rawValue) is not among the findings")
      return
    }
    #expect(!found.isEmpty)
    #expect(code.heading(in: .nl) != code.heading(in: .en) && code.advice(in: .nl) != code.advice(in: .en))
  }

  private static let previewed: [PreviewCode: Data] = [
    .empty: Data(),
    .otherEncoding: Data([0xFF, 0xFE, 0x61, 0]),
    .badHeader: Data("a,\"b\n1,2\n".utf8),
    .zeroByte: Data("a,b\n1,\0\n".utf8),
    .noText: Data("a,b\n1,é".utf8) + Data([0xFF, 0x0A]),
    .tooLong: Data("a,b\n".utf8) + Data(repeating: 0x61, count: 40 << 20),
    .tooManyBadLines: Data("a,b\n".utf8) + Data(String(repeating: "1\n", count: 10_001).utf8),
  ]

  @Test("each problem of a preview comes of a file", arguments: PreviewCode.allCases)
  func preview(code: PreviewCode) throws {
    let folder = try TemporaryFolder()
    let file = folder.path + "/a.csv"
    if code != .absent {
      try #require(CatalogueOfTakenTests.previewed[code], "no file provokes \(code)").write(to: URL(filePath: file))
    }
    let preview = Preview(path: file, dialect: .canonical)
    let codes =
      [preview.problem.flatMap { PreviewCode($0) }] + preview.badLines.map { PreviewCode($0.reason) }
    #expect(codes.contains(code), "\(codes.prefix(3))")
    let (nl, en) = (preview.problem?.sentence(in: .nl), preview.problem?.sentence(in: .en))
    #expect(nl != en || preview.problem == nil)
  }
}
