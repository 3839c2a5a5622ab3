import Foundation
import Records
import Reports
import Testing

@Suite("A page that needs nothing but itself")
struct HTMLPageTests {
  let page: String
  let document: PageDocument

  init() throws {
    let bytes = HTMLPage(ReportOfAll.report(style: try ReportStyle.text(of: "yearly-evaluation"))).bytes
    page = String(decoding: bytes, as: UTF8.self)
    document = try PageDocument(bytes)
  }

  @Test("a folded table opens on the screen, and paper says where in the workbook it is")
  func folded() throws {
    let table = Table(
      id: "t", title: "All of it", sheet: "All",
      columns: [Table.Column(id: "n", title: "N", unit: "", meaning: "m", format: nil)], rows: [[.text("x")]],
      note: "A note.", labelColumns: 1, isFolded: true)
    let report = Report(
      id: "r", language: .en, title: "R", subtitle: "",
      sections: [Section(id: "s", title: "S", blocks: [.table(table)])],
      style: "", frame: [:])
    let page = try PageDocument(HTMLPage(report).bytes)
    let details = try #require(page.all("details").first)
    #expect(details["class"] == "folded" && details.all("table").count == 1)
    #expect(details.all("summary").map(\.text) == ["All of it"])
    #expect(page.all("p").first { $0["class"] == "note on-paper" }?.text == "In the workbook: All of it (All).")
  }

  @Test("of a table that is cut the page shows the first rows, and says of how many and where they all are")
  func cut() throws {
    func page(showing most: Int) throws -> PageDocument {
      let table = Table(
        id: "t", title: "All of it", sheet: "All",
        columns: [Table.Column(id: "n", title: "N", unit: "", meaning: "m", format: nil)],
        rows: (1...3).map { [.text("x\($0)")] }, note: "A note.", labelColumns: 1, pageRows: most)
      let section = Section(id: "s", title: "S", blocks: [.table(table)])
      return try PageDocument(
        HTMLPage(Report(id: "r", language: .en, title: "R", subtitle: "", sections: [section], style: "", frame: [:]))
          .bytes)
    }
    let cut = try page(showing: 2)
    #expect(cut.all("tbody").first?.all("tr").map(\.text) == ["x1", "x2"])
    #expect(cut.all("p").contains { $0.text == "2 / 3. In the workbook: All of it (All)." })
    #expect(try page(showing: 0).all("tbody").isEmpty)
    let whole = try page(showing: 3)
    #expect(whole.all("tbody").first?.all("tr").count == 3 && !whole.all("p").contains { $0.text.contains("workbook") })
  }

  @Test("the same report gives the same bytes")
  func determinism() {
    #expect(HTMLPage(ReportOfAll.report()).bytes == HTMLPage(ReportOfAll.report()).bytes)
  }

  @Test("nothing on it can ask for anything")
  func selfContained() throws {
    #expect(page.contains("default-src &#39;none&#39;; style-src &#39;unsafe-inline&#39;; img-src data:"))
    for name in ["script", "link", "img", "iframe", "object", "form", "base"] { #expect(document.all(name).isEmpty) }
    #expect(!page.contains("http://") && !page.contains("https://") && !page.contains("@import"))
    for link in document.all("a") { #expect(link["href"]?.hasPrefix("#") == true) }
  }

  @Test("it says its language, title and one first heading, in landmarks")
  func frame() throws {
    #expect(document.all("html").map { $0["lang"] } == ["nl"])
    #expect(document.all("title").first?.text == "Jaarevaluatie netwerk 2025")
    #expect(document.all("h1").map(\.text) == ["Jaarevaluatie netwerk 2025"])
    for name in ["header", "nav", "main"] { #expect(document.all(name).count == 1) }
    #expect(document.all("a").first?.text == "Naar de inhoud van het rapport")
  }

  @Test("headings go down one level at a time")
  func headings() {
    let levels = document.elements.compactMap {
      $0.name.count == 2 && $0.name.first == "h" ? Int($0.name.dropFirst()) : nil
    }
    for (one, next) in zip(levels, levels.dropFirst()) { #expect(next <= one + 1) }
  }

  @Test("every id is given once, and everything that points to one finds it")
  func ids() {
    let ids = document.elements.compactMap { $0["id"] }
    #expect(Set(ids).count == ids.count)
    for element in document.elements {
      let names = [element["aria-labelledby"], element["href"].map { String($0.dropFirst()) }].compactMap { $0 }
      for name in names.flatMap({ $0.split(separator: " ") }) { #expect(ids.contains(String(name))) }
    }
  }

  @Test("every table has a caption, and every head cell says what it heads")
  func tables() {
    let tables = document.all("table")
    #expect(tables.count == 14)
    for table in tables {
      #expect(table.children.first?.name == "caption")
      #expect(table.children.first?.text.isEmpty == false)
    }
    for cell in document.all("th") { #expect(["col", "colgroup", "row"].contains(cell["scope"])) }
  }

  @Test("every picture has a title and a description, and its table in what can be unfolded beside it")
  func pictures() {
    let figures = document.all("figure")
    #expect(figures.count == 12)
    for figure in figures {
      let drawings = figure.all("svg").filter { $0["role"] == "img" }
      #expect(drawings.count == 1)
      #expect(drawings.first?.children.prefix(2).map(\.name) == ["title", "desc"])
      #expect(figure.all("details").first?.all("table").count == 1)
      #expect(figure.children.first?.name == "figcaption")
    }
  }

  @Test("the contents list names every section and its parts")
  func contents() {
    let entries = document.all("nav").first?.all("a").map(\.text)
    #expect(
      entries == [
        "In het kort", "Wie deden mee", "De coalities", "Examinering en diplomering",
        "Leven lang ontwikkelen en de instellingsdialoog over kwaliteitscultuur", "Gegevens en definities",
      ])
  }

  @Test("absent and hidden figures have a sign for the eye and words for who listens")
  func absent() {
    #expect(page.contains("<span aria-hidden=\"true\">-</span><span class=\"spoken\">geen cijfer</span>"))
    #expect(
      page.contains(
        "<span data-figure=\"network/load\" aria-hidden=\"true\">&lt;5</span><span class=\"spoken\">minder dan vijf</span>"
      ))
  }

  @Test("a report's own words stand before the page's")
  func words() {
    #expect(page.contains("vorig jaar <strong>"))
    #expect(!page.contains("vorige periode"))
  }

  @Test("an English report speaks English throughout")
  func english() throws {
    let page = HTMLPage(
      Report(
        id: "r", language: .en, title: "T", subtitle: "S", sections: ReportOfAll.report().sections, style: "",
        frame: [:]))
    let text = String(decoding: page.bytes, as: UTF8.self)
    for words in [
      "lang=\"en\"", "1,233", "75.1%", "Questions for the conversation", "no figure", "12 January 2026",
      "former period",
    ] {
      #expect(text.contains(words))
    }
  }

  @Test("a report of nothing is still a whole page")
  func empty() throws {
    let document = try PageDocument(
      HTMLPage(Report(id: "r", language: .nl, title: "", subtitle: "", sections: [], style: "", frame: [:])).bytes)
    #expect(document.all("h1").count == 1)
    #expect(document.all("main").count == 1)
  }
}
