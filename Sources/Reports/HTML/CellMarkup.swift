extension SectionWriter {
  /// A cell's text; a published figure is stamped with its path, so that the page can be read back and compared.
  func value(_ cell: Cell, into markup: inout Markup) {
    if case .figure(let path, let value, let format) = cell {
      return markup.figure(at: path) { writing.write(value, format, into: &$0) }
    }
    let text = writing.cell(cell)
    switch cell {
    case .text, .day, .figure: markup.text(text)
    case .absent: spoken(text, as: .absent, into: &markup)
    case .hidden(let path): spoken(text, of: path, as: .hidden, into: &markup)
    case .concealed(let path): spoken(text, of: path, as: .concealed, into: &markup)
    case .joined(let path, _): markup.element("span", ["data-figure": .string(path), "class": "withheld"], text: text)
    case .withheld: markup.element("span", ["class": "withheld"], text: text)
    }
  }

  /// A sign for the eye and words for who listens.
  private func spoken(_ sign: String, of path: String? = nil, as word: PageWord, into markup: inout Markup) {
    let figure = path.map(AttributeValue.string) ?? .none
    markup.element("span", ["data-figure": figure, "aria-hidden": "true"], text: sign)
    markup.element("span", ["class": "spoken"], text: word.text(in: report))
  }
}
