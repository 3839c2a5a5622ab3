import Ledger
import Records
import TestSupport
import Testing

@Suite("Rows that wait for something unknown")
struct WaitingTests {
  @Test("a waiting row is taken with the delivery that makes it known, once")
  func retried() throws {
    let ledger = try Ledger(at: ":memory:")
    try ledger.take(Network.delivery())
    #expect(
      try ledger.take(Network.part(.attendance, "m1,p3,absent,,", on: "2024-01-02"))[.attendance].counts == [
        1, 0, 0, 0, 1,
      ])
    #expect(try ledger.take(Network.part(.people, "p4,,staff,", on: "2024-01-03"))[.attendance].retried == 0)
    let fourth = try ledger.take(Network.part(.people, "p3,,staff,", on: "2024-01-04"))
    #expect(fourth[.attendance].retried == 1)
    #expect(fourth[.attendance].status == .absent)
    #expect(try ledger.take(Network.part(.people, "p5,,staff,", on: "2024-01-05"))[.attendance].retried == 0)
    #expect(try ledger.facts().attendance.status == [.present, .absent])
  }

  @Test("one row that is taken lets the next be taken, with one delivery")
  func chain() throws {
    let ledger = try Ledger(at: ":memory:")
    var first = Network.delivery()
    first.add(.people, "p3,I1,staff,")
    first.add(.attendance, "m1,p3,present,,")
    let intake = try ledger.take(first)
    #expect(intake[.people].rejected == 1)
    #expect(intake[.attendance].rejected == 1)
    let second = try ledger.take(Network.part(.institutions, "I1,Een,member,,,", on: "2024-01-02"))
    #expect(second[.people].retried == 1)
    #expect(second[.attendance].retried == 1)
  }

  @Test("of waiting rows with one key the newest is tried first, and older ones are then dropped")
  func newestFirst() throws {
    let ledger = try Ledger(at: ":memory:")
    try ledger.take(Network.delivery())
    try ledger.take(Network.part(.contributions, "x1,p8,data,2024-02-01,writing,", on: "2024-01-02"))
    try ledger.take(Network.part(.contributions, "x1,p9,data,2024-02-02,pilot,", on: "2024-01-03"))
    let fourth = try ledger.take(Network.part(.people, "p8,,staff,", "p9,,staff,", on: "2024-01-04"))
    #expect(fourth[.contributions].retried == 1)
    #expect(try ledger.facts().contributions.kind == [.pilot])
    #expect(try ledger.take(Network.part(.people, "p7,,staff,", on: "2024-01-05"))[.contributions].retried == 0)
  }

  @Test("an older waiting row is taken while the newer goes on waiting, and then takes its place")
  func olderMeanwhile() throws {
    let ledger = try Ledger(at: ":memory:")
    try ledger.take(Network.delivery())
    try ledger.take(Network.part(.contributions, "x1,p8,data,2024-02-01,writing,", on: "2024-01-02"))
    try ledger.take(Network.part(.contributions, "x1,p9,data,2024-02-02,pilot,", on: "2024-01-03"))
    #expect(try ledger.take(Network.part(.people, "p8,,staff,", on: "2024-01-04"))[.contributions].retried == 1)
    #expect(try ledger.facts().contributions.kind == [.writing])
    #expect(try ledger.take(Network.part(.people, "p9,,staff,", on: "2024-01-05"))[.contributions].retried == 1)
    #expect(try ledger.facts().contributions.kind == [.pilot])
  }

  @Test("a waiting row is dropped when a later row with its key was accepted, not when an older one was")
  func dropped() throws {
    let ledger = try Ledger(at: ":memory:")
    try ledger.take(Network.delivery())
    try ledger.take(
      Network.part(.contributions, "x1,p8,data,2024-02-01,writing,", "x2,p8,data,2024-02-01,writing,", on: "2024-01-03")
    )
    try ledger.take(Network.part(.contributions, "x1,p1,data,2024-02-02,pilot,", on: "2024-01-04"))
    try ledger.take(Network.part(.contributions, "x2,p1,data,2024-02-02,feedback,", on: "2024-01-02"))
    #expect(try ledger.facts().contributions.kind == [.pilot, .feedback])
    let last = try ledger.take(Network.part(.people, "p8,,staff,", on: "2024-01-05"))
    #expect(last[.contributions].retried == 1)
    #expect(try ledger.facts().contributions.kind == [.pilot, .writing])
  }

  @Test("a row that waits leaves what the ledger had as it was")
  func leaves() throws {
    let ledger = try Ledger(at: ":memory:")
    var first = Network.delivery()
    first.add(.contributions, "x1,p1,data,2024-02-01,writing,")
    try ledger.take(first)
    let second = try ledger.take(Network.part(.contributions, "x1,p9,data,2024-02-01,writing,", on: "2024-01-02"))
    #expect(second[.contributions].counts == [1, 0, 0, 0, 1])
    #expect(try ledger.facts().contributions.person == [0])
  }

  @Test("the same waiting row delivered again waits once")
  func once() throws {
    let folder = try TemporaryFolder()
    let ledger = try Ledger(at: folder.path + "/ledger.sqlite")
    try ledger.take(Network.delivery())
    for day in 2...4 { try ledger.take(Network.part(.attendance, "m1,p3,absent,,", on: "2024-01-0\(day)")) }
    #expect(try rows("SELECT delivery FROM attendance_waiting", of: folder) == ["4"])
  }
}
