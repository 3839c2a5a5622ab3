/// Writes the sections of a page with their headings, blocks and questions.
struct SectionWriter {
  let report: Report
  let writing: Writing

  init(_ report: Report) {
    self.report = report
    writing = Writing(report.language)
  }

  /// - Parameter level: of the heading; a section of the report has 2, a part one more than what it stands in.
  func write(_ section: Section, level: Int, into markup: inout Markup, _ outline: inout PageOutline) {
    let anchor = outline.anchors.claim(section.id)
    let heading = outline.anchors.claim(anchor + ".title")
    outline.note(section.title, anchor: anchor, level: level)
    markup.element(
      "section",
      [
        "id": .string(anchor), "class": level == 2 ? "chapter" : "part",
        "aria-labelledby": level == 2 ? .string(heading) : .none,
      ]
    ) { content in
      SectionWriter.heading(section.title, level: level, id: heading, into: &content)
      for block in section.blocks { write(block, level: level, into: &content, &outline) }
      questions(section.questions, level: level + 1, of: anchor, into: &content, &outline)
    }
    markup.raw("\n")
  }

  private func write(_ block: Block, level: Int, into markup: inout Markup, _ outline: inout PageOutline) {
    switch block {
    case .paragraph(let text): markup.element("p", ["class": "prose"], text: text)
    case .keyFigures(let figures): keyFigures(figures, into: &markup)
    case .table(let table): self.table(table, into: &markup, &outline)
    case .chart(let chart): figure(chart, into: &markup, &outline)
    case .part(let part): write(part, level: level + 1, into: &markup, &outline)
    case .weighing: return
    }
    markup.raw("\n")
  }

  private func questions(
    _ questions: [String], level: Int, of anchor: String, into markup: inout Markup, _ outline: inout PageOutline
  ) {
    guard !questions.isEmpty else { return }
    let id = outline.anchors.claim(anchor + ".questions")
    markup.element("div", ["class": "questions", "role": "group", "aria-labelledby": .string(id)]) { block in
      SectionWriter.heading(PageWord.questions.text(in: report), level: level, id: id, into: &block)
      block.element("ul") { list in
        for question in questions { list.element("li", text: question) }
      }
    }
  }

  private static func heading(_ title: String, level: Int, id: String, into markup: inout Markup) {
    let name: StaticString =
      switch level {
      case ...2: "h2"
      case 3: "h3"
      case 4: "h4"
      case 5: "h5"
      default: "h6"
      }
    markup.element(name, ["id": .string(id)], text: title)
  }
}
