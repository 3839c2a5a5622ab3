import Metrics
import Testing

@Suite("Chance")
struct ChanceTests {
  /// Persons by coalition: case 23, in which p1 has two coalitions and p2 and p3 one.
  private let three = PresenceTable([[0], [1], [0, 2]])

  @Test("a shuffled table keeps each person's number of coalitions and each coalition's persons, each once")
  func margins() {
    var generator = SeededGenerator(seed: 5)
    let coalitions = (0..<6).map { size in (0..<Int32(30)).filter { _ in generator.next(below: 6) <= size } }
    let table = PresenceTable(coalitions)
    var curveball = Curveball(table, seed: 1)
    for _ in 0..<20 {
      curveball.shuffle()
      #expect(degrees(curveball.table) == degrees(table))
      #expect(curveball.table.start == table.start)
      for c in 0..<6 {
        let persons = curveball.table.person[curveball.table.range(of: c)]
        #expect(Set(persons).count == persons.count)
      }
    }
    #expect(curveball.table != table)
  }

  private func degrees(_ table: PresenceTable) -> [Int] {
    var degrees = [Int](repeating: 0, count: table.people)
    for person in table.person { degrees[Int(person)] += 1 }
    return degrees
  }

  @Test("all five tables of case 23 come about as often")
  func uniform() {
    var curveball = Curveball(three, seed: 3)
    var seen: [[Int32]: Int] = [:]
    for _ in 0..<5000 {
      curveball.shuffle()
      let table = curveball.table
      seen[[table.person[0], table.person[1]] + table.person[2..<4].sorted(), default: 0] += 1
    }
    #expect(seen.count == 5)
    // Standard deviation of each: sqrt(5000 x 0.2 x 0.8) = 28.
    #expect(seen.values.allSatisfy { abs($0 - 1000) < 140 })
  }

  @Test("shared persons are counted per pair, from the table alone")
  func shared() {
    let table = PresenceTable([[0, 1, 2], [1, 2, 3], [2], []])
    var counter = PairCounter(for: table)
    counter.count(table)
    #expect(counter.shared == [0, 2, 1, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0])
    #expect(counter.bridging == 2)
  }

  @Test("mean, deviation and p of case 23 lie where five equally likely tables put them")
  func means() throws {
    let chance = try #require(Chance(three, tables: 1000, seed: 1))
    let pair = chance.pairs[1]
    #expect((pair.a, pair.b, pair.observed) == (0, 2, 1))
    #expect(abs(pair.mean - 0.4) < 0.08)
    #expect(abs(pair.deviation - 0.4899) < 0.03)
    #expect(try abs(#require(pair.z) - 1.2247) < 0.25)
    #expect(abs(pair.high - 0.4) < 0.08)
    #expect(pair.low == 1)
  }

  @Test("a coalition without people shares nobody in every table: no deviation, no z, both p 1")
  func nobody() throws {
    let chance = try #require(Chance(PresenceTable([[0], [1], [0, 2], []]), tables: 100, seed: 1))
    #expect(chance.pairs.count == 6)
    let pair = chance.pairs[5]
    #expect((pair.a, pair.b, pair.observed, pair.mean, pair.deviation) == (2, 3, 0, 0, 0))
    #expect(pair.z == nil)
    #expect((pair.high, pair.low) == (1, 1))
    #expect(chance.smallExpected == 6 * 0.05)
  }

  @Test("tables that cannot differ have no deviation")
  func rigid() throws {
    let chance = try #require(Chance(PresenceTable([[0, 1], [0, 1], [0, 1]]), tables: 100, seed: 1))
    #expect(chance.pairs.allSatisfy { $0.deviation == 0 && $0.mean == 2 && $0.z == nil && $0.high == 1 })
    #expect((chance.smallHigh, chance.smallLow) == (0, 0))
  }

  @Test("a pair that shares more than any table is small on the high side, and counted there")
  func small() throws {
    // a and b share all 12; c and d are as large and share nobody with them.
    let (one, other) = (Array(Int32(0)..<12), Array(Int32(12)..<24))
    let chance = try #require(Chance(PresenceTable([one, one, other, other]), tables: 500, seed: 1))
    #expect(chance.pairs[0].high <= 0.05)
    #expect(chance.pairs[0].low == 1)
    #expect(chance.smallHigh == 2)
    #expect(chance.smallLow == 4)
  }

  @Test("absent below three coalitions with people")
  func tooFew() {
    #expect(Chance(PresenceTable([[0], [0], []]), tables: 100, seed: 1) == nil)
    #expect(Chance(PresenceTable([]), tables: 100, seed: 1) == nil)
    #expect(Chance(three, tables: 1, seed: 1) == nil)
    #expect(Chance(three, tables: 2, seed: 1) != nil)
  }

  @Test(
    "R is lowered where persons x R would pass 20 million, not below 100",
    arguments: [
      (1000, 20_000, 1000), (1000, 20_001, 999), (1000, 100_000, 200), (1000, 360_000, 100), (50, 360_000, 50),
      (1000, 0, 1000),
    ])
  func lowered(wanted: Int, people: Int, tables: Int) {
    #expect(Chance.tables(wanted: wanted, people: people) == tables)
  }

  @Test("the same seed gives the same figures")
  func seeded() {
    #expect(Chance(three, tables: 100, seed: 4) == Chance(three, tables: 100, seed: 4))
    #expect(Chance(three, tables: 100, seed: 4) != Chance(three, tables: 100, seed: 5))
  }
}
