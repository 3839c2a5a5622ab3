/// A civil date, as the number of days since 1970-01-01 in the proleptic Gregorian calendar.
///
/// Arithmetic after Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms" (2013).
package struct Day: Hashable, Comparable, Sendable {
  /// Days since 1970-01-01; negative before it.
  package var number: Int32

  package init(number: Int32) { self.number = number }

  /// Nil when the three do not name a date of the calendar.
  package init?(year: Int, month: Int, day: Int) {
    guard (1...12).contains(month), day >= 1, day <= Day.length(ofMonth: month, in: year) else { return nil }
    let y = month <= 2 ? year - 1 : year
    let era = (y >= 0 ? y : y - 399) / 400
    let yearOfEra = y - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    number = Int32(era * 146_097 + dayOfEra - 719_468)
  }

  /// "Since ever": before every date that can be written.
  package static let distantPast = Day(number: .min)
  /// "Still": after every date that can be written.
  package static let distantFuture = Day(number: .max)

  /// The years that a record may name (records.md, Files).
  package static let years = 1900...2199

  package static func < (a: Day, b: Day) -> Bool { a.number < b.number }
  // Those that come with it ask for it through the protocol, day by day.
  package static func <= (a: Day, b: Day) -> Bool { a.number <= b.number }
  package static func > (a: Day, b: Day) -> Bool { a.number > b.number }
  package static func >= (a: Day, b: Day) -> Bool { a.number >= b.number }
  package static func + (day: Day, days: Int) -> Day { Day(number: day.number + Int32(days)) }
  package static func - (day: Day, days: Int) -> Day { Day(number: day.number - Int32(days)) }
  /// Days from `b` to `a`.
  package static func - (a: Day, b: Day) -> Int { Int(a.number) - Int(b.number) }

  package static func length(ofMonth month: Int, in year: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    default: 31
    }
  }

  /// Year, month 1...12 and day of the month 1...31.
  package var civil: (year: Int, month: Int, day: Int) {
    let z = Int(number) + 719_468
    let era = (z >= 0 ? z : z - 146_096) / 146_097
    let dayOfEra = z - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shifted + 2) / 5 + 1)
  }

  /// 0 is Sunday, as in a cron expression.
  package var weekday: Int { (Int(number) % 7 + 11) % 7 }
}

extension Day: CustomStringConvertible {
  /// `YYYY-MM-DD`.
  package var description: String {
    let (year, month, day) = civil
    if (1000...9999).contains(year) { return Day.text(year, month, day) }
    func padded(_ n: Int, _ width: Int) -> String {
      let digits = String(n)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }

  /// Of a year of four digits: ten bytes, which a string holds within itself.
  private static func text(_ year: Int, _ month: Int, _ day: Int) -> String {
    String(unsafeUninitializedCapacity: 10) { bytes in
      func write(_ number: Int, at place: Int, _ width: Int) {
        var rest = number
        for digit in stride(from: place + width - 1, through: place, by: -1) {
          bytes[digit] = UInt8(ascii: "0") + UInt8(rest % 10)
          rest /= 10
        }
      }
      write(year, at: 0, 4)
      write(month, at: 5, 2)
      write(day, at: 8, 2)
      bytes[4] = UInt8(ascii: "-")
      bytes[7] = UInt8(ascii: "-")
      return 10
    }
  }

  /// Reads `YYYY-MM-DD`; nil when the text is anything else.
  package init?(_ text: some StringProtocol) {
    let bytes = Array(text.utf8)
    guard let day = bytes.withUnsafeBytes({ Day(iso: $0) }) else { return nil }
    self = day
  }

  /// Reads the ten bytes `YYYY-MM-DD`; nil when they are anything else.
  package init?(iso bytes: UnsafeRawBufferPointer) {
    self.init(bytes, year: 0, month: 5, day: 8, hyphens: (4, 7))
  }

  /// Reads the ten bytes `DD-MM-YYYY`; nil when they are anything else.
  package init?(dayFirst bytes: UnsafeRawBufferPointer) {
    self.init(bytes, year: 6, month: 3, day: 0, hyphens: (2, 5))
  }

  /// Reads ten bytes whose parts begin at these places.
  private init?(_ bytes: UnsafeRawBufferPointer, year: Int, month: Int, day: Int, hyphens: (Int, Int)) {
    let hyphen = UInt8(ascii: "-")
    guard bytes.count == 10, bytes[hyphens.0] == hyphen, bytes[hyphens.1] == hyphen else { return nil }
    var isWrong = false
    func number(_ places: Range<Int>) -> Int {
      var number = 0
      for place in places {
        let digit = bytes[place] &- UInt8(ascii: "0")
        if digit > 9 { isWrong = true }
        number = number * 10 + Int(digit)
      }
      return number
    }
    let (y, m, d) = (number(year..<year + 4), number(month..<month + 2), number(day..<day + 2))
    guard !isWrong else { return nil }
    self.init(year: y, month: m, day: d)
  }
}
