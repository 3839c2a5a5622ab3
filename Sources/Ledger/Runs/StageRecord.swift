package import Records

/// What one stage of a run rested on, so that the next run can tell whether anything has changed.
package struct StageRecord: Hashable, Sendable {
  package let run: Int
  package let stage: String
  /// Of everything that the stage depends on.
  package let inputs: Digest
  /// Of what it left on the disk; nil for a stage that leaves nothing there.
  package let outputs: Digest?
  /// What a run that skips the stage tells in its place, in the words of the program that wrote it; empty for nothing.
  package let told: String
  /// The run that did the work: this one, or the one since which nothing has changed.
  package let since: Int

  package init(run: Int, stage: String, inputs: Digest, outputs: Digest? = nil, told: String = "", since: Int) {
    self.run = run
    self.stage = stage
    self.inputs = inputs
    self.outputs = outputs
    self.told = told
    self.since = since
  }

  /// Skipped, since nothing had changed.
  package var isSkipped: Bool { since != run }
}

extension Ledger {
  /// Enters that stages were done, or skipped: what the next run can spare itself, and no more.
  package func enter(_ records: [StageRecord]) throws(LedgerError) {
    try connection.unhurried("entering a stage") { () throws(LedgerError) in
      try connection.transaction("entering a stage") { () throws(LedgerError) in
        for record in records { try insert(record) }
      }
    }
  }

  func insert(_ record: StageRecord) throws(LedgerError) {
    let insert = try connection.prepare("INSERT INTO stages VALUES (?1, ?2, ?3, ?4, ?5, ?6)", "entering a stage")
    try insert.bind(record.run, at: 1)
    try insert.bind(record.stage, at: 2)
    try insert.bind(blob: record.inputs.bytes, at: 3)
    if let outputs = record.outputs { try insert.bind(blob: outputs.bytes, at: 4) } else { try insert.bindNull(at: 4) }
    try insert.bind(record.told, at: 5)
    try insert.bind(record.since, at: 6)
    try insert.run()
  }

  /// How a stage was when a run of the pipeline last came to it; nil when none did.
  package func lastStage(_ stage: String, of pipeline: String) throws(LedgerError) -> StageRecord? {
    let rows = try connection.prepare(
      """
      SELECT s.stage, s.inputs, s.outputs, s.told, s.since, s.run FROM stages s JOIN runs r ON r.id = s.run
      WHERE s.stage = ?1 AND r.pipeline = ?2 ORDER BY s.run DESC LIMIT 1
      """, "looking for a stage")
    try rows.bind(stage, at: 1)
    try rows.bind(pipeline, at: 2)
    guard try rows.step() else { return nil }
    return StageRecord(run: rows.int(5), rows)
  }

  /// The same for each stage whose name begins so, by its name.
  package func lastStages(
    beginning prefix: String, of pipeline: String
  ) throws(LedgerError) -> [String: StageRecord] {
    let rows = try connection.prepare(
      """
      SELECT s.stage, s.inputs, s.outputs, s.told, s.since, max(s.run) FROM stages s JOIN runs r ON r.id = s.run
      WHERE substr(s.stage, 1, length(?1)) = ?1 AND r.pipeline = ?2 GROUP BY s.stage
      """, "looking for stages")
    try rows.bind(prefix, at: 1)
    try rows.bind(pipeline, at: 2)
    var records: [String: StageRecord] = [:]
    while try rows.step() { records[rows.text(0)] = StageRecord(run: rows.int(5), rows) }
    return records
  }

  /// The stages that a run came to, in the order in which they were entered.
  package func stages(of run: Int) throws(LedgerError) -> [StageRecord] {
    let rows = try connection.prepare(
      "SELECT stage, inputs, outputs, told, since FROM stages WHERE run = ?1 ORDER BY rowid", "reading the stages")
    try rows.bind(run, at: 1)
    var stages: [StageRecord] = []
    while try rows.step() { stages.append(StageRecord(run: run, rows)) }
    return stages
  }
}

extension StageRecord {
  /// Of a row with stage, inputs, outputs, what is told, and since when.
  fileprivate init(run: Int, _ row: borrowing Statement) {
    self.init(
      run: run, stage: row.text(0), inputs: Digest(bytes: row.bytes(1)),
      outputs: row.isNull(2) ? nil : Digest(bytes: row.bytes(2)), told: row.text(3), since: row.int(4))
  }
}
