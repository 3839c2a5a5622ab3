/// Which values each count may take in a search, and at what price.
struct Room: Sendable {
  /// By count: the values that readers must think possible now.
  private var free: [ClosedRange<Int>]
  /// By count: those that they must think possible once it is concealed; nil when it cannot be.
  private var paid: [ClosedRange<Int>?]
  /// By count: what concealing it costs.
  private var prices: [Int]

  init(_ table: CountTable, _ sights: [Sight], prices: [Int?]? = nil) {
    free = zip(table.counts, sights).map { $0.range($1) }
    self.prices = prices?.map { $0 ?? 0 } ?? []
    paid = []
    guard let prices else { return }
    paid = table.counts.indices.map { number in
      let count = table.counts[number]
      guard prices[number] != nil, [.shown, .few].contains(sights[number]), count.value > 0 else { return nil }
      return count.range(.concealed)
    }
  }

  /// Whether it can be concealed: never what readers know anyhow, nor that nobody was there.
  func isConcealable(_ count: Int) -> Bool { !paid.isEmpty && paid[count] != nil }

  /// Whether it can have no other value without a price.
  func isFixed(_ count: Int) -> Bool { free[count].lowerBound == free[count].upperBound }

  /// 0 for a value that readers must think possible; nil for one that cannot be had.
  func price(of count: Int, at value: Int) -> Int? {
    if free[count].contains(value) { return 0 }
    guard !paid.isEmpty, let range = paid[count], range.contains(value) else { return nil }
    return prices[count]
  }

  /// Takes a concealment back.
  mutating func show(_ count: Int, _ range: ClosedRange<Int>) {
    paid[count] = free[count]
    free[count] = range
  }

  mutating func conceal(_ count: Int) {
    guard let range = paid[count] else { return }
    free[count] = range
    paid[count] = nil
  }
}
