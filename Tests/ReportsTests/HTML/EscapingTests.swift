import Records
import Reports
import Testing

@Suite("Hostile text stays text")
struct EscapingTests {
  /// The markup of one text in an element and in an attribute.
  private func written(_ text: String) -> String {
    var markup = Markup()
    markup.element("p", ["title": .string(text)], text: text)
    return String(decoding: markup.bytes, as: UTF8.self)
  }

  @Test(
    "markup becomes references, in text and in attributes",
    arguments: [
      ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
      ("\" onload=\"x", "&quot; onload=&quot;x"),
      ("' a='", "&#39; a=&#39;"), ("R&D &lt;", "R&amp;D &amp;lt;"), ("]]>", "]]&gt;"), ("é€😀", "é€😀"), ("", ""),
    ])
  func markup(text: String, escaped: String) {
    #expect(written(text) == "<p title=\"\(escaped)\">\(escaped)</p>")
  }

  @Test("control characters and non-characters become U+FFFD; tab and line feed stay")
  func controls() {
    let controls = (0..<32).map { Unicode.Scalar(UInt8($0)) } + (127..<160).map { Unicode.Scalar(UInt8($0)) }
    for scalar in controls where scalar != "\t" && scalar != "\n" {
      #expect(written("a\(scalar)b") == "<p title=\"a\u{FFFD}b\">a\u{FFFD}b</p>")
    }
    #expect(written("a\u{FFFE}\u{FFFF}b") == "<p title=\"a\u{FFFD}\u{FFFD}b\">a\u{FFFD}\u{FFFD}b</p>")
    #expect(written("a\t\nb\u{A0}c\u{FFFD}") == "<p title=\"a\t\nb\u{A0}c\u{FFFD}\">a\t\nb\u{A0}c\u{FFFD}</p>")
  }

  @Test("a style sheet cannot end its element")
  func style() {
    var markup = Markup()
    markup.style("a{} </style><b>")
    #expect(String(decoding: markup.bytes, as: UTF8.self) == "<style>a{} <\\/style><b>\n</style>")
  }

  @Test("a text of a mebibyte of markup stays whole where it is told and is cut where it is drawn")
  func mebibyte() throws {
    let hostile = String(repeating: "<i a=\"'&\u{1}\u{0}", count: 1 << 17)
    let columns = [ReportOfAll.label("a", "a"), ReportOfAll.column("b", "b")]
    let table = Table(
      id: "t", title: "t", sheet: "t", columns: columns, rows: [[.text(hostile), .absent]], note: "", labelColumns: 1)
    let chart = Chart(kind: .bars, title: "c", description: "d", table: table, series: [1])
    let section = Section(id: "s", title: "s", blocks: [.chart(chart)])
    let report = Report(
      id: "r", language: .nl, title: "r", subtitle: "", sections: [section], style: "", frame: [:])
    let document = try PageDocument(HTMLPage(report).bytes)
    #expect(document.all("i").isEmpty)
    #expect(document.all("th").last?.text.utf8.count == (8 + 2 * 3) * (1 << 17))
    #expect(document.all("text").allSatisfy { $0.text.utf8.count < 300 })
  }

  @Test(
    "short hostile texts leave no element and no attribute behind",
    arguments: ["</title><x>", "\"><x onload=\"", "'><x>", "</style><x>", "--><x>", "\u{0}<x>", "&#60;x&#62;"])
  func everywhere(text: String) throws {
    let document = try PageDocument(HTMLPage(HostileReport.report(text)).bytes)
    #expect(document.all("x").isEmpty)
    #expect(document.elements.allSatisfy { $0["onload"] == nil })
    #expect(document.all("figure").count == 2 * Chart.Kind.allCases.count)
  }
}

/// A report that says the same text wherever it can, with a picture of every kind.
enum HostileReport {
  static func report(_ text: String) -> Report {
    let charts = Chart.Kind.allCases.map { Block.chart(chart($0, text)) }
    let cards = [KeyFigure(label: text, cell: .withheld(reason: text), former: .text(text), basis: text)]
    let section = Section(
      id: text, title: text, blocks: [.paragraph(text), .keyFigures(cards), .table(table(text))] + charts,
      questions: [text])
    return Report(
      id: text, language: .nl, title: text, subtitle: text, sections: [section, section], style: "",
      frame: ["page.contents": text, "page.skip": text])
  }

  private static func chart(_ kind: Chart.Kind, _ text: String) -> Chart {
    Chart(kind: kind, title: text, description: text, table: table(text), series: [2, 3], marked: [0], mark: text)
  }

  private static func table(_ text: String) -> Table {
    let label = Table.Column(id: text, title: text, unit: text, meaning: text, format: nil)
    let number = Table.Column(id: text, title: text, unit: text, meaning: text, format: .count)
    let figure = Cell.figure(path: text, value: 3, format: .count)
    return Table(
      id: text, title: text, sheet: text, columns: [label, label, number, number],
      rows: [
        [.text(text), .text(text), figure, figure],
        [.text(text), .text("b"), .hidden(path: text), .withheld(reason: text)],
      ],
      note: text, labelColumns: 2)
  }
}
