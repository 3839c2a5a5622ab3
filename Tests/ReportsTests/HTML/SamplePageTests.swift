import Foundation
import Reports
import Testing

@Suite("The sample page, to be looked at")
struct SamplePageTests {
  static let target = ProcessInfo.processInfo.environment["RINGWERK_SAMPLE_PAGE"]

  @Test("is written where RINGWERK_SAMPLE_PAGE says", .enabled(if: target != nil))
  func write() throws {
    let path = try #require(Self.target)
    let page = HTMLPage(ReportOfAll.report(style: try ReportStyle.text(of: "yearly-evaluation")))
    try Data(page.bytes).write(to: URL(fileURLWithPath: path))
  }
}

/// The style sheet in a report's folder.
enum ReportStyle {
  static func text(of report: String) throws -> String {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "../../../reports")
    return try String(contentsOf: root.appending(path: "\(report)/style.css"), encoding: .utf8)
  }
}
