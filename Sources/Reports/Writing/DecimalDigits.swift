/// A number rounded to a fixed number of places, as digits.
///
/// A half goes away from zero, and what fifteen digits cannot tell from a half is one: 0.285 is stored a trace below itself
/// and still reads 0.29, as it does in a spreadsheet.
struct DecimalDigits {
  /// False for a zero, also one that was a trace below it.
  let isNegative: Bool
  let whole: String
  /// Exactly `places` digits.
  let fraction: String

  /// - Parameter value: finite; beyond 10^18 the digits are those of 10^18.
  init(_ value: Double, places: Int) {
    let scale = (0..<places).reduce(1.0) { scale, _ in scale * 10 }
    let scaled = min(value.magnitude * scale, 1e18)
    let trace = min(scaled * 1e-15, 1e-4)
    let units = Int((scaled + trace).rounded(.toNearestOrAwayFromZero))
    isNegative = value < 0 && units > 0
    let digits = String(units)
    let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
    whole = String(padded.dropLast(places))
    fraction = String(padded.suffix(places))
  }
}
