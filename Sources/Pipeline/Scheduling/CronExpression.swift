package import Records

/// Local minutes that come again and again, in the five fields of crontab(5): minute, hour, day of the month, month, day
/// of the week.
package struct CronExpression: Hashable, Sendable {
  /// As it was written.
  package let text: String
  private let minutes, hours, days, months, weekdays: UInt64
  /// The field begins with `*`: it does not choose days by itself.
  private let isDayFree, isWeekdayFree: Bool

  /// Reads `MINUTE HOUR DAY MONTH WEEKDAY`; an expression that never comes is a mistake too.
  package init(_ text: String) throws(CronMistake) {
    let words = CronExpression.words(of: text)
    guard words.count == CronField.allCases.count else {
      throw CronMistake(
        offset: words.first?.offset ?? 0,
        sentence:
          "a schedule has five fields, minute hour day-of-month month day-of-week, such as \"30 2 * * *\"; here are \(words.count)"
      )
    }
    self.text = text
    minutes = try CronField.minute.values(of: words[0])
    hours = try CronField.hour.values(of: words[1])
    days = try CronField.day.values(of: words[2])
    months = try CronField.month.values(of: words[3])
    weekdays = try CronField.weekday.values(of: words[4])
    isDayFree = words[2].characters.first == "*"
    isWeekdayFree = words[4].characters.first == "*"
    guard everComes else { throw words[2].mistake("this never comes: no month that is named has such a day") }
  }

  /// The same from a definition; the mistake has the place in the file.
  package init(_ notation: Notation) throws(DefinitionError) {
    let text = try notation.text()
    do throws(CronMistake) {
      self = try CronExpression(text)
    } catch {
      throw DefinitionError(
        file: notation.file, line: notation.line, column: notation.column + 1 + error.offset, sentence: error.sentence)
    }
  }

  private static func words(of text: String) -> [CronWord] {
    let characters = Array(text)
    return characters.split { $0 == " " || $0 == "\t" }.map { CronWord(characters: $0, offset: $0.startIndex) }
  }

  /// A day of a week comes in every month; a day of a month may not.
  private var everComes: Bool {
    if !isWeekdayFree { return true }
    // 2000 was a leap year.
    return (1...12).contains { month in
      has(months, month) && (1...Day.length(ofMonth: month, in: 2000)).contains { has(days, $0) }
    }
  }

  private func has(_ set: UInt64, _ number: Int) -> Bool { set & 1 << UInt64(number) != 0 }

  /// Whether the day has minutes of it. Where both the day of the month and the day of the week are chosen (neither begins
  /// with `*`), one of the two is enough, as in crontab(5).
  package func falls(on day: Day) -> Bool {
    let date = day.civil
    guard has(months, date.month) else { return false }
    let (isDay, isWeekday) = (has(days, date.day), has(weekdays, day.weekday))
    return isDayFree || isWeekdayFree ? isDay && isWeekday : isDay || isWeekday
  }

  /// The minutes of such a day, from midnight on, in order.
  package var minutesOfDay: [Int] {
    (0..<24).filter { has(hours, $0) }.flatMap { hour in
      (0..<60).filter { has(minutes, $0) }.map { hour * 60 + $0 }
    }
  }
}
