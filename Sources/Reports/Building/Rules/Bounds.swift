/// Between which two numbers a figure lies, as far as the reader of an edition may know: a rule that looked behind a
/// hidden count would tell it.
struct Bounds: Hashable, Sendable {
  let low: Double
  let high: Double

  init(_ value: Double) {
    low = value
    high = value
  }

  init(_ low: Double, _ high: Double) {
    self.low = low
    self.high = high
  }

  static func + (a: Bounds, b: Bounds) -> Bounds { Bounds(a.low + b.low, a.high + b.high) }
  static func - (a: Bounds, b: Bounds) -> Bounds { Bounds(a.low - b.high, a.high - b.low) }
  static func * (a: Bounds, b: Bounds) -> Bounds {
    let corners = [a.low * b.low, a.low * b.high, a.high * b.low, a.high * b.high]
    return Bounds(corners.reduce(corners[0], min), corners.reduce(corners[0], max))
  }

  /// Nil when it depends on what is hidden.
  func compared(_ comparison: Comparison, to other: Bounds) -> Bool? {
    switch comparison {
    case .under: high < other.low ? true : low >= other.high ? false : nil
    case .atMost: high <= other.low ? true : low > other.high ? false : nil
    case .over: other.compared(.under, to: self)
    case .atLeast: other.compared(.atMost, to: self)
    case .equals: differs(from: other) ? false : isExact && self == other ? true : nil
    case .differs: compared(.equals, to: other).map { !$0 }
    }
  }

  private var isExact: Bool { low == high }
  private func differs(from other: Bounds) -> Bool { high < other.low || low > other.high }
}
