extension SectionWriter {
  /// A picture: its message, what its colours mean, the drawing, what it rests on, and its table one step away.
  func figure(_ chart: Chart, into markup: inout Markup, _ outline: inout PageOutline) {
    let id = outline.anchors.claim("figure-" + chart.table.id)
    let message = outline.anchors.claim(id + ".message")
    let drawing = Picture.drawing(of: ChartData(chart, report))
    markup.element(
      "figure", ["id": .string(id), "class": .string(chart.kind.rawValue), "aria-labelledby": .string(message)]
    ) { figure in
      figure.element("figcaption") { caption in
        caption.element("strong", ["id": .string(message), "class": "message"], text: chart.title)
        caption.element("span", ["class": "about"], text: chart.table.title)
      }
      if chart.isWorthDrawing {
        Legend.write(drawing.legend, into: &figure)
        plot(drawing, of: chart, id: id, labelledBy: message, into: &figure, &outline)
        Key.write(drawing.key, into: &figure)
      }
      note(of: chart.table, into: &figure)
      figure.element("details") { details in
        details.element("summary", text: PageWord.numbers.text(in: report))
        let cross = chart.table.isCut ? nil : CrossTable(chart.table, writing)
        grid(cross?.table ?? chart.table, across: cross?.across, into: &details, &outline)
      }
    }
  }

  private func plot(
    _ drawing: any Drawing, of chart: Chart, id: String, labelledBy message: String, into markup: inout Markup,
    _ outline: inout PageOutline
  ) {
    let title = outline.anchors.claim(id + ".drawing")
    let description = outline.anchors.claim(id + ".description")
    let scrolls = drawing.minimumWidth > Picture.narrow
    markup.element(
      "div",
      [
        "class": scrolls ? "plot scrolls" : "plot", "role": scrolls ? "group" : .none,
        "tabindex": scrolls ? "0" : .none, "aria-labelledby": scrolls ? .string(message) : .none,
      ]
    ) { plot in
      plot.element(
        "svg",
        [
          "role": "img", "aria-labelledby": .string(title + " " + description), "width": "100%",
          "height": .px(drawing.height),
          "style": scrolls ? .string("min-width: \(Int(drawing.minimumWidth))px") : .none,
        ]
      ) { svg in
        svg.element("title", ["id": .string(title)], text: chart.title)
        svg.element("desc", ["id": .string(description)], text: chart.description)
        drawing.draw(into: &svg)
      }
    }
  }
}
