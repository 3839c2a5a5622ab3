import Metrics
import Records
import TestSupport
import Testing

@Suite("Moving a joint meeting")
struct JointMoveTests {
  /// Sessions: data 10 February, flex 17 February, teams 14 April, data 9 June; x is of data and of teams, f of flex
  /// alone. Without a joint meeting x carries data -> teams and teams -> data: two ways.
  private func calendar(joint day: String) -> FactsBuilder {
    var facts = FactsBuilder(2026, on: "2025-12-15")
    for (person, coalition) in [("d", "data"), ("f", "flex"), ("t", "teams"), ("x", "data"), ("x", "teams")] {
      facts.member(person, of: coalition, .core, from: "2025-01-01")
    }
    facts.meeting("d1", of: "data", on: "2026-02-10", .planned)
    facts.meeting("f1", of: "flex", on: "2026-02-17", .planned)
    facts.meeting("t1", of: "teams", on: "2026-04-14", .planned)
    facts.meeting("d2", of: "data", on: "2026-06-09", .planned)
    facts.meeting("j", on: day, .planned)
    return facts
  }

  private func moves(_ facts: FactsBuilder) -> [JointMove] { PlannedCalendar(facts.build()).jointMoves() }

  @Test("from November to March it doubles the ways: what was heard by then can still be told")
  func march() throws {
    let move = try #require(moves(calendar(joint: "2026-11-12")).first)
    // data and teams by way of x.
    #expect(move.now.reach == [1, 0, 1])
    #expect(move.without.reach == [1, 0, 1])
    // Before all sessions nobody knows a thing; from 11 February data goes on to flex; in March also flex to both
    // others; after teams' session only data is still to meet, and flex has been heard of.
    #expect(move.places.map(\.outcome.ways) == [2, 3, 4, 3, 2])
    // On days 40, 47, 103 and 159 from 1 January.
    #expect(move.places.map(\.outcome.days) == [262, 309, 524, 421, 262])
    #expect(
      move.places.map { "\($0.first) \($0.last)" } == [
        "2026-01-01 2026-02-09", "2026-02-11 2026-02-16", "2026-02-18 2026-04-13", "2026-04-15 2026-06-08",
        "2026-06-10 2026-12-31",
      ])
    #expect(move.places[4].day == date("2026-11-12"))
    let best = try #require(move.best)
    #expect(best.first == date("2026-02-18"))
    #expect(best.outcome.reach == [1, 2, 1])
    #expect(move.worst == nil)
  }

  @Test("before all sessions it gives nothing")
  func first() throws {
    let move = try #require(moves(calendar(joint: "2026-01-15")).first)
    #expect(move.now == move.without)
    #expect(move.best?.outcome.ways == 4)
    #expect(move.worst == nil)
  }

  @Test("where it stands well no place is better, and of places that are as bad the nearest is shown")
  func well() throws {
    let move = try #require(moves(calendar(joint: "2026-03-10")).first)
    #expect(move.now.ways == 4)
    #expect(move.best == nil)
    // 10 March: back to 9 February is nearer than on to 10 June.
    #expect(move.worst?.first == date("2026-01-01"))
    #expect(move.worst?.outcome.ways == 2)
  }

  @Test("of places that open as many ways the one is best from which they open soonest")
  func sooner() throws {
    var facts = FactsBuilder(2026, on: "2025-12-15")
    facts.member("d", of: "data", .core, from: "2025-01-01")
    facts.member("x", of: "data", .follower, from: "2025-01-01")
    facts.member("x", of: "flex", .follower, from: "2025-01-01")
    facts.meeting("d1", of: "data", on: "2026-02-10", .planned, invited: RingSet(.core))
    facts.meeting("f1", of: "flex", on: "2026-03-10", .planned)
    facts.meeting("d2", of: "data", on: "2026-06-01", .planned)
    facts.meeting("f2", of: "flex", on: "2026-09-01", .planned)
    facts.meeting("j", on: "2026-11-12", .planned)
    let move = try #require(moves(facts).first)
    // x hears of data in June and takes it to flex in September, day 243; of flex in March, to data in June, day 151.
    #expect(move.now == move.without)
    #expect(move.now.days == 394)
    // With all of them together in February, x brings data to flex in March already, day 68.
    #expect(move.best?.first == date("2026-02-11"))
    #expect(move.best?.outcome.ways == 2)
    #expect(move.best?.outcome.days == 219)
  }

  @Test("on the date of another meeting, what is told there comes too late, and what is heard there too early")
  func sameDate() throws {
    let move = try #require(moves(calendar(joint: "2026-02-17")).first)
    // Known before 17 February: data alone, which flex, on the same date, cannot hear any more.
    #expect(move.now.reach == [1, 0, 1])
    #expect(move.best?.first == date("2026-02-18"))
    #expect(move.places.map(\.outcome.ways) == [2, 3, 4, 3, 2])
  }

  @Test("what was held stays where it was: only later days are tried")
  func running() throws {
    var facts = calendar(joint: "2026-11-12")
    facts.asOf = date("2026-02-20")
    facts.meeting("d1", of: "data", on: "2026-02-10", present: ["d"])
    facts.meeting("f1", of: "flex", on: "2026-02-17", present: ["f"])
    let move = try #require(moves(facts).first)
    #expect(move.places.map(\.first) == ["2026-02-18", "2026-04-15", "2026-06-10"].map(date))
    // x was not at data in February: data -> teams needs the joint meeting in March, teams -> data is x's in June.
    #expect(move.now.reach == [0, 0, 1])
    #expect(move.best?.outcome.reach == [1, 2, 1])
    facts.meeting("d3", of: "data", on: "2026-11-20")
    facts.asOf = date("2026-11-21")
    #expect(moves(facts).isEmpty)
  }

  @Test("every stretch gives what Reach gives of a calendar with the meeting there")
  func againstReach() {
    var random = SeededGenerator(seed: 7)
    func pick(_ count: Int) -> Int { random.next(below: count) }
    var tried = 0
    for _ in 0..<12 {
      var facts = FactsBuilder(2026, on: "2025-12-15")
      for person in 0..<10 {
        for _ in 0..<1 + pick(2) {
          facts.member("p\(person)", of: "c\(pick(5))", .core, from: (date("2025-12-01") + pick(120)).description)
        }
      }
      for meeting in 0..<12 {
        let day = (date("2026-01-01") + pick(20) * 18).description
        facts.meeting("m\(meeting)", of: meeting < 2 ? nil : "c\(pick(5))", on: day, .planned)
      }
      for move in moves(facts) {
        let id = "m\(move.meeting == 0 ? 0 : 1)"
        for place in move.places {
          var moved = facts
          moved.meeting(id, on: place.day.description, .planned)
          let arrivals = PlannedCalendar(moved.build()).reach.coalitions.map(\.arrivals)
          #expect(arrivals.map(\.count) == place.outcome.reach, "\(id) on \(place.day)")
          let days = arrivals.joined().reduce(0) { $0 + ($1.day - date("2026-01-01")) }
          #expect(days == place.outcome.days, "\(id) on \(place.day)")
          tried += 1
        }
      }
    }
    #expect(tried > 100)
  }
}
