import Testing

/// A picture read back from a page, laid out at a width: its texts and shapes in pixels.
struct DrawnPicture {
  struct Text {
    let text: String
    let style: String
    let frame: Frame
  }

  /// Where a text stands, taken a little smaller than the letters of Helvetica are.
  struct Frame {
    let text: String
    let left: Double
    let right: Double
    let top: Double
    let bottom: Double

    func touches(_ other: Frame) -> Bool {
      left < other.right && other.left < right && top < other.bottom && other.top < bottom
    }
  }

  struct Shape {
    let name: String
    let style: String
    let x: Double
    let y: Double
    let width: Double
    let height: Double
    let end: Double
    let radius: Double
  }

  let width: Double
  private(set) var texts: [Text] = []
  private(set) var shapes: [Shape] = []
  let legend: [String]
  let key: [String]

  init(_ figure: PageDocument.Element, width: Double, onPhone: Bool) throws {
    let drawing = try #require(figure.all("svg").first { $0["role"] == "img" })
    let least = drawing["style"].flatMap { Double($0.drop { !$0.isNumber }.prefix { $0.isNumber }) } ?? 0
    self.width = max(width, least)
    legend = figure.all("ul").first?.all("li").map(\.text) ?? []
    key = figure.all("ol").first?.all("li").map(\.text) ?? []
    read(drawing, top: 0, hiding: onPhone ? "wide" : "narrow")
  }

  func boxes(_ style: String) -> [Shape] {
    shapes.filter { $0.name == "rect" && $0.style.split(separator: " ").contains(Substring(style)) }
  }
  func lines(_ style: String) -> [Shape] { shapes.filter { $0.name == "line" && $0.style == style } }
  var circles: [Shape] { shapes.filter { $0.name == "circle" && $0.style != "pin" } }
  var styles: [String] { shapes.map(\.style) }

  private mutating func read(_ element: PageDocument.Element, top: Double, hiding: Substring) {
    for child in element.children {
      let style = child["class"] ?? ""
      let top = top + (child.name == "svg" ? length(child["y"]) : 0)
      if child.name == "text", !style.split(separator: " ").contains(hiding) {
        texts.append(Text(text: child.text, style: style, frame: frame(of: child, style, top: top)))
      } else if child.name != "text" {
        shapes.append(
          Shape(
            name: child.name, style: style, x: length(child["x"] ?? child["cx"] ?? child["x1"]),
            y: top + length(child["y"] ?? child["cy"] ?? child["y1"]), width: length(child["width"]),
            height: length(child["height"]), end: length(child["x2"]), radius: length(child["r"])))
      }
      read(child, top: top, hiding: hiding)
    }
  }

  private func frame(of text: PageDocument.Element, _ style: String, top: Double) -> Frame {
    let size = style.contains("tick") ? 12.0 : style.contains("large") ? 19 : 14
    let length = Double(text.text.count) * size * 0.45
    let start = self.length(text["x"]) + self.length(text["dx"])
    let left =
      switch text["text-anchor"] {
      case "end": start - length
      case "middle": start - length / 2
      default: start
      }
    let baseline = top + self.length(text["y"])
    return Frame(text: text.text, left: left, right: left + length, top: baseline - size * 0.7, bottom: baseline)
  }

  private func length(_ value: String?) -> Double {
    guard let value else { return 0 }
    guard value.hasSuffix("%") else { return Double(value) ?? 0 }
    return (Double(value.dropLast()) ?? 0) / 100 * width
  }
}
