import CSQLite
import Foundation
import Metrics
import Pipeline
import Records
import TestSupport
import Testing

/// The documented statement over the ledger's views, carried out by SQLite alone, beside the program's own figures.
@Suite struct RingTableTests {
  private static let root = URL(filePath: PipelineDefinitionTests.root)
  private static let file = "Sources/Ledger/Ledger.docc/ring-table.sql"

  @Test(
    "one statement of SQL makes every figure of the ring table",
    arguments: [
      ("sample-network/records", 2025, "01-01"), ("cases/01-ring-edges", 2025, "01-01"),
      ("cases/04-agreements-thresholds", 2025, "01-01"),
      ("cases/15-school-year", 2024, "08-01"), ("cases/21-ambassadors-coverage-diversity", 2024, "01-01"),
      ("cases/30-lists-and-coverage", 2024, "01-01"), ("cases/33-wilson-and-ei", 2024, "01-01"),
    ])
  func equal(records: String, year: Int, start: String) throws {
    let folder = try TemporaryFolder()
    let period = Period(year, yearStart: try #require(YearStart(start)))
    let ledger = try entered("fixtures/" + records, folder.path)
    var query = FiguresQuery(deliveries: [], period: period)
    query.ledger = ledger
    (query.settings.chanceTables, query.settings.weighingDraws) = (1, 1)
    let document = try query.answer().document
    let table = try ringTable(of: ledger, period)
    #expect(!table.isEmpty && table.count == places(in: document["rings"]))
    for row in table {
      let (coalition, ring) = try (#require(row["coalition_id"]?.text), #require(row["ring"]?.text))
      #expect(row.count == 38)
      for (name, cell) in row where !["coalition_id", "ring"].contains(name) {
        let path = "rings/\(coalition)/\(ring)/\(RingTableTests.path(name))"
        #expect(
          agrees(document[path] ?? .absent, cell.number), "\(path): \(String(describing: document[path])), \(cell)")
      }
    }
  }

  /// The ends of an interval have columns of their own.
  private static func path(_ column: String) -> String {
    for (place, suffix) in ["_low", "_high"].enumerated() where column.hasSuffix(suffix) {
      return column.dropLast(suffix.count) + "_interval/\(place)"
    }
    return column
  }

  private func places(in rings: Figure?) -> Int {
    guard case .group(let coalitions)? = rings else { return 0 }
    return coalitions.count * Ring.allCases.count
  }

  private func agrees(_ figure: Figure, _ value: Double?) -> Bool {
    switch (figure, value) {
    case (.absent, nil): true
    case (.count(let count), let value?): abs(Double(count) - value) <= 1e-9
    case (.number(let number), let value?): abs(number - value) <= 1e-9
    default: false
    }
  }

  /// A ledger with the records.
  private func entered(_ records: String, _ folder: String) throws -> String {
    let project = Project(folder: RingTableTests.root.path)
    var order = RunOrder(
      project: project, pipeline: try project.pipeline("nightly-intake"), day: try #require(Day("2026-01-20")),
      version: "0")
    order.data = RingTableTests.root.appending(path: records).path
    order.ledger = folder + "/ledger.sqlite"
    _ = try Run(order, now: { 0 }).perform()
    return order.ledger
  }

  private struct Cell {
    let text: String?
    let number: Double?
  }

  /// The statement's rows, for the period in the place of the one that it names.
  private func ringTable(of ledger: String, _ period: Period) throws -> [[String: Cell]] {
    let written = try String(contentsOf: RingTableTests.root.appending(path: RingTableTests.file), encoding: .utf8)
    let named = "('2025-01-01', '2026-01-01', '2026-01-01')"
    let sql = written.replacingOccurrences(of: named, with: "('\(period.start)', '\(period.end)', '\(period.end)')")
    try #require(written.contains(named))
    var (connection, statement): (OpaquePointer?, OpaquePointer?)
    defer {
      sqlite3_finalize(statement)
      sqlite3_close(connection)
    }
    try #require(sqlite3_open_v2(ledger, &connection, SQLITE_OPEN_READONLY, nil) == SQLITE_OK)
    try #require(
      sqlite3_prepare_v2(connection, sql, -1, &statement, nil) == SQLITE_OK,
      "\(String(cString: sqlite3_errmsg(connection)))")
    var rows: [[String: Cell]] = []
    while sqlite3_step(statement) == SQLITE_ROW {
      var row: [String: Cell] = [:]
      for place in 0..<sqlite3_column_count(statement) {
        let isNull = sqlite3_column_type(statement, place) == SQLITE_NULL
        row[String(cString: sqlite3_column_name(statement, place))] = Cell(
          text: sqlite3_column_text(statement, place).map { String(cString: $0) },
          number: isNull ? nil : sqlite3_column_double(statement, place))
      }
      rows.append(row)
    }
    return rows
  }
}
