import Pipeline
import Records
import Testing

/// What a tick decides, by hand: a pipeline that is due at 04:30, in UTC.
@Suite("What a tick has to do")
struct TickPlanTests {
  private let name = "nightly"

  private func minute(_ text: String) throws -> Minute { try #require(Minute(text)) }
  private func schedule(_ catchUp: Schedule.CatchUp) throws -> Schedule {
    Schedule(try CronExpression("30 4 * * *"), in: .utc, catchUp: catchUp)
  }

  /// A first tick at noon on 10 January.
  private func begun(_ catchUp: Schedule.CatchUp) throws -> DueBook {
    TickPlan([name: try schedule(catchUp)], DueBook(), now: try minute("2026-01-10T12:00Z")).book
  }

  private func plan(_ catchUp: Schedule.CatchUp, _ book: DueBook, _ now: String) throws -> TickPlan {
    TickPlan([name: try schedule(catchUp)], book, now: try minute(now))
  }

  private func days(_ runs: [TickPlan.DueRun]) -> [String] { runs.map { String($0.due.description.prefix(10)) } }

  @Test("the first tick runs nothing and misses nothing, whatever was due before it")
  func first() throws {
    let plan = try plan(.each, DueBook(), "2026-01-10T04:30Z")
    #expect(plan.runs.isEmpty && plan.missed.isEmpty)
    #expect(plan.book.pipelines[name]?.from.description == "2026-01-10T04:30Z")
    #expect(try self.plan(.each, plan.book, "2026-01-10T04:45Z").runs.isEmpty)
    #expect(try days(self.plan(.each, plan.book, "2026-01-11T04:30Z").runs) == ["2026-01-11"])
  }

  @Test("latest runs the newest and lists the others as missed; each runs all, the oldest first; none runs none")
  func catchUp() throws {
    let now = "2026-01-13T08:00Z"
    let latest = try plan(.latest, begun(.latest), now)
    #expect(days(latest.runs) == ["2026-01-13"] && days(latest.missed) == ["2026-01-11", "2026-01-12"])
    let each = try plan(.each, begun(.each), now)
    #expect(days(each.runs) == ["2026-01-11", "2026-01-12", "2026-01-13"] && each.missed.isEmpty)
    let none = try plan(.none, begun(.none), now)
    #expect(none.runs.isEmpty && days(none.missed) == ["2026-01-11", "2026-01-12", "2026-01-13"])
    #expect(none.book.pipelines[name]?.records.map(\.state) == [.missed, .missed, .missed])
  }

  @Test("none still runs what is at most an hour late")
  func punctual() throws {
    let book = try begun(.none)
    #expect(try days(plan(.none, book, "2026-01-11T05:30Z").runs) == ["2026-01-11"])
    #expect(try plan(.none, book, "2026-01-11T05:31Z").runs.isEmpty)
  }

  @Test("what was begun and has no end is run again, at most three times, then it has failed")
  func killed() throws {
    var book = try begun(.latest)
    for attempt in 1...3 {
      let plan = try plan(.latest, book, "2026-01-11T0\(4 + attempt):30Z")
      #expect(days(plan.runs) == ["2026-01-11"], "attempt \(attempt)")
      book = plan.book
      book.pipelines[name]?.set(DueRecord(try minute("2026-01-11T04:30Z"), .started, attempts: attempt))
    }
    let last = try plan(.latest, book, "2026-01-11T09:00Z")
    #expect(last.runs.isEmpty && last.missed.isEmpty)
    #expect(last.book.pipelines[name]?.records.map(\.state) == [.failed])
    #expect(last.book.pipelines[name]?.records.map(\.reason) == ["it was killed 3 times"])
  }

  @Test("a newer due time takes the place of one that was killed, which then has failed")
  func superseded() throws {
    var book = try plan(.latest, begun(.latest), "2026-01-11T04:30Z").book
    book.pipelines[name]?.set(DueRecord(try minute("2026-01-11T04:30Z"), .started, attempts: 1))
    let plan = try plan(.latest, book, "2026-01-12T04:30Z")
    #expect(days(plan.runs) == ["2026-01-12"])
    #expect(plan.book.pipelines[name]?.records.map(\.state) == [.failed, .waiting])
  }

  @Test("of one minute pipelines run in order of their names; else in order of time")
  func order() throws {
    let schedules = [
      "b": Schedule(try CronExpression("30 4 * * *"), in: .utc),
      "a": Schedule(try CronExpression("30 4 * * *"), in: .utc),
      "c": Schedule(try CronExpression("0 4 * * *"), in: .utc),
    ]
    let first = TickPlan(schedules, DueBook(), now: try minute("2026-01-10T12:00Z"))
    let plan = TickPlan(schedules, first.book, now: try minute("2026-01-11T05:00Z"))
    #expect(plan.runs.map(\.pipeline) == ["c", "a", "b"])
  }

  @Test("a pipeline without a schedule collects nothing; one that cannot be read catches up when it can")
  func withoutSchedule() throws {
    let book = try begun(.each)
    let idle = TickPlan([name: nil], book, now: try minute("2026-01-13T08:00Z")).book
    #expect(try plan(.each, idle, "2026-01-13T09:00Z").runs.isEmpty)
    let unread = TickPlan([:], book, now: try minute("2026-01-13T08:00Z")).book
    #expect(try days(plan(.each, unread, "2026-01-13T09:00Z").runs) == ["2026-01-11", "2026-01-12", "2026-01-13"])
  }

  @Test("a clock that goes back a little runs nothing twice, and the latest tick is remembered")
  func back() throws {
    var book = try plan(.each, begun(.each), "2026-01-11T04:40Z").book
    book.pipelines[name]?.set(DueRecord(try minute("2026-01-11T04:30Z"), .done, attempts: 1))
    let earlier = try plan(.each, book, "2026-01-11T04:20Z")
    #expect(earlier.runs.isEmpty && earlier.book.lastTick?.description == "2026-01-11T04:40Z")
    #expect(try plan(.each, earlier.book, "2026-01-11T04:35Z").runs.isEmpty)
  }
}
