/// What is timed in a process of its own, in the order of a run.
enum Step: String, CaseIterable {
  case tokenise, read, check, enter, facts, families, page, workbook, run

  /// What was reached before building (architecture of the house), in amounts a second; nil where nothing was measured.
  ///
  /// Tokenised 1 GB/s; typed 3-4 M rows/s; from CSV into SQLite 2.2 M rows/s; out of it 7-12 M rows/s.
  var limit: Double? {
    switch self {
    case .tokenise: 1e9
    case .read: 3e6
    case .enter: 2.2e6
    case .facts: 7e6
    case .check, .families, .page, .workbook, .run: nil
    }
  }
}

/// One thing that was timed: how much of what was done, and what it cost.
struct Timing {
  let name: String
  let amount: Double
  let unit: String
  let effort: Effort
  var limit: Double?
  var peak = 0.0

  /// As a step tells it to the process that called it.
  var line: String {
    [name, String(amount), unit, String(effort.wall), String(effort.cpu), limit.map { String($0) } ?? "-"]
      .joined(separator: "\t")
  }

  init(_ name: String, _ amount: Double, _ unit: String, _ effort: Effort, limit: Double? = nil) {
    (self.name, self.amount, self.unit, self.effort, self.limit) = (name, amount, unit, effort, limit)
  }

  init?(line: Substring, peak: Double) {
    let cells = line.split(separator: "\t").map(String.init)
    guard cells.count == 6, let amount = Double(cells[1]), let wall = Double(cells[3]), let cpu = Double(cells[4])
    else {
      return nil
    }
    self.init(cells[0], amount, cells[2], Effort(wall: wall, cpu: cpu), limit: Double(cells[5]))
    self.peak = peak
  }
}
