import Ledger
import Records
import TestSupport
import Testing

@Suite("The same delivery again")
struct RepetitionTests {
  private func take(
    _ delivery: DeliveryBuilder, _ ledger: borrowing Ledger, known: Bool = true, manner: Digest? = nil
  ) throws -> Intake {
    let digests = Dictionary(
      uniqueKeysWithValues: Kind.allCases.compactMap { kind in delivery[kind].map { (kind, SHA256.digest($0.utf8)) } })
    var reading = try delivery.read(pools: ledger.pools())
    reading.marks = DeliveryMarks(digests: known ? digests : [:], manner: manner)
    return try ledger.take(reading, IntakeTerms(tolerance: 1))
  }

  @Test("known by its files, it is unchanged even after a later one, and is not entered twice")
  func known() throws {
    let folder = try TemporaryFolder()
    let ledger = try Ledger(at: folder.path + "/ledger.sqlite")
    var first = Network.delivery()
    first.add(.people, "p3,,staff,", "p3,,boss,")
    first.add(.attendance, "m1,p9,present,,")
    _ = try take(first, ledger)
    _ = try take(Network.part(.people, "p1,,director,"), ledger)
    let before = try ledger.digest()
    let again = try take(DeliveryBuilder("renamed", on: "2024-01-01", files: first), ledger)
    #expect(again.taken)
    #expect(again[.people].counts == [4, 0, 3, 0, 1])
    #expect(again[.attendance].counts == [2, 0, 1, 0, 1])
    #expect(try ledger.digest() == before)
    #expect(try rows("SELECT name FROM deliveries", of: folder) == ["first", "of 2024-02-01"])
    #expect(try rows("SELECT count(*) FROM people_history", of: folder) == ["1"])
    #expect(try rows("SELECT count(*) FROM rejected", of: folder) == ["2"])
  }

  @Test("unknown, its rows are compared as any others: of the same day the later taken counts")
  func unknown() throws {
    let ledger = try Ledger(at: ":memory:")
    let first = Network.delivery()
    _ = try take(first, ledger, known: false)
    let before = try ledger.digest()
    #expect(try take(first, ledger, known: false)[.people].unchanged == 2)
    #expect(try ledger.digest() == before)
    _ = try take(Network.part(.people, "p1,,director,", on: "2024-01-01"), ledger, known: false)
    #expect(try take(first, ledger, known: false)[.people].counts == [2, 0, 1, 1, 0])
    #expect(try ledger.digest() == before)
  }

  @Test("the same files read in another manner are another delivery, and again when they are read as they were before")
  func readOtherwise() throws {
    let ledger = try Ledger(at: ":memory:")
    let (one, other) = (SHA256.digest("one".utf8), SHA256.digest("other".utf8))
    let first = Network.delivery()
    _ = try take(first, ledger, manner: one)
    _ = try take(Network.part(.people, "p1,,director,", on: "2024-01-01"), ledger, manner: one)
    #expect(try take(first, ledger, manner: one)[.people].counts == [2, 0, 2, 0, 0])
    #expect(try take(first, ledger, manner: other)[.people].counts == [2, 0, 1, 1, 0])
    #expect(try take(first, ledger, manner: other)[.people].counts == [2, 0, 2, 0, 0])
    #expect(try take(first, ledger, manner: one)[.people].counts == [2, 0, 2, 0, 0])
    #expect(try ledger.deliveries().count == 4)
  }

  @Test("the same files of another day, or with one file changed, are another delivery")
  func other() throws {
    let folder = try TemporaryFolder()
    let ledger = try Ledger(at: folder.path + "/ledger.sqlite")
    let first = Network.delivery()
    _ = try take(first, ledger)
    _ = try take(DeliveryBuilder("later", on: "2024-01-02", files: first), ledger)
    var changed = first
    changed.add(.people, "p3,,staff,")
    #expect(try take(changed, ledger)[.people].accepted == 1)
    var less = first
    less[.attendance] = nil
    _ = try take(less, ledger)
    #expect(try rows("SELECT count(*) FROM deliveries", of: folder) == ["4"])
  }

  @Test("an older delivery that says something else is updated, into the history")
  func older() throws {
    let folder = try TemporaryFolder()
    let ledger = try Ledger(at: folder.path + "/ledger.sqlite")
    _ = try take(Network.delivery(), ledger)
    let before = try ledger.digest()
    let old = try take(Network.part(.people, "p1,,director,", "p2,,teacher,", on: "2023-12-01"), ledger)
    #expect(old[.people].counts == [2, 0, 1, 1, 0])
    #expect(try ledger.digest() == before)
    #expect(try rows("SELECT delivery, line, stated_by FROM people_history", of: folder) == ["2|2|2"])
  }

  @Test("what was said again later is not put aside by what was said between")
  func restated() throws {
    let ledger = try Ledger(at: ":memory:")
    _ = try take(Network.delivery(), ledger)
    _ = try take(Network.part(.people, "p1,,staff,", on: "2024-03-01"), ledger)
    let between = try take(Network.part(.people, "p1,,director,", "p2,,director,", on: "2024-02-01"), ledger)
    #expect(between[.people].updated == 2)
    #expect(try ledger.facts().people.function == [.staff, .director])
  }
}
