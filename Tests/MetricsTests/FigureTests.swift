import Metrics
import Records
import Testing

@Suite struct FigureTests {
  private let document = Figure.group([
    Figure.Entry("rings", .group([Figure.Entry("data", .group([Figure.Entry("people", .count(4))]))])),
    Figure.Entry("pairs", .list([.word("a>b"), .list([.count(1), .number(0.5)])])),
    Figure.Entry("nothing", .absent), Figure.Entry("empty", .list([])),
  ])

  @Test("a figure is found by its path, items of a list by number")
  func look() {
    #expect(document["rings/data/people"] == .count(4))
    #expect(document["pairs/1/0"] == .count(1))
    #expect(document["nothing"] == .absent)
    #expect(document["pairs/2"] == nil)
    #expect(document["pairs/-1"] == nil)
    #expect(document["rings/flex"] == nil)
    #expect(document["rings/data/people/0"] == nil)
    #expect(document["rings/"] == nil)
  }

  @Test("leaves come with their paths in the order of the document, an empty list too")
  func leaves() {
    let leaves = document.leaves()
    #expect(leaves.map(\.path) == ["rings/data/people", "pairs/0", "pairs/1/0", "pairs/1/1", "nothing", "empty"])
    #expect(leaves.map(\.leaf) == [.count(4), .word("a>b"), .count(1), .number(0.5), .absent, .list([])])
    #expect(leaves.allSatisfy { document[$0.path] == $0.leaf })
  }

  @Test("a ratio stands with its counts, and one over people with its interval; absent without a denominator")
  func ratios() {
    let none = Figure.group(Figure.Entry.rate(.retention, Ratio(0, of: 0)))
    #expect(none["retention"] == .absent)
    #expect(none["retention_counts"] == .list([.count(0), .count(0)]))
    #expect(none["retention_interval"] == .absent)
    let half = Figure.group(Figure.Entry.ratio(.coverage, Ratio(1, of: 2)))
    #expect(half["coverage"] == .number(0.5))
    #expect(half["coverage_interval"] == nil)
  }

  @Test("an interval stays within 0 and 1 and touches them at none and all (Wilson)")
  func interval() throws {
    // 3 of 3: 3 / (3 + 3.841459) = 0.438503; 0 of 3: 3.841459 / 6.841459 = 0.561497
    let all = try #require(Ratio(3, of: 3).interval)
    #expect(abs(all.lowerBound - 0.438503) < 1e-6 && abs(all.upperBound - 1) < 1e-12 && all.upperBound <= 1)
    let none = try #require(Ratio(0, of: 3).interval)
    #expect(none.lowerBound >= 0 && none.lowerBound < 1e-12 && abs(none.upperBound - 0.561497) < 1e-6)
    // 2 of 5: 0.443448 -+ 0.325828
    let some = try #require(Ratio(2, of: 5).interval)
    #expect(abs(some.lowerBound - 0.117620) < 1e-6 && abs(some.upperBound - 0.769276) < 1e-6)
  }
}
