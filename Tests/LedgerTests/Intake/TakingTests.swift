import Foundation
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

  /// Rows are handed to SQLite in slabs of 16,384.
  @Test("however many new rows a file has, each is entered once", arguments: [1, 16_383, 16_384, 16_385, 32_769])
  func slabs(rows: Int) throws {
    let folder = try TemporaryFolder()
    let ledger = try Ledger(at: folder.path + "/ledger.sqlite")
    var delivery = Network.delivery()
    delivery[.people] = "person_id,function\n" + (1...rows).map { "p\($0),staff" }.joined(separator: "\n")
    #expect(try ledger.take(delivery)[.people].counts == [rows, rows, 0, 0, 0])
    let sums = "count(*), count(DISTINCT code), sum(code), sum(line), sum(delivery + stated_by), sum(institution_id)"
    let found = try LedgerTests.rows(
      "SELECT \(sums) FROM people JOIN person_ids ON code = person_id AND id = 'p' || (line - 1)", of: folder)
    let (codes, lines) = (rows * (rows - 1) / 2, rows * (rows + 3) / 2)
    #expect(found == ["\(rows)|\(rows)|\(codes)|\(lines)|\(2 * rows)|NULL"])
  }

  @Test("a delivery that may not count after all leaves the ledger as it was, and can be taken later")
  func takenBack() throws {
    let folder = try TemporaryFolder()
    let ledger = try Ledger(at: folder.path + "/ledger.sqlite")
    try ledger.take(Network.delivery())
    let digest = try ledger.digest()
    // Entered without waiting for the disk: only what is committed after it may promise it.
    _ = try ledger.beginRun(of: "yearly", on: Period(2024).end, at: 1)
    let mark = FileManager.default.contents(atPath: folder.path + "/ledger.sqlite-mark")
    let second = Network.part(.people, "p1,,manager,", "p9,,staff,")
    var asked = 0
    let intake = try ledger.take(try second.read(pools: ledger.pools()), IntakeTerms()) {
      asked += 1
      return false
    }
    #expect(asked == 1)
    #expect(mark != nil && FileManager.default.contents(atPath: folder.path + "/ledger.sqlite-mark") == mark)
    #expect(intake[.people].counts == [2, 1, 0, 1, 0])
    #expect(try ledger.digest() == digest)
    #expect(try ledger.deliveries().map(\.name) == ["first"])
    #expect(try rows("SELECT count(*) FROM person_ids WHERE id = 'p9'", of: folder) == ["0"])
    #expect(try ledger.take(second)[.people].counts == [2, 1, 0, 1, 0])
  }

  @Test("a delivery that is refused is not asked whether it may count")
  func notAsked() throws {
    let ledger = try Ledger(at: ":memory:")
    let wrong = Network.part(.people, "p1,,cook,")
    var asked = 0
    let intake = try ledger.take(try wrong.read(pools: ledger.pools()), IntakeTerms(tolerance: 0)) {
      asked += 1
      return true
    }
    #expect(!intake.taken && asked == 0)
    #expect(try ledger.deliveries().map(\.taken) == [false])
  }

  @Test("a file without rows enters none")
  func noRows() throws {
    let ledger = try Ledger(at: ":memory:")
    var delivery = Network.delivery()
    delivery[.memberships] = "person_id,coalition_id,from,ring"
    #expect(try ledger.take(delivery)[.memberships].counts == [0, 0, 0, 0, 0])
    #expect(try ledger.facts().memberships.count == 0)
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
