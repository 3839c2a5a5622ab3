/// Rows put together by a dense key, each group in the order of the rows: one counting pass.
package struct Grouping: Hashable, Sendable {
  /// Row numbers, one group after the other.
  package private(set) var order: [Int32]
  /// Where each group begins in `order`; one more entry than groups.
  package private(set) var start: [Int32]

  /// Rows with a key below 0 belong to no group.
  package init(_ keys: [Int32], groups: Int) {
    start = Array(repeating: 0, count: groups + 1)
    for key in keys where key >= 0 { start[Int(key) + 1] += 1 }
    for group in 0..<groups { start[group + 1] += start[group] }
    order = Array(repeating: 0, count: Int(start[groups]))
    var next = start
    for (row, key) in keys.enumerated() where key >= 0 {
      order[Int(next[Int(key)])] = Int32(row)
      next[Int(key)] += 1
    }
  }

  package subscript(group: Int) -> ArraySlice<Int32> { order[Int(start[group])..<Int(start[group + 1])] }
}
