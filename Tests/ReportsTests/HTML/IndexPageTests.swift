import Records
import Reports
import TestSupport
import Testing

@Suite("The page of all editions")
struct IndexPageTests {
  private func entry(_ edition: Int, _ language: Language, isProvisional: Bool) -> IndexPage.Entry {
    IndexPage.Entry(
      report: isProvisional ? "y-bureau" : "y", title: "Jaarevaluatie <2025>",
      audience: isProvisional ? .bureau : .board, language: language,
      period: Span(date("2025-01-01"), date("2026-01-01")),
      asOf: date("2026-01-20"), edition: edition, isProvisional: isProvisional, folder: "y/2025/\(edition)",
      files: ["y.html", "y.xlsx", "y.json"].map { IndexPage.File(name: $0, subject: nil) })
  }

  @Test("shows each edition in the order given, with its period, its state and its files")
  func editions() throws {
    let entries = [entry(2, .en, isProvisional: false), entry(1, .nl, isProvisional: true)]
    let page = try PageDocument(IndexPage(entries, next: [:], language: .nl).bytes)
    #expect(page.all("h1").map(\.text) == ["Alle edities"])
    #expect(page.all("h2").map(\.text) == ["Jaarevaluatie <2025>", "Jaarevaluatie <2025>"])
    #expect(page.all("h2").map { $0["lang"] } == ["en", "nl"])
    let told = page.all("main").first?.all("p").map(\.text)
    #expect(
      told == [
        "1 januari 2025 tot en met 31 december 2025, definitief: de periode is voorbij",
        "Editie 2 voor het bestuur, peildatum 20 januari 2026, in het Engels",
        "1 januari 2025 tot en met 31 december 2025, voorlopig: de periode loopt nog",
        "Editie 1 voor het bureau, peildatum 20 januari 2026, in het Nederlands",
      ])
    let links = page.all("a")
    #expect(links.prefix(3).map(\.text) == ["Lees het verslag", "Alle cijfers in Excel", "y.json"])
    #expect(links.prefix(3).map { $0["href"] } == ["y/2025/2/y.html", "y/2025/2/y.xlsx", "y/2025/2/y.json"])
  }

  @Test("where an edition has a page for each of several, their names are the links")
  func subjects() throws {
    var edition = entry(1, .nl, isProvisional: false)
    edition.files = ["a.html", "a.xlsx"].map { IndexPage.File(name: $0, subject: "Data & AI") }
    let page = try PageDocument(IndexPage([edition], next: [:], language: .nl).bytes)
    #expect(page.all("a").map(\.text) == ["Data & AI", "Data & AI in Excel"])
  }

  @Test("the newest edition of a report that comes of its own accord says when the next one does, and no other")
  func next() throws {
    let entries = [
      entry(3, .nl, isProvisional: true), entry(2, .nl, isProvisional: false), entry(1, .nl, isProvisional: false),
    ]
    for (language, said) in [
      (Language.nl, "De volgende editie komt op 1 februari 2026"), (.en, "The next edition comes on 1 February 2026"),
    ] {
      let page = try PageDocument(IndexPage(entries, next: ["y": date("2026-02-01")], language: language).bytes)
      let told = try #require(page.all("main").first).all("p").map(\.text)
      #expect(told.count == 7 && told[4] == said)
    }
  }

  @Test("without editions it says so")
  func none() throws {
    let page = try PageDocument(IndexPage([], next: ["y": date("2026-02-01")], language: .en).bytes)
    #expect(page.all("p").map(\.text) == ["There are no editions yet."])
    #expect(page.all("ul").isEmpty)
  }
}
