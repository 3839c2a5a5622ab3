internal import Records

/// What a tick has to do, worked out from what is known and the time: nothing happens yet.
package struct TickPlan: Hashable, Sendable {
  /// One run at its due time.
  package struct DueRun: Hashable, Sendable {
    package let pipeline: String
    package let due: Minute
  }

  /// With a record for every due time up to now.
  package private(set) var book: DueBook
  /// In order of time, of one time in byte order of names.
  package private(set) var runs: [DueRun] = []
  /// Due times that passed and that nobody will run.
  package private(set) var missed: [DueRun] = []

  /// A due time that was begun so often, and each time killed, is given up.
  static let attempts = 3

  /// - Parameters:
  ///   - schedules: by pipeline; nil for a pipeline that has none, whose time before it gets one does not count. What is
  ///     left out, since its definition cannot be read, stays as it is.
  package init(_ schedules: [String: Schedule?], _ book: DueBook, now: Minute) {
    self.book = book
    for (name, schedule) in schedules.sorted(by: { $0.key < $1.key }) {
      if let schedule {
        plan(name, schedule, now)
      } else if let known = book.pipelines[name], known.until < now {
        self.book.pipelines[name]?.until = now
      }
    }
    self.book.lastTick = max(book.lastTick ?? now, now)
    runs.sort { ($0.due, $0.pipeline) < ($1.due, $1.pipeline) }
    missed.sort { ($0.due, $0.pipeline) < ($1.due, $1.pipeline) }
  }

  private mutating func plan(_ name: String, _ schedule: Schedule, _ now: Minute) {
    guard var known = book.pipelines[name] else {
      // From before the first tick nothing is due.
      book.pipelines[name] = DueRecords(from: now, until: now)
      return
    }
    giveUp(&known)
    let open = known.records.filter(\.isOpen)
    let fresh = schedule.due(after: known.until, through: now).map { DueRecord($0, .waiting) }
    let due = open + fresh
    let chosen = Set(TickPlan.chosen(due.map(\.due), schedule.catchUp, now))
    for var record in due {
      if chosen.contains(record.due) {
        runs.append(DueRun(pipeline: name, due: record.due))
      } else {
        record.state = record.attempts > 0 ? .failed : .missed
        if record.attempts > 0 { record.reason = "it was killed, and a later one came in its place" }
        missed.append(DueRun(pipeline: name, due: record.due))
      }
      known.set(record)
    }
    known.until = max(known.until, now)
    book.pipelines[name] = known
  }

  private func giveUp(_ known: inout DueRecords) {
    for var record in known.records where record.state == .started && record.attempts >= TickPlan.attempts {
      record.state = .failed
      record.reason = "it was killed \(record.attempts) times"
      known.set(record)
    }
  }

  private static func chosen(_ due: [Minute], _ catchUp: Schedule.CatchUp, _ now: Minute) -> [Minute] {
    switch catchUp {
    case .each: due
    case .latest: Array(due.suffix(1))
    case .none: due.suffix(1).filter { now - $0 <= Schedule.punctual }
    }
  }
}
