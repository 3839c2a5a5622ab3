import Records
import Testing

@Suite("Days")
struct DayTests {
  @Test(
    "the day numbers of known dates",
    arguments: [
      ("1970-01-01", 0), ("1969-12-31", -1), ("2000-02-29", 11_016), ("2000-03-01", 11_017), ("2024-12-31", 20_088),
      ("1900-01-01", -25_567), ("2199-12-31", 84_005),
    ])
  func numbers(text: String, number: Int32) {
    #expect(Day(text)?.number == number)
    #expect(Day(number: number).description == text)
  }

  @Test(
    "what is no date of the calendar is none, however it is written",
    arguments: [
      "2023-02-29", "1900-02-29", "2024-02-30", "2024-13-01", "2024-00-10", "2024-04-31", "2024-01-00", "2024-1-1",
      "24-01-01", "2024/01/01", "2024-01-01 ", " 2024-01-01", "+024-01-01", "2024-01-1a", "20240101", "",
      "2024-01-01T00",
      "２024-01-01",
    ])
  func refused(text: String) { #expect(Day(text) == nil) }

  @Test("a leap day is one in the years that have it", arguments: [2000, 2024, 2400, 1904])
  func leap(year: Int) { #expect(Day(year: year, month: 2, day: 29) != nil) }

  @Test("every day of four centuries is read back as it is written, one after the other")
  func roundTrip() throws {
    var day = try #require(Day("1900-01-01"))
    let end = try #require(Day("2200-01-01"))
    while day < end {
      let (year, month, number) = day.civil
      #expect(Day(year: year, month: month, day: number) == day)
      if number == 1 { #expect(Day(day.description) == day) }
      day = day + 1
    }
  }

  @Test("the day first form is as strict", arguments: [("31-12-2024", "2024-12-31"), ("01-02-2025", "2025-02-01")])
  func dayFirst(text: String, iso: String) {
    #expect(Array(text.utf8).withUnsafeBytes { Day(dayFirst: $0) } == Day(iso))
  }

  @Test(
    "the day first form takes no other",
    arguments: ["2024-12-31", "1-2-2025", "31-02-2025", "31/12/2024", "3a-12-2024", ""])
  func dayFirstRefused(text: String) {
    #expect(Array(text.utf8).withUnsafeBytes { Day(dayFirst: $0) } == nil)
  }

  @Test(
    "weekdays as in a cron expression",
    arguments: [("1970-01-01", 4), ("2024-02-29", 4), ("2025-06-01", 0), ("1969-12-28", 0), ("1900-01-01", 1)])
  func weekday(text: String, weekday: Int) { #expect(Day(text)?.weekday == weekday) }

  @Test("adding, taking away and the distance between days")
  func arithmetic() throws {
    let day = try #require(Day("2024-02-28"))
    #expect((day + 2).description == "2024-03-01")
    #expect((day - 59).description == "2023-12-31")
    #expect((day + 366) - day == 366)
    #expect(Day.distantPast < day && day < Day.distantFuture)
  }
}
