import Foundation
import Ledger
import Metrics
import Pipeline
import Records
import TestSupport
import Testing

/// A project of one pipeline, with room for deliveries, as a bureau would have it; gone with the value.
final class Bureau {
  let folder: URL
  private var pipeline: PipelineDefinition

  /// - Parameter sources: the pipeline's `deliveries`.
  init(sources: String = #"[{ "folder": "in" }]"#, tolerance: Double = 0.05) throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "ringwerk-\(UUID().uuidString)")
    pipeline = try Bureau.pipeline(sources, tolerance)
    try write(Data(), to: "pipelines/mappings/.keep")
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  private static func pipeline(_ sources: String, _ tolerance: Double) throws -> PipelineDefinition {
    let text = """
      { "sentence": "x", "period": { "year": "running" }, "deliveries": \(sources), "tolerance": \(tolerance),
        "reports": [] }
      """
    return try PipelineDefinition(name: "p", Notation(parsing: text, file: "p.json"))
  }

  func use(sources: String) throws { pipeline = try Bureau.pipeline(sources, pipeline.tolerance) }

  func write(_ data: Data, to path: String) throws {
    let file = folder.appending(path: path)
    try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: file)
  }

  func write(_ text: String, to path: String) throws { try write(Data(text.utf8), to: path) }

  /// Takes a delivery's folder away again.
  func remove(_ path: String) throws { try FileManager.default.removeItem(at: folder.appending(path: path)) }

  var project: Project { Project(folder: folder.path) }
  var ledgerPath: String { project.ledger }

  func order(on day: String = "2026-02-01") throws -> RunOrder {
    RunOrder(project: project, pipeline: pipeline, day: try #require(Day(day)), version: "0")
  }

  /// Runs the pipeline; every row of every delivery is accounted for.
  @discardableResult
  func run(on day: String = "2026-02-01", forced: Bool = false) throws -> [DeliveryAccount] {
    var order = try order(on: day)
    order.isForced = forced
    let accounts = try Run(order, now: { 0 }).perform().accounts
    for account in accounts { expectAccounted(account) }
    return accounts
  }

  /// Judges a delivery and stores nothing; every row of every file is accounted for.
  func check(_ delivery: String, source: String? = nil) throws -> CheckQuery.Answer {
    var query = CheckQuery(
      delivery: folder.appending(path: delivery).path, pipeline: pipeline, project: project,
      day: try #require(Day("2026-02-01")))
    query.source = source
    let answer = try query.answer()
    expectAccounted(answer)
    return answer
  }

  func rebuild() throws -> Rebuild.Outcome { try Rebuild(order()).perform() }

  func digest() throws -> Digest { try Ledger(at: ledgerPath).digest() }
}

/// read = accepted + unchanged + updated + rejected, over a delivery.
func expectAccounted(_ account: DeliveryAccount, _ place: SourceLocation = #_sourceLocation) {
  #expect(
    account.read == account.accepted + account.unchanged + account.updated + account.rejected, "\(account.name)",
    sourceLocation: place)
}

/// The same for every file of it.
func expectAccounted(_ answer: CheckQuery.Answer, _ place: SourceLocation = #_sourceLocation) {
  expectAccounted(answer.account, place)
  for kind in Kind.allCases {
    func count(_ name: String) -> Int? {
      if case .count(let count)? = answer.document["rows/\(kind.rawValue)/\(name)"] { count } else { nil }
    }
    guard let read = count("read"), let accepted = count("accepted"), let unchanged = count("unchanged"),
      let updated = count("updated"), let rejected = count("rejected")
    else {
      Issue.record("\(kind.rawValue) is not accounted for", sourceLocation: place)
      continue
    }
    #expect(read == accepted + unchanged + updated + rejected, "\(kind.rawValue)", sourceLocation: place)
  }
}

/// A small network in the contract's own words, from which a day over 12 and half hours can be told.
enum SmallNetwork {
  static let tables: [Kind: [[String]]] = [
    .people: [
      ["person_id", "institution_id", "function"], ["p1", "", "teacher"], ["p2", "", "manager"], ["p3", "", "staff"],
    ],
    .coalitions: [
      ["coalition_id", "name", "started_on", "goal"],
      ["data", "Coöperatie \"één\"; a, b", "2025-01-15", "twee\tof | drie"],
    ],
    .meetings: [
      ["meeting_id", "held_on", "coalition_id", "format", "status", "hours"],
      ["m1", "2025-03-25", "data", "session", "held", "2.5"], ["m2", "2025-04-01", "data", "session", "held", "3"],
    ],
    .attendance: [
      ["meeting_id", "person_id", "status"], ["m1", "p1", "present"], ["m1", "p2", "absent"], ["m2", "p3", "present"],
    ],
    .support: [["coalition_id", "year", "requested_hours"], ["data", "2025", "12.5"]],
  ]

  /// The files of a delivery, all written in one way.
  static func files(_ dialect: WrittenDialect, tables: [Kind: [[String]]] = tables) -> [String: Data] {
    Dictionary(uniqueKeysWithValues: tables.map { ($0.key.fileName, dialect.bytes(of: $0.value)) })
  }

  static var canonical: WrittenDialect {
    var dialect = WrittenDialect()
    (dialect.delimiter, dialect.encoding, dialect.lineEnd) = (",", .utf8, .lf)
    (dialect.isDayFirst, dialect.hasDecimalComma) = (false, false)
    return dialect
  }
}

extension Bureau {
  func deliver(_ files: [String: Data], as path: String = "in/2026-01-15") throws {
    for (name, data) in files { try write(data, to: "\(path)/\(name)") }
  }
}
