import Foundation
import Metrics
import Pipeline
import Records
import Reports

/// The page and the workbook of all figures, and a run from the files to both.
extension Step {
  func page(_ scene: Scene) throws -> [Timing] {
    let report = try Step.report(scene)
    var bytes = 0
    let effort = scene.timed { bytes = HTMLPage(report).pieces.reduce(0) { $0 + $1.count } }
    return [Timing("page", Double(bytes), "bytes", effort)]
  }

  func workbook(_ scene: Scene) throws -> [Timing] {
    let report = try Step.report(scene)
    let path = scene.work.appending(path: "timed.xlsx").path
    let cells = report.cells
    let effort = try scene.timed { try Workbook.write(report, to: path, created: scene.day) }
    return [Timing("workbook, written and read back", Double(cells), "cells", effort)]
  }

  /// An empty ledger, the delivery taken and kept, figures, page and workbook, published.
  func run(_ scene: Scene) throws -> [Timing] {
    let place = scene.work.appending(path: "run")
    var rows = 0
    func clear() { try? FileManager.default.removeItem(at: place) }
    let effort = try scene.timed(after: clear) {
      var order = RunOrder(
        project: scene.project, pipeline: try scene.project.pipeline("network-figures"), day: scene.day, version: "0")
      order.data = scene.delivery.path
      order.year = scene.year
      (order.ledger, order.output) = (place.appending(path: "ledger.sqlite").path, place.appending(path: "output").path)
      rows = try Run(order, now: { 0 }).perform().accounts.reduce(0) { $0 + $1.read }
    }
    return [Timing("whole run", Double(rows), "rows", effort)]
  }

  private static func report(_ scene: Scene) throws -> Report {
    let facts = try scene.facts()
    let definition = try ReportDefinition(folder: scene.project.path("reports/network-figures"))
    var settings = Settings()
    (settings.chanceTables, settings.weighingDraws) = (100, 1)
    let book = Book(
      current: Metrics.Measurement(facts: facts, settings: settings).document, former: nil, labels: Labels(facts))
    guard let report = definition.publications(book: book, language: .en).first?.pages.first else {
      throw Options.Mistake(description: "the report of all figures has no page")
    }
    return report
  }
}

extension Report {
  /// Of its tables.
  fileprivate var cells: Int { sections.reduce(0) { $0 + $1.cells } }
}

extension Section {
  fileprivate var cells: Int {
    blocks.reduce(0) { sum, block in
      switch block {
      case .table(let table): sum + table.rows.count * table.columns.count
      case .chart(let chart): sum + chart.table.rows.count * chart.table.columns.count
      case .part(let part): sum + part.cells
      case .paragraph, .keyFigures, .weighing: sum
      }
    }
  }
}
