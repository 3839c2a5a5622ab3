import Records
import Reports
import Testing

@Suite("Dates as each language writes them")
struct DatesTests {
  @Test(
    "the month is a word, small in Dutch",
    arguments: [
      ("2025-12-31", "31 december 2025", "31 December 2025"), ("2024-02-29", "29 februari 2024", "29 February 2024"),
      ("2025-01-01", "1 januari 2025", "1 January 2025"), ("1900-01-01", "1 januari 1900", "1 January 1900"),
      ("2199-12-31", "31 december 2199", "31 December 2199"),
    ])
  func long(iso: String, nl: String, en: String) throws {
    let day = try #require(Day(iso))
    #expect(Writing(.nl).day(day) == nl)
    #expect(Writing(.en).day(day) == en)
  }

  @Test("along an axis the month is short and the year left out")
  func short() throws {
    let march = try #require(Day("2025-03-03"))
    let may = try #require(Day("2025-05-12"))
    #expect([march, may].map(Writing(.nl).shortDay) == ["3 mrt", "12 mei"])
    #expect([march, may].map(Writing(.en).shortDay) == ["3 Mar", "12 May"])
  }

  @Test("since ever and still are no dates")
  func open() {
    #expect(Writing(.nl).day(.distantPast) == "-")
    #expect(Writing(.en).shortDay(.distantFuture) == "-")
  }
}
