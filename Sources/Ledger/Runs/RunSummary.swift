/// A run with what came of it.
package struct RunSummary: Hashable, Sendable {
  package let run: RunRecord
  /// Deliveries that it took for the first time, and those that it refused.
  package let taken, refused: Int
  /// The editions that it made, by report, period and number.
  package let editions: [Edition]
}

extension Ledger {
  /// The last runs, the newest first.
  package func lastRuns(_ most: Int) throws(LedgerError) -> [RunSummary] {
    try connection.snapshot("reading the runs") { () throws(LedgerError) in
      let made = try allEditions()
      let counts = try connection.prepare(
        "SELECT count(*) FILTER (WHERE taken = 1), count(*) FILTER (WHERE taken = 0) FROM deliveries WHERE run = ?1",
        "reading the runs")
      var summaries: [RunSummary] = []
      for run in try runs().suffix(most).reversed() {
        try counts.bind(run.id, at: 1)
        guard try counts.step() else { throw LedgerError(.unexpected, "reading the runs") }
        summaries.append(
          RunSummary(
            run: run, taken: counts.int(0), refused: counts.int(1), editions: made.filter { $0.run == run.id }))
        counts.reset()
      }
      return summaries
    }
  }

  private func allEditions() throws(LedgerError) -> [Edition] {
    let names = try connection.prepare("SELECT DISTINCT report FROM editions ORDER BY report", "reading editions")
    var reports: [String] = []
    while try names.step() { reports.append(names.text(0)) }
    var all: [Edition] = []
    for report in reports { all += try editions(of: report) }
    return all
  }
}
