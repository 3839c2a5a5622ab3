import Metrics
import Records
import Reports
import TestSupport
import Testing

/// Rows that are two coalitions, and what a reader may know of the persons between them.
struct PairTests {
  private static let rings =
    #""ring": { "core": "Core", "active": "Active", "reader": "Readers", "follower": "Followers", "outside": "Outside" },"#

  /// A report with one table whose rows and columns the test chooses.
  private func report(rows: String, columns: String) -> SampleReport {
    SampleReport()
      .with("texts.nl.json", PairTests.rings, "").with("texts.en.json", PairTests.rings, "")
      .with("definition.json", "network/rings/{ring}", rows)
      .with("columns.csv", "rings,ring,{ring},,,Ring,Ring,,,De ring.,The ring.\n", "")
      .with("columns.csv", "rings,people,people,count,yes,Mensen,People,mensen,people,Wie.,Who.\n", "")
      .with("columns.csv", "rings,rate,attendance_rate,percent,,Opkomst,Rate,aandeel,share,Deel.,Share.", columns)
  }

  private let labels = Labels(
    coalitions: ["b": "Zorg", "a": "AI", "a>b": "Data", "c": "Bouw"],
    results: ["r": .init(title: "Gids", kind: .guide, publishedOn: date("2025-03-01"), coalition: "c")])

  private func rows(_ report: SampleReport, _ figures: [String: Figure]) throws -> [[String]] {
    var figures = figures
    figures["network/people"] = .count(9)
    let table = try report.definition().build(book: Book(figures, labels: labels), language: .nl).tables.first
    return (table?.rows ?? []).map { $0.map { Writing(.nl).cell($0) } }
  }

  private static let pairColumns = """
    rings,from,{pair:one},,,Van,From,,,Van.,From.
    rings,to,{pair:other},,,Naar,To,,,Naar.,To.
    rings,carriers,carriers,count,,D,D,m,p,D.,D.
    rings,carries,carries,count,,C,C,k,c,C.,C.
    """

  @Test("a pair stands under both coalitions' names, ordered by the first and then by the other")
  func named() throws {
    let report = report(rows: "flow/pairs/{pair}", columns: PairTests.pairColumns)
    let carried = ["b>a", "c>b", "a>c", "a>b", "c>a"].map { ("flow/pairs/\($0)/carriers", Figure.count(7)) }
    let rows = try rows(report, Dictionary(uniqueKeysWithValues: carried))
    #expect(
      rows.map { $0.prefix(2).joined(separator: "-") } == ["AI-Bouw", "AI-Zorg", "Bouw-AI", "Bouw-Zorg", "Zorg-AI"])
  }

  @Test("an identifier that holds the sign is told from the pair of its halves")
  func signWithin() throws {
    let report = report(rows: "flow/pairs/{pair}", columns: PairTests.pairColumns)
    let rows = try rows(
      report, ["flow/pairs/a>b>c/carriers": .count(7), "flow/pairs/c>a>b/carriers": .count(7)])
    #expect(rows.map { Array($0.prefix(2)) } == [["Bouw", "Data"], ["Data", "Bouw"]])
  }

  @Test("carries of one to four carriers are hidden with them, of none and of five shown")
  func carries() throws {
    let report = report(rows: "flow/pairs/{pair}", columns: PairTests.pairColumns)
    let rows = try rows(
      report,
      [
        "flow/pairs/a>b/carriers": .count(4), "flow/pairs/a>b/carries": .count(30),
        "flow/pairs/a>c/carriers": .count(5), "flow/pairs/a>c/carries": .count(30),
        "flow/pairs/b>c/carriers": .count(0), "flow/pairs/b>c/carries": .count(0),
      ])
    #expect(rows.map { Array($0.suffix(2)) } == [["5", "30"], ["<5", "<5"], ["0", "0"]])
  }

  @Test("what people two coalitions share stands beside chance, or is hidden with it")
  func chance() throws {
    let report = report(
      rows: "flow/chance/pairs/{overlap}",
      columns: """
        rings,one,{overlap:one},,,A,A,,,A.,A.
        rings,other,{overlap:other},,,B,B,,,B.,B.
        rings,observed,observed,count,,O,O,m,p,O.,O.
        rings,mean,mean,decimal,,M,M,m,p,M.,M.
        """)
    let rows = try rows(
      report,
      [
        "flow/chance/pairs/a|b/observed": .count(3), "flow/chance/pairs/a|b/mean": .number(6.5),
        "flow/chance/pairs/b|c/observed": .count(8), "flow/chance/pairs/b|c/mean": .number(2.25),
      ])
    #expect(rows == [["AI", "Zorg", "<5", "<5"], ["Zorg", "Bouw", "8", "2,3"]])
  }

  @Test("a result's coalition and the dates of growth are called by name and date")
  func resultsAndDays() throws {
    let journeys = report(
      rows: "journeys/{result}",
      columns: """
        rings,result,{result},,,R,R,,,R.,R.
        rings,coalition,{result:coalition},,,C,C,,,C.,C.
        rings,reached,/flow/journeys/{result}/reached_coalitions,count,,B,B,c,c,B.,B.
        """)
    #expect(
      try rows(journeys, ["journeys/r/people": .count(9), "flow/journeys/r/reached_coalitions": .count(2)]) == [
        ["Gids", "Bouw", "2"]
      ])
    let growth = report(
      rows: "flow/coalitions/{coalition}/reach_growth/{day}",
      columns: """
        rings,day,{day},,,D,D,,,D.,D.
        rings,people,.,count,,P,P,m,p,P.,P.
        """)
    let rows = try rows(
      growth,
      [
        "flow/coalitions/a/reach_growth/2025-10-01": .count(20), "flow/coalitions/a/reach_growth/2025-09-30": .count(3),
      ])
    #expect(rows == [["30 september 2025", "<5"], ["1 oktober 2025", "20"]])
  }

  @Test("the eight indicators are eight rows, each with its counts, and few respondents hide the mean score")
  func indicators() throws {
    let words = Indicator.allCases.map { "\"\($0.rawValue)\": \"\($0.rawValue)\"" }.joined(separator: ", ")
    var report = report(
      rows: "support/{coalition}/indicators/{indicator}",
      columns: """
        rings,indicator,{indicator},,,I,I,,,I.,I.
        rings,value,.,percent,,W,W,a,s,W.,W.
        rings,of,/support/{coalition}/indicators/{indicator}_counts/1,count,,N,N,n,n,N.,N.
        """)
    for file in ["texts.nl.json", "texts.en.json"] {
      report = report.with(file, "\"title\": \"R\",", "\"title\": \"R\", \"indicator\": { \(words) },")
    }
    let rows = try rows(
      report,
      [
        "support/c/indicators/uptake": .number(0.5), "support/c/indicators/uptake_counts": .pair(1, 2),
        "support/c/indicators/value": .number(0.75), "support/c/indicators/value_counts": .pair(12, 3),
        "coalitions/c/evaluation/respondents": .count(3),
      ])
    #expect(rows == [["uptake", "50,0%", "2"], ["value", "<5", "<5"]])
  }

  @Test("whether a pair hangs on one carrier is told to the bureau only")
  func singleCarrier() throws {
    let figures: [String: Figure] = [
      "support/c/signals/single_carrier": .flag(true), "support/c/signals/few_respondents": .flag(true),
    ]
    let rule = try Rule(
      Notation(parsing: "\"support/{coalition}/signals/single_carrier\"", file: "r"), variables: [.coalition])
    #expect(rule.holds(in: Book(figures), variables: [.coalition: "c"]))
    #expect(!rule.holds(in: Book(figures), hidingFewPersons: true, variables: [.coalition: "c"]))
    let few = try Rule(
      Notation(parsing: "\"support/{coalition}/signals/few_respondents\"", file: "r"), variables: [.coalition])
    #expect(few.holds(in: Book(figures), hidingFewPersons: true, variables: [.coalition: "c"]))
  }
}
