import Foundation
import Metrics
import Records

/// The documented statement over the ledger's views, carried out by DuckDB, beside the program's own figures.
struct RingTable {
  private let options: Options
  private let scene: Scene

  init(_ options: Options, _ scene: Scene) { (self.options, self.scene) = (options, scene) }

  func compare() throws {
    guard let python = options.python else {
      print(
        "\nDuckDB was not run: name a Python that has duckdb and duckdb-ext-sqlite with --python or RINGWERK_PYTHON.")
      return
    }
    let statement = try written()
    let outcome = try Child.run(
      [python, Scene.folder.appending(path: "ring_table.py").path, scene.ledger, statement.path],
      output: options.work.appending(path: "rings.txt"))
    let figures = Metrics.Measurement(facts: try scene.facts(), settings: Settings()).document
    let lines = outcome.output.split(separator: "\n").map { $0.split(separator: "\t").map(String.init) }
    let cells = lines.filter { $0.count == 4 }
    let differing = cells.filter { !agrees(figures["rings/\($0[0])/\($0[1])/\(RingTable.path($0[2]))"], $0[3]) }
    let seconds = lines.first { $0.count == 1 }?.first ?? "?"
    print(
      "\nDuckDB, one statement over the ledger's views: \(cells.count) figures of the ring table in \(seconds) s, "
        + "\(differing.count) of them other than the program's.")
    for cell in differing.prefix(5) { print("  " + cell.joined(separator: " ")) }
  }

  /// The statement with this period.
  private func written() throws -> URL {
    let file = Scene.folder.appending(path: "../../Sources/Ledger/Ledger.docc/ring-table.sql")
    let (first, end) = (scene.period.start, scene.period.end)
    let text = try String(contentsOf: file, encoding: .utf8).replacingOccurrences(
      of: "('2025-01-01', '2026-01-01', '2026-01-01')", with: "('\(first)', '\(end)', '\(scene.day)')")
    let place = options.work.appending(path: "ring-table.sql")
    try text.write(to: place, atomically: true, encoding: .utf8)
    return place
  }

  /// The ends of an interval have columns of their own.
  private static func path(_ column: String) -> String {
    for (place, suffix) in ["_low", "_high"].enumerated() where column.hasSuffix(suffix) {
      return column.dropLast(suffix.count) + "_interval/\(place)"
    }
    return column
  }

  private func agrees(_ figure: Figure?, _ cell: String) -> Bool {
    switch (figure, Double(cell)) {
    case (.absent, nil), (nil, nil): true
    case (.count(let count), let value?): abs(Double(count) - value) <= 1e-9
    case (.number(let number), let value?): abs(number - value) <= 1e-9
    default: false
    }
  }
}
