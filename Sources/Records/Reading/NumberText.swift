/// Numbers as the contract writes them: `-?digits(.digits)?`, ASCII digits, no sign but minus.
enum NumberText {
  /// Powers of ten that a Double holds exactly.
  private static let powers: [Double] = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
  ]

  /// A whole number; nil when it is written otherwise. Numbers beyond Int32 come as its nearest end.
  static func whole(_ text: UnsafeRawBufferPointer) -> Int32? {
    let negative = text.first == UInt8(ascii: "-")
    let digits = negative ? UnsafeRawBufferPointer(rebasing: text.dropFirst()) : text
    guard !digits.isEmpty else { return nil }
    var value = 0
    for byte in digits {
      let digit = byte &- UInt8(ascii: "0")
      guard digit <= 9 else { return nil }
      value = min(value * 10 + Int(digit), 1 << 40)
    }
    return Int32(clamping: negative ? -value : value)
  }

  /// The nearest Double; infinite when there is none; nil when the text is no number. No minus zero.
  static func decimal(_ text: UnsafeRawBufferPointer, point: UInt8 = UInt8(ascii: ".")) -> Double? {
    let negative = text.first == UInt8(ascii: "-")
    let digits = negative ? UnsafeRawBufferPointer(rebasing: text.dropFirst()) : text
    var value = 0
    var used = 0
    var decimals = -1
    for byte in digits {
      let digit = byte &- UInt8(ascii: "0")
      if digit <= 9 {
        if used < 15 { value = value * 10 + Int(digit) }
        used += 1
        if decimals >= 0 { decimals += 1 }
      } else if byte == point, decimals < 0, used > 0 {
        decimals = 0
      } else {
        return nil
      }
    }
    guard used > 0, decimals != 0 else { return nil }
    let size = used <= 15 ? Double(value) / powers[max(decimals, 0)] : long(digits, point)
    return negative && size != 0 ? -size : size
  }

  /// More than fifteen digits are left to the standard library, which rounds rightly.
  private static func long(_ digits: UnsafeRawBufferPointer, _ point: UInt8) -> Double {
    Double(String(decoding: digits.map { $0 == point ? UInt8(ascii: ".") : $0 }, as: UTF8.self)) ?? .infinity
  }

  /// The shortest text that reads back as the number, without an exponent.
  static func text(_ number: Double) -> String {
    let short = number.description
    guard let mark = short.firstIndex(of: "e") else { return short.hasSuffix(".0") ? String(short.dropLast(2)) : short }
    let sign = number < 0 ? "-" : ""
    let mantissa = short[..<mark].drop { $0 == "-" }
    let whole = String(mantissa.prefix { $0 != "." })
    let rest = String(mantissa.dropFirst(whole.count + 1))
    let fraction = rest == "0" ? "" : rest
    let exponent = Int(short[short.index(after: mark)...]) ?? 0
    if exponent < 0 {
      let zeros = String(repeating: "0", count: -exponent - 1)
      return "\(sign)0.\(zeros)\(whole)\(fraction)"
    }
    let zeros = String(repeating: "0", count: max(0, exponent - fraction.count))
    return "\(sign)\(whole)\(fraction)\(zeros)"
  }
}
