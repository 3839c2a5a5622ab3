extension SectionWriter {
  /// Key figures as cards, each with what it rests on, and with the former period's value beside it where one of them has that.
  func keyFigures(_ figures: [KeyFigure], into markup: inout Markup) {
    let looksBack = figures.contains { $0.former != .absent }
    markup.element("dl", ["class": "key-figures"]) { list in
      for figure in figures {
        list.element("div", ["class": "card"]) { card in
          card.element("dt", text: figure.label)
          card.element("dd", ["class": "value"]) { value(figure.cell, into: &$0) }
          if looksBack {
            card.element("dd", ["class": "former"]) { former in
              former.text(PageWord.former.text(in: report) + " ")
              former.element("strong") { value(figure.former, into: &$0) }
            }
          }
          if !figure.basis.isEmpty { card.element("dd", ["class": "basis"], text: figure.basis) }
        }
      }
    }
  }
}
