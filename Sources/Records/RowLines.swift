/// The line on which each row of a table begins. Nearly every row begins on the line after that of the row before it: what is
/// kept are the runs of such rows.
package struct RowLines: Hashable, Sendable {
  private struct Run: Hashable {
    let row: Int
    let line: Int32
  }

  private var runs: [Run] = []
  package private(set) var count = 0

  package mutating func append(_ line: Int32) {
    if let last = runs.last, Int(last.line) + count - last.row == Int(line) {
      count += 1
      return
    }
    runs.append(Run(row: count, line: line))
    count += 1
  }
}

extension RowLines: RandomAccessCollection {
  package var startIndex: Int { 0 }
  package var endIndex: Int { count }

  package subscript(row: Int) -> Int32 {
    precondition(row >= 0 && row < count, "a line is asked of a row that the table has")
    var (low, high) = (0, runs.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if runs[middle].row <= row { low = middle } else { high = middle }
    }
    return runs[low].line + Int32(row - runs[low].row)
  }
}

extension RowLines: ExpressibleByArrayLiteral {
  package init(arrayLiteral lines: Int32...) {
    self.init()
    for line in lines { append(line) }
  }
}
