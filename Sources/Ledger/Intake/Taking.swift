package import Records

/// What is at hand while a delivery is being taken.
struct TakingState {
  /// This delivery's number.
  let delivery: Int
  let day: Day
  let terms: IntakeTerms
  /// The delivery was taken before: nothing is to be written.
  let isRepeated: Bool
  var stored: StoredIdentifiers
  var pools: Pools
  var deliveries: Deliveries
  var known = Known()
  /// Codes of people who cannot be brought back.
  var forgotten: Set<Int32> = []
}

extension Ledger {
  /// Takes a delivery that has been read with this ledger's `pools()`.
  package func take(
    _ reading: DeliveryReading, _ terms: IntakeTerms, once mayCount: () -> Bool = { true }
  ) throws(LedgerError) -> Intake {
    var delivery = ReadDelivery(reading)
    return try take(&delivery, terms, once: mayCount)
  }

  /// Takes a delivery, whole or not at all; a refused one is kept as refused and changes nothing that counts. What has yet to
  /// be read of it must be new to the ledger (`knowsDelivery`).
  ///
  /// - Parameter mayCount: asked when everything has been entered; false takes all of it back, whatever is answered.
  package func take(
    _ delivery: inout some IncomingDelivery, _ terms: IntakeTerms, once mayCount: () -> Bool
  ) throws(LedgerError) -> Intake {
    var counts = true
    func isToCount() -> Bool {
      counts = mayCount()
      return counts
    }
    // After the first nearly every page of the file is new.
    let intake =
      if try takenCount() == 0 {
        try withoutLog("taking a delivery") { () throws(LedgerError) in
          try judge(&delivery, terms, keeping: isToCount)
        }
      } else {
        try judge(&delivery, terms, keeping: isToCount)
      }
    // Nothing was committed, so that the mark has nothing new to promise.
    guard counts else { return intake }
    if !intake.taken {
      try connection.transaction("keeping a refused delivery") { () throws(LedgerError) in
        let number = try enterDelivery(delivery, terms, reason: intake.reasons.first)
        try enterFiles(intake, number, delivery.account.marks)
      }
    }
    try keepMark()
    return intake
  }

  /// What `take` would answer; the ledger stays as it is.
  package func check(_ reading: DeliveryReading, _ terms: IntakeTerms) throws(LedgerError) -> Intake {
    var delivery = ReadDelivery(reading)
    return try judge(&delivery, terms) { false }
  }

  /// The facts as they would be were the delivery taken; the ledger stays as it is.
  ///
  /// - Returns: what came of it, and no facts when it would be refused.
  package func facts(
    supposing reading: DeliveryReading, _ terms: IntakeTerms, period: Period, asOf: Day
  ) throws(LedgerError) -> (intake: Intake, facts: Facts?) {
    var delivery = ReadDelivery(reading)
    var intake = Intake(judging: reading)
    if !intake.taken { return (intake, nil) }
    let keeps = { (_: Facts?) in false }
    let facts = try connection.transaction("supposing a delivery", keeps: keeps) { () throws(LedgerError) in
      try takeFiles(of: &delivery, terms, &intake)
      return intake.taken ? try takeFacts(period: period, asOf: asOf) : nil
    }
    return (intake, facts)
  }

  private func judge(
    _ delivery: inout some IncomingDelivery, _ terms: IntakeTerms, keeping mayCount: () -> Bool
  ) throws(LedgerError) -> Intake {
    var intake = Intake(judging: delivery.account)
    if !intake.taken { return intake }
    return try connection.transaction(
      "taking a delivery", keeps: { $0.taken && mayCount() },
      { () throws(LedgerError) in
        try takeFiles(of: &delivery, terms, &intake)
        return intake
      })
  }

  private func takeFiles(
    of delivery: inout some IncomingDelivery, _ terms: IntakeTerms, _ intake: inout Intake
  ) throws(LedgerError) {
    let isRepeated = terms.isReplay ? false : try hasTaken(delivery.account, terms)
    let taken = try takenCount()
    let number = try enterDelivery(delivery, terms, reason: nil)
    var state = try begin(delivery, number, terms, isRepeated)
    var kinds: [Kind: KindIntake] = [:]
    while let file = delivery.next(&state.pools) {
      guard file.status != .refused else { return refuse(&delivery, &state.pools, &intake) }
      // What was taken before is not taken again.
      if !isRepeated { state.forgotten = try forgotten(state.pools, before: taken) }
      kinds[file.kind] = try take(file, &state)
    }
    intake.kinds = Kind.allCases.compactMap { kinds[$0] }
    intake.reasons = try refusals(of: intake, terms)
    intake.taken = intake.reasons.isEmpty
    if isRepeated {
      try connection.run("DELETE FROM deliveries WHERE id = \(number)", "taking a delivery")
    } else {
      try enterFiles(intake, number, delivery.account.marks)
      try enterRejections(intake, number)
    }
  }

  private func begin(
    _ delivery: some IncomingDelivery, _ number: Int, _ terms: IntakeTerms, _ isRepeated: Bool
  ) throws(LedgerError) -> TakingState {
    let (pools, stored) =
      if let known = delivery.pools {
        (known, try StoredIdentifiers(connection, matching: known))
      } else {
        try seeded()
      }
    return TakingState(
      delivery: number, day: delivery.deliveredOn, terms: terms, isRepeated: isRepeated, stored: stored, pools: pools,
      deliveries: try Deliveries(connection))
  }

  /// A file that was still being read when the delivery was begun cannot be read as a whole.
  private func refuse(_ delivery: inout some IncomingDelivery, _ pools: inout Pools, _ intake: inout Intake) {
    while delivery.next(&pools) != nil {}
    intake = Intake(judging: delivery.account)
  }

  private func refusals(of intake: Intake, _ terms: IntakeTerms) throws(LedgerError) -> [RefusalReason] {
    var reasons: [RefusalReason] = []
    let apart: Set<RejectionCode> = [.unknownReference, .forgotten]
    let rejections = intake.kinds.flatMap(\.rejections)
    let rejected = rejections.count { !apart.contains($0.code) }
    let read = intake.kinds.reduce(0) { $0 + $1.read } - (rejections.count - rejected)
    // The quotient of whole numbers is the nearest Double to their share, as is the limit: the comparison is exact.
    if read > 0, Double(rejected) / Double(read) > terms.tolerance {
      reasons.append(.tolerance(rejected: rejected, of: read, limit: terms.tolerance))
    }
    if let limit = terms.closable {
      for kind in intake.kinds where Double(kind.closed) > limit * Double(kind.before) {
        reasons.append(.closes(kind.kind, closed: kind.closed, of: kind.before, limit: limit))
      }
    }
    for kind in Kind.allCases where kind.isRequired {
      let any = try connection.prepare("SELECT 1 FROM \(kind.rawValue) WHERE withdrawn = 0 LIMIT 1", "looking for rows")
      if try !any.step() { reasons.append(.required(kind)) }
    }
    return reasons
  }
}

extension Intake {
  /// Refused already when a file could not be read as a whole.
  fileprivate init(judging reading: DeliveryReading) {
    self.init(reading)
    taken = refusals.isEmpty
    reasons = refusals.map { .file($0) }
  }
}
