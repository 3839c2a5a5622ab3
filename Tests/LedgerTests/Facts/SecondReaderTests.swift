import Ledger
import Records
import TestSupport
import Testing

@Suite("A second connection that takes out the lists")
struct SecondReaderTests {
  @Test("finds what one finds, whichever is first, be it in the file or still in its log; withdrawn rows do not count")
  func alike() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/ledger.sqlite"
    var second = DeliveryBuilder("second", on: "2024-06-01")
    second.add(.people, "p10,I1,student,yes")
    second.add(.attendance, "m2,p2,absent,data,", "m2,p1,excused,,yes", "m10,é,present,,")
    for delivery in [FactsTests.everything(), second] {
      let inMemory = try Ledger(at: ":memory:")
      let ledger = try Ledger(at: path)
      try ledger.take(delivery)
      let facts = try ledger.facts()
      #expect(try ledger.facts(in: Meanwhile {}) == facts)
      #expect(try ledger.facts(in: OneLane()) == facts)
      #expect(try Ledger(at: path).facts(in: Meanwhile {}) == facts)
      // In memory there is nothing for a second one to open.
      try inMemory.take(FactsTests.everything())
      #expect(try inMemory.facts(in: OneLane()) == (try inMemory.facts()))
    }
    let facts = try Ledger(at: path).facts(in: OneLane())
    #expect(facts.attendance.count == 3)
    #expect(facts.attendance.status == [.absent, .present, .absent])
  }

  @Test("when somebody writes while both read, all is of one state")
  func oneState() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/ledger.sqlite"
    let ledger = try Ledger(at: path)
    try ledger.take(Network.delivery())
    let facts = try ledger.facts(
      in: Meanwhile {
        #expect(throws: Never.self) {
          try Ledger(at: path).take(Network.part(.attendance, "m1,p1,present,,yes", "m1,p2,excused,,"))
          try Ledger(at: path).take(Network.part(.contributions, "c1,p2,data,2024-02-05,pilot,", on: "2024-02-02"))
        }
      })
    #expect(facts.attendance.status == [.excused])
    #expect(facts.contributions.ids == ["c1"])
    #expect(facts == (try ledger.facts()))
  }
}

/// Does the second thing, then something else, then the first.
private struct Meanwhile: Lanes {
  let errand: @Sendable () -> Void

  func both<One: Sendable, Other>(_ one: @Sendable () -> One, _ other: () -> Other) -> (One, Other) {
    let second = other()
    errand()
    return (one(), second)
  }
}

extension Ledger {
  fileprivate func facts(in lanes: some Lanes) throws -> Facts {
    try facts(period: Period(2024), asOf: Period(2024).end, in: lanes, from: 0)
  }
}
