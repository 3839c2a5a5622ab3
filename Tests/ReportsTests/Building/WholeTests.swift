import Metrics
import Records
import Reports
import Testing

/// Rows whose parts add up: a small part must not be given away by the others and their sum.
struct WholeTests {
  private static let rings =
    #""ring": { "core": "Core", "active": "Active", "reader": "Readers", "follower": "Followers", "outside": "Outside" },"#

  private let report = SampleReport()
    .with("texts.nl.json", rings, "")
    .with("texts.en.json", rings, "")
    .with(
      "definition.json", "\"rows\": \"network/rings/{ring}\"",
      """
      "rows": "coalitions/{coalition}/breathing/{meeting}",
      "whole": { "column": "all", "parts": ["core", "active", "outside"] }
      """
    )
    .with("columns.csv", "rings,ring,{ring},,,Ring,Ring,,,De ring.,The ring.", "rings,meeting,{meeting},,,D,D,,,D.,D.")
    .with("columns.csv", "rings,people,people,count,yes,", "rings,core,core,count,,")
    .with(
      "columns.csv", "rings,rate,attendance_rate,percent,,Opkomst,Rate,aandeel,share,Deel.,Share.",
      """
      rings,active,active,count,,A,A,m,p,A.,A.
      rings,outside,outside,count,,O,O,m,p,O.,O.
      rings,all,/coalitions/{coalition}/present/{meeting},count,,S,S,m,p,S.,S.
      """)

  /// The row of one meeting with these counts, as a reader sees it.
  private func row(_ core: Int, _ active: Int, _ outside: Int) throws -> [String] {
    let book = Book([
      "network/people": .count(9), "coalitions/data/breathing/m/core": .count(core),
      "coalitions/data/breathing/m/active": .count(active), "coalitions/data/breathing/m/outside": .count(outside),
      "coalitions/data/present/m": .count(core + active + outside),
    ])
    let table = try report.definition().build(book: book, language: .nl).tables[0]
    return table.rows[0].dropFirst().map { Writing(.nl).cell($0) }
  }

  @Test("parts of five and more, or none, stand apart, and the whole is left out")
  func apart() throws {
    #expect(try row(5, 11, 0) == ["5", "11", "0", "-"])
  }

  @Test("with one part of one to four, all that are not 0 are told together", arguments: [1, 4])
  func together(few: Int) throws {
    #expect(try row(few, 11, 0) == ["both", "both", "0", "\(few + 11)"])
    #expect(try row(6, few, 7) == ["both", "both", "both", "\(few + 13)"])
  }

  @Test("a whole of one to four is hidden too")
  func few() throws {
    #expect(try row(1, 0, 2) == ["both", "0", "both", "<5"])
    #expect(try row(3, 0, 0) == ["both", "0", "0", "<5"])
  }

  @Test("the note says what the word means, only where it stands")
  func note() throws {
    let book = { (core: Int) in
      Book([
        "coalitions/data/breathing/m/core": .count(core), "coalitions/data/breathing/m/active": .count(9),
        "coalitions/data/breathing/m/outside": .count(0), "coalitions/data/present/m": .count(core + 9),
      ])
    }
    #expect(try report.definition().build(book: book(2), language: .nl).tables[0].note == "joined")
    #expect(try report.definition().build(book: book(6), language: .nl).tables[0].note == "")
  }

  @Test("a whole names columns that hold figures")
  func mistakes() {
    let wrong = report.with("definition.json", "\"column\": \"all\"", "\"column\": \"al\"")
    #expect(wrong.mistake()?.contains("the column \"al\" is not known; did you mean \"all\"?") == true)
    let label = report.with("definition.json", "\"core\", \"active\"", "\"meeting\", \"active\"")
    #expect(label.mistake()?.contains("the column \"meeting\" is not known") == true)
  }
}
