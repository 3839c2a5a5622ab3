import Records
import Reports
import Testing

@Suite("Figures are read back from a page")
struct PublishedFiguresTests {
  private func figures(_ blocks: [Block], style: String = "", language: Language = .nl) -> [PublishedFigure] {
    let section = Section(id: "s", title: "T", blocks: blocks)
    return HTMLPage.figures(
      in: HTMLPage(
        Report(id: "r", language: language, title: "T", subtitle: "", sections: [section], style: style, frame: [:])
      ).bytes)
  }

  private func table(_ row: [Cell]) -> Block {
    let columns = row.map { _ in Table.Column(id: "c", title: "c", unit: "", meaning: "", format: .count) }
    return .table(Table(id: "t", title: "t", sheet: "t", columns: columns, rows: [row], note: "", labelColumns: 0))
  }

  @Test("every figure of a table and of the key figures, as it reads, in the order of the page")
  func order() {
    let card = KeyFigure(
      label: "L", cell: .figure(path: "network/load", value: 1234, format: .count),
      former: .figure(path: "former/network/load", value: 0.5, format: .percent), basis: "")
    let row: [Cell] = [.figure(path: "a/b", value: 0.125, format: .percent), .absent, .text("9"), .hidden(path: "a/c")]
    #expect(
      figures([.keyFigures([card]), table(row)]) == [
        PublishedFigure(path: "network/load", text: "1.234"),
        PublishedFigure(path: "former/network/load", text: "50,0%"),
        PublishedFigure(path: "a/b", text: "12,5%"), PublishedFigure(path: "a/c", text: "<5"),
      ])
    #expect(figures([table(row)], language: .en).first?.text == "12.5%")
  }

  @Test("a path is read as it was written, whatever stands in it")
  func paths() {
    for path in ["a\"b", "<x>", "a&amp;b", " data-figure=", "it's"] {
      #expect(
        figures([table([.figure(path: path, value: 1, format: .count)])]) == [PublishedFigure(path: path, text: "1")])
    }
  }

  @Test("text and style that look like a figure are none")
  func lookalikes() {
    let text = "<span data-figure=\"x\">1</span>"
    #expect(figures([.paragraph(text), table([.text(text)])], style: "a::after{content:'\(text)'}").isEmpty)
  }

  @Test("each figure of the sample's tables is there once for its table")
  func sample() {
    let figures = HTMLPage.figures(in: HTMLPage(ReportOfAll.report()).bytes)
    #expect(figures.contains(PublishedFigure(path: "network/participants", text: "1.233")))
    #expect(figures.filter { $0.path == "r/0" }.map(\.text) == ["95,1%"])
    #expect(figures.filter { $0.path == "layers/student" }.map(\.text) == ["<5"])
    #expect(figures.count > 500)
  }

  @Test(
    "a page cut short or of something else ends the reading",
    arguments: ["", "<", "<span data-figure=\"a", "no page", "<style>"])
  func cut(page: String) {
    #expect(HTMLPage.figures(in: Array(page.utf8)).isEmpty)
  }
}
