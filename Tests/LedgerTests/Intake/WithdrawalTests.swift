import Ledger
import Records
import TestSupport
import Testing

@Suite("Withdrawn rows")
struct WithdrawalTests {
  @Test("what refers to a withdrawn row, also from afar, does not count; it does again when the row is back")
  func hidden() throws {
    let ledger = try Ledger(at: ":memory:")
    var first = Network.delivery()
    first.add(.institutions, "I1,Een,member,,,")
    first.add(.people, "p3,I1,staff,")
    first.add(.attendance, "m1,p3,present,,")
    try ledger.take(first)
    let before = try ledger.digest()
    #expect(try ledger.take(Network.part(.institutions, "I1,Een,member,,,yes"))[.institutions].updated == 1)
    let without = try ledger.facts()
    #expect(without.institutions.ids == [])
    #expect(without.people.ids == ["p1", "p2"])
    #expect(without.attendance.person == [0])
    #expect(
      try ledger.take(Network.part(.institutions, "I1,Een,member,,,", on: "2024-03-01"))[.institutions].updated == 1)
    #expect(try ledger.digest() == before)
  }

  @Test("nothing may refer to a withdrawn row, not even in the delivery that withdraws it")
  func unknown() throws {
    let ledger = try Ledger(at: ":memory:")
    try ledger.take(Network.delivery())
    var delivery = Network.part(.people, "p2,,teacher,yes")
    delivery.add(.attendance, "m1,p2,present,,")
    let intake = try ledger.take(delivery)
    #expect(intake[.people].updated == 1)
    #expect(intake[.attendance].rejections.map(\.code) == [.unknownReference])
    #expect(try ledger.take(Network.part(.people, "p2,,teacher,", on: "2024-03-01"))[.attendance].retried == 1)
  }

  @Test("a row that is withdrawn from the start is accepted and does not count")
  func fromTheStart() throws {
    let ledger = try Ledger(at: ":memory:")
    try ledger.take(Network.delivery())
    #expect(try ledger.take(Network.part(.people, "p7,,staff,yes"))[.people].accepted == 1)
    #expect(try ledger.facts().people.ids == ["p1", "p2"])
  }

  @Test("withdrawn twice is unchanged")
  func twice() throws {
    let ledger = try Ledger(at: ":memory:")
    try ledger.take(Network.delivery())
    try ledger.take(Network.part(.people, "p2,,teacher,yes"))
    #expect(try ledger.take(Network.part(.people, "p2,,teacher,yes", on: "2024-02-02"))[.people].unchanged == 1)
  }

  @Test("when the latest statement cannot stand, the one before it counts")
  func earlier() throws {
    let ledger = try Ledger(at: ":memory:")
    var first = Network.delivery()
    first.add(.institutions, "I1,Een,member,,,", "I2,Twee,member,,,")
    first.add(.people, "p3,I1,manager,")
    try ledger.take(first)
    try ledger.take(Network.part(.people, "p3,I2,director,", on: "2024-02-01"))
    try ledger.take(Network.part(.institutions, "I2,Twee,member,,,yes", on: "2024-03-01"))
    let people = try ledger.facts().people
    #expect(people.institution == [-1, -1, 0])
    #expect(people.function == [.staff, .teacher, .manager])
  }

  @Test("a statement that was dropped while it waited does not come back with references that nobody knows")
  func droppedStaysAway() throws {
    let ledger = try Ledger(at: ":memory:")
    try ledger.take(Network.delivery())
    try ledger.take(Network.part(.contributions, "x1,p9,data,2024-02-01,writing,", on: "2024-01-10"))
    try ledger.take(Network.part(.contributions, "x1,p1,data,2024-02-01,pilot,", on: "2024-01-11"))
    try ledger.take(Network.part(.people, "p1,,staff,yes", on: "2024-01-12"))
    #expect(try ledger.facts().contributions.ids == [])
    try ledger.take(Network.part(.people, "p9,,staff,", on: "2024-01-13"))
    #expect(try ledger.facts().contributions.kind == [.writing])
  }
}
