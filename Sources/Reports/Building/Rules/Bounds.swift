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
  ///
  /// Two numbers within a billionth of each other are equal: 1.1 * 100 is 110, whatever binary fractions make of it.
  func compared(_ comparison: Comparison, to other: Bounds) -> Bool? {
    switch comparison {
    case .under: Bounds.isUnder(high, other.low) ? true : Bounds.isUnder(low, other.high) ? nil : false
    case .atMost: other.compared(.under, to: self).map { !$0 }
    case .over: other.compared(.under, to: self)
    case .atLeast: compared(.under, to: other).map { !$0 }
    case .equals: differs(from: other) ? false : isExact && other.isExact ? true : nil
    case .differs: compared(.equals, to: other).map { !$0 }
    }
  }

  private static func isUnder(_ a: Double, _ b: Double) -> Bool { b - a > 1e-9 * max(1, a.magnitude, b.magnitude) }

  private var isExact: Bool { low == high }
  private func differs(from other: Bounds) -> Bool {
    Bounds.isUnder(high, other.low) || Bounds.isUnder(other.high, low)
  }
}
