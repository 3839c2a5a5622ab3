import Foundation
import Ledger
import Pipeline
import Records
import Reports
import TestSupport
import Testing

/// What a second edition says of the first, from the deliveries' files to the page.
@Suite struct RestatementTests {
  private let scratch: ScratchProject
  private var folder: URL { scratch.folder }
  private let report = "yearly-evaluation"

  init() throws {
    scratch = try ScratchProject(root: URL(filePath: PipelineDefinitionTests.root), reports: [report])
  }

  /// The sample network, and after it deliveries of attendance at one meeting.
  private func deliver() throws {
    let sample = folder.appending(path: "sample")
    try FileManager.default.copyItem(
      at: URL(filePath: PipelineDefinitionTests.root).appending(path: "fixtures/sample-network/records"), to: sample)
    try Data("{\"delivered_on\": \"2026-01-15\"}".utf8).write(to: sample.appending(path: "delivery.json"))
    try deliver("fix", on: "2026-02-01", absent: 3)
    try deliver("undo", on: "2026-02-02", absent: 0)
  }

  /// Of those who were present at the first meeting of data in 2025, some as absent.
  private func deliver(_ name: String, on day: String, absent: Int) throws {
    let text = try String(contentsOf: folder.appending(path: "sample/attendance.csv"), encoding: .utf8)
    let lines = text.split(separator: "\n").map(String.init)
    let present = lines.filter { $0.hasPrefix("data-2025-01,") && $0.contains(",present") }
    let rows = present.enumerated().map { $0 < absent ? $1.replacing(",present", with: ",absent") : $1 }
    let place = folder.appending(path: name)
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    try Data("{\"delivered_on\": \"\(day)\"}".utf8).write(to: place.appending(path: "delivery.json"))
    try Data(([lines[0]] + rows).joined(separator: "\n").appending("\n").utf8)
      .write(to: place.appending(path: "attendance.csv"))
  }

  /// Runs on one delivery and answers the edition's folder.
  private func run(_ delivery: String) throws -> PublishedEdition {
    let project = Project(folder: folder.path)
    var order = RunOrder(
      project: project, pipeline: try project.pipeline(report), day: try #require(Day("2026-03-01")), version: "0")
    order.data = folder.appending(path: delivery).path
    order.ledger = folder.appending(path: "l.sqlite").path
    order.output = folder.appending(path: "o").path
    return try #require(try Run(order, now: { 0 }).perform().editions.first)
  }

  private func number(_ edition: PublishedEdition) -> String { URL(filePath: edition.folder).lastPathComponent }

  private func page(_ edition: PublishedEdition) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(filePath: edition.folder).appending(path: edition.files[0])))
  }

  private func restated(_ edition: PublishedEdition) throws -> [String: String] {
    Dictionary(
      HTMLPage.figures(in: try page(edition)).filter { $0.path.hasPrefix("before/") }.map {
        (String($0.path.dropFirst("before/".count)), $0.text)
      }, uniquingKeysWith: { first, _ in first })
  }

  @Test("a correction is told in the next edition: what stood there, and which delivery may have changed it")
  func corrected() throws {
    try deliver()
    let first = try run("sample")
    #expect(try restated(first) == [:])
    #expect(!String(decoding: try page(first), as: UTF8.self).contains("id=\"restatements\""))

    let second = try run("fix")
    #expect(number(second) == "2-nl")
    let changed = try restated(second)
    let before = Dictionary(
      HTMLPage.figures(in: try page(first)).map { ($0.path, $0.text) }, uniquingKeysWith: { first, _ in first })
    let after = Dictionary(
      HTMLPage.figures(in: try page(second)).map { ($0.path, $0.text) }, uniquingKeysWith: { first, _ in first })
    #expect(changed.keys.contains("network/rings/core/attended"))
    for (path, text) in changed { #expect(before[path] == text && after[path] != text, "\(path)") }
    // Nothing else reads otherwise, but for the account of the deliveries.
    let accounts = ["rows/", "data/", "deliveries/", "findings/"]
    for (path, text) in before where !accounts.contains(where: path.hasPrefix) && changed[path] == nil {
      #expect(after[path] == text, "\(path)")
    }
    #expect(String(decoding: try page(second), as: UTF8.self).contains("fix: Aanwezigheid (3)"))
  }

  @Test("made again unchanged it is the same edition; what goes back to what it was changed since the edition between")
  func againAndBack() throws {
    try deliver()
    _ = try run("sample")
    let second = try restated(try run("fix"))
    // A delivery that says nothing new.
    let same = try run("sample")
    #expect(same.isUnchanged)
    #expect(number(same) == "2-nl")

    let edition = try run("undo")
    let third = try restated(edition)
    #expect(number(edition) == "3-nl")
    #expect(third.keys.sorted() == second.keys.sorted())
    #expect(third["network/rings/core/attended"] != second["network/rings/core/attended"])
    let text = String(decoding: try page(edition), as: UTF8.self)
    #expect(text.contains("undo: Aanwezigheid (3)") && !text.contains("fix: Aanwezigheid"))
    #expect(try run("undo").isUnchanged)
  }
}
