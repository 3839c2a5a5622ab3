internal import Glibc
internal import Records

/// The one place that reads the clock.
enum Clock {
  /// Seconds since 1970.
  static func seconds() -> Int { time(nil) }

  /// Today's civil date where the machine stands.
  static func today() -> Day {
    var now = time(nil)
    var parts = tm()
    localtime_r(&now, &parts)
    return Day(year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday)) ?? Day(number: 0)
  }
}
