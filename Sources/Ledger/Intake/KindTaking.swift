internal import Records

extension Ledger {
  /// Takes one file: judges what a row cannot know of itself, writes what passes, tries waiting rows again, closes what
  /// a snapshot no longer names. The kinds before it in the order of `Kind.takingOrder` have been taken.
  func take(_ file: FileReading, _ state: inout TakingState) throws(LedgerError) -> KindIntake {
    var result = KindIntake(file)
    if state.terms.mode == .snapshot, state.terms.closable != nil { result.before = try rowCount(of: file.kind) }
    let batch = Batch(file.table, deliveries: [Int32(state.delivery)])
    var waiting: [Int32] = []
    if file.status == .read {
      let keys = KeyHolders(file.table)
      var cleaned = batch
      if file.kind == .attendance {
        result.coalitionLeftOut = leaveOutCoalitions(&cleaned.table, keys.holders, state.known)
      }
      var faults = ReferenceFaults(of: keys.holders, in: cleaned.table, state.known)
      let forgotten = ForgottenRows(file.kind, state.forgotten)
      let unwanted = forgotten.sift(&faults, in: cleaned.table, state.pools)
      waiting = faults.waiting.filter { forgotten.mayWait($0, in: cleaned.table) }
      try takeRows(faults.passing, of: cleaned, &result, &state)
      result.read = file.rowsRead
      result.rejections = Rejections.all(of: file, duplicates: keys.duplicates, faults, unwanted, state.pools)
    }
    if !state.isRepeated {
      try finish(file, batch, waiting, &result, &state)
    }
    try state.known.learn(file.kind, connection)
    return result
  }

  private func rowCount(of kind: Kind) throws(LedgerError) -> Int {
    let rows = try connection.prepare(
      "SELECT count(*) FROM \(kind.rawValue) WHERE withdrawn = 0", "counting \(kind.rawValue)")
    return try rows.step() ? rows.int(0) : 0
  }

  private func takeRows(
    _ rows: [Int32], of batch: Batch, _ result: inout KindIntake, _ state: inout TakingState
  ) throws(LedgerError) {
    if state.isRepeated {
      result.unchanged = rows.count
      return
    }
    try state.stored.store(batch, rows: rows, pools: state.pools, connection)
    let found = try compare(batch, rows: rows, state.deliveries, state.pools)
    try enter(batch, found, state.deliveries, state.pools)
    result.accepted = found.new.count
    result.unchanged = found.unchanged
    result.updated = found.updated
  }

  /// What follows once the file's rows are in.
  private func finish(
    _ file: FileReading, _ batch: Batch, _ waiting: [Int32], _ result: inout KindIntake, _ state: inout TakingState
  ) throws(LedgerError) {
    try state.stored.store(batch, rows: waiting, pools: state.pools, connection)
    try wait(batch, waiting, state.pools)
    result.retried = try retry(file.kind, &state)
    guard state.terms.mode == .snapshot, file.status == .read else { return }
    let isLate = state.deliveries.late.contains(state.delivery)
    let rows = isLate ? Array(0..<Int32(file.table.count)) : waiting
    var named = rows.map { batch.key(Int($0), file.kind.key) }
    for rejection in file.rejections {
      if let key = rejection.key(&state.pools) { named.append(key) }
    }
    try state.stored.store(keys: named, of: file.kind, pools: state.pools, connection)
    try connection.name(named, file.kind, by: state.delivery)
    let others = ForgottenRows(file.kind, state.forgotten).isAboutOthers
    result.closed = try close(file.kind, by: state.delivery, on: state.day, only: others)
  }

  /// Leaves out the coalition that a row names at a meeting which is not a joint one; answers of how many rows.
  func leaveOutCoalitions(_ table: inout RowTable, _ rows: [Int32], _ known: Known) -> Int {
    var leftOut = 0
    for row in rows where table.columns[3][Int(row)] != RowTable.empty {
      let meeting = table.columns[0][Int(row)]
      guard known.has(meeting, in: .meeting), !known.isJoint(meeting) else { continue }
      table.columns[3][Int(row)] = RowTable.empty
      leftOut += 1
    }
    return leftOut
  }
}
