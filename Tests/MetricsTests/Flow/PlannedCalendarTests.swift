import Metrics
import Records
import TestSupport
import Testing

@Suite("A planned calendar")
struct PlannedCalendarTests {
  /// Who is present by the presumption, by meeting.
  private func present(on asOf: String? = nil, _ tell: (inout FactsBuilder) -> Void) -> [String: [String]] {
    var facts = FactsBuilder(2024, on: asOf)
    tell(&facts)
    let calendar = PlannedCalendar(facts.build())
    let (gatherings, ids) = (calendar.gatherings, calendar.basis.facts)
    return Dictionary(
      uniqueKeysWithValues: gatherings.meeting.indices.map { place in
        let persons = gatherings.present(at: place).map { gatherings.people[Int($0)] }.sorted()
        return (ids.meetings.ids[Int(gatherings.meeting[place])], persons.map { ids.people.ids[Int($0)] })
      })
  }

  @Test("a planned meeting has those whom it invites: members on its date, in the rings invited")
  func invited() {
    let present = present { facts in
      facts.member("a", of: "data", .core, from: "2023-01-01")
      facts.member("b", of: "data", .active, from: "2023-01-01", until: "2024-06-01")
      facts.member("c", of: "data", .follower, from: "2024-05-31")
      facts.member("d", of: "flex", .core, from: "2023-01-01")
      facts.person("e", .bureau)
      facts.member("e", of: "data", .core, from: "2023-01-01")
      facts.meeting("m1", of: "data", on: "2024-05-30", .planned)
      facts.meeting("m2", of: "data", on: "2024-05-31", .planned)
      facts.meeting("m3", of: "data", on: "2024-06-01", .planned)
      facts.meeting("m4", of: "data", on: "2024-06-02", .planned, invited: RingSet(.follower))
      facts.meeting("m5", on: "2024-06-03", .planned, invited: RingSet(.core))
      facts.meeting("m6", of: "data", on: "2024-06-04", .cancelled, present: ["a"])
      facts.meeting("m7", of: "data", on: "2025-01-01", .planned)
    }
    #expect(
      present == ["m1": ["a", "b"], "m2": ["a", "b", "c"], "m3": ["a", "c"], "m4": ["c"], "m5": ["a", "d"]])
  }

  @Test("a joint meeting invites those of coalitions that run on its date, and each person once")
  func running() {
    let present = present { facts in
      facts.coalition("done", until: "2024-03-01")
      facts.member("a", of: "done", .core, from: "2023-01-01")
      facts.member("b", of: "data", .core, from: "2023-01-01")
      facts.member("b", of: "flex", .active, from: "2023-01-01")
      facts.meeting("j1", on: "2024-02-29", .planned)
      facts.meeting("j2", on: "2024-03-01", .planned)
    }
    #expect(present == ["j1": ["a", "b"], "j2": ["b"]])
  }

  @Test("what was held up to the run's day counts as it was, and only after it can a meeting be moved")
  func held() {
    let tell: (inout FactsBuilder) -> Void = { facts in
      facts.member("a", of: "data", .core, from: "2023-01-01")
      facts.member("b", of: "data", .core, from: "2023-01-01")
      facts.meeting("m1", of: "data", on: "2024-02-01", present: ["b", "guest"])
      facts.meeting("m2", of: "data", on: "2024-05-01", present: ["b"])
      facts.meeting("m3", of: "data", on: "2024-06-01", .planned, excused: ["a"])
    }
    #expect(present(on: "2024-03-01", tell) == ["m1": ["b", "guest"], "m3": ["a", "b"]])
    var facts = FactsBuilder(2024, on: "2024-03-01")
    tell(&facts)
    let calendar = PlannedCalendar(facts.build())
    #expect(calendar.held == 1)
    #expect(calendar.earliest == date("2024-02-02"))
    #expect(PlannedCalendar(facts.build(), earliest: date("2024-03-02")).earliest == date("2024-03-02"))
  }

  @Test("a meeting that invites nobody is named, and passes nothing on")
  func nobody() {
    var facts = FactsBuilder(2024)
    facts.member("a", of: "data", .core, from: "2024-06-01")
    facts.meeting("m1", of: "data", on: "2024-05-01", .planned)
    facts.meeting("m2", of: "data", on: "2024-06-01", .planned)
    let calendar = PlannedCalendar(facts.build())
    #expect(calendar.planned == [0, 1])
    #expect(calendar.uninvited == [0])
    #expect(calendar.earliest == date("2024-01-01"))
  }

  @Test("the document counts the coalitions reached, with the day and the chain of each arrival")
  func document() {
    var facts = FactsBuilder(2024)
    facts.member("a", of: "data", .core, from: "2023-01-01")
    facts.member("b", of: "flex", .core, from: "2023-01-01")
    facts.coalition("teams")
    facts.meeting("m1", of: "data", on: "2024-02-01", .planned)
    facts.meeting("m2", on: "2024-03-01", .planned)
    facts.meeting("m3", of: "flex", on: "2024-04-01", .planned)
    let calendar = PlannedCalendar(facts.build())
    let document = calendar.document(calendar.jointMoves())
    #expect(document["coalitions/data/reach_coalitions"] == .count(1))
    #expect(document["coalitions/data/of"] == .count(2))
    #expect(document["coalitions/data/arrival/flex"] == .word("2024-04-01"))
    #expect(document["coalitions/data/days/flex"] == .count(91))
    #expect(document["coalitions/data/chains/flex"] == .words(["m1", "m2", "m3"]))
    #expect(document["coalitions/flex/reach_coalitions"] == .count(0))
    #expect(document["joint_meetings/m2/now/ways"] == .count(1))
    #expect(document["joint_meetings/m2/best"] == .absent)
    #expect(document["joint_meetings/m2/worst/first"] == .word("2024-01-01"))
    #expect(document["joint_meetings/m2/worst/last"] == .word("2024-01-31"))
    #expect(document["joint_meetings/m2/worst/reach_coalitions/data"] == .count(0))
    #expect(document["meetings/planned"] == .count(3))
  }
}
