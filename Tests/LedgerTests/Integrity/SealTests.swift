import CSQLite
import Foundation
import Ledger
import Records
import TestSupport
import Testing

@Suite("Damage to the ledger's file")
struct SealTests {
  /// A ledger with one delivery, closed; its bytes and its digest.
  private func closed(_ folder: borrowing TemporaryFolder) throws -> (file: URL, bytes: Data, digest: Digest) {
    let path = folder.path + "/ledger.sqlite"
    func made() throws -> Digest {
      let ledger = try Ledger(at: path)
      try ledger.take(Network.delivery())
      return try ledger.digest()
    }
    let digest = try made()
    let file = URL(filePath: path)
    return (file, try Data(contentsOf: file), digest)
  }

  /// A look at the whole file finds damage, or the ledger cannot be opened for it.
  private func isFoundDamaged(_ file: URL) -> Bool {
    do { return try !Ledger(at: file.path).soundness().faults.isEmpty } catch {
      return error.code == .damaged
    }
  }

  private func digest(_ file: URL) throws -> Digest { try Ledger(at: file.path).digest() }

  @Test("every bit of a page that is read is looked after, whatever stands there")
  func everyPage() throws {
    let folder = try TemporaryFolder()
    let (file, bytes, digest) = try closed(folder)
    var dice = Faults.dice("every page")
    var detected = 0
    for page in 0..<bytes.count / 4096 {
      var damaged = bytes
      damaged[page * 4096 + Int.random(in: 0..<4096, using: &dice)] ^= UInt8(1) << UInt8.random(in: 0..<8, using: &dice)
      try damaged.write(to: file)
      #expect(isFoundDamaged(file), "page \(page + 1)")
      do { #expect(try self.digest(file) == digest, "page \(page + 1)") } catch let error as LedgerError {
        #expect(error.code == .damaged)
        detected += 1
      }
    }
    #expect(detected > 20)
  }

  @Test("a file that ends too early is damaged wherever it was cut, and an empty or missing one is lost")
  func cut() throws {
    let folder = try TemporaryFolder()
    let (file, bytes, digest) = try closed(folder)
    for length in [10, 50, 90, 100, 511, 512, 4095, 4096, 4097, 8192, bytes.count - 4096, bytes.count - 1] {
      try bytes.prefix(length).write(to: file)
      #expect(isFoundDamaged(file), "\(length) bytes")
      // What is not read has no effect.
      do { #expect(try self.digest(file) == digest) } catch let error as LedgerError { #expect(error.code == .damaged) }
    }
    for length in [0, 1] {
      try bytes.prefix(length).write(to: file)
      #expect(throwsCode(.lost) { _ = try self.digest(file) })
    }
    try FileManager.default.removeItem(at: file)
    #expect(throwsCode(.lost) { _ = try self.digest(file) })
    #expect(!FileManager.default.fileExists(atPath: file.path))
  }

  @Test("a ledger that says less than it once said it had is lost: its log is gone, or it is an old copy")
  func older() throws {
    let folder = try TemporaryFolder()
    let (file, bytes, _) = try closed(folder)
    func takeMore() throws {
      let ledger = try Ledger(at: file.path)
      try ledger.take(Network.part(.people, "p9,,staff,"))
    }
    try takeMore()
    try bytes.write(to: file)
    #expect(throwsCode(.lost) { _ = try digest(file) })
    let mark = URL(filePath: file.path + "-mark")
    var text = try Data(contentsOf: mark)
    text[11] ^= 1
    try text.write(to: mark)
    #expect(throwsCode(.damaged) { _ = try digest(file) })
  }

  @Test("a log that is lost while the program was stopped is told; one that is there is read")
  func log() throws {
    let folder = try TemporaryFolder()
    let (file, _, _) = try closed(folder)
    let ledger = try Ledger(at: file.path)
    try ledger.take(Network.part(.people, "p9,,staff,"))
    let digest = try ledger.digest()
    let other = try TemporaryFolder()
    for name in ["", "-wal", "-mark"] {
      try FileManager.default.copyItem(atPath: file.path + name, toPath: other.path + "/ledger.sqlite" + name)
    }
    let copy = URL(filePath: other.path + "/ledger.sqlite")
    #expect(try self.digest(copy) == digest)
    let lost = try TemporaryFolder()
    for name in ["", "-mark"] {
      try FileManager.default.copyItem(atPath: file.path + name, toPath: lost.path + "/ledger.sqlite" + name)
    }
    #expect(throwsCode(.lost) { _ = try self.digest(URL(filePath: lost.path + "/ledger.sqlite")) })
  }

  @Test("a ledger from before pages had digests gets them when it is opened, and says what it said")
  func unsealed() throws {
    let folder = try TemporaryFolder()
    let (file, _, digest) = try closed(folder)
    let old = folder.path + "/old.sqlite"
    let statements = try rows("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL", of: folder)
    let version = try #require(rows("PRAGMA user_version", of: folder).first)
    try copyUnsealed(file.path, to: old, made: statements, version)
    try FileManager.default.removeItem(at: file)
    try FileManager.default.removeItem(atPath: file.path + "-mark")
    try FileManager.default.moveItem(atPath: old, toPath: file.path)
    #expect(try Data(contentsOf: file)[20] == 0)
    #expect(try self.digest(file) == digest)
    let sealed = try Data(contentsOf: file)
    #expect(sealed[20] == 8)
    var damaged = sealed
    damaged[sealed.count - 100] ^= 4
    try damaged.write(to: file)
    #expect(isFoundDamaged(file))
  }

  /// By the system's own files: the same tables in a file without room for digests, with the former mark of ledgers.
  private func copyUnsealed(_ ledger: String, to path: String, made statements: [String], _ version: String) throws {
    var connection: OpaquePointer?
    defer { sqlite3_close(connection) }
    try #require(sqlite3_open(path, &connection) == SQLITE_OK)
    func run(_ sql: String) { #expect(sqlite3_exec(connection, sql, nil, nil, nil) == SQLITE_OK, "\(sql)") }
    let (tables, others) = (
      statements.filter { $0.hasPrefix("CREATE TABLE") }, statements.filter { !$0.hasPrefix("CREATE TABLE") }
    )
    for sql in tables { run(sql) }
    run("ATTACH '\(ledger)' AS sealed")
    for sql in tables {
      let name = sql.split(separator: " ")[2].prefix { $0 != "(" }
      run("INSERT INTO main.\(name) SELECT * FROM sealed.\(name)")
    }
    run("DETACH sealed")
    for sql in others { run(sql) }
    run("PRAGMA user_version = \(version); PRAGMA application_id = 1382641255")
  }

  @Test("a ledger that gains columns and tables by being opened keeps its digests and its mark, and says what it said")
  func migrated() throws {
    let folder = try TemporaryFolder()
    let (file, _, digest) = try closed(folder)
    // As it was before the steps that a sealed ledger may still have to take.
    let views = try rows("SELECT name FROM sqlite_schema WHERE type = 'view'", of: folder)
    try run(
      """
      \(views.map { "DROP VIEW \($0);" }.joined(separator: " "))
      DROP TABLE run_figures; DROP TABLE edition_figures;
      CREATE TABLE figures (run INTEGER NOT NULL, path TEXT NOT NULL, value TEXT NOT NULL);
      CREATE TABLE published (
        report TEXT NOT NULL, period TEXT NOT NULL, number INTEGER NOT NULL, path TEXT NOT NULL, value REAL, format TEXT NOT NULL
      );
      DROP TABLE workbook_cells; DROP TABLE unplaced; ALTER TABLE deliveries DROP COLUMN source;
      PRAGMA user_version = 5; PRAGMA wal_checkpoint(TRUNCATE)
      """, on: file)
    #expect(try rows("SELECT count(*) FROM pragma_table_info('deliveries') WHERE name = 'source'", of: folder) == ["0"])
    let mark = try Data(contentsOf: URL(filePath: file.path + "-mark"))
    #expect(try Ledger(at: file.path).soundness().faults == [])
    #expect(try self.digest(file) == digest)
    #expect(try rows("SELECT count(*) FROM pragma_table_info('deliveries') WHERE name = 'source'", of: folder) == ["1"])
    #expect(try Data(contentsOf: URL(filePath: file.path + "-mark")) == mark)
    let bytes = try Data(contentsOf: file)
    for page in 0..<bytes.count / 4096 {
      var damaged = bytes
      damaged[page * 4096 + 1000] ^= 8
      try damaged.write(to: file)
      #expect(isFoundDamaged(file), "page \(page + 1)")
    }
  }

  /// Behind the ledger's back, in its own way of writing pages.
  private func run(_ sql: String, on file: URL) throws {
    var connection: OpaquePointer?
    defer { sqlite3_close(connection) }
    try #require(sqlite3_open_v2(file.path, &connection, SQLITE_OPEN_READWRITE, "ringwerk") == SQLITE_OK)
    try #require(sqlite3_exec(connection, sql, nil, nil, nil) == SQLITE_OK)
  }

  @Test("a sound ledger is said to be sound, page by page")
  func sound() throws {
    let folder = try TemporaryFolder()
    let (file, bytes, _) = try closed(folder)
    let soundness = try Ledger(at: file.path).soundness()
    #expect(soundness.faults == [])
    #expect(soundness.pages == bytes.count / 4096)
  }
}
