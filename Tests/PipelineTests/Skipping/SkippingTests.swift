import Foundation
import Ledger
import Pipeline
import Records
import TestSupport
import Testing

/// Which stages are done again, and which are skipped since nothing has changed (operation.md, The run).
@Suite struct SkippingTests {
  private let scratch: ScratchProject
  private var folder: URL { scratch.folder }
  private var records: URL { folder.appending(path: "records") }
  private static let root = URL(filePath: PipelineDefinitionTests.root)
  private static let everything = ["intake", "facts", "measure", "report", "publish"]

  init() throws {
    scratch = try ScratchProject(root: SkippingTests.root, reports: ["coalition-page"])
    try copy("fixtures/cases/39-journeys", to: records)
  }

  private func copy(_ path: String, to place: URL) throws {
    let files = FileManager.default
    try files.createDirectory(at: place, withIntermediateDirectories: true)
    let from = SkippingTests.root.appending(path: path)
    for name in try files.contentsOfDirectory(atPath: from.path) where name.hasSuffix(".csv") {
      try files.copyItem(at: from.appending(path: name), to: place.appending(path: name))
    }
  }

  /// - Parameter wait: seconds since the files of the test were made.
  private func run(
    on day: String = "2026-01-20", wait: Int = 10, _ change: (inout RunOrder) -> Void = { _ in }
  ) throws -> RunOutcome {
    let project = Project(folder: folder.path)
    var order = RunOrder(
      project: project, pipeline: try project.pipeline("yearly-evaluation"), day: try #require(Day(day)), version: "0")
    order.data = records.path
    change(&order)
    return try Run(order, now: { Int(Date().timeIntervalSince1970) + wait }).perform()
  }

  private func skipped(_ outcome: RunOutcome) -> [String] { outcome.skipped.map(\.stage.rawValue) }
  private func page(_ outcome: RunOutcome) throws -> URL {
    let edition = try #require(outcome.editions.first)
    return URL(filePath: edition.folder).appending(path: edition.files[0])
  }

  @Test("nothing has changed: every stage is skipped, with the run since which it is so, and the same is told")
  func nothing() throws {
    let first = try run()
    #expect(first.skipped.isEmpty)
    for _ in 0..<2 {
      let again = try run()
      #expect(skipped(again) == SkippingTests.everything)
      #expect(Set(again.skipped.map(\.reason)) == ["unchanged since run 1 of 2026-01-20"])
      #expect(again.period == first.period && again.participants == first.participants)
      #expect(again.findings == first.findings && again.withheld == first.withheld)
      #expect(again.editions.map(\.folder) == first.editions.map(\.folder))
      #expect(again.editions.allSatisfy(\.isUnchanged) && again.index == first.index)
      #expect(again.accounts.map(\.read) == first.accounts.map(\.read))
      #expect(again.accounts.map(\.unchanged) == first.accounts.map(\.accepted))
    }
    let ledger = try Ledger(at: folder.appending(path: "data/ledger.sqlite").path)
    #expect(try ledger.runs().map(\.end) == [.done, .done, .done])
    #expect(try ledger.stages(of: 3).map(\.stage) == SkippingTests.everything)
    #expect(try ledger.stages(of: 3).allSatisfy { $0.isSkipped && $0.since == 1 })
  }

  @Test("--force does them all")
  func forced() throws {
    _ = try run()
    #expect(try run { $0.isForced = true }.skipped.isEmpty)
  }

  @Test("a file that was touched is read again; when it says nothing new, the rest is skipped")
  func touched() throws {
    _ = try run()
    let file = records.appending(path: "attendance.csv")
    try Data(contentsOf: file).write(to: file)
    #expect(skipped(try run()) == Array(SkippingTests.everything.dropFirst()))
  }

  @Test("a row more is taken and measured")
  func changed() throws {
    let first = try run()
    let file = records.appending(path: "people.csv")
    let text = try String(contentsOf: file, encoding: .utf8)
    let row = try #require(text.split(separator: "\n").last)
    let key = try #require(row.split(separator: ",").first)
    try Data((text + row.replacing(key, with: "another") + "\n").utf8).write(to: file)
    let second = try run()
    #expect(second.skipped.isEmpty)
    #expect(second.accounts[0].accepted == 1)
    #expect(first.accounts[0].read + 1 == second.accounts[0].read)
  }

  /// Two deliveries in a folder of their own, the second one row of people.
  private func deliverTwo() throws -> (folder: URL, change: (inout RunOrder) -> Void) {
    let deliveries = folder.appending(path: "deliveries")
    try copy("fixtures/cases/39-journeys", to: deliveries.appending(path: "2026-01-05"))
    try deliver("2026-01-06", person: "newcomer", in: deliveries)
    return (deliveries, { $0.data = deliveries.path })
  }

  private func deliver(_ name: String, person: String, in deliveries: URL) throws {
    let own = deliveries.appending(path: name)
    try FileManager.default.createDirectory(at: own, withIntermediateDirectories: true)
    try Data("person_id,institution_id,function\n\(person),,teacher\n".utf8).write(
      to: own.appending(path: "people.csv"))
  }

  private func read(_ outcome: RunOutcome) -> [String] { outcome.accounts.filter { $0.since == nil }.map(\.name) }

  @Test(
    "of several deliveries only what is new or was touched is read, and the figures are those of a run that reads all")
  func others() throws {
    let (deliveries, change) = try deliverTwo()
    #expect(try read(run(change)) == ["2026-01-05", "2026-01-06"])
    try deliver("2026-01-07", person: "other", in: deliveries)
    let second = try run(change)
    #expect(read(second) == ["2026-01-07"] && second.skipped.isEmpty)
    #expect(
      second.accounts.map(\.since?.reason) == [
        "unchanged since run 1 of 2026-01-20", "unchanged since run 1 of 2026-01-20", nil,
      ])
    let people = deliveries.appending(path: "2026-01-06/people.csv")
    try Data(contentsOf: people).write(to: people)
    #expect(try read(run(change)) == ["2026-01-06"])
    // The last run's own record of one, and the first run's of the others, hold still.
    try deliver("2026-01-08", person: "last", in: deliveries)
    let last = try run(change)
    #expect(read(last) == ["2026-01-08"] && last.accounts[1].since?.since == 3)
    let all = try run { order in
      change(&order)
      order.isForced = true
    }
    #expect(read(all).count == 4 && all.accounts.allSatisfy { $0.accepted + $0.updated == 0 })
    #expect(all.editions.allSatisfy { $0.isUnchanged })
  }

  @Test("a delivery that changes while it is read is read again by the next run, what was read before is not lost")
  func meanwhile() throws {
    let (deliveries, change) = try deliverTwo()
    let project = Project(folder: folder.path)
    var order = RunOrder(
      project: project, pipeline: try project.pipeline("yearly-evaluation"), day: try #require(Day("2026-01-20")),
      version: "0")
    change(&order)
    // When the second is read, the first has been; it is the first that changes.
    _ = try Run(order, now: { Int(Date().timeIntervalSince1970) + 10 }) { doing in
      guard doing.hasPrefix("reading 2026-01-06") else { return }
      try? deliver("2026-01-05", person: "late", in: deliveries)
    }.perform()
    let again = try run(change)
    #expect(read(again) == ["2026-01-05"])
    #expect(again.accounts[0].accepted == 1)
  }

  @Test("another day, language, year or place leaves the deliveries alone and does the rest")
  func otherOrder() throws {
    _ = try run()
    #expect(skipped(try run(on: "2026-01-21")) == ["intake"])
    #expect(skipped(try run { $0.language = .en }) == ["intake"])
    #expect(skipped(try run { $0.year = 2023 }) == ["intake"])
    #expect(skipped(try run { $0.output = folder.appending(path: "elsewhere").path }) == ["intake"])
    #expect(skipped(try run { $0.executable = "/bin/sh" }).isEmpty)
    #expect(skipped(try run { $0.version = "1" }).isEmpty)
  }

  /// Definitions that a test may change: those of the project are only linked to.
  private func ownReports() throws -> URL {
    let reports = folder.appending(path: "reports")
    try FileManager.default.removeItem(at: reports)
    try FileManager.default.copyItem(at: SkippingTests.root.appending(path: "reports"), to: reports)
    return reports
  }

  @Test("a definition that has become wrong stops the run before it begins")
  func wrongDefinition() throws {
    let reports = try ownReports()
    _ = try run()
    try Data("{".utf8).write(to: reports.appending(path: "coalition-page/definition.json"))
    let error = #expect(throws: RunError.self) { try run() }
    #expect(error?.stage == .definitions)
    let ledger = try Ledger(at: Project(folder: folder.path).ledger)
    #expect(try ledger.runs().map(\.end) == [.done])
  }

  @Test("a definition of a report that was written again makes the reports again, one of the pipeline does everything")
  func otherDefinition() throws {
    let reports = try ownReports()
    _ = try run()
    let texts = reports.appending(path: "common/texts.nl.json")
    try Data(contentsOf: texts).write(to: texts)
    #expect(skipped(try run()) == ["intake"])
    let pipeline = folder.appending(path: "pipelines/yearly-evaluation.json")
    try Data(contentsOf: pipeline).write(to: pipeline)
    #expect(try run().skipped.isEmpty)
  }

  @Test(
    "what was published and no longer stands as it was is made again",
    arguments: ["file", "page", "latest", "index"])
  func damaged(_ what: String) throws {
    let first = try run()
    let page = try page(first)
    let bytes = try Data(contentsOf: page)
    switch what {
    case "file": try FileManager.default.removeItem(at: page)
    case "page": try bytes.dropLast().write(to: page)
    case "latest": try FileManager.default.removeItem(at: folder.appending(path: "output/coalition-page/latest"))
    default: try FileManager.default.removeItem(atPath: first.index)
    }
    let again = try run()
    #expect(skipped(again) == ["intake"])
    let made = try self.page(again)
    #expect(try Data(contentsOf: made) == bytes)
    #expect(skipped(try run()) == SkippingTests.everything)
  }

  @Test("a file that was touched a moment ago may yet change unseen: it is read again")
  func young() throws {
    _ = try run(wait: 0)
    #expect(!skipped(try run(wait: 0)).contains("intake"))
  }

  @Test("rows that were rejected stay rejected when their delivery is not read again")
  func rejected() throws {
    try FileManager.default.removeItem(at: records)
    try copy("fixtures/rejected-rows/records", to: records)
    let first = try run()
    #expect(first.accounts[0].rejected == 10)
    let again = try run()
    #expect(skipped(again) == SkippingTests.everything)
    #expect(again.accounts[0].rejected == 10 && again.accounts[0].unchanged == 421)
  }
}
