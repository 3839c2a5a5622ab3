import Foundation
import Pipeline
import Records
import Reports
import TestSupport
import Testing

/// The report that the benchmarks write, so that a change of definitions does not first show when somebody measures.
@Suite struct NetworkFiguresTests {
  private static let root = URL(filePath: PipelineDefinitionTests.root)

  @Test("the benchmarks' report has a sheet for every table of figures, and hides nothing")
  func everyFigure() throws {
    let project = Project(folder: NetworkFiguresTests.root.appending(path: "Tests/Benchmarks/project").path)
    let folder = try TemporaryFolder()
    var order = RunOrder(
      project: project, pipeline: try project.pipeline("network-figures"), day: try #require(Day("2026-01-20")),
      version: "0")
    order.data = NetworkFiguresTests.root.appending(path: "fixtures/cases/39-journeys").path
    (order.ledger, order.output) = (folder.path + "/ledger.sqlite", folder.path + "/output")
    order.year = 2024
    // Nothing in it is of the year before, which is not measured.
    #expect(try !ReportDefinition(folder: project.path("reports/network-figures")).looksBack)
    let edition = try #require(try Run(order, now: { 0 }).perform().editions.first)
    let sheets = try Workbook.readBack(edition.folder + "/network-figures.en.xlsx")
    let expected = [
      "Rings", "Coalitions", "Presences", "Breathing", "Busiest", "Migration", "Observed", "Flow", "Pairs", "Shared",
      "Reach",
      "Institutions", "Ambassadors", "Delivery",
    ]
    #expect(Set(expected).subtracting(sheets.map(\.name)) == [])
    let rings = try #require(sheets.first { $0.name == "Rings" })
    #expect(rings.tables.first?.columns.count == 38)
    #expect(!rings.cells.contains { $0.content == .text("<5") })
  }
}
