import CSQLite
import Foundation
import Ledger
import Records
import TestSupport
import Testing

@Suite("The ledger's file")
struct SchemaTests {
  @Test("what was taken is there when the file is opened again")
  func reopened() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/ledger.sqlite"
    func digestOfNew() throws -> Digest {
      let ledger = try Ledger(at: path)
      try ledger.take(Network.delivery())
      return try ledger.digest()
    }
    let digest = try digestOfNew()
    let ledger = try Ledger(at: path)
    #expect(try ledger.digest() == digest)
    #expect(try rows("PRAGMA journal_mode", of: folder) == ["wal"])
    #expect(try rows("PRAGMA integrity_check", of: folder) == ["ok"])
  }

  @Test("a ledger of a later version of the program is left alone, with a sentence")
  func newer() throws {
    let folder = try TemporaryFolder()
    _ = try Ledger(at: folder.path + "/ledger.sqlite")
    try change("PRAGMA user_version = 1000", folder)
    #expect(throwsCode(.newer) { _ = try Ledger(at: folder.path + "/ledger.sqlite") })
    #expect(try rows("PRAGMA user_version", of: folder) == ["1000"])
  }

  @Test("another program's database, and a file that is none, are no ledger")
  func foreign() throws {
    let folder = try TemporaryFolder()
    try change("CREATE TABLE notes (text TEXT)", folder)
    #expect(throwsCode(.foreign) { _ = try Ledger(at: folder.path + "/ledger.sqlite") })
    #expect(try rows("SELECT name FROM sqlite_schema", of: folder) == ["notes"])
    let text = folder.path + "/text"
    try String(repeating: "no database ", count: 100).write(toFile: text, atomically: true, encoding: .utf8)
    #expect(throwsCode(.foreign) { _ = try Ledger(at: text) })
  }

  @Test("a folder that is not there cannot be written")
  func missing() {
    #expect(throwsCode(.notWritable) { _ = try Ledger(at: "/nowhere/ledger.sqlite") })
  }

  @Test("every kind has its three tables, with its columns and the four of provenance, strict and in key order")
  func tables() throws {
    let folder = try TemporaryFolder()
    _ = try Ledger(at: folder.path + "/ledger.sqlite")
    for kind in Kind.allCases {
      for table in [kind.rawValue, kind.rawValue + "_history", kind.rawValue + "_waiting"] {
        let columns = try rows("SELECT name FROM pragma_table_info('\(table)') ORDER BY cid", of: folder)
        #expect(columns == kind.columns.map(\.name) + ["withdrawn", "delivery", "line", "stated_by"])
        #expect(try rows("SELECT wr, strict FROM pragma_table_list WHERE name = '\(table)'", of: folder) == ["1|1"])
      }
      let key = try rows("SELECT name FROM pragma_table_info('\(kind.rawValue)') WHERE pk ORDER BY pk", of: folder)
      #expect(key == kind.key.map { kind.columns[$0].name })
    }
  }

  @Test("the tables refuse words that are none, reversed codes and empty cells where there may be none")
  func checks() throws {
    let folder = try TemporaryFolder()
    _ = try Ledger(at: folder.path + "/ledger.sqlite")
    let good = "INSERT INTO people VALUES (0, NULL, 7, 0, 1, 2, 1)"
    let bad = [
      "INSERT INTO people VALUES (0, NULL, 8, 0, 1, 2, 1)", "INSERT INTO people VALUES (0, NULL, NULL, 0, 1, 2, 1)",
      "INSERT INTO people VALUES (-1, NULL, 0, 0, 1, 2, 1)", "INSERT INTO people VALUES (0, NULL, 0, 2, 1, 2, 1)",
      "INSERT INTO people VALUES ('p1', NULL, 0, 0, 1, 2, 1)",
      "INSERT INTO meetings VALUES (0, 1, NULL, 1, 1, NULL, 24.5, NULL, 0, 1, 2, 1)",
      "INSERT INTO evaluations VALUES (0, 2024, 0, 0, 6, 0, 1, 2, 1)",
      "INSERT INTO files VALUES (1, 'people', 'people.csv', 'read', NULL, 3, 1, 1, 0, 0, 0, 0, 0, NULL, NULL)",
    ]
    for sql in bad { #expect(throws: SQLFailure.self, "\(sql)") { try change(sql, folder) } }
    try change(good, folder)
  }

  @Test("a ledger that lacks steps about runs and about kinds comes to have what a new one has")
  func missingSteps() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/ledger.sqlite"
    let schema = "SELECT type, name, sql FROM sqlite_schema ORDER BY type, name"
    _ = try Ledger(at: path)
    let new = try rows(schema, of: folder)
    let views = Kind.allCases.map { "DROP VIEW facts_\($0.rawValue);" }.joined(separator: " ")
    try change(
      """
      \(views) DROP TABLE workbook_cells; DROP TABLE unplaced; DROP TABLE run_figures; DROP TABLE edition_figures;
      CREATE TABLE figures (run INTEGER, path TEXT, value TEXT);
      CREATE TABLE published (report TEXT, period TEXT, number INTEGER, path TEXT, value REAL, format TEXT);
      PRAGMA user_version = 6;
      """, folder)
    #expect(try rows(schema, of: folder) != new)
    _ = try Ledger(at: path)
    #expect(try rows(schema, of: folder) == new)
  }

  @Test("a delivery that was read beside another ledger is not taken")
  func strange() throws {
    let first = try Ledger(at: ":memory:")
    try first.take(Network.delivery())
    var other = DeliveryBuilder("other", on: "2024-02-01")
    other.add(.people, "q1,,staff,", "q2,,staff,")
    let reading = try other.read()
    #expect(throwsCode(.strangeIdentifiers) { _ = try first.take(reading, IntakeTerms()) })
  }

  @Test("a ledger with a row for each figure has them in one piece, whatever somebody is called, to the last digit")
  func rowsOfFigures() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/ledger.sqlite"
    let edition = Edition(
      report: "board", period: "2024", number: 1, run: 1, folder: "f", manifest: SHA256.digest("x".utf8))
    func make() throws {
      let ledger = try Ledger(at: path)
      let run = try ledger.beginRun(of: "yearly", on: Period(2024).end, at: 1)
      let made = Announcement.Made(edition: edition, figures: EditionFigures())
      try ledger.announce(Announcement(run: run, end: .done, ended: 2, editions: [made]))
    }
    try make()
    try change(
      #"""
      DROP TABLE run_figures; DROP TABLE edition_figures; PRAGMA user_version = 8;
      CREATE TABLE figures (run INTEGER, path TEXT, value TEXT);
      INSERT INTO figures VALUES (1, 'rings/a' || char(9) || 'b', '3'), (1, 'findings/c\d', 'x' || char(10) || 'y'), (1, 'a', '');
      CREATE TABLE published (report TEXT, period TEXT, number INTEGER, path TEXT, value REAL, format TEXT);
      INSERT INTO published VALUES ('board', '2024', 1, 'r/a' || char(9), 0.1, 'percent'), ('board', '2024', 1, 'n', 1 / 3.0, 'mean'),
        ('board', '2024', 1, 'h', NULL, 'few');
      """#, folder)
    let ledger = try Ledger(at: path)
    let figures = try #require(try ledger.figures(of: 1)).figures
    #expect(figures.map(\.path) == ["a", #"findings/c\d"#, "rings/a\tb"])
    #expect(figures.map(\.value) == ["", "x\ny", "3"])
    #expect(
      try ledger.figures(of: edition) == [
        EditionFigure(path: "h", value: nil, format: "few"), EditionFigure(path: "n", value: 1.0 / 3, format: "mean"),
        EditionFigure(path: "r/a\t", value: 0.1, format: "percent"),
      ])
  }

  @Test("codes that the ledger does not use are never given out as somebody's")
  func gaps() throws {
    let ledger = try Ledger(at: ":memory:")
    var first = Network.delivery()
    first.add(.memberships, "q1,data,2024-01-01,2023-01-01,core,,", "p1,data,2024-01-01,,core,,")
    first.add(.contributions, "x1,p1,data,2024-01-01,writing,", "x1,gone,data,2024-01-01,writing,")
    first.add(.uses, "r1,2024-01-01,I1,,read,,")
    try ledger.take(first)
    var second = DeliveryBuilder("second", on: "2024-02-01")
    second.add(.people, "gone,,staff,", "q1,,staff,", "p3,,staff,")
    #expect(try ledger.take(second)[.people].accepted == 3)
    #expect(try ledger.facts().people.ids == ["gone", "p1", "p2", "p3", "q1"])
  }
}

struct SQLFailure: Error {}

/// Runs a statement on the file behind the ledger's back.
private func change(_ sql: String, _ folder: borrowing TemporaryFolder) throws {
  var connection: OpaquePointer?
  defer { sqlite3_close(connection) }
  let path = folder.path + "/ledger.sqlite"
  // A ledger in the ledger's own way of writing pages.
  let files = FileManager.default.fileExists(atPath: path) ? "ringwerk" : nil
  guard sqlite3_open_v2(path, &connection, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, files) == SQLITE_OK,
    sqlite3_exec(connection, sql, nil, nil, nil) == SQLITE_OK
  else { throw SQLFailure() }
}

/// Whether the body throws an error of the ledger with the code.
func throwsCode(_ code: LedgerError.Code, _ body: () throws -> Void) -> Bool {
  do {
    try body()
    return false
  } catch {
    return (error as? LedgerError)?.code == code
  }
}
