import Ledger
import Records
import TestSupport
import Testing

@Suite("Snapshots")
struct SnapshotTests {
  private func network() -> DeliveryBuilder {
    var first = Network.delivery("46-snapshot", on: "2024-10-01")
    first.add(.people, "p3,,staff,", "p4,,staff,")
    first.add(.institutions, "I1,Een,member,,,", "I2,Twee,member,,,", "I3,Drie,member,2024-10-01,,")
    first.add(.institutions, "I4,Vier,member,,2024-03-01,")
    first.add(.coalitions, "flex,Flex,2020-01-01,,,,", "laat,Laat,2024-10-01,,,,", "oud,Oud,2020-01-01,2023-06-01,,,")
    first.add(.memberships, "p1,data,2023-01-01,,core,,", "p2,data,2023-01-01,,core,,", "p3,data,2024-10-01,,core,,")
    first.add(.memberships, "p4,data,2023-01-01,2024-05-01,core,,", "p4,flex,2023-01-01,,core,,")
    first.add(.contributions, "x1,p1,data,2024-02-01,writing,", "x2,p1,data,2024-02-02,writing,")
    return first
  }

  private let day = Day("2024-10-01") ?? .distantPast

  @Test("rows no longer named end on the day, or are withdrawn; an earlier end stays (case 46)")
  func closing() throws {
    let ledger = try Ledger(at: ":memory:")
    try ledger.take(network(), .snapshot)
    var then = DeliveryBuilder("then1", on: "2024-10-01")
    then.add(.institutions, "I1,Een,member,,,")
    then.add(.coalitions, "data,Data,2020-01-01,,,,")
    then.add(.memberships, "p1,data,2023-01-01,,core,,", "p4,flex,2023-01-01,,core,,")
    then.add(.contributions, "x1,p1,data,2024-02-01,writing,")
    let intake = try ledger.take(then, .snapshot)
    #expect(intake[.memberships].unchanged == 2)
    #expect(
      intake.kinds.filter { $0.closed > 0 }.map(\.kind) == [.institutions, .coalitions, .memberships, .contributions])
    #expect(intake.kinds.map(\.closed).filter { $0 > 0 } == [2, 2, 2, 1])
    let facts = try ledger.facts()
    #expect(facts.institutions.ids == ["I1", "I2", "I4"])
    #expect(facts.institutions.spans.map(\.end) == [.distantFuture, day, Day("2024-03-01")])
    #expect(facts.coalitions.ids == ["data", "flex", "oud"])
    #expect(facts.coalitions.spans.map(\.end) == [.distantFuture, day, Day("2023-06-01")])
    #expect(facts.memberships.person == [0, 1, 3, 3])
    #expect(facts.memberships.span.map(\.end) == [.distantFuture, day, Day("2024-05-01"), .distantFuture])
    #expect(facts.contributions.ids == ["x1"])
  }

  @Test("more than a fifth of a kind's rows are closed only on somebody's word; just a fifth may go")
  func mostClosed() throws {
    func contributions(_ count: Int, on day: String) -> DeliveryBuilder {
      var delivery = Network.delivery("s\(day)", on: day)
      for number in 0..<count { delivery.add(.contributions, "x\(number),p1,data,2024-02-01,writing,") }
      return delivery
    }
    let ledger = try Ledger(at: ":memory:")
    func take(_ count: Int, on day: String, closable: Double?) throws -> Intake {
      try ledger.take(
        try contributions(count, on: day).read(pools: ledger.pools()),
        IntakeTerms(mode: .snapshot, tolerance: 1, closable: closable))
    }
    #expect(try take(10, on: "2024-10-01", closable: 0.2).taken)
    #expect(try take(8, on: "2024-10-02", closable: 0.2)[.contributions].closed == 2)
    let before = try ledger.digest()
    let refused = try take(6, on: "2024-10-03", closable: 0.2)
    #expect(refused.reasons == [.closes(.contributions, closed: 2, of: 8, limit: 0.2)])
    #expect(try ledger.digest() == before && ledger.facts().contributions.ids.count == 8)
    #expect(
      refused.reasons[0].sentence(in: .en).hasPrefix("contributions.csv no longer names 2 of 8 rows, more than"))
    #expect(try take(6, on: "2024-10-03", closable: nil).taken)
    #expect(try ledger.facts().contributions.ids.count == 6)
  }

  @Test("an end on the day itself stays, a later one is brought forward")
  func ends() throws {
    let ledger = try Ledger(at: ":memory:")
    var first = network()
    first.add(.memberships, "p1,flex,2023-01-01,2024-10-01,core,,", "p2,flex,2023-01-01,2024-10-02,core,,")
    try ledger.take(first, .snapshot)
    var then = DeliveryBuilder("then1", on: "2024-10-01")
    then.add(.memberships, "p1,data,2023-01-01,,core,,", "p2,data,2023-01-01,,core,,", "p4,flex,2023-01-01,,core,,")
    #expect(try ledger.take(then, .snapshot)[.memberships].closed == 2)
    let flex = try ledger.facts().memberships.span.suffix(3).map(\.end)
    #expect(flex == [day, day, .distantFuture])
  }

  @Test("a row that is named but rejected stays, whatever was wrong with it")
  func namedButRejected() throws {
    let ledger = try Ledger(at: ":memory:")
    try ledger.take(network(), .snapshot)
    var then = DeliveryBuilder("then1", on: "2024-10-02")
    then.add(.contributions, "x1,p9,data,2024-02-01,writing,", "x2,p1,data,never,writing,")
    then.add(.memberships, "p1,data,2023-01-01,,core,,", "p2,data,2023-01-01,2022-01-01,core,,")
    then.add(.memberships, "p3,data,2024-10-01,,centre,,", "p4,data,2023-13-01,,core,,", "p4,flex,2023-01-01,,core,,,")
    let intake = try ledger.take(then, .snapshot)
    #expect(intake[.contributions].closed == 0)
    // p4's row of data names no day of the calendar and so no key; it had ended before. That of flex has a field too many.
    #expect(intake[.memberships].rejected == 4)
    #expect(intake[.memberships].closed == 1)
    #expect(try ledger.facts().memberships.span.map(\.end).last == Day("2024-10-02"))
  }

  @Test("an append closes nothing, and a kind without a file stays as it is")
  func append() throws {
    let ledger = try Ledger(at: ":memory:")
    try ledger.take(network(), .snapshot)
    var then = DeliveryBuilder("then1", on: "2024-10-02")
    then.add(.contributions, "x1,p1,data,2024-02-01,writing,")
    let before = try ledger.digest()
    #expect(try ledger.take(then).kinds.allSatisfy { $0.closed == 0 })
    #expect(try ledger.digest() == before)
    let snapshot = try ledger.take(then, .snapshot)
    #expect(snapshot.kinds.map(\.closed).reduce(0, +) == 1)
    #expect(try ledger.facts().memberships.count == 5)
  }

  @Test("a row that is named again is open again")
  func reopened() throws {
    let ledger = try Ledger(at: ":memory:")
    try ledger.take(network(), .snapshot)
    let before = try ledger.digest()
    var less = DeliveryBuilder("less", on: "2024-10-02")
    less.add(.contributions, "x1,p1,data,2024-02-01,writing,")
    less.add(.memberships, "p1,data,2023-01-01,,core,,")
    try ledger.take(less, .snapshot)
    var all = network()
    all = DeliveryBuilder("all", on: "2024-10-03", files: all)
    let again = try ledger.take(all, .snapshot)
    #expect(again[.contributions].counts == [2, 0, 1, 1, 0])
    #expect(try ledger.digest() == before)
  }

  @Test("what a snapshot left out is closed too when it comes late from an older delivery")
  func late() throws {
    let ledger = try Ledger(at: ":memory:")
    var snapshot = Network.delivery("snapshot", on: "2024-06-01")
    snapshot.add(.memberships, "p1,data,2023-01-01,,core,,", "p2,data,2023-01-01,,centre,,")
    snapshot.add(.contributions, "x1,p1,data,2024-02-01,writing,")
    try ledger.take(snapshot, .snapshot)
    var older = DeliveryBuilder("older", on: "2024-05-01")
    older.add(.memberships, "p2,data,2023-01-01,,core,,", "p2,data,2022-01-01,,core,,", "p2,data,2024-07-01,,core,,")
    older.add(.contributions, "x2,p1,data,2024-02-01,writing,")
    let intake = try ledger.take(older)
    #expect(intake[.memberships].accepted == 3)
    #expect(intake[.memberships].closed == 0)
    let memberships = try ledger.facts().memberships
    // p2's row from 2023 was named by the snapshot, though not taken; that from 2024-07 had not begun.
    #expect(memberships.span.map(\.start) == [Day("2023-01-01"), Day("2022-01-01"), Day("2023-01-01")])
    #expect(memberships.span.map(\.end) == [.distantFuture, Day("2024-06-01"), .distantFuture])
    #expect(try ledger.facts().contributions.ids == ["x1"])
  }
}
