import Records
import Reports
import Testing

@Suite("Numbers as each language writes them")
struct WritingTests {
  let dutch = Writing(.nl)
  let english = Writing(.en)

  @Test(
    "thousands are grouped and decimals marked as the language does",
    arguments: [
      (0.0, NumberFormat.count, "0", "0"), (999, .count, "999", "999"), (1000, .count, "1.000", "1,000"),
      (1_234_567, .count, "1.234.567", "1,234,567"), (-1234, .count, "-1.234", "-1,234"),
      (0.125, .percent, "12,5%", "12.5%"), (1, .percent, "100,0%", "100.0%"), (12.34, .percent, "1.234,0%", "1,234.0%"),
      (0.75, .index, "0,75", "0.75"), (-0.5, .index, "-0,50", "-0.50"), (1234.5, .decimal, "1.234,5", "1,234.5"),
      (0, .index, "0,00", "0.00"), (0, .percent, "0,0%", "0.0%"),
    ])
  func grouping(value: Double, format: NumberFormat, nl: String, en: String) {
    #expect(dutch.number(value, format) == nl)
    #expect(english.number(value, format) == en)
  }

  @Test(
    "a half goes away from zero, also where it is stored a trace below",
    arguments: [
      (0.5, NumberFormat.count, "1"), (1.5, .count, "2"), (2.5, .count, "3"), (-2.5, .count, "-3"), (0.49, .count, "0"),
      (0.285, .index, "0.29"), (1.005, .index, "1.01"), (0.2849, .index, "0.28"), (0.0005, .percent, "0.1%"),
      (0.00049, .percent, "0.0%"), (0.9995, .percent, "100.0%"), (0.99949, .percent, "99.9%"), (0.05, .decimal, "0.1"),
      (999.95, .decimal, "1,000.0"), (999_999.5, .count, "1,000,000"), (0.1 + 0.2, .index, "0.30"),
      (2.0 / 3, .percent, "66.7%"), (1.0 / 3, .index, "0.33"), (0.145, .percent, "14.5%"), (0.0625, .percent, "6.3%"),
    ])
  func halves(value: Double, format: NumberFormat, written: String) {
    #expect(english.number(value, format) == written)
  }

  @Test("nothing reads as minus zero")
  func minusZero() {
    #expect(dutch.number(-0.0, .count) == "0")
    #expect(dutch.number(-0.004, .index) == "0,00")
    #expect(dutch.number(-0.005, .index) == "-0,01")
  }

  @Test("whole numbers stay exact as long as a double is")
  func large() {
    #expect(english.number(9_007_199_254_740_992, .count) == "9,007,199,254,740,992")
    #expect(english.number(4_503_599_627_370_497, .count) == "4,503,599,627,370,497")
    #expect(english.number(1e300, .count) == "1,000,000,000,000,000,000")
    #expect(english.count(.min) == "-9,223,372,036,854,775,808")
  }

  @Test("what is no number is absent")
  func noNumber() {
    #expect(dutch.number(.nan, .index) == "-")
    #expect(dutch.number(.infinity, .percent) == "-")
    #expect(dutch.number(-.infinity, .count) == "-")
  }

  @Test("a ratio names its two counts")
  func counts() {
    #expect(dutch.counts(9, of: 1200) == "9 van 1.200")
    #expect(english.counts(9, of: 1200) == "9 of 1,200")
  }

  @Test("a cell reads as what it holds")
  func cells() throws {
    let day = try #require(Day("2025-12-31"))
    #expect(dutch.cell(.text("kern")) == "kern")
    #expect(dutch.cell(.figure(path: "network/load", value: 1234, format: .count)) == "1.234")
    #expect(dutch.cell(.day(day)) == "31 december 2025")
    #expect(dutch.cell(.absent) == "-")
  }
}
