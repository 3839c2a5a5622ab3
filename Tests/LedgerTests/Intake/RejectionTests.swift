import Ledger
import Records
import TestSupport
import Testing

@Suite("Rows that are not taken")
struct RejectionTests {
  @Test("a key is held by its first row, even if that waits; the file's other rows are duplicates")
  func duplicates() throws {
    let ledger = try Ledger(at: ":memory:")
    var delivery = Network.delivery()
    delivery.add(.contributions, "x1,p9,data,2024-02-01,writing,", "x1,p1,data,2024-02-01,writing,")
    delivery.add(
      .memberships, "p1,data,2024-01-01,,core,,", "p1,data,2024-02-01,,core,,", "p1,data,2024-01-01,,reader,,")
    let intake = try ledger.take(delivery)
    #expect(intake[.contributions].counts == [2, 0, 0, 0, 2])
    #expect(intake[.contributions].rejections.map(\.code) == [.unknownReference, .duplicateKey])
    #expect(intake[.contributions].rejections.map(\.column) == ["person_id", "contribution_id"])
    #expect(intake[.contributions].rejections.map(\.line) == [2, 3])
    let double = try #require(intake[.memberships].rejections.first)
    #expect(double.column == "person_id+coalition_id+from")
    #expect(double.value == "p1+data+2024-01-01")
    #expect(String(decoding: double.record, as: UTF8.self) == "p1,data,2024-01-01,,reader,,")
    #expect(intake[.memberships].accepted == 2)
  }

  @Test("a row that is faulty in itself holds no key")
  func faultyHoldsNothing() throws {
    let ledger = try Ledger(at: ":memory:")
    var delivery = Network.delivery()
    delivery.add(.contributions, "x1,p1,data,2024-02-30,writing,", "x1,p1,data,2024-02-01,writing,")
    let intake = try ledger.take(delivery)
    #expect(intake[.contributions].rejections.map(\.code) == [.badDate])
    #expect(intake[.contributions].accepted == 1)
  }

  @Test("of several unknown references the first in the table's order is named; rejections keep the file's order")
  func order() throws {
    let ledger = try Ledger(at: ":memory:")
    var delivery = Network.delivery()
    delivery.add(
      .attendance, "m9,p9,present,,", "m1,p9,present,,", "m1,p2,here,,", "m1,p1,present,,", "m8,p2,absent,,")
    let intake = try ledger.take(delivery)
    #expect(intake[.attendance].rejections.map(\.line) == [3, 4, 5, 6, 7])
    #expect(
      intake[.attendance].rejections.map(\.column) == [
        "meeting_id", "person_id", "status", "meeting_id+person_id", "meeting_id",
      ])
    #expect(intake[.attendance].rejections.map(\.value) == ["m9", "p9", "here", "m1+p1", "m8"])
    #expect(
      intake[.attendance].codes.map(\.code) == [.badValue, .duplicateKey, .unknownReference])
    #expect(intake[.attendance].codes.map(\.rows) == [1, 1, 3])
  }

  @Test("a reference is known by a row of this delivery, in whatever order its files come, or of an earlier one")
  func known() throws {
    let ledger = try Ledger(at: ":memory:")
    try ledger.take(Network.delivery())
    var second = DeliveryBuilder("second", on: "2024-02-01")
    second.add(.institutions, "I1,Een,member,,,")
    second.add(.people, "p3,I1,staff,")
    second.add(.mergers, "I1,I1,2030-01-01,")
    second.add(.attendance, "m1,p3,present,,")
    second.add(.results, "r1,data,guide,Gids,2024-03-01,,")
    second.add(.uses, "r1,2024-04-01,I1,,read,,", "r1,2024-04-01,I1,data,read,,", "r1,2024-04-01,I1,flex,read,,")
    let intake = try ledger.take(second)
    #expect(intake.kinds.reduce(0) { $0 + $1.rejected } == 1)
    #expect(intake[.uses].rejections.map(\.column) == ["coalition_id"])
    let uses = try ledger.facts().uses
    #expect(uses.coalition == [-1, 0])
  }

  @Test("a coalition is left out at a meeting that is not joint, before it is looked up, and counted")
  func leftOut() throws {
    let ledger = try Ledger(at: ":memory:")
    var delivery = Network.delivery()
    delivery.add(.meetings, "j1,2024-03-01,,joint,held,,2,,")
    delivery.add(
      .attendance, "m1,p2,present,nobody,", "j1,p1,present,data,", "j1,p2,present,nobody,", "m9,p1,present,data,")
    let intake = try ledger.take(delivery)
    #expect(intake[.attendance].coalitionLeftOut == 1)
    #expect(intake[.attendance].rejections.map(\.column) == ["coalition_id", "meeting_id"])
    let facts = try ledger.facts()
    #expect(facts.meetings.ids == ["j1", "m1"])
    #expect(facts.attendance.coalition == [0, -1, -1])

    // The same row without the coalition says the same.
    var second = DeliveryBuilder("second", on: "2024-02-01")
    second.add(.attendance, "m1,p2,present,,", "j1,p1,present,data,")
    #expect(try ledger.take(second)[.attendance].unchanged == 2)
  }

  @Test("rejected rows are in the ledger with the delivery that brought them")
  func kept() throws {
    let folder = try TemporaryFolder()
    let ledger = try Ledger(at: folder.path + "/ledger.sqlite")
    var delivery = Network.delivery()
    delivery.add(.people, "p3,,boss,")
    try ledger.take(delivery)
    #expect(
      try rows("SELECT delivery, kind, line, \"column\", code, value, record FROM rejected", of: folder)
        == ["1|people|4|function|bad-value|boss|p3,,boss,"])
  }
}
