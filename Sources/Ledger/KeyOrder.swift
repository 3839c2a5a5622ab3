/// Puts rows in the order of their keys, stably: a radix sort of places, from the last column to the first.
///
/// Ten million attendance rows take about half a second; sorted entry is ten times as fast as entry in file order.
enum KeyOrder {
  /// Bits that one pass looks at: 2,048 counters fit the first-level cache.
  private static let digit = 11

  /// The places of the rows in ascending order of `columns`, compared one after the other.
  static func sorted(_ columns: [[Int32]], count: Int) -> [Int32] {
    var order = Array(0..<Int32(count))
    if isSorted(columns, count: count) { return order }
    var spare = [Int32](repeating: 0, count: count)
    for column in columns.reversed() { pass(column, &order, &spare) }
    return order
  }

  /// Whether the rows stand in that order already.
  static func isSorted(_ columns: [[Int32]], count: Int) -> Bool {
    isSorted(0..<count, by: columns[...])
  }

  /// A column is only asked about rows that those before it find alike.
  private static func isSorted(_ rows: Range<Int>, by columns: ArraySlice<[Int32]>) -> Bool {
    guard rows.count > 1, let column = columns.first else { return true }
    var first = rows.lowerBound
    for row in rows.dropFirst() where column[row] != column[row - 1] {
      if column[row] < column[row - 1] { return false }
      if row - first > 1, !isSorted(first..<row, by: columns.dropFirst()) { return false }
      first = row
    }
    return isSorted(first..<rows.upperBound, by: columns.dropFirst())
  }

  private static func pass(_ column: [Int32], _ order: inout [Int32], _ spare: inout [Int32]) {
    guard let low = column.min(), let high = column.max() else { return }
    let span = UInt32(bitPattern: high &- low)
    var shift: UInt32 = 0
    while shift < 32, span >> shift > 0 {
      scatter(column, low, shift, order, into: &spare)
      swap(&order, &spare)
      shift += UInt32(digit)
    }
  }

  private static func scatter(
    _ column: [Int32], _ low: Int32, _ shift: UInt32, _ order: [Int32], into target: inout [Int32]
  ) {
    let mask = UInt32(1 << digit - 1)
    var starts = [Int](repeating: 0, count: 1 << digit)
    column.withUnsafeBufferPointer { cells in
      for cell in cells { starts[Int(UInt32(bitPattern: cell &- low) >> shift & mask)] += 1 }
      var sum = 0
      for place in starts.indices { (starts[place], sum) = (sum, sum + starts[place]) }
      target.withUnsafeMutableBufferPointer { target in
        for row in order {
          let bucket = Int(UInt32(bitPattern: cells[Int(row)] &- low) >> shift & mask)
          target[starts[bucket]] = row
          starts[bucket] += 1
        }
      }
    }
  }
}
