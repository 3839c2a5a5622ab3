import Foundation
import Metrics
import Records
import Reports
import Testing

struct YearlyEvaluationTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "reports/yearly-evaluation").path

  @Test("the shipped definition has no mistake, in either language")
  func loads() throws {
    let definition = try ReportDefinition(folder: YearlyEvaluationTests.folder)
    #expect(definition.id == "yearly-evaluation")
    #expect(definition.hidesFewPersons)
  }
}
