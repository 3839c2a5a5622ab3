import Metrics
import Records
import Reports
import Testing

@Suite("The page of restatements")
struct RestatedPageTests {
  private static let kinds = "\"kind\": { " + Kind.words.map { "\"\($0)\": \"\($0)\"" }.joined(separator: ", ") + " },"

  private let sample: SampleReport = {
    let texts = """
      "tables.restated": { "title": "Then and now", "sheet": "Restated" }, "changes.title": "Changes", \(kinds) "why"
      """
    return SampleReport()
      .with("texts.nl.json", "\"why\"", texts).with("texts.en.json", "\"why\"", texts)
      .with(
        "definition.json", "\"sections\": [",
        "\"sections\": [ { \"id\": \"changes\", \"blocks\": [{ \"restatements\": { \"id\": \"restated\" } }] },"
      )
      .with(
        "columns.csv", "rings,ring,",
        """
        restated,figure,{figure},,,F,F,,,F.,F.
        restated,place,{figure:place},,,P,P,,,P.,P.
        restated,before,{figure:before},,,B,B,,,B.,B.
        restated,after,{figure:after},,,A,A,,,A.,A.
        restated,records,{figure:records},,,R,R,,,R.,R.
        rings,ring,
        """)
  }()

  private func book(core: Int, rate: Double = 0.5, former: Int = 9) -> Book {
    Book(
      [
        "meta/year": .count(2025), "network/people": .count(9), "network/rings/core/people": .count(core),
        "network/rings/core/attendance_rate": .number(rate), "network/rings/core/attendance_rate_counts": .pair(20, 40),
        "network/coverage_counts": .pair(5, 5),
      ],
      former: ["meta/year": .count(2024), "network/rings/core/people": .count(former)])
  }

  /// What the second edition says of changes, cell by cell.
  private func rows(_ before: Book, _ after: Book, since: [ChangedRecords] = []) throws -> [[String]] {
    let definition = try sample.definition()
    let first = try #require(definition.publications(book: before, language: .en).first)
    let second = try #require(definition.publications(book: after, language: .en).first)
    #expect(second.pages[0].sections.map(\.id) == ["one"])
    let former = FormerEdition(number: 1, figures: first.shownFigures, deliveries: since)
    let told = definition.restating(second, since: former, book: after)
    // What it tells is no new figure, or the next run would find a change in the telling.
    #expect(Set(told.shownFigures) == Set(second.shownFigures))
    let table = told.pages[0].sections.first { $0.id == "changes" }?.tables.first
    return (table?.rows ?? []).map { $0.map { Writing(.en).cell($0) } }
  }

  @Test("each figure stands with its name, whose it is, before, after and what may have changed it")
  func told() throws {
    let since = [
      ChangedRecords(delivery: "late", kind: .memberships, rows: 1200),
      ChangedRecords(delivery: "late", kind: .results, rows: 2),
      ChangedRecords(delivery: "later", kind: .people, rows: 1),
    ]
    let rows = try rows(book(core: 8), book(core: 7, rate: 0.4, former: 11), since: since)
    let records = "late: memberships (1,200); later: people (1)"
    #expect(
      rows == [
        ["People", "Core", "8", "7", records], ["People", "Core, 2024", "9", "11", records],
        ["Rate", "Core", "50.0%", "40.0%", records],
      ])
  }

  @Test("without a record that can have done it, it says so")
  func noRecords() throws {
    let since = [ChangedRecords(delivery: "late", kind: .results, rows: 2)]
    #expect(try rows(book(core: 8), book(core: 7), since: since).map(\.last) == ["no records"])
  }

  @Test("a small count is hidden on its own side, and the other side says only that it changed")
  func hidden() throws {
    #expect(try rows(book(core: 4), book(core: 6)).map { $0[2...3] } == [["<5", "changed"]])
    #expect(try rows(book(core: 6), book(core: 4)).map { $0[2...3] } == [["changed", "<5"]])
    #expect(try rows(book(core: 4), book(core: 3)) == [])
  }

  @Test("a figure that is shown no more stands with what it was")
  func gone() throws {
    let rows = try rows(book(core: 8), Book(["network/rings/core/people": .count(8), "network/people": .count(9)]))
    #expect(rows.map { $0[0...3] } == [["People", "Core", "9", "-"], ["Rate", "Core", "50.0%", "-"]])
  }

  @Test("it makes its own rows")
  func mistake() {
    let wrong = sample.with("definition.json", "\"restated\" }", "\"restated\", \"rows\": \"network\" }").mistake()
    #expect(wrong?.contains("the key \"rows\" is not known") == true, "\(wrong ?? "")")
  }
}
