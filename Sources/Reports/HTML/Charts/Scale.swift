internal import Glibc

/// From a figure to its place along an axis, with the round numbers to print beside it.
struct Scale {
  let low: Double
  let high: Double
  let ticks: [Double]

  /// An axis that holds zero and every value; shares get the whole of 0 to 1.
  init(_ values: [Double], _ format: NumberFormat) {
    let least = min(0, values.min() ?? 0)
    let most = max(0, values.max() ?? 0)
    if format == .percent, least >= 0, most <= 1 {
      (low, high, ticks) = (0, 1, [0, 0.25, 0.5, 0.75, 1])
      return
    }
    let step = Scale.step(over: most - least, format)
    low = (least / step).rounded(.down) * step
    high = max((most / step).rounded(.up) * step, low + step)
    let count = Int(((high - low) / step).rounded())
    let first = low
    ticks = (0...count).map { first + Double($0) * step }
  }

  /// 0 at the low end, 1 at the high one.
  func share(_ value: Double) -> Double { (value - low) / (high - low) }

  /// 1, 2 or 5 times a power of ten, so that there are at most five steps; whole for counts.
  private static func step(over span: Double, _ format: NumberFormat) -> Double {
    let least = format == .count ? 1 : 0.01
    let rough = max(span / 5, least)
    let power = pow(10, log10(rough).rounded(.down))
    let step = [1.0, 2, 5, 10].first { $0 * power >= rough * (1 - 1e-9) } ?? 10
    return max(step * power, least)
  }
}
