package import Records

/// One run of a pipeline, as the ledger remembers it. No run stays without an end (operation.md, law 7).
package struct RunRecord: Hashable, Sendable {
  package enum End: String, Vocabulary {
    case done
    /// Done, but rows were rejected or findings stop a figure.
    case findings
    /// The delivery was refused.
    case refused
    case failed
    /// It was killed: found without an end by a later run.
    case interrupted
  }

  package let id: Int
  package let pipeline: String
  /// The run's day, which decides what counts; not the day on which the clock stood.
  package let day: Day
  /// Seconds since 1970 by the clock.
  package let started: Int
  package let ended: Int?
  /// Nil while it goes on.
  package let end: End?
}

extension Ledger {
  /// Enters a run and answers its number. The caller holds the `LedgerLock`, so an earlier run that has no end was
  /// killed, and is now said to be interrupted.
  package func beginRun(of pipeline: String, on day: Day, at started: Int) throws(LedgerError) -> Int {
    try connection.unhurried("beginning a run") { () throws(LedgerError) in
      try connection.transaction("beginning a run") { () throws(LedgerError) in
        try connection.run("UPDATE runs SET state = 'interrupted' WHERE state IS NULL", "beginning a run")
        let insert = try connection.prepare(
          "INSERT INTO runs (pipeline, day, started) VALUES (?1, ?2, ?3) RETURNING id", "beginning a run")
        try insert.bind(pipeline, at: 1)
        try insert.bind(Int(day.number), at: 2)
        try insert.bind(started, at: 3)
        guard try insert.step() else { throw LedgerError(.unexpected, "beginning a run") }
        return insert.int(0)
      }
    }
  }

  /// Says of every run without an end that it was interrupted. The caller holds the `LedgerLock`.
  package func endInterruptedRuns(at ended: Int) throws(LedgerError) {
    let update = try connection.prepare(
      "UPDATE runs SET state = 'interrupted', ended = ?1 WHERE state IS NULL", "ending a run")
    try update.bind(ended, at: 1)
    try update.run()
  }

  /// Says how a run ended.
  package func endRun(_ run: Int, _ end: RunRecord.End, at ended: Int) throws(LedgerError) {
    try setEnd(run, end, at: ended)
    try keepMark()
  }

  func setEnd(_ run: Int, _ end: RunRecord.End, at ended: Int) throws(LedgerError) {
    let update = try connection.prepare(
      "UPDATE runs SET state = ?2, ended = ?3 WHERE id = ?1", "ending a run")
    try update.bind(run, at: 1)
    try update.bind(end.rawValue, at: 2)
    try update.bind(ended, at: 3)
    try update.run()
  }

  /// All runs, the first one first.
  package func runs() throws(LedgerError) -> [RunRecord] {
    let rows = try connection.prepare(
      "SELECT id, pipeline, day, started, ended, state FROM runs ORDER BY id", "reading the runs")
    var runs: [RunRecord] = []
    while try rows.step() {
      runs.append(
        RunRecord(
          id: rows.int(0), pipeline: rows.text(1), day: rows.day(2), started: rows.int(3),
          ended: rows.isNull(4) ? nil : rows.int(4), end: RunRecord.End(rawValue: rows.text(5))))
    }
    return runs
  }
}
