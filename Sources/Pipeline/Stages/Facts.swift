internal import Ledger
internal import Records

extension Run {
  /// The facts of the period that is asked for, or that the pipeline's rule chooses.
  func takeFacts(from ledger: borrowing Ledger) throws -> Facts {
    tell(.facts, "taking the facts out")
    let running = Period(containing: order.day, yearStart: order.pipeline.yearStart)
    let facts = try ledger.facts(period: running, asOf: order.day, in: TwoLanes())
    if let year = order.year { return facts.measured(over: Period(year, yearStart: order.pipeline.yearStart)) }
    switch order.pipeline.period {
    case .running: return facts
    case .lastComplete: return facts.measured(over: lastComplete(facts) ?? running.previous)
    }
  }

  /// The newest period that has ended and in which a meeting was held.
  private func lastComplete(_ facts: Facts) -> Period? {
    let yearStart = order.pipeline.yearStart
    let running = Period(containing: order.day, yearStart: yearStart)
    var last: Day?
    for meeting in 0..<facts.meetings.count where facts.meetings.status[meeting] == .held {
      let day = facts.meetings.heldOn[meeting]
      if day < running.start { last = max(last ?? day, day) }
    }
    return last.map { Period(containing: $0, yearStart: yearStart) }
  }
}
