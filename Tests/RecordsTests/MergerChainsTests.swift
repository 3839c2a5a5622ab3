import Records
import TestSupport
import Testing

@Suite struct MergerChainsTests {
  @Test("a chain is followed to its end, and only the mergers before the day")
  func chain() {
    var builder = FactsBuilder(2024)
    builder.merger(of: "A", into: "B", on: "2020-01-01")
    builder.merger(of: "B", into: "C", on: "2024-06-01")
    builder.institution("D")
    let facts = builder.build()
    #expect(MergerChains(facts).root == [2, 2, 2, 3])
    #expect(MergerChains(facts, before: date("2024-06-01")).root == [1, 1, 2, 3])
    #expect(MergerChains(facts, before: date("2024-06-02")).root == [2, 2, 2, 3])
    #expect(MergerChains(facts).goesRound == [false, false, false, false])
  }

  @Test("institutions on a round, and those whose chain ends in one, count as themselves")
  func round() {
    var builder = FactsBuilder(2024)
    builder.merger(of: "A", into: "B", on: "2020-01-01")
    builder.merger(of: "B", into: "C", on: "2021-01-01")
    builder.merger(of: "C", into: "B", on: "2022-01-01")
    builder.merger(of: "D", into: "D", on: "2022-01-01")
    builder.merger(of: "E", into: "F", on: "2022-01-01")
    let facts = builder.build()
    #expect(MergerChains(facts).root == [0, 1, 2, 3, 5, 5])
    #expect(MergerChains(facts).goesRound == [true, true, true, true, false, false])
    #expect(MergerChains(facts, before: date("2021-06-01")).root == [2, 2, 2, 3, 4, 5])
  }

  @Test("a chain as long as the table is walked once")
  func longChain() {
    var facts = Facts(period: Period(2024), asOf: date("2025-01-01"))
    let count = 200_000
    facts.institutions.ids = (0..<count).map(String.init)
    for institution in 0..<Int32(count - 1) {
      facts.mergers.institution.append(institution)
      facts.mergers.into.append(institution + 1)
      facts.mergers.on.append(date("2020-01-01"))
    }
    #expect(MergerChains(facts).root.allSatisfy { $0 == Int32(count - 1) })
  }
}
