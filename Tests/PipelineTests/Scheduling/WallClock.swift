import Foundation

/// A wall clock in Amsterdam that goes forward a quarter of an hour at a time, by the system's own knowledge of the time
/// zone and a calendar that only ever counts one day on: another way to the same due times.
struct WallClock {
  /// What a minute of it is called.
  struct Reading: Hashable {
    var year: Int
    var month: Int
    var day: Int
    /// 0 is Sunday.
    var weekday: Int
    var minute: Int

    var hour: Int { minute / 60 }
    var minuteOfHour: Int { minute % 60 }

    mutating func advanceDay() {
      let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
      let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
      weekday = (weekday + 1) % 7
      day += 1
      if day > lengths[month - 1] { (month, day) = (month + 1, 1) }
      if month > 12 { (year, month) = (year + 1, 1) }
    }
  }

  /// Minutes since 1970 at 2024-01-01 00:00 UTC and 2037-01-01 00:00 UTC.
  static let first = 28_401_120
  static let end = 35_239_680

  /// The minutes since 1970 from `first` to `end` at which a rule whose minutes are quarters is due: at a reading when it
  /// is first shown, and for readings that the clock jumps over at the minute after the jump.
  static func due(_ rules: [@Sendable (Reading) -> Bool]) throws -> [[Int]] {
    guard let zone = TimeZone(identifier: "Europe/Amsterdam") else { throw CocoaError(.featureUnsupported) }
    // 2024-01-01 was a Monday; Amsterdam is an hour ahead.
    var reading = Reading(year: 2024, month: 1, day: 1, weekday: 1, minute: 60)
    var due = rules.map { _ in [Int]() }
    var shown = 60 - 15
    var offset = 60
    for minute in stride(from: first, to: end, by: 15) {
      if minute % 60 == 0 { offset = zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(minute) * 60)) / 60 }
      let local = minute - first + offset
      while shown < local {
        shown += 15
        if shown % 1440 == 0 { reading.advanceDay() }
        reading.minute = shown % 1440
        for (place, rule) in rules.enumerated() where due[place].last != minute && rule(reading) {
          due[place].append(minute)
        }
      }
    }
    return due
  }
}
