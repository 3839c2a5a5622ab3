import Foundation

/// Prints what was timed, as a table that can stand in a text.
enum TimingTable {
  static func show(_ timings: [Timing]) {
    let head = ["step", "amount", "a CPU second", "wall s", "CPU s", "peak MiB", "of the limit"]
    let rows = timings.map { timing in
      [
        timing.name, "\(short(timing.amount)) \(timing.unit)", short(timing.amount / max(timing.effort.cpu, 1e-9)),
        decimal(timing.effort.wall), decimal(timing.effort.cpu),
        timing.peak.formatted(.number.precision(.fractionLength(0)).grouping(.never)),
        timing.limit.map { "\(Int((timing.amount / max(timing.effort.cpu, 1e-9) / $0 * 100).rounded())) %" } ?? "",
      ]
    }
    show([head] + rows)
  }

  /// As Markdown: the first column to the left, numbers to the right.
  static func show(_ rows: [[String]]) {
    for line in aligned(rows) { print(line) }
  }

  private static func aligned(_ rows: [[String]]) -> [String] {
    let widths = (rows.first ?? []).indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    func line(_ cells: [String]) -> String {
      let padded = zip(cells, widths).enumerated().map { place, cell in
        let space = String(repeating: " ", count: cell.1 - cell.0.count)
        return place == 0 ? cell.0 + space : space + cell.0
      }
      return "| " + padded.joined(separator: " | ") + " |"
    }
    let rule = widths.enumerated().map { String(repeating: "-", count: $1 - ($0 == 0 ? 0 : 1)) + ($0 == 0 ? "" : ":") }
    return [line(rows[0]), "| " + rule.joined(separator: " | ") + " |"] + rows.dropFirst().map(line)
  }

  /// 1.23 M.
  static func short(_ number: Double) -> String {
    switch number {
    case 1e9...: String(format: "%.2f G", number / 1e9)
    case 1e6...: String(format: "%.2f M", number / 1e6)
    case 1e4...: String(format: "%.0f k", number / 1e3)
    default: String(format: "%.0f", number)
    }
  }

  static func decimal(_ seconds: Double) -> String { String(format: seconds < 1 ? "%.4f" : "%.2f", seconds) }
}
