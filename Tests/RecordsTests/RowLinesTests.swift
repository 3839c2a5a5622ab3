import Records
import Testing

@Suite("The lines of rows")
struct RowLinesTests {
  @Test(
    "are those that were put in, whether they follow each other, leave lines out, stay or go back",
    arguments: [[], [2], [2, 3, 4], [5, 5, 6, 9, 10, 2, 3, 1], [0, 0, 0], [7, 9, 11], [Int32.max, Int32.max]]
      as [[Int32]])
  func same(expected: [Int32]) {
    var lines = RowLines()
    for line in expected { lines.append(line) }
    #expect(lines.count == expected.count && Array(lines) == expected)
    #expect(expected.indices.map { lines[$0] } == expected)
  }

  @Test("are the same if they were put in the same")
  func equal() {
    #expect(([2, 3, 7] as RowLines) == [2, 3, 7] && ([2, 3, 7] as RowLines) != [2, 3, 8])
    #expect(([2, 3] as RowLines) != [2, 3, 4])
  }

  @Test("of rows that follow each other are one run, however many")
  func room() {
    var lines = RowLines()
    for line in 2..<10_002 { lines.append(Int32(line)) }
    let runs = Mirror(reflecting: lines).descendant("runs") as? any Collection
    #expect(runs?.count == 1 && lines[9_999] == 10_001)
  }
}
