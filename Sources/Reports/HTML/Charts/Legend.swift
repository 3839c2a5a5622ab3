/// What the colours and marks of a picture mean.
enum Legend {
  enum Sign: Hashable {
    /// The fill of a series, counted from 0.
    case series(Int)
    /// The mark over a column.
    case mark
    /// The thin bar of a second series under a bar.
    case comparison
    /// A dot with a line on both sides.
    case interval
    /// A number that may not be shown.
    case unshown
  }

  struct Entry: Hashable {
    let sign: Sign
    let text: String
  }

  static func write(_ entries: [Entry], into markup: inout Markup) {
    guard !entries.isEmpty else { return }
    markup.element("ul", ["class": "legend"]) { list in
      for entry in entries {
        list.element("li") { item in
          item.element("svg", ["width": "20", "height": "14", "aria-hidden": "true", "focusable": "false"]) {
            draw(entry.sign, into: &$0)
          }
          item.text(entry.text)
        }
      }
    }
  }

  private static func draw(_ sign: Sign, into svg: inout Markup) {
    switch sign {
    case .series(let place):
      let box: Markup.Attributes = [
        "x": "1", "y": "1", "width": "18", "height": "12", "class": .string(Textures.fill(place)),
      ]
      svg.element("rect", box) { _ in }
    case .mark: Marks.diamond(x: 0.5, y: 7, into: &svg)
    case .comparison:
      svg.element("rect", ["x": "1", "y": "5", "width": "18", "height": "4", "class": "comparison"]) { _ in }
    case .unshown:
      svg.element("rect", ["x": "1", "y": "2", "width": "18", "height": "10", "class": "unshown"]) { _ in }
    case .interval:
      svg.element("line", ["x1": "1", "x2": "19", "y1": "7", "y2": "7", "class": "reach"]) { _ in }
      svg.element("circle", ["cx": "10", "cy": "7", "r": "4.5", "class": "dot"]) { _ in }
    }
  }
}

/// The names behind the numbers in a picture.
enum Key {
  struct Entry: Hashable {
    /// Nil where the picture has nothing of it.
    let number: Int?
    let text: String
    /// Whether the picture bears the name itself where there is room for it.
    var isNamedElsewhere = false
  }

  static func write(_ entries: [Entry], into markup: inout Markup) {
    guard !entries.isEmpty else { return }
    markup.element("ol", ["class": "key"]) { list in
      for entry in entries {
        let kind: AttributeValue = entry.number == nil ? "unnumbered" : entry.isNamedElsewhere ? "narrow" : .none
        let value: AttributeValue = entry.number.map { .string(String($0)) } ?? .none
        list.element("li", ["value": value, "class": kind], text: entry.text)
      }
    }
  }
}
