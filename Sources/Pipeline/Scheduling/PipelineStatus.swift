package import Ledger
internal import Records

/// How one pipeline stands.
package struct PipelineStatus: Hashable, Sendable {
  package let name: String
  /// Nil for a pipeline that runs only when somebody asks.
  package let schedule: Schedule?
  package let next: Minute?
  /// Its last run; nil before the first.
  package let last: RunSummary?
  /// The last run goes on at this moment.
  package let isRunning: Bool
  /// The newest edition of one of its reports that a run made and ended well; nil before the first.
  package let edition: Edition?
  /// When that run ended, in seconds since 1970.
  package let editionMade: Int?
  /// The due time that passed and after which no run has ended well.
  package let overdue: Minute?
  /// Why it is, where that is known.
  package let reason: String
  package let sources: [SourceFreshness]

  /// - Parameters:
  ///   - runs: of the whole ledger, the newest first.
  ///   - isHeld: somebody holds the ledger.
  init(
    _ pipeline: PipelineDefinition, _ runs: [RunSummary], _ known: DueRecords?, sources: [SourceFreshness],
    isHeld: Bool, now: Minute
  ) {
    let own = runs.filter { $0.run.pipeline == pipeline.name }
    name = pipeline.name
    schedule = pipeline.schedule
    self.sources = sources
    next = pipeline.schedule?.next(after: now)
    last = own.first
    isRunning = isHeld && own.first?.run.end == nil && own.first?.run.id == runs.first?.run.id
    let good = own.filter { $0.run.isGood }
    let made = good.first { !$0.editions.isEmpty }
    edition = made?.editions.last
    editionMade = made?.run.ended
    let passed = known.flatMap { known in
      pipeline.schedule?.last(through: now - Schedule.punctual, after: known.from)
    }
    let record = passed.flatMap { known?[$0] } ?? known?.records.last
    let isDone = passed.map { due in
      good.contains { $0.run.started >= due.seconds } || known?.records.contains { $0.due >= due && $0.isGood } == true
    }
    overdue = isDone == false ? passed : nil
    reason = record.map { $0.isGood ? "" : $0.reason } ?? ""
  }

  /// How the last run ended; it was killed when it has no end and nobody holds the ledger.
  package var lastEnd: String? {
    last.map { last in last.run.end?.rawValue ?? (isRunning ? "running" : RunRecord.End.interrupted.rawValue) }
  }

  /// What is wrong with it, each in a clause; nothing when all is well.
  package var troubles: [String] {
    var troubles: [String] = []
    if let overdue, let schedule {
      let cause = reason.isEmpty ? "" : " (\(reason))"
      troubles.append("\(name) was due on \(schedule.zone.local(overdue)) and has not ended well since\(cause)")
    } else if let lastEnd, ["failed", "refused", "interrupted"].contains(lastEnd) {
      troubles.append("the last run of \(name) " + (lastEnd == "failed" ? "failed" : "was \(lastEnd)"))
    }
    return troubles
  }

  /// What is old of it.
  package var stale: [String] {
    sources.filter(\.isStale).compactMap { source in
      guard let newest = source.newest, let age = source.age else { return nil }
      return "nothing new came from \(source.source) since \(newest), \(age) days ago"
    }
  }
}

extension RunRecord {
  /// It came to the end that it was begun for.
  var isGood: Bool { end == .done || end == .findings }
}
