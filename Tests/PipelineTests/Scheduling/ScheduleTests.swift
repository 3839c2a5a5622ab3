import Foundation
import Pipeline
import Records
import Testing

@Suite("When a schedule is due")
struct ScheduleTests {
  private static let start = Minute(number: WallClock.first - 1)
  private static let last = Minute(number: WallClock.end - 1)

  private static func schedule(_ text: String, _ catchUp: Schedule.CatchUp = .latest) throws -> Schedule {
    Schedule(try CronExpression(text), in: .amsterdam, catchUp: catchUp)
  }

  private static let rules: [(text: String, rule: @Sendable (WallClock.Reading) -> Bool)] = [
    ("30 2 * * *", { $0.hour == 2 && $0.minuteOfHour == 30 }),
    ("*/15 * * * *", { _ in true }),
    ("0 3 * * SUN", { $0.weekday == 0 && $0.minute == 180 }),
    ("0 0 29 2 *", { $0.month == 2 && $0.day == 29 && $0.minute == 0 }),
    ("0 0 31 * *", { $0.day == 31 && $0.minute == 0 }),
    ("45 23 28-31 * *", { $0.day >= 28 && $0.minute == 1425 }),
    ("15 1-3 * MAR,OCT 7", { [3, 10].contains($0.month) && $0.weekday == 0 && [75, 135, 195].contains($0.minute) }),
    ("0 12 1 * MON", { ($0.day == 1 || $0.weekday == 1) && $0.minute == 720 }),
    ("0 5 * * MON", { $0.weekday == 1 && $0.minute == 300 }),
    ("30 2,3 */2 * *", { $0.day % 2 == 1 && [150, 210].contains($0.minute) }),
  ]

  /// Watched once for all.
  private static let watched = Result { try WallClock.due(rules.map(\.rule)) }

  @Test("every due time from 2024 to 2036 is the one of a wall clock that is watched")
  func everyDueTime() throws {
    let watched = try ScheduleTests.watched.get()
    for (place, rule) in ScheduleTests.rules.enumerated() {
      let due = try ScheduleTests.schedule(rule.text).due(after: ScheduleTests.start, through: ScheduleTests.last)
      #expect(due.map(\.number) == watched[place], "\(rule.text)")
      #expect(!due.isEmpty)
    }
  }

  @Test("ticks every minute over both nights of every year run each due time once, and so do ticks every quarter")
  func nights() throws {
    let watched = try ScheduleTests.watched.get()
    for (place, rule) in ScheduleTests.rules.enumerated() {
      let schedule = try ScheduleTests.schedule(rule.text, .each)
      for night in try ScheduleTests.turnings() {
        // From Saturday evening to Sunday morning.
        let span = night - 3 * 60...night + 4 * 60
        let expected = watched[place].filter { $0 > span.lowerBound && $0 <= span.upperBound }
        for step in [1, 15] {
          let ran = ScheduleTests.ticks(schedule, stride(from: span.lowerBound, through: span.upperBound, by: step))
          #expect(ran == expected, "\(rule.text) every \(step) minutes, the night of \(Minute(number: night))")
        }
      }
    }
  }

  @Test("ticks every six hours over thirteen years run every night once")
  func years() throws {
    let schedule = try ScheduleTests.schedule("30 2 * * *")
    let hours = stride(from: WallClock.first + 7, through: WallClock.end, by: 360)
    let ran = ScheduleTests.ticks(schedule, hours)
    let nights = ran.map { Zone.amsterdam.local(Minute(number: $0)).day }
    // 2024-01-01 to 2036-12-31, four of these years leap years.
    #expect(nights.count == 13 * 365 + 4 && zip(nights, nights.dropFirst()).allSatisfy { $1 - $0 == 1 })
  }

  /// What ticks at these minutes run, each run ending well before the next tick.
  private static func ticks(_ schedule: Schedule, _ minutes: some Sequence<Int>) -> [Int] {
    var book = DueBook()
    var ran: [Int] = []
    for minute in minutes {
      let plan = TickPlan(["p": schedule], book, now: Minute(number: minute))
      book = plan.book
      for run in plan.runs {
        ran.append(run.due.number)
        book.pipelines["p"]?.set(DueRecord(run.due, .done, attempts: 1))
      }
    }
    return ran
  }

  /// The 26 minutes at which the clocks of Amsterdam are set, as the system knows them.
  private static func turnings() throws -> [Int] {
    let zone = try #require(TimeZone(identifier: "Europe/Amsterdam"))
    var turnings: [Int] = []
    var at = Date(timeIntervalSince1970: Double(WallClock.first) * 60)
    while let next = zone.nextDaylightSavingTimeTransition(after: at),
      next.timeIntervalSince1970 < Double(WallClock.end) * 60
    {
      turnings.append(Int(next.timeIntervalSince1970) / 60)
      at = next
    }
    #expect(turnings.count == 26)
    return turnings
  }

  @Test("a minute that the spring night skips comes at 03:00, one that the autumn night repeats the first time")
  func byHand() throws {
    let schedule = try ScheduleTests.schedule("30 2 * * *")
    let spring = try #require(Minute("2026-03-28T12:00Z"))
    #expect(schedule.next(after: spring).map(schedule.zone.stamp) == "2026-03-29T03:00+02:00")
    let autumn = try #require(Minute("2026-10-24T12:00Z"))
    #expect(schedule.next(after: autumn).map(schedule.zone.stamp) == "2026-10-25T02:30+02:00")
    let repeated = try #require(Minute("2026-10-25T01:00Z"))
    #expect(schedule.next(after: repeated).map(schedule.zone.stamp) == "2026-10-26T02:30+01:00")
  }

  @Test("several skipped minutes come once together, with 03:00 itself")
  func together() throws {
    let schedule = try ScheduleTests.schedule("*/15 * * * *")
    let due = schedule.due(
      after: try #require(Minute("2026-03-29T00:44Z")), through: try #require(Minute("2026-03-29T01:15Z")))
    #expect(due.map { schedule.zone.local($0).clock } == ["01:45", "03:00", "03:15"])
  }

  @Test("leap days come in leap years, also over the year 2100; a year of 53 weeks has 53 Mondays or Thursdays")
  func calendar() throws {
    let leap = try ScheduleTests.schedule("0 0 29 2 *")
    let next = leap.next(after: try #require(Minute("2096-03-01T00:00Z")))
    #expect(next.map { leap.zone.local($0).description } == "2104-02-29 00:00")
    let sunday = try ScheduleTests.schedule("0 0 */29 2 SUN")
    #expect(sunday.next(after: ScheduleTests.start) != nil)
    for (text, year) in [("0 9 * * THU", 2026), ("0 9 * * THU", 2032)] {
      let weekly = try ScheduleTests.schedule(text)
      let due = weekly.due(
        after: try #require(Minute("\(year - 1)-12-31T12:00Z")), through: try #require(Minute("\(year)-12-31T12:00Z")))
      #expect(due.count == 53)
    }
  }

  @Test("the last due time before a minute is the one that was next before it")
  func last() throws {
    for rule in ScheduleTests.rules {
      let schedule = try ScheduleTests.schedule(rule.text)
      let due = schedule.due(after: ScheduleTests.start, through: ScheduleTests.last)
      for place in stride(from: 1, to: min(due.count, 2000), by: 97) {
        #expect(schedule.last(through: due[place], after: ScheduleTests.start) == due[place])
        #expect(schedule.last(through: due[place] - 1, after: ScheduleTests.start) == due[place - 1])
        #expect(schedule.last(through: due[place] - 1, after: due[place - 1]) == nil)
        #expect(schedule.next(after: due[place - 1]) == due[place])
      }
    }
  }
}
