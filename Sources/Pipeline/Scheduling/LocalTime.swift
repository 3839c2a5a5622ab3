package import Records

/// A minute of the world's clock, since 1970-01-01 00:00 UTC.
package struct Minute: Hashable, Comparable, Sendable {
  package let number: Int

  package init(number: Int) { self.number = number }

  /// The minute in which a second since 1970 lies.
  package init(seconds: Int) { number = seconds >= 0 ? seconds / 60 : -((59 - seconds) / 60) }

  package var seconds: Int { number * 60 }

  package static func < (a: Minute, b: Minute) -> Bool { a.number < b.number }
  package static func + (minute: Minute, minutes: Int) -> Minute { Minute(number: minute.number + minutes) }
  package static func - (minute: Minute, minutes: Int) -> Minute { Minute(number: minute.number - minutes) }
  /// Minutes from `b` to `a`.
  package static func - (a: Minute, b: Minute) -> Int { a.number - b.number }
}

/// What a wall clock shows: a civil date, and the minute of that day from 0 to 1439.
package struct LocalTime: Hashable, Sendable {
  package let day: Day
  package let minute: Int

  package init(day: Day, minute: Int) {
    self.day = day
    self.minute = minute
  }

  /// Minutes of that wall clock since its 1970-01-01 00:00.
  init(number: Int) {
    let days = number >= 0 ? number / 1440 : -((1439 - number) / 1440)
    self.init(day: Day(number: Int32(days)), minute: number - days * 1440)
  }

  var number: Int { Int(day.number) * 1440 + minute }
}

extension LocalTime: CustomStringConvertible {
  /// `2026-01-20 02:30`.
  package var description: String { "\(day) \(clock)" }

  /// `02:30`.
  package var clock: String { LocalTime.twoDigits(minute / 60) + ":" + LocalTime.twoDigits(minute % 60) }

  static func twoDigits(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
}

extension Minute: CustomStringConvertible {
  /// `2026-01-20T01:30Z`.
  package var description: String {
    let time = LocalTime(number: number)
    return "\(time.day)T\(time.clock)Z"
  }

  /// Reads what `description` writes; nil for anything else.
  package init?(_ text: String) {
    let parts = text.split(separator: "T", omittingEmptySubsequences: false)
    guard parts.count == 2, let day = Day(parts[0]), parts[1].utf8.count == 6 else { return nil }
    let clock = parts[1].split(separator: ":", omittingEmptySubsequences: false)
    guard clock.count == 2, clock[1].hasSuffix("Z"), let hour = Int(clock[0]), let minute = Int(clock[1].dropLast()),
      (0..<24).contains(hour), (0..<60).contains(minute)
    else { return nil }
    number = LocalTime(day: day, minute: hour * 60 + minute).number
    guard description == text else { return nil }
  }
}
