import Foundation
import Ledger
import Pipeline
import Records
import TestSupport
import Testing

/// Which number an edition gets, and that the ledger and the output folder tell the same about it.
@Suite struct EditionTests {
  private let scratch: ScratchProject
  private let report = "yearly-evaluation"

  init() throws {
    scratch = try ScratchProject(
      root: URL(filePath: PipelineDefinitionTests.root), reports: [report], records: "fixtures/cases/39-journeys")
  }

  private func path(_ name: String) -> String { scratch.folder.appending(path: name).path }

  /// Runs on a few records and answers the edition, as number within the period and whether it stood already.
  private func run(ledger: String, output: String, on day: String = "2026-01-20") throws -> String {
    let project = Project(folder: scratch.folder.path)
    var order = RunOrder(
      project: project, pipeline: try project.pipeline(report), day: try #require(Day(day)), version: "0")
    order.ledger = path(ledger)
    order.output = path(output)
    let edition = try #require(try Run(order, now: { 0 }).perform().editions.first)
    return "\(edition.folder.split(separator: "/").last ?? "")" + (edition.isUnchanged ? " unchanged" : "")
  }

  private func recorded(_ ledger: String) throws -> [String] {
    try Ledger(at: path(ledger)).editions(of: report).map { "\($0.period) \($0.number)" }
  }

  @Test("an edition that stands but that the ledger has not heard of, as after a kill between the two, is entered")
  func heardOf() throws {
    #expect(try run(ledger: "a", output: "o") == "1-nl")
    #expect(try run(ledger: "b", output: "o") == "1-nl unchanged")
    #expect(try recorded("b") == ["2024-nl 1"])
  }

  @Test("an edition that the ledger knows comes back under its number where the output folder is empty")
  func comesBack() throws {
    #expect(try run(ledger: "a", output: "o") == "1-nl")
    #expect(try run(ledger: "a", output: "elsewhere") == "1-nl")
    #expect(try recorded("a") == ["2024-nl 1"])
  }

  @Test("another one there gets the next number")
  func nextNumber() throws {
    #expect(try run(ledger: "a", output: "o") == "1-nl")
    #expect(try run(ledger: "a", output: "elsewhere", on: "2026-01-21") == "2-nl")
    #expect(try recorded("a") == ["2024-nl 1", "2024-nl 2"])
  }
}
