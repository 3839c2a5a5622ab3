/// The month and day on which a reporting year begins: `01-01`, or `08-01` for a school year.
package struct YearStart: Hashable, Sendable {
  package let month: Int
  package let day: Int

  package static let calendarYear = YearStart(month: 1, day: 1)

  private init(month: Int, day: Int) {
    self.month = month
    self.day = day
  }

  /// Reads `MM-DD`; nil when it names no day that every year has.
  package init?(_ text: String) {
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ $0.count == 2 && $0.allSatisfy { (48...57).contains($0) } }),
      let month = Int(String(parts[0]) ?? ""), let day = Int(String(parts[1]) ?? ""),
      Day(year: 2001, month: month, day: day) != nil
    else { return nil }
    self.init(month: month, day: day)
  }

  /// The day on which the year of this name begins.
  package func start(of year: Int) -> Day {
    guard let start = Day(year: year, month: month, day: day) else {
      preconditionFailure("a year start is a day of every year")
    }
    return start
  }
}

extension YearStart: CustomStringConvertible {
  /// `MM-DD`.
  package var description: String { (month < 10 ? "0" : "") + "\(month)-" + (day < 10 ? "0" : "") + "\(day)" }
}

/// A half-open span of civil dates [start, end).
package struct Span: Hashable, Sendable {
  package let start: Day
  package let end: Day

  package init(_ start: Day, _ end: Day) {
    self.start = start
    self.end = end
  }

  package var isEmpty: Bool { end <= start }
  /// Days in the span, 0 when it is empty.
  package var days: Int { isEmpty ? 0 : end - start }
  package var lastDay: Day { end - 1 }
  package func contains(_ day: Day) -> Bool { start <= day && day < end }
  /// The days that both have.
  package func intersection(_ other: Span) -> Span { Span(max(start, other.start), min(end, other.end)) }
  /// "Within P": the two have a day in common.
  package func overlaps(_ other: Span) -> Bool { start < other.end && end > other.start }
}

/// One reporting year: the name it goes by and its days (metrics.md).
package struct Period: Hashable, Sendable {
  /// The year in which it starts.
  package let name: Int
  package let yearStart: YearStart
  package let span: Span

  package init(_ name: Int, yearStart: YearStart = .calendarYear) {
    self.name = name
    self.yearStart = yearStart
    span = Span(yearStart.start(of: name), yearStart.start(of: name + 1))
  }

  /// The period in which the day falls.
  package init(containing day: Day, yearStart: YearStart = .calendarYear) {
    let year = day.civil.year
    self.init(yearStart.start(of: year) <= day ? year : year - 1, yearStart: yearStart)
  }

  package var start: Day { span.start }
  package var end: Day { span.end }
  package var days: Int { span.days }
  package func contains(_ day: Day) -> Bool { span.contains(day) }
  package var previous: Period { Period(name - 1, yearStart: yearStart) }
}
