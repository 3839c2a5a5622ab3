import Reports
import Testing

/// Ten thousand random tables, each attacked by a reader who tries every table that fits, and who knows more than he need:
/// that a concealed count is 5 or more. What he cannot say, a reader who does not know that cannot.
struct AttackTests {
  /// Small, seeded, and the same everywhere (SplitMix64).
  private struct Dice {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return z ^ (z >> 31)
    }

    mutating func roll(_ range: ClosedRange<Int>) -> Int {
      range.lowerBound + Int(next() % UInt64(range.count))
    }

    /// As in a real network: many zeros and small counts, some large ones.
    mutating func count() -> Int {
      switch roll(0...9) {
      case 0...2: 0
      case 3...5: roll(1...4)
      case 6...8: roll(5...12)
      default: roll(13...60)
      }
    }

    mutating func counts(_ number: Int) -> [Int] { (0..<number).map { _ in count() } }

    mutating func table() -> SmallTable {
      switch roll(0...2) {
      case 0: return SmallTable(row: counts(roll(2...7)))
      case 1:
        let columns = roll(2...4)
        return SmallTable(rows: (0..<roll(2...3)).map { _ in counts(columns) })
      default: return SmallTable(groups: (0..<roll(2...4)).map { _ in counts(roll(1...4)) })
      }
    }
  }

  private struct Tally {
    var cells = 0
    var few = 0
    var concealed = 0
  }

  @Test(
    "every hidden count of a random table keeps two values",
    arguments: [20_250_101, 20_250_102, 20_250_103, 20_250_104])
  func attacked(seed: UInt64) {
    var dice = Dice(state: seed)
    var tally = Tally()
    for number in 0..<2500 {
      let table = dice.table()
      let search = table.decided()
      #expect(search.lost.isEmpty, "seed \(seed), table \(number): \(table)")
      let reader = reader(of: table, search)
      #expect(reader.known() == [], "seed \(seed), table \(number): \(table)")
      add(reader, table, to: &tally)
    }
    let share = Double(tally.concealed) / Double(tally.cells)
    print(
      "seed \(seed): 2500 tables, \(tally.cells) counts, \(tally.few) small, \(tally.concealed) concealed beside them")
    #expect(share < 0.25)
  }

  private func reader(of table: SmallTable, _ search: SuppressionSearch) -> BruteReader {
    func names(_ sight: Sight) -> Set<String> {
      let counts = search.table.counts.indices.filter { search.sights[$0] == sight }
      return Set(counts.flatMap { search.table.counts[$0].paths.map(\.description) })
    }
    return BruteReader(
      truth: table.cells, margins: table.margins, few: names(.few), concealed: names(.concealed),
      guessesFive: true)
  }

  private func add(_ reader: BruteReader, _ table: SmallTable, to tally: inout Tally) {
    tally.cells += table.cells.count
    tally.few += reader.few.count
    tally.concealed += reader.concealed.count
  }

  @Test("the reader finds what is there to be found")
  func reader() {
    let row = [(whole: "t", parts: ["a", "b", "c"])]
    func known(_ truth: [String: Int], few: Set<String>, concealed: Set<String>) -> [String] {
      BruteReader(truth: truth, margins: row, few: few, concealed: concealed, guessesFive: false).known()
    }
    #expect(known(["a": 2, "b": 7, "c": 9, "t": 18], few: ["a"], concealed: []) == ["a"])
    #expect(known(["a": 2, "b": 7, "c": 9, "t": 18], few: ["a"], concealed: ["b"]) == [])
    #expect(known(["a": 1, "b": 1, "c": 9, "t": 11], few: ["a", "b"], concealed: []) == ["a", "b"])
    #expect(known(["a": 4, "b": 4, "c": 9, "t": 17], few: ["a", "b"], concealed: []) == ["a", "b"])
    #expect(known(["a": 1, "b": 2, "c": 9, "t": 12], few: ["a", "b"], concealed: []) == [])
  }
}
