/// The fills of the series: a colour and, from the second on, a texture of its own, so that none is told by colour alone.
enum Textures {
  /// The class that fills a shape as the series at this place.
  static func fill(_ series: Int) -> String { "fill-\(series % count + 1)" }
  /// The class that draws a line as the series at this place.
  static func stroke(_ series: Int) -> String { "stroke-\(series % count + 1)" }

  static let count = 6

  /// The ids of the patterns.
  static let ids = ["texture-2", "texture-3", "texture-4", "texture-6"]

  /// The patterns, once for the whole page.
  static func write(into markup: inout Markup) {
    markup.element(
      "svg", ["class": "textures", "width": "0", "height": "0", "aria-hidden": "true", "focusable": "false"]
    ) { svg in
      pattern("texture-2", ground: "plain-2", "M-1 7 7-1M-1 1 1-1M5 7 7 5", into: &svg)
      pattern("texture-3", ground: "plain-3", "M1.5 2h1.4M4.5 5h1.4", into: &svg)
      pattern("texture-4", ground: "plain-4", "M0 3h6", into: &svg)
      pattern("texture-6", ground: "plain-6", "M3 0v6", into: &svg)
    }
  }

  private static func pattern(
    _ id: StaticString, ground: StaticString, _ path: StaticString, into markup: inout Markup
  ) {
    markup.element(
      "pattern",
      ["id": .string("\(id)"), "width": "6", "height": "6", "patternUnits": "userSpaceOnUse"]
    ) { pattern in
      pattern.element("rect", ["width": "6", "height": "6", "class": .string("\(ground)")]) { _ in }
      pattern.element("path", ["d": .string("\(path)"), "class": "thread"]) { _ in }
    }
  }
}
