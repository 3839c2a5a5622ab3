import Ledger
import Records
import TestSupport
import Testing

/// In memory there are no pages to read rows off, so that SQLite hands them over itself.
@Suite("Facts read off the pages of the ledger's file")
struct PageRowsTests {
  private static let people = 300
  private static let meetings = 20

  /// Lists of several pages, codes of one byte and of two, and numbers of every length that fits a column.
  private func network() -> DeliveryBuilder {
    var all = DeliveryBuilder("many", on: "2024-01-01")
    all.add(.institutions, "I1,Een,member,,,", "I2,Twee,partner,,,")
    all.add(.coalitions, "data,Data,2020-01-01,,,,", "flex,Flex,2020-01-01,,,,")
    all.add(
      .expectedResults, "data,guide,1860-02-28,0,", "data,guide,1969-12-31,1,", "data,guide,1970-01-01,255,",
      "data,guide,2024-05-01,8388608,", "flex,toolbox,2199-12-31,2147483647,")
    for person in 0..<PageRowsTests.people {
      let home = ["", "I1", "I2"][person % 3]
      all.add(.people, "p\(person),\(home),\(person % 2 == 0 ? "staff" : "teacher"),")
      all.add(.affiliations, "p\(person),2020-01-01,\(person % 5 == 0 ? "2023-01-01" : ""),\(home),student,")
      all.add(.memberships, "p\(person),data,1899-12-31,1969-12-30,core,\(person % 4 == 0 ? "lead" : ""),")
      all.add(.memberships, "p\(person),flex,2024-01-01,,follower,,")
      all.add(.contributions, "c\(person),p\(person),data,2024-01-05,pilot,")
      all.add(.evaluations, "data,2024,e\(person),network,\(1 + person % 5),")
    }
    all.add(.results, "r1,data,guide,Gids,2024-01-01,,")
    all.add(.uses, "r1,2024-06-01,I1,flex,tried,both,", "r1,2024-06-01,I1,,tried,,", "r1,2024-06-01,I2,data,read,,")
    for meeting in 0..<PageRowsTests.meetings {
      all.add(.meetings, "m\(meeting),2024-03-\(10 + meeting),,joint,held,,2,,")
      for person in 0..<PageRowsTests.people {
        let status = ["present", "excused", "absent"][person % 3]
        all.add(.attendance, "m\(meeting),p\(person),\(status),\(["", "data", "flex"][(person + meeting) % 3]),")
      }
    }
    return all
  }

  @Test("are those that SQLite hands over, be they in the file or still in its log, withdrawn, or referring to nothing")
  func alike() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/ledger.sqlite"
    let inMemory = try Ledger(at: ":memory:")
    func compare(_ delivery: DeliveryBuilder) throws {
      try inMemory.take(delivery)
      let expected = try inMemory.facts()
      func inLog() throws {
        let ledger = try Ledger(at: path)
        try ledger.take(delivery)
        #expect(try ledger.facts() == expected)
        #expect(try ledger.facts() == expected)
      }
      try inLog()
      #expect(try Ledger(at: path).facts() == expected)
    }
    try compare(network())
    #expect(try inMemory.facts().attendance.count == PageRowsTests.people * PageRowsTests.meetings)
    var late = DeliveryBuilder("late", on: "2024-06-01")
    late.add(.people, "p7,I1,staff,yes", "p300,,teacher,", "p8,I2,bureau,")
    late.add(.meetings, "m3,2024-03-13,,joint,held,,2,,yes")
    late.add(.attendance, "m4,p8,absent,flex,", "m4,p9,present,,yes", "m5,p300,present,,")
    late.add(.memberships, "p10,flex,2024-01-01,2024-02-01,reader,lead,")
    try compare(late)
    #expect(
      try inMemory.facts().attendance.count == (PageRowsTests.people - 1) * (PageRowsTests.meetings - 1))
  }
}
