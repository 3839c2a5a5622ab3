import Metrics
import Records
import Reports
import Testing

struct TemplateTests {
  private func saying(_ hello: String) -> SampleReport {
    SampleReport().with("texts.nl.json", "Er {network/people?was|waren} {network/people|mens|mensen}.", hello)
  }

  @Test(
    "a noun and a verb go with the number: one is singular, none and many are plural",
    arguments: [
      (0, "Er waren 0 mensen."), (1, "Er was 1 mens."), (2, "Er waren 2 mensen."), (1234, "Er waren 1.234 mensen."),
    ])
  func number(people: Int, sentence: String) throws {
    let book = Book(["network/people": .count(people), "network/participants": .count(900)])
    #expect(try SampleReport().with("definition.json", "\"board\"", "\"bureau\"").said(book) == sentence)
  }

  @Test("each language writes the number its own way")
  func languages() throws {
    let book = Book(["network/people": .count(1234)])
    #expect(try SampleReport().said(book, .en) == "There were 1,234 people.")
  }

  @Test(
    "a figure is written as its kind asks",
    arguments: [
      ("{network/coverage}", "87,5%"), ("{network/coverage_counts}", "7 van 8"), ("{network/coverage_counts/0}", "7"),
      ("{network/hours}", "12,3"), ("{former/network/people}", "6"), ("{period/last}", "31 december 2025"),
      ("{period/as_of}", "1 februari 2026"), ("{period/name}", "2025"), ("{findings/merger_round}", "2"),
      ("{settings/observed_core}", "60,0%"), ("{settings/return_window|dag|dagen}", "180 dagen"),
    ])
  func kinds(template: String, text: String) throws {
    let book = Book(
      [
        "network/coverage": .number(0.875), "network/coverage_counts": .pair(7, 8), "network/hours": .number(12.34),
        "network/participants": .count(9), "meta/year": .count(2025), "meta/a": .word("2025-01-01"),
        "meta/b": .word("2026-01-01"), "meta/as_of": .word("2026-02-01"),
        "findings/merger_round": .list([.word("a"), .word("b")]),
      ], former: ["network/people": .count(6)])
    #expect(try saying(template).said(book) == text)
  }

  @Test("a school year is named by both its years")
  func schoolYear() throws {
    let book = Book(["meta/year": .count(2024), "meta/a": .word("2024-08-01"), "meta/b": .word("2025-08-01")])
    #expect(
      try saying("{period/name}: {period/first} - {period/last}").said(book)
        == "2024/2025: 1 augustus 2024 - 31 juli 2025")
  }

  @Test("nothing is said about a figure that is absent")
  func absent() throws {
    #expect(try SampleReport().said(Book(["network/people": .absent])) == nil)
    #expect(try SampleReport().said(Book([:])) == nil)
    #expect(try saying("{former/network/people}").said(Book(["network/people": .count(9)])) == nil)
  }

  @Test(
    "a count of 1 to 4 persons is told as fewer than 5, in the plural; a rate on so few is not told",
    arguments: [
      (1, "Er waren under 5 mensen."), (4, "Er waren under 5 mensen."), (5, "Er waren 5 mensen."),
      (0, "Er waren 0 mensen."),
    ])
  func few(people: Int, sentence: String) throws {
    #expect(try SampleReport().said(Book(["network/people": .count(people)])) == sentence)
    let rate = Book(["network/return_rate": .number(0.5), "network/return_rate_counts": .pair(4, 8)])
    #expect(try saying("{network/return_rate}").said(rate) == nil)
    #expect(try saying("{network/return_rate_counts}").said(rate) == nil)
    let enough = Book(["network/return_rate": .number(0.5), "network/return_rate_counts": .pair(5, 10)])
    #expect(try saying("{network/return_rate}").said(enough) == "50,0%")
  }

  @Test("the first wording is said whose rule holds and whose figures may be told")
  func wordings() throws {
    let sample = SampleReport().with(
      "definition.json", "\"say\": [\"hello\"]",
      "\"say\": [[{ \"text\": \"more\", \"when\": \"network/people > former/network/people\" }, { \"text\": \"hello\", \"when\": \"network/people > 5\" }, \"else\"]]"
    ).with("texts.nl.json", "\"why\"", "\"more\": \"meer dan {former/network/people}\", \"else\": \"weinig\", \"why\"")
      .with("texts.en.json", "\"why\"", "\"more\": \"more\", \"else\": \"few\", \"why\"")
    #expect(try sample.said(Book(["network/people": .count(9)], former: ["network/people": .count(8)])) == "meer dan 8")
    #expect(
      try sample.said(Book(["network/people": .count(9)], former: ["network/people": .count(9)]))
        == "Er waren 9 mensen.")
    #expect(try sample.said(Book(["network/people": .count(9)])) == "Er waren 9 mensen.")
    #expect(try sample.said(Book([:])) == "weinig")
  }

  @Test(
    "a place that names no figure is a mistake, in either language, at its own place",
    arguments: [
      ("{network/poeple}", "no figure is called \"network/poeple\"; did you mean \"network/people\"?"),
      ("{network/people", "this place is never closed; end it with }"),
      ("{network/people|mens}", "two words are needed here, singular|plural"),
      ("{rings/{coalition}/core/people}", "{coalition} stands for nothing here"),
      ("{coalition}", "{coalition} stands for nothing here"),
      ("{}", "no figure is called \"\"; the names are those of the figure document"),
      ("{rings/*/core/people}", "a sentence names one figure, not *"),
    ])
  func mistakes(template: String, sentence: String) {
    #expect(saying("Zie \(template)").mistake() == "r/texts.nl.json:4:17: " + sentence)
    let english = SampleReport().with(
      "texts.en.json", "There {network/people?was|were} {network/people|person|people}.", "x \(template)")
    #expect(english.mistake() == "r/texts.en.json:4:15: " + sentence)
  }
}
