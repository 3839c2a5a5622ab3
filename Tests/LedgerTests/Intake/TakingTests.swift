import Ledger
import Records
import TestSupport
import Testing

@Suite("Taking a delivery")
struct TakingTests {
  @Test("new rows are accepted, and come out as facts")
  func first() throws {
    let ledger = try Ledger(at: ":memory:")
    let intake = try ledger.take(Network.delivery())
    #expect(intake.taken)
    #expect(intake[.people].counts == [2, 2, 0, 0, 0])
    #expect(intake[.attendance].counts == [1, 1, 0, 0, 0])
    #expect(intake[.memberships].status == .absent)
    let facts = try ledger.facts()
    #expect(facts.people.ids == ["p1", "p2"])
    #expect(facts.people.function == [.staff, .teacher])
    #expect(facts.meetings.coalition == [0])
    #expect(facts.attendance.start == [0, 1])
    #expect(facts.attendance.person == [0])
  }

  @Test("the same rows again are unchanged, other content is updated")
  func again() throws {
    let ledger = try Ledger(at: ":memory:")
    try ledger.take(Network.delivery())
    var second = Network.delivery("second", on: "2024-02-01")
    second[.people] = "person_id,function\np1,manager\np2,teacher\np3,staff"
    let intake = try ledger.take(second)
    #expect(intake[.people].counts == [3, 1, 1, 1, 0])
    #expect(intake[.meetings].counts == [1, 0, 1, 0, 0])
    let facts = try ledger.facts()
    #expect(facts.people.function == [.manager, .teacher, .staff])
  }

  @Test("a second delivery: withdrawn meeting, waiting row taken, waiting row dropped (case 45)")
  func secondDelivery() throws {
    let ledger = try Ledger(at: ":memory:")
    var first = Network.delivery()
    first.add(.meetings, "m2,2024-03-01,data,session,held,,2,,")
    first.add(.attendance, "m1,p3,present,,")
    first.add(.contributions, "x1,p9,data,2024-02-01,writing,")
    let before = try ledger.take(first)
    #expect(before[.attendance].counts == [2, 1, 0, 0, 1])
    #expect(before[.attendance].rejections.map(\.code) == [.unknownReference])
    #expect(before[.attendance].rejections.map(\.column) == ["person_id"])

    var second = DeliveryBuilder("then1", on: "2024-12-31")
    second.add(.people, "p1,,staff,", "p2,,manager,", "p3,,staff,", "p9,,staff,")
    second.add(.meetings, "m2,2024-03-01,data,session,held,,2,,yes")
    second.add(.contributions, "x1,p1,data,2024-02-01,writing,")
    let after = try ledger.take(second)
    #expect(after[.people].counts == [4, 2, 1, 1, 0])
    #expect(after[.meetings].counts == [1, 0, 0, 1, 0])
    #expect(after[.attendance].counts == [0, 0, 0, 0, 0])
    #expect(after[.attendance].retried == 1)
    #expect(after[.contributions].counts == [1, 1, 0, 0, 0])
    #expect(after[.contributions].retried == 0)
    let facts = try ledger.facts()
    #expect(facts.meetings.ids == ["m1"])
    #expect(facts.attendance.person == [0, 2])
    #expect(facts.contributions.person == [0])
  }
}
