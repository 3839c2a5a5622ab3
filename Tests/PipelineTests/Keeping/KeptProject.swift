import CSQLite
import Foundation
import Ledger
import Metrics
import Pipeline
import Records
import Testing

/// A project of a test's own, with two small deliveries that lie outside it: what is in its folder is the program's.
final class KeptProject {
  let folder: URL
  let deliveries: URL
  let reports: [String]
  static let day = Day(year: 2026, month: 1, day: 20) ?? .distantPast

  init(reports: [String] = [], retention: String? = nil) throws {
    let room = FileManager.default.temporaryDirectory.appending(path: "ringwerk-\(UUID().uuidString)")
    folder = room.appending(path: "project")
    deliveries = room.appending(path: "deliveries")
    self.reports = reports
    let root = URL(filePath: PipelineDefinitionTests.root)
    try FileManager.default.createDirectory(
      at: folder.appending(path: "pipelines"), withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(
      at: folder.appending(path: "reports"), withDestinationURL: root.appending(path: "reports"))
    let retained = retention.map { ", \"retention\": \($0)" } ?? ""
    let pipeline = """
      { "sentence": "All.", "period": { "year": "last-complete" }, "tolerance": 1, "settings": { "chance_tables": 100 },
        "deliveries": [{ "folder": "\(deliveries.path)" }], "reports": \(reports)\(retained) }
      """
    try Data(pipeline.utf8).write(to: folder.appending(path: "pipelines/all.json"))
  }

  deinit { try? FileManager.default.removeItem(at: folder.deletingLastPathComponent()) }

  func order() throws -> RunOrder {
    let project = Project(folder: folder.path)
    return RunOrder(project: project, pipeline: try project.pipeline("all"), day: KeptProject.day, version: "0")
  }

  func deliver(_ name: String, _ files: [String: String]) throws {
    let place = deliveries.appending(path: name)
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    for (file, text) in files { try Data(text.utf8).write(to: place.appending(path: file)) }
  }

  /// Two people, a coalition with two meetings; a row that waits for a person, and one that is no date.
  func deliverNetwork() throws {
    try deliver(
      "2026-01-10",
      [
        "people.csv": "person_id,institution_id,function\np1,,teacher\np2,,manager\np3,,quality\n",
        "coalitions.csv": "coalition_id,name,started_on\ndata,Data,2025-01-01\nai,AI,2025-01-01\nkr,Kr,2025-02-30\n",
        "meetings.csv": """
        meeting_id,held_on,coalition_id,format,status,hours
        m1,2025-03-01,data,session,held,2
        n1,2025-03-02,ai,session,held,2

        """,
        "attendance.csv": "meeting_id,person_id,status\nm1,p1,present\nm1,p2,present\nn1,p1,present\nn1,p3,absent\n",
      ])
    try deliver(
      "2026-01-15",
      [
        "meetings.csv": "meeting_id,held_on,coalition_id,format,status,hours\nm2,2025-04-01,data,session,held,2\n",
        "attendance.csv": "meeting_id,person_id,status\nm2,p1,present\nm2,p2,present\nm2,p9,present\n",
      ])
  }

  @discardableResult
  func run() throws -> RunOutcome { try Run(try order(), now: { 0 }).perform() }

  var ledgerPath: String { folder.appending(path: "data/ledger.sqlite").path }
  func digest() throws -> Digest { try Ledger(at: ledgerPath).digest() }

  func figures() throws -> Figure {
    var query = FiguresQuery(deliveries: [], period: Period(2025))
    query.ledger = ledgerPath
    query.day = KeptProject.day
    query.settings.chanceTables = 100
    return try query.answer().document
  }

  /// The figures with nobody's identifier in them, forgotten or not: canaries, and those that are given.
  func figuresWithoutPeople(_ people: Set<String> = []) throws -> Figure {
    KeptProject.anonymous(try figures(), people)
  }

  private static func anonymous(_ figure: Figure, _ people: Set<String>) -> Figure {
    switch figure {
    case .word(let word) where people.contains(word): .word("somebody")
    case .word(let word): .word(word.replacing(/Q[a-z]{8}\d+|forgotten-[a-z0-9]{16}/, with: "somebody"))
    case .list(let items): .list(items.map { anonymous($0, people) }.sorted { "\($0)" < "\($1)" })
    case .group(let entries): .group(entries.map { Figure.Entry($0.name, anonymous($0.figure, people)) })
    default: figure
    }
  }

  /// The laws that do not hold.
  func broken() throws -> [Law] { try Verification(try order()).perform().filter { !$0.isKept }.map(\.law) }

  /// Changes the ledger behind the program's back, in the ledger's own way of writing pages.
  func change(_ sql: String) throws {
    var connection: OpaquePointer?
    defer { sqlite3_close(connection) }
    try #require(sqlite3_open_v2(ledgerPath, &connection, SQLITE_OPEN_READWRITE, "ringwerk") == SQLITE_OK)
    try #require(sqlite3_exec(connection, sql, nil, nil, nil) == SQLITE_OK, "\(sql)")
  }

  var shelf: URL { folder.appending(path: "output/yearly-evaluation") }

  /// As if the run that made the only edition of the yearly evaluation had been killed when the ledger had just heard of it.
  func announceAgain() throws {
    try change("INSERT INTO unplaced SELECT report, period, number, run, folder FROM editions")
    let files = FileManager.default
    // The mark did not yet count it.
    try files.removeItem(atPath: ledgerPath + "-mark")
    try files.moveItem(at: shelf.appending(path: "2025/1-nl"), to: shelf.appending(path: ".being-written"))
    try files.removeItem(at: shelf.appending(path: "latest"))
    try files.removeItem(at: folder.appending(path: "output/index.html"))
  }

  /// Every file of the project, the links and what they point to left out.
  func files() throws -> [URL] {
    let all = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: [.isRegularFileKey])
    return (all?.allObjects as? [URL] ?? []).filter {
      (try? $0.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile) == true
    }
  }
}
