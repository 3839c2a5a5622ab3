/// How few could stay away before half is gone (CHAOSS, "contributor absence factor").
package enum AbsenceFactor {
  /// The smallest number of parties who together made at least half of everything; `counts`: what each made.
  /// Absent when nothing was made.
  package static func of(_ counts: [Int]) -> Int? {
    let total = counts.reduce(0, +)
    guard total > 0 else { return nil }
    var (made, parties) = (0, 0)
    for count in counts.sorted(by: >) where 2 * made < total {
      made += count
      parties += 1
    }
    return parties
  }
}
