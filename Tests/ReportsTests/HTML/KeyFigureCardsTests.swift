import Records
import Reports
import Testing

@Suite struct KeyFigureCardsTests {
  private func formers(_ figures: [Cell]) throws -> Int {
    let cards = figures.map {
      KeyFigure(label: "L", cell: .figure(path: "a/b", value: 1, format: .count), former: $0, basis: "")
    }
    let section = Section(id: "s", title: "S", blocks: [.keyFigures(cards)], questions: [])
    let report = Report(id: "r", language: .en, title: "T", subtitle: "", sections: [section], style: "", frame: [:])
    return try PageDocument(HTMLPage(report).bytes).all("dd").count { $0["class"] == "former" }
  }

  @Test("the former period stands on every card where one has a figure of it, and on none where none has")
  func former() throws {
    #expect(try formers([.absent, .figure(path: "former/a/b", value: 2, format: .count)]) == 2)
    #expect(try formers([.absent, .hidden(path: "former/a/b")]) == 2)
    #expect(try formers([.absent, .absent]) == 0)
  }
}
