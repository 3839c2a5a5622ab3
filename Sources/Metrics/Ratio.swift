#if canImport(Glibc)
  internal import Glibc
#endif

/// A share with its two counts: numerator / denominator, absent when the denominator is 0.
package struct Ratio: Hashable, Sendable {
  package let numerator: Int
  package let denominator: Int

  package init(_ numerator: Int, of denominator: Int) {
    self.numerator = numerator
    self.denominator = denominator
  }

  package var value: Double? { denominator == 0 ? nil : Double(numerator) / Double(denominator) }

  /// The 95 % interval of Wilson (1927), z = 1.959964; nil when the denominator is 0.
  package var interval: ClosedRange<Double>? {
    guard denominator > 0 else { return nil }
    let (k, n, z) = (Double(numerator), Double(denominator), 1.959964)
    let middle = (k + z * z / 2) / (n + z * z)
    let reach = z * (k * (n - k) / n + z * z / 4).squareRoot() / (n + z * z)
    return max(0, middle - reach)...min(1, middle + reach)
  }
}
