import Reports
import Testing

/// Small tables, worked out by hand: which further cells must be concealed.
struct SuppressionTests {
  @Test("one hidden cell of a row with its total needs a second, the smallest that is not small itself")
  func second() {
    #expect(SmallTable(row: [2, 7, 9]).concealed() == ["b"])
    #expect(SmallTable(row: [30, 4, 9]).concealed() == ["c"])
  }

  @Test("two hidden cells that leave each other room need no third")
  func pair() {
    #expect(SmallTable(row: [1, 2, 9]).concealed() == [])
    #expect(SmallTable(row: [3, 4, 9]).concealed() == [])
  }

  @Test("two hidden cells that can only be 1 and 1, or 4 and 4, need a third")
  func tight() {
    #expect(SmallTable(row: [1, 1, 9]).concealed() == ["c"])
    #expect(SmallTable(row: [4, 4, 6]).concealed() == ["c"])
    #expect(SmallTable(row: [1, 1, 6, 9]).concealed() == ["c"])
  }

  @Test("a row whose total is small too keeps its secret, since the total is hidden")
  func smallTotal() {
    #expect(SmallTable(row: [3, 0, 0]).concealed() == [])
    #expect(SmallTable(row: [1, 2]).concealed() == [])
  }

  @Test(
    "of four cells of 1 and a total of 4 everything would be known, unless the total is told no more of than a sign")
  func ones() {
    #expect(SmallTable(row: [1, 1, 1, 1]).concealed() == ["t"])
  }

  @Test("a concealed cell must itself keep two values from 5 on: 1 and 5 need more room than they have together")
  func fromFiveOn() {
    #expect(SmallTable(row: [1, 5, 6]).concealed() == ["b", "c"] || SmallTable(row: [1, 5, 6]).concealed() == ["c"])
    #expect(SmallTable(row: [1, 5]).concealed() == ["b", "t"] || SmallTable(row: [1, 5]).concealed() == ["t"])
  }

  @Test("a cell in a table of rows and columns takes a rectangle with it")
  func rectangle() {
    let table = SmallTable(rows: [[2, 20, 30], [40, 9, 50], [60, 70, 80]])
    #expect(table.concealed() == ["0/1", "1/0", "1/1"])
  }

  @Test("what is hidden in two tables with a cell in common is protected in both")
  func chain() {
    let table = SmallTable(
      ["a": 2, "b": 8, "c": 9, "s": 10, "t": 11], [("s", ["a", "b"]), ("t", ["a", "c"])])
    #expect(table.concealed() == ["b", "c"])
  }

  @Test("a count that stands in two periods is one count")
  func acrossPeriods() {
    let table = SmallTable(
      ["end": 3, "start": 3, "x": 6, "before": 9, "y": 8, "after": 11],
      [("start", ["end"]), ("before", ["end", "x"]), ("after", ["start", "y"])])
    #expect(table.concealed() == ["x", "y"])
  }

  @Test("a count of 1 to 4 that no report names must not follow from those that it does")
  func unseen() {
    var table = SmallTable(row: [2, 7, 9])
    table.unseen = ["a"]
    #expect(table.concealed() == ["b"])
    var large = SmallTable(row: [12, 7, 9])
    large.unseen = ["a"]
    #expect(large.concealed() == [])
  }

  @Test("what readers know from before cannot be concealed; another count is")
  func known() {
    var table = SmallTable(row: [2, 7, 9])
    table.known = ["b"]
    #expect(table.concealed() == ["c"])
    table.known = ["b", "c"]
    #expect(table.concealed() == ["t"])
  }

  @Test("what readers could work out before is lost, and said to be so")
  func lost() {
    var table = SmallTable(row: [2, 7, 9])
    table.known = ["b", "c", "t"]
    let search = table.decided()
    #expect(search.concealed.isEmpty)
    #expect(search.lost.map { search.table.counts[$0].paths[0].description } == ["a"])
  }

  @Test("a table without a small count conceals nothing, and nobody is ever concealed")
  func nothing() {
    #expect(SmallTable(row: [5, 0, 17]).concealed() == [])
    #expect(SmallTable(rows: [[5, 6], [7, 0]]).concealed() == [])
    let zeros = SmallTable(rows: [[3, 0, 0], [0, 9, 7]])
    #expect(!zeros.concealed().contains { zeros.cells[$0] == 0 })
  }

  @Test("when more is shown, what stood for a hidden count is concealed; where readers know it, another is")
  func shownLater() {
    var table = SmallTable(row: [2, 9, 7])
    table.unseen = ["b"]
    let former = table.decided().witnesses
    #expect(table.concealed() == [])
    table.unseen = []
    #expect(table.concealed() == ["c"])
    #expect(table.concealed(after: former) == ["b"])
    table.known = ["b"]
    #expect(table.concealed(after: former) == ["c"])
  }

  @Test("the same table is decided the same way")
  func repeated() {
    let table = SmallTable(rows: [[2, 20, 30], [40, 3, 50], [60, 70, 1]])
    #expect(table.concealed() == table.concealed())
  }
}
