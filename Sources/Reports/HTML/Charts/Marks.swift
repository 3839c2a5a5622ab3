/// Signs of a fixed size at a place that moves with the width.
enum Marks {
  /// - Parameter x: a share of the width.
  static func diamond(x: Double, y: Double, into markup: inout Markup) {
    placed(x: x, y: y, into: &markup) {
      $0.element("path", ["d": "M0-5.5 5.5 0 0 5.5-5.5 0z", "class": "mark"]) { _ in }
    }
  }

  static func placed(x: Double, y: Double, into markup: inout Markup, _ content: (inout Markup) -> Void) {
    markup.element("svg", ["x": .share(x), "y": .px(y), "overflow": "visible"], content)
  }

  /// A straight line between two places, across in shares and down in pixels.
  static func line(
    _ from: (x: Double, y: Double), _ to: (x: Double, y: Double), _ style: String, into markup: inout Markup
  ) {
    markup.element(
      "line",
      [
        "x1": .share(from.x), "y1": .px(from.y), "x2": .share(to.x), "y2": .px(to.y), "class": .string(style),
      ]
    ) { _ in }
  }

  /// A box, across in shares and down in pixels.
  static func box(
    x: Double, y: Double, width: Double, height: Double, _ style: String, into markup: inout Markup
  ) {
    markup.element(
      "rect",
      [
        "x": .share(x), "y": .px(y), "width": .share(max(0, width)), "height": .px(max(0, height)),
        "class": .string(style),
      ]
    ) { _ in }
  }

  static func dot(x: Double, y: Double, radius: Double, _ style: String, into markup: inout Markup) {
    markup.element(
      "circle", ["cx": .share(x), "cy": .px(y), "r": .px(radius), "class": .string(style)]
    ) { _ in }
  }
}
