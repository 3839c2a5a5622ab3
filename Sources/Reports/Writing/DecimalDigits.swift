/// A number rounded to a fixed number of places, as digits.
///
/// A half goes away from zero, and what fifteen digits cannot tell from a half is one: 0.285 is stored a trace below itself
/// and still reads 0.29, as it does in a spreadsheet.
struct DecimalDigits {
  /// False for a zero, also one that was a trace below it.
  let isNegative: Bool
  let whole: UInt64
  /// What stands behind the decimal mark, with zeros in front up to `places` digits.
  let fraction: UInt64
  let places: Int

  /// - Parameter value: finite; beyond 10^18 the digits are those of 10^18.
  init(_ value: Double, places: Int) {
    let unit = (0..<places).reduce(UInt64(1)) { unit, _ in unit * 10 }
    let scaled = min(value.magnitude * Double(unit), 1e18)
    let trace = min(scaled * 1e-15, 1e-4)
    let units = UInt64((scaled + trace).rounded(.toNearestOrAwayFromZero))
    isNegative = value < 0 && units > 0
    (whole, fraction) = units.quotientAndRemainder(dividingBy: unit)
    self.places = places
  }

  /// Digits before the decimal mark.
  var wholeDigits: Int { DecimalDigits.digits(of: whole) }

  /// The digits with a mark after each group of three, and before the fraction; no mark for 0.
  func write(grouping: UInt8 = 0, mark: UInt8, into bytes: inout [UInt8]) {
    if isNegative { bytes.append(UInt8(ascii: "-")) }
    DecimalDigits.write(whole, digits: wholeDigits, grouping: grouping, into: &bytes)
    guard places > 0 else { return }
    bytes.append(mark)
    DecimalDigits.write(fraction, digits: places, grouping: 0, into: &bytes)
  }

  static func digits(of number: UInt64) -> Int {
    var (rest, digits) = (number / 10, 1)
    while rest > 0 {
      rest /= 10
      digits += 1
    }
    return digits
  }

  static func write(_ number: UInt64, digits: Int, grouping: UInt8, into bytes: inout [UInt8]) {
    var unit = (1..<digits).reduce(UInt64(1)) { unit, _ in unit * 10 }
    for left in stride(from: digits, to: 0, by: -1) {
      bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number / unit % 10))
      if grouping != 0, left % 3 == 1, left > 1 { bytes.append(grouping) }
      unit /= 10
    }
  }
}
