import Foundation
import Ledger
import Pipeline
import Records
import TestSupport
import Testing

/// What exports say of persons beyond who was there serves to find the person, and is written nowhere.
@Suite("Names, addresses and times of exports")
struct PersonalDataTests {
  /// Files of all five programs: somebody who is known, a stranger, a row that is rejected and one of the wrong shape.
  private static let exports: [String: String] = [
    "teams/m1.csv":
      "1. Summary\nMeeting title\tZwaluwoverleg\n\n2. Participants\n"
      + "Name\tFirst Join\tLast Leave\tIn-Meeting Duration\tEmail\tParticipant ID (UPN)\tRole\n"
      + "Anna Zwaluw\t11/26/25, 4:16:54 PM\t5:01:02 PM\t44m 8s\tanna.zwaluw@teams.nl\tazwaluw@upn.nl\tPresenter\n"
      + "Bert Merel\t11/26/25, 4:17:55 PM\t5:03:04 PM\t45m 9s\tbert.merel@teams.nl\t\tAttendee\n"
      + "Cor Mus\t4:18:56 PM\tcor.mus@teams.nl\n",
    "zoom/m2.csv":
      "Name (Original Name),User Email,Join Time,Leave Time,Duration (Minutes),Guest\n"
      + "Anna Zwaluw (iPad),anna.zwaluw@zoom.nl,07:31:21,08:41:31,471108,No\n"
      + "Dirk Kauw (Dirk),,07:32:22,08:42:32,471209,Yes\nEls Ekster,els@zoom.nl,07:33:23,471310\n",
    "forms/data_2025.csv":
      "ID;Begintijd;Tijd van voltooien;E-mail;Naam;Netwerk;Impact\n"
      + "1;09:51:41;09:56:46;anna.zwaluw@forms.nl;Anna Zwaluw;4;5\n2;09:52:42;09:57:47;frits.reiger@forms.nl;Frits Reiger;9;3\n"
      + "3;09:53:43;gerda.specht@forms.nl\n",
    "eventbrite/m3.csv":
      "Order #,Order Date,First Name,Last Name,Email,Attendee Status\n"
      + "99001002,2025-11-26 10:11:12,Anna,Zwaluw,anna.zwaluw@eventbrite.nl,Attending\n"
      + "99002003,2025-11-26 10:12:13,Henk,Spreeuw,henk.spreeuw@eventbrite.nl,Attending\n99003004,Iris,iris@eventbrite.nl\n",
    "civicrm/m4.csv":
      "Participant ID,Contact ID,Display Name,Event,Participant Status,Register Date\n"
      + "1,424207,Anna Zwaluw,Data,Attended,2025-11-20 12:13:14\n2,434308,Jan Fazant,Data,Registered,2025-11-20 12:14:15\n"
      + "3,444409,Karel Gans\n",
  ]

  private static let personal = [
    "Zwaluw", "Merel", "Cor Mus", "iPad", "Kauw", "Ekster", "Frits", "Reiger", "Gerda", "Specht", "Henk", "Spreeuw",
    "Iris", "Fazant", "Karel", "Gans", "teams.nl", "upn.nl", "zoom.nl", "forms.nl", "eventbrite.nl", "4:16:54", "44m",
    "4:17:55", "4:18:56", "07:31:21", "08:41:31", "471108", "471209", "471310", "09:51:41", "09:52:42", "09:53:43",
    "99001002",
    "10:11:12", "10:12:13", "12:13:14", "12:14:15", "424207", "434308", "444409",
  ]

  private func bureau() throws -> Bureau {
    let bureau = try Bureau(tolerance: 1)
    for name in ["teams", "zoom", "forms", "eventbrite", "civicrm"] {
      let form = URL(filePath: PipelineDefinitionTests.root + "/pipelines/mappings/\(name).json")
      try bureau.write(try Data(contentsOf: form), to: "pipelines/mappings/\(name).json")
    }
    let addresses = ["azwaluw@upn.nl", "anna.zwaluw@zoom.nl", "anna.zwaluw@eventbrite.nl", "424207"]
    try bureau.write(
      "address,person_id\n" + addresses.map { "\($0),p1\n" }.joined(), to: "identities.csv")
    var tables = SmallNetwork.tables
    tables[.meetings]? += [
      ["m3", "2025-05-01", "data", "session", "held", "2"], ["m4", "2025-06-01", "data", "session", "held", "2"],
    ]
    try bureau.deliver(SmallNetwork.files(SmallNetwork.canonical, tables: tables), as: "in/2026-01-14")
    for (name, text) in PersonalDataTests.exports { try bureau.write(text, to: "in/2026-01-15/\(name)") }
    return bureau
  }

  private final class Seen {
    var files: [(name: String, bytes: Data)] = []
  }

  /// Every file that the program wrote: ledger, its log of writes, archive, output.
  private func written(_ bureau: Bureau) throws -> [(name: String, bytes: Data)] {
    try FileManager.default.subpathsOfDirectory(atPath: bureau.folder.path).sorted()
      .filter { $0.hasPrefix("data/") || $0.hasPrefix("output/") }
      .compactMap { path in
        (try? Data(contentsOf: bureau.folder.appending(path: path))).map { (path, $0) }
      }
  }

  @Test("are written neither to the ledger, its log, the archive, the rejected rows nor the output, of any program")
  func nowhere() throws {
    let bureau = try bureau()
    // The log of writes is there while a run goes on, so that is looked at then too.
    let seen = Seen()
    let run = Run(
      try bureau.order(), now: { 0 }, progress: { [self] _ in seen.files += (try? written(bureau)) ?? [] })
    let accounts = try run.perform().accounts
    #expect(accounts.count { $0.taken } == 2)
    let exports = try #require(accounts.last)
    // Of the lists one row each of three, one of which was known; of the answers two and one.
    #expect(exports.accepted == 2 + 3 && exports.unchanged == 1, "\(exports.rejections(in: .en))")
    #expect(exports.rejected == 9 + 2 && exports.strangerCount == 4)
    let files = try seen.files + written(bureau)
    #expect(files.contains { $0.name.hasSuffix("-wal") && !$0.bytes.isEmpty })
    #expect(files.contains { $0.name.hasPrefix("data/archive/files/") })
    for (name, bytes) in files {
      for word in PersonalDataTests.personal {
        #expect(bytes.range(of: Data(word.utf8)) == nil, "\(word) in \(name)")
      }
    }
    // The rows that are kept do name the person, so that the words could have been found.
    #expect(files.contains { $0.bytes.range(of: Data("m4,p1,present".utf8)) != nil })
  }
}
