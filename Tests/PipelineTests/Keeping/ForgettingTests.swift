import Foundation
import Ledger
import Metrics
import Pipeline
import Records
import TestSupport
import Testing

/// No byte of a forgotten identifier stays, and no figure changes (records.md, Privacy).
@Suite("Forgetting")
struct ForgettingTests {
  /// A project in which each canary stands in every kind that names people, in free texts, in rows that are rejected
  /// whole, in rows that wait, and among the addresses.
  private func project(_ canaries: [String], reports: [String] = []) throws -> KeptProject {
    let project = try KeptProject(reports: reports)
    try project.deliverNetwork()
    func lines(_ header: String, _ line: (String) -> String) -> String {
      ([header] + canaries.map(line)).joined(separator: "\n") + "\n"
    }
    try project.deliver(
      "2026-01-16",
      [
        "people.csv": lines("person_id,institution_id,function") { "\($0),,teacher" },
        "affiliations.csv": lines("person_id,from,until,institution_id,function") { "\($0),2025-01-01,,,staff" },
        "memberships.csv": lines("person_id,coalition_id,from,until,ring,role") {
          "\($0),data,2025-01-01,,core,\n\($0),none,2025-01-01,,core,\n\($0),ai,2025-01-01,2024-01-01,core,"
        },
        "attendance.csv": lines("meeting_id,person_id,status") {
          "m1,\($0),present\nm1,\($0),absent\nm9,\($0),present"
        },
        "contributions.csv": lines("contribution_id,person_id,coalition_id,made_on,kind,remark") {
          "c-of-\($0.count)-\(abs($0.hashValue)),\"\($0)\",data,2025-03-03,writing,by \($0)."
        },
        "coalitions.csv": lines("coalition_id,name,started_on,goal") {
          "g\(abs($0.hashValue)),G,2025-01-01,\"Ask \($0), or (\($0)): they know\""
        },
        "stories.csv": lines("story_id,coalition_id,result_id,told_on,cycle,text") { "\($0),too,few" },
      ])
    let addresses = canaries.map { "\($0.count)@x.nl-\(abs($0.hashValue)),\($0)\n" }.joined()
    try Data("address,person_id\nknown@x.nl,p1\n\(addresses)".utf8).write(
      to: project.folder.appending(path: "identities.csv"))
    try project.run()
    return project
  }

  private func canaries(_ count: Int) -> [String] {
    var dice = Faults.dice("canaries")
    return (0..<count).map { number in
      let letters = (0..<8).map { _ in "abcdefghkmnpqrstuvwxyz".randomElement(using: &dice) ?? "a" }
      return "Q" + String(letters) + "\(number)"
    }
  }

  /// The files of the project in which the bytes of the identifier stand, in UTF-8 or UTF-16.
  private func traces(of identifier: String, in project: KeptProject) throws -> [String] {
    let forms = [String.Encoding.utf8, .utf16LittleEndian, .utf16BigEndian].compactMap { identifier.data(using: $0) }
    return try project.files().filter { file in
      let bytes = try Data(contentsOf: file)
      return forms.contains { bytes.range(of: $0) != nil } || file.path.contains(identifier)
    }.map(\.path)
  }

  @Test("leaves no byte of an identifier anywhere, changes no figure, keeps all laws and comes through a rebuild")
  func nothingLeft() throws {
    let canaries = canaries(Faults.count(10, full: 100))
    let project = try project(canaries, reports: ["yearly-evaluation"])
    let before = try project.figuresWithoutPeople()
    for (number, canary) in canaries.enumerated() {
      #expect(try !traces(of: canary, in: project).isEmpty)
      _ = try Forgetting(try project.order()).perform(canary, sources: [])
      #expect(try traces(of: canary, in: project) == [])
      if Faults.isFull || number % 5 == 0 { #expect(try project.figuresWithoutPeople() == before) }
    }
    #expect(try project.figuresWithoutPeople() == before)
    #expect(try project.broken() == [])
    let digest = try project.digest()
    try FileManager.default.removeItem(atPath: project.ledgerPath)
    _ = try Rebuild(try project.order()).perform()
    #expect(try project.digest() == digest)
    for canary in canaries { #expect(try traces(of: canary, in: project) == []) }
    let identities = try String(contentsOf: project.folder.appending(path: "identities.csv"), encoding: .utf8)
    #expect(identities == "address,person_id\nknown@x.nl,p1\n")
  }

  @Test("a later delivery cannot bring anybody back: its rows are rejected, and it is kept without them")
  func later() throws {
    let canary = canaries(1)[0]
    let project = try project([canary])
    let digest = { try project.digest() }
    _ = try Forgetting(try project.order()).perform(canary, sources: [])
    let forgotten = try digest()
    // Read once more, what was taken before is known by its files.
    #expect(try project.run().accounts.allSatisfy { $0.accepted == 0 && $0.unchanged + $0.rejected == $0.read })
    #expect(try traces(of: canary, in: project) == [])
    #expect(try digest() == forgotten)
    try project.deliver(
      "2026-01-18",
      [
        "people.csv": "person_id,institution_id,function\n\(canary),,manager\np7,,staff\n",
        "attendance.csv": "meeting_id,person_id,status\nm2,\(canary),present\nm2,p7,present\nm77,\(canary),present\n",
        "stories.csv": "story_id,told_on\n\(canary)\n",
      ])
    try FileManager.default.removeItem(at: project.deliveries.appending(path: "2026-01-18/stories.csv"))
    let account = try #require(try project.run().accounts.last)
    #expect(account.accepted == 2 && account.rejected == 3)
    #expect(account.rejections(in: .en).filter { $0.contains("was forgotten on request") }.count == 2)
    #expect(try traces(of: canary, in: project) == [])
    #expect(try project.broken() == [])
    #expect(try Rebuild(try project.order()).perform().isSame == true)
    #expect(try traces(of: canary, in: project) == [])
  }

  @Test("a check says of a later delivery what the run then does, with the same words, and stores nothing")
  func checked() throws {
    let canary = canaries(1)[0]
    let project = try project([canary])
    _ = try Forgetting(try project.order()).perform(canary, sources: [])
    try project.deliver(
      "2026-01-18",
      [
        "people.csv": "person_id,institution_id,function\n\(canary),,manager\np7,,staff\n",
        "attendance.csv": "meeting_id,person_id,status\nm2,\(canary),present\nm2,p7,present\n",
      ])
    let names = try project.files().map(\.path).sorted()
    let order = try project.order()
    let query = CheckQuery(
      delivery: project.deliveries.appending(path: "2026-01-18").path, pipeline: order.pipeline, project: order.project,
      day: KeptProject.day)
    let checked = try query.answer().account
    #expect(checked.rejections(in: .en).filter { $0.contains("was forgotten on request") }.count == 2)
    #expect(checked.rejections(in: .nl).count == 2 && !checked.rejections(in: .nl).contains { $0.contains(canary) })
    #expect(try project.files().map(\.path).sorted() == names)
    let taken = try #require(try project.run().accounts.last)
    #expect(taken.rejections(in: .en) == checked.rejections(in: .en))
    #expect((taken.read, taken.accepted, taken.rejected) == (checked.read, checked.accepted, checked.rejected))
    // What was taken before is known by what was delivered, though another file is read.
    let again = try query.answer().account
    #expect(again.accepted == 0 && again.unchanged + again.rejected == again.read)
  }

  @Test("what a check that was killed left behind goes with the next run")
  func killedCheck() throws {
    let canary = canaries(1)[0]
    let project = try project([canary])
    _ = try Forgetting(try project.order()).perform(canary, sources: [])
    let archive = project.folder.appending(path: "data/archive")
    // Nobody has the highest number that there may be.
    for name in [".checked-4194304", ".checked-\(getpid())"] {
      try FileManager.default.createDirectory(at: archive.appending(path: name), withIntermediateDirectories: false)
    }
    try project.deliver("2026-01-18", ["people.csv": "person_id,institution_id,function\np7,,staff\n"])
    try project.run()
    let left = try FileManager.default.contentsOfDirectory(atPath: archive.path).filter { $0.hasPrefix(".") }
    #expect(left == [".checked-\(getpid())"])
  }

  @Test("somebody of whom there is no record is told so, without a word about others")
  func unknown() throws {
    let project = try project([])
    let digest = try project.digest()
    #expect {
      _ = try Forgetting(try project.order()).perform("p11", sources: [])
    } throws: { error in
      "\(error)" == "intake: there is no record of such a person; nothing was changed"
    }
    #expect(try project.digest() == digest)
    #expect(!FileManager.default.fileExists(atPath: project.folder.appending(path: "data/archive/forgotten.json").path))
  }

  @Test("one who was forgotten can be forgotten again, and a number that is no identifier stays")
  func numbers() throws {
    let project = try KeptProject()
    try project.deliverNetwork()
    try project.deliver(
      "2026-01-16",
      [
        "people.csv": "person_id,institution_id,function\n2,,teacher\n17,,teacher\n",
        "attendance.csv": "meeting_id,person_id,status\nm1,2,present\nm1,17,present\n",
        "support.csv": "coalition_id,year,requested_hours,granted_hours,spent_hours\ndata,2025,17,2,2\n",
      ])
    try project.run()
    let before = try project.figuresWithoutPeople(["2", "17"])
    for person in ["2", "17", "2"] { _ = try Forgetting(try project.order()).perform(person, sources: []) }
    #expect(try project.figuresWithoutPeople(["2", "17"]) == before)
    #expect(try project.broken() == [])
    let ids = try Ledger(at: project.ledgerPath).facts(period: Period(2025), asOf: KeptProject.day).people.ids
    #expect(!ids.contains("2") && !ids.contains("17") && ids.count == 5)
  }

  @Test("in files whose form nobody declared people are forgotten too, and cannot come back")
  func found() throws {
    let project = try KeptProject()
    try project.deliverNetwork()
    func wide(_ text: String) -> Data { Data([0xFF, 0xFE]) + (text.data(using: .utf16LittleEndian) ?? Data()) }
    let people = "person_id;institution_id;function\nQabcdefgh1;;teacher\np5;;teacher\n"
    let attendance = "meeting_id;person_id;status\nm1;Qabcdefgh1;present\nm1;p5;present\n"
    for day in ["2026-01-16", "2026-01-18"] {
      try project.deliver(day, [:])
      let folder = project.deliveries.appending(path: day)
      if day == "2026-01-18" {
        let digest = try project.digest()
        _ = try Forgetting(try project.order()).perform("Qabcdefgh1", sources: [])
        #expect(try project.digest() != digest)
        #expect(try traces(of: "Qabcdefgh1", in: project) == [])
      }
      try wide(people + "p6;;\(day == "2026-01-16" ? "staff" : "quality")\n").write(
        to: folder.appending(path: "people.csv"))
      try Data(attendance.utf8).write(to: folder.appending(path: "attendance.csv"))
      let account = try #require(try project.run().accounts.last)
      #expect(account.taken && account.rejected == (day == "2026-01-16" ? 0 : 2), "\(account.refusals(in: .en))")
    }
    #expect(try traces(of: "Qabcdefgh1", in: project) == [])
    #expect(try project.broken() == [])
  }

  @Test("a forgetting that was interrupted is completed by the next run, which does not know whom")
  func interrupted() throws {
    let canary = canaries(1)[0]
    let project = try project([canary])
    let copy = project.folder.deletingLastPathComponent().appending(path: "copy")
    try FileManager.default.copyItem(at: project.folder.appending(path: "data"), to: copy)
    _ = try Forgetting(try project.order()).perform(canary, sources: [])
    let digest = try project.digest()
    // As it was before anything was replaced, but for the list that is written first.
    let list = project.folder.appending(path: "data/archive/forgotten.json")
    let text = try String(contentsOf: list, encoding: .utf8).replacing(
      "\"complete\" : true", with: "\"complete\" : false")
    try FileManager.default.removeItem(at: project.folder.appending(path: "data"))
    try FileManager.default.copyItem(at: copy, to: project.folder.appending(path: "data"))
    try Data(text.utf8).write(to: list)
    try FileManager.default.removeItem(at: copy)
    #expect(try !traces(of: canary, in: project).isEmpty)
    try project.run()
    #expect(try traces(of: canary, in: project) == [])
    #expect(try project.digest() == digest)
    #expect(try project.broken() == [])
  }
}
