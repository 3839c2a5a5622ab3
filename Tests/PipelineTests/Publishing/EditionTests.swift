import Foundation
import Ledger
import Pipeline
import Records
import Testing

/// Which number an edition gets, and that the ledger and the output folder tell the same about it.
@Suite struct EditionTests {
  private let folder: URL
  private let report = "yearly-evaluation"

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "ringwerk-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  /// Runs on the sample network and answers the edition, as number within the period and whether it stood already.
  private func run(ledger: String, output: String, on day: String = "2026-01-20") throws -> String {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let project = Project(folder: root.path)
    var order = RunOrder(
      project: project, pipeline: try project.pipeline(report), day: try #require(Day(day)), version: "0")
    order.ledger = folder.appending(path: ledger).path
    order.output = folder.appending(path: output).path
    let edition = try #require(try Run(order, now: { 0 }).perform().editions.first)
    return "\(edition.folder.split(separator: "/").last ?? "")" + (edition.isUnchanged ? " unchanged" : "")
  }

  private func recorded(_ ledger: String) throws -> [String] {
    try Ledger(at: folder.appending(path: ledger).path).editions(of: report).map { "\($0.period) \($0.number)" }
  }

  private func clear() { try? FileManager.default.removeItem(at: folder) }

  @Test("an edition that stands but that the ledger has not heard of, as after a kill between the two, is entered")
  func heardOf() throws {
    defer { clear() }
    #expect(try run(ledger: "a", output: "o") == "1-nl")
    #expect(try run(ledger: "b", output: "o") == "1-nl unchanged")
    #expect(try recorded("b") == ["2025-nl 1"])
  }

  @Test("an edition that the ledger knows comes back under its number where the output folder is empty")
  func comesBack() throws {
    defer { clear() }
    #expect(try run(ledger: "a", output: "o") == "1-nl")
    #expect(try run(ledger: "a", output: "elsewhere") == "1-nl")
    #expect(try recorded("a") == ["2025-nl 1"])
  }

  @Test("another one there gets the next number")
  func nextNumber() throws {
    defer { clear() }
    #expect(try run(ledger: "a", output: "o") == "1-nl")
    #expect(try run(ledger: "a", output: "elsewhere", on: "2026-01-21") == "2-nl")
    #expect(try recorded("a") == ["2025-nl 1", "2025-nl 2"])
  }
}
