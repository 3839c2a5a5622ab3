import Foundation
import Records
import Reports
import Testing

/// What publishing relies on: a workbook that says another thing than the report does not pass.
struct ReconciliationTests {
  private let scratch: Scratch

  init() throws { scratch = try Scratch() }

  private func report(_ rows: [[Cell]], keyFigure: Double = 1, id: String = "t") -> Report {
    let columns = [WorkbookSample.column("a", "A"), WorkbookSample.column("b", "B", "", .index)]
    return Report(
      id: "r", language: .nl, title: "V", subtitle: "",
      sections: [
        Section(
          id: "s", title: "D",
          blocks: [
            .keyFigures([
              KeyFigure(
                label: "K", cell: WorkbookSample.figure("k", keyFigure), former: WorkbookSample.figure("former/k", 2),
                basis: "")
            ]), .table(WorkbookSample.table(id, "T", columns, rows)),
          ])
      ], style: "", frame: [:])
  }

  private func rows(_ values: Double...) -> [[Cell]] {
    values.enumerated().map { [.text("row \($0)"), WorkbookSample.figure("f/\($0)", $1, .index)] }
  }

  private func written(_ report: Report) throws -> String {
    let path = scratch.file("\(UUID().uuidString).xlsx")
    try Workbook.write(report, to: path, created: WorkbookSample.day)
    return path
  }

  @Test("every figure of the report is found with its path, sheet, cell and value")
  func figures() throws {
    let report = report(rows(0.1 + 0.2, -7, 1.0 / 3))
    let figures = try Workbook.figures(of: report, in: written(report))
    #expect(figures.map(\.path) == ["k", "former/k", "f/0", "f/1", "f/2"])
    #expect(figures.map(\.sheet) == ["In het kort", "In het kort", "T", "T", "T"])
    #expect(figures.map(\.place.description) == ["B4", "C4", "B4", "B5", "B6"])
    for (figure, value) in zip(figures, [1, 2, 0.3, -7, 1.0 / 3]) { #expect(abs(figure.value - value) < 1e-15) }
  }

  @Test("every figure of the sample report is found")
  func sample() throws {
    let report = WorkbookSample.report()
    let paths = try Workbook.figures(of: report, in: written(report)).map(\.path)
    #expect(paths.count == 5 + 5 + 4 + 3 + 6 + 12 + 5 + 74 * 5 + 4)
  }

  @Test("a number that differs is told with its sheet, its cell and both values")
  func number() throws {
    let path = try written(report(rows(0.5, 0.25)))
    let error = #expect(throws: WorkbookError.self) { try Workbook.reconcile(report(rows(0.5, 0.2500001)), path) }
    #expect(error == WorkbookError(.differs, at: "T!B5", "0.25, not 0.2500001"))
    #expect(throws: Never.self) { try Workbook.reconcile(report(rows(0.5, 0.25)), path) }
  }

  @Test("a key figure that differs is told")
  func keyFigure() throws {
    let path = try written(report(rows(1)))
    let error = #expect(throws: WorkbookError.self) { try Workbook.reconcile(report(rows(1), keyFigure: 3), path) }
    #expect(error == WorkbookError(.differs, at: "In het kort!B4", "1.0, not 3.0"))
  }

  @Test("a row too few or too many, a number for a dash, another text and a missing table are told")
  func others() throws {
    let path = try written(report(rows(1, 2)))
    let others = [
      report(rows(1)), report(rows(1, 2, 3)), report([]), report(rows(1, 2), id: "u"),
      report([rows(1)[0], [.text("row 1"), .absent]]), report([rows(1)[0], [.text("row 1"), .hidden(path: "f/1")]]),
      report([rows(1)[0], [.text("other"), WorkbookSample.figure("f/1", 2, .index)]]),
    ]
    for other in others {
      let error = #expect(throws: WorkbookError.self) { try Workbook.reconcile(other, path) }
      #expect(error?.code == .differs)
    }
  }

  @Test("a damaged workbook is never reconciled")
  func damaged() throws {
    let report = report(rows(1, 2))
    let path = try written(report)
    var bytes = try Data(contentsOf: URL(filePath: path))
    var refused = 0
    for place in stride(from: 40, to: bytes.count, by: 211) {
      bytes[place] ^= 0x10
      try bytes.write(to: URL(filePath: path))
      if (try? Workbook.reconcile(report, path)) == nil { refused += 1 }
      bytes[place] ^= 0x10
    }
    #expect(refused > bytes.count / 211 * 3 / 4)
    try bytes.prefix(bytes.count / 2).write(to: URL(filePath: path))
    #expect(throws: WorkbookError.self) { try Workbook.reconcile(report, path) }
  }
}
