import Foundation
import Pipeline
import Records
import Reports
import TestSupport
import Testing

/// A report is a folder and a column a line, as the manual says: nothing is compiled, no other file is touched.
@Suite struct AddingAReportTests {
  private let scratch: ScratchProject
  private var folder: URL { scratch.folder.appending(path: "reports/tiny") }

  private static let columns = """
    table,column,figure,format,former,title_nl,title_en,unit_nl,unit_en,meaning_nl,meaning_en
    coalitions,coalition,{coalition},,,Coalitie,Coalition,,,De coalitie.,The coalition.
    coalitions,meetings,meetings,count,,Keren bijeen,Times met,keren,times,Eigen bijeenkomsten.,Own meetings.

    """
  private static let added =
    "coalitions,staff,staff_presences,count,,Vanuit het bureau,From the bureau,keren,times,Keren van het bureau.,Times of the bureau.\n"

  /// One folder beside the texts that all reports have.
  init() throws {
    let root = URL(filePath: PipelineDefinitionTests.root)
    scratch = try ScratchProject(root: root, reports: ["tiny"], records: "fixtures/cases/39-journeys")
    let files = FileManager.default
    try files.removeItem(at: scratch.folder.appending(path: "reports"))
    try files.createDirectory(at: folder, withIntermediateDirectories: true)
    try files.createSymbolicLink(
      at: scratch.folder.appending(path: "reports/common"),
      withDestinationURL: root.appending(path: "reports/common"))
    try write(
      """
      { "for": "bureau", "subtitle": [], "sections": [
        { "id": "one", "blocks": [{ "table": { "id": "coalitions", "rows": "coalitions/{coalition}" } }] } ] }
      """, "definition.json")
    for language in ["nl", "en"] {
      try write(
        """
        { "title": "Klein", "one.title": "Eerst", "tables.coalitions": { "title": "Coalities", "sheet": "Lijst" } }
        """, "texts.\(language).json")
    }
    try write(AddingAReportTests.columns, "columns.csv")
  }

  private func write(_ text: String, _ name: String) throws {
    try Data(text.utf8).write(to: folder.appending(path: name))
  }

  /// Runs, and answers the page's text and the workbook's sheets.
  private func publish(to output: String) throws -> (page: String, sheets: [Sheet]) {
    let project = Project(folder: scratch.folder.path)
    var order = RunOrder(
      project: project, pipeline: try project.pipeline("yearly-evaluation"), day: try #require(Day("2026-01-20")),
      version: "0")
    order.output = scratch.folder.appending(path: output).path
    let edition = try #require(try Run(order, now: { 0 }).perform().editions.first)
    let files = URL(filePath: edition.folder)
    return (
      try String(contentsOf: files.appending(path: "tiny.nl.html"), encoding: .utf8),
      try Workbook.readBack(files.appending(path: "tiny.nl.xlsx").path)
    )
  }

  private func headings(of sheets: [Sheet]) -> [String] { sheets.first { $0.name == "Lijst" }?.tables[0].columns ?? [] }

  @Test("a new folder is a new report, and a line in its columns.csv a column of page, workbook and explanation")
  func adding() throws {
    let first = try publish(to: "first")
    #expect(first.page.contains(">Keren bijeen") && !first.page.contains("Vanuit het bureau"))
    #expect(headings(of: first.sheets) == ["Coalitie", "Keren bijeen"])
    try write(AddingAReportTests.columns + AddingAReportTests.added, "columns.csv")
    let second = try publish(to: "second")
    #expect(second.page.contains(">Vanuit het bureau"))
    #expect(headings(of: second.sheets) == ["Coalitie", "Keren bijeen", "Vanuit het bureau"])
    let explained = try #require(second.sheets.last).cells.map(\.content)
    #expect(explained.contains(.text("Vanuit het bureau")) && explained.contains(.text("Keren van het bureau.")))
    #expect(first.sheets.map(\.name) == second.sheets.map(\.name))
  }
}
