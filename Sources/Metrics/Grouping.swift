/// Rows put together by a dense key, each group in the order of the rows: one counting pass.
package struct Grouping: Hashable, Sendable {
  /// Row numbers, one group after the other.
  package private(set) var order: [Int32]
  /// Where each group begins in `order`; one more entry than groups.
  package private(set) var start: [Int32]

  /// Rows with a key below 0 belong to no group.
  package init(_ keys: [Int32], groups: Int) {
    start = Grouping.starts(keys, groups: groups)
    order = Array(repeating: 0, count: Int(start[groups]))
    var next = start
    next.withUnsafeMutableBufferPointer { next in
      order.withUnsafeMutableBufferPointer { order in
        for row in keys.indices where keys[row] >= 0 {
          let group = Int(keys[row])
          order[Int(next[group])] = Int32(truncatingIfNeeded: row)
          next[group] += 1
        }
      }
    }
  }

  /// Where each group would begin; one more entry than groups.
  static func starts(_ keys: [Int32], groups: Int) -> [Int32] {
    var start = [Int32](repeating: 0, count: groups + 1)
    start.withUnsafeMutableBufferPointer { start in
      for key in keys where key >= 0 { start[Int(key) + 1] += 1 }
      for group in 0..<groups { start[group + 1] += start[group] }
    }
    return start
  }

  package subscript(group: Int) -> ArraySlice<Int32> { order[range(of: group)] }

  /// Where the group's rows are in `order`.
  package func range(of group: Int) -> Range<Int> { Int(start[group])..<Int(start[group + 1]) }
}
