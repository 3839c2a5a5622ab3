import Ledger
import Records
import TestSupport
import Testing

@Suite("Comparing a delivery with a large ledger")
struct ComparisonTests {
  private static let many = 1234

  private func ledger() throws -> Ledger {
    let ledger = try Ledger(at: ":memory:")
    var first = Network.delivery()
    for number in (0..<ComparisonTests.many).reversed() { first.add(.people, "q\(number),,staff,") }
    #expect(try ledger.take(first)[.people].accepted == ComparisonTests.many + 2)
    return ledger
  }

  @Test("rows are found wherever they are, near one another or far apart")
  func found() throws {
    let ledger = try ledger()
    let picked = [0, 1, 2, 3, 11, 12, 20, 29, 500, 501, 700, 1232, 1233]
    var second = DeliveryBuilder("second", on: "2024-02-01")
    for number in picked {
      second.add(.people, "q\(number),,\(number % 2 == 0 ? "staff" : "director"),", "r\(number),,staff,")
    }
    let intake = try ledger.take(second)
    let odd = picked.count { $0 % 2 == 1 }
    #expect(intake[.people].counts == [26, 13, 13 - odd, odd, 0])
    let people = try ledger.facts().people
    let directors = zip(people.ids, people.function).filter { $0.1 == .director }.map(\.0)
    #expect(directors == picked.filter { $0 % 2 == 1 }.map { "q\($0)" }.sorted())
    #expect(people.ids == people.ids.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
  }

  @Test("of rows that are said again only those are, not their neighbours")
  func restated() throws {
    let folder = try TemporaryFolder()
    let ledger = try Ledger(at: folder.path + "/ledger.sqlite")
    var first = Network.delivery()
    for number in 0..<100 { first.add(.people, "q\(number),,staff,") }
    try ledger.take(first)
    var second = DeliveryBuilder("second", on: "2024-02-01")
    for number in Array(10..<20) + [21, 22] + Array(40..<60) where number != 50 {
      second.add(.people, "q\(number),,staff,")
    }
    second.add(.people, "q15b,,staff,", "q50,,director,")
    #expect(try ledger.take(second)[.people].counts == [33, 1, 31, 1, 0])
    let restated = try rows(
      "SELECT count(*), min(id), max(id) FROM people JOIN person_ids ON code = person_id WHERE stated_by = 2 AND delivery = 1",
      of: folder)
    #expect(restated == ["31|q10|q59"])
    #expect(try rows("SELECT count(*) FROM people WHERE stated_by = 1", of: folder) == ["70"])
  }

  @Test("texts and numbers are compared by what they say")
  func contents() throws {
    let ledger = try ledger()
    var second = DeliveryBuilder("second", on: "2024-02-01")
    second.add(.support, "data,2024,1.5,,0,vraag,,")
    second.add(.coalitions, "flex,Flex,2020-01-01,,doel,,")
    try ledger.take(second)
    var third = DeliveryBuilder("third", on: "2024-02-02")
    third.add(.support, "data,2024,1.50,,0.0,vraag,,")
    third.add(.coalitions, "flex,Flex,2020-01-01,,Doel,,", "data,Data,2020-01-01,,,behoefte,")
    let intake = try ledger.take(third)
    #expect(intake[.support].unchanged == 1)
    #expect(intake[.coalitions].updated == 2)
    var fourth = DeliveryBuilder("fourth", on: "2024-02-03")
    fourth.add(.support, "data,2024,1.5,0,0,vraag,,")
    #expect(try ledger.take(fourth)[.support].updated == 1)
    #expect(try ledger.facts().support.grantedHours == [0])
  }
}
