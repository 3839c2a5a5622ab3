import Records
import Testing

@Suite("Spans and periods")
struct PeriodTests {
  private func span(_ start: String, _ end: String) throws -> Span {
    Span(try #require(Day(start)), try #require(Day(end)))
  }

  @Test("a span has its first day and not its end")
  func contains() throws {
    let span = try span("2024-01-01", "2024-02-01")
    #expect(span.contains(span.start))
    #expect(!span.contains(span.end))
    #expect(span.contains(span.lastDay))
    #expect(span.lastDay.description == "2024-01-31")
    #expect(span.days == 31)
  }

  @Test("a span that ends where it starts, or before, is empty")
  func empty() throws {
    #expect(try span("2024-01-01", "2024-01-01").isEmpty)
    #expect(try span("2024-01-02", "2024-01-01").days == 0)
    #expect(try !span("2024-01-01", "2024-01-02").isEmpty)
  }

  @Test("spans that only touch have no day in common")
  func overlap() throws {
    let (january, february) = (try span("2024-01-01", "2024-02-01"), try span("2024-02-01", "2024-03-01"))
    #expect(!january.overlaps(february))
    #expect(january.intersection(february).isEmpty)
    let last = try span("2024-01-31", "2024-02-02")
    #expect(last.overlaps(january) && last.overlaps(february))
    #expect(last.intersection(january) == (try span("2024-01-31", "2024-02-01")))
  }

  @Test("a calendar year, and a school year that is named after the year in which it starts")
  func years() throws {
    #expect(Period(2024).span == (try span("2024-01-01", "2025-01-01")))
    #expect(Period(2024).days == 366)
    let school = Period(2024, yearStart: try #require(YearStart("08-01")))
    #expect(school.span == (try span("2024-08-01", "2025-08-01")))
    #expect(school.previous.end == school.start)
  }

  @Test("a day falls in the period that has begun", arguments: [("2024-07-31", 2023), ("2024-08-01", 2024)])
  func containing(text: String, name: Int) throws {
    let start = try #require(YearStart("08-01"))
    let day = try #require(Day(text))
    #expect(Period(containing: day, yearStart: start).name == name)
    #expect(Period(containing: day, yearStart: start).contains(day))
  }

  @Test(
    "a year begins on a day that every year has", arguments: ["02-29", "13-01", "1-1", "08/01", "0801", "08-32", ""])
  func noYearStart(text: String) { #expect(YearStart(text) == nil) }

  @Test("a year start is written as it is read", arguments: ["01-01", "08-01", "12-31", "02-28"])
  func yearStart(text: String) { #expect(YearStart(text)?.description == text) }
}
