/// A line of text in a picture, cut to what there is room for.
struct Label {
  enum Anchor: String { case start, middle, end }

  /// A share of the width.
  let x: Double
  /// The baseline.
  let y: Double
  /// Pixels to the right of `x`.
  var shift = 0.0
  var anchor = Anchor.start
  /// A class of `ChartStyle`: `tick`, `strong` ...
  var style = ""
  var size = 14.0

  /// - Parameters:
  ///   - narrow: the room on a phone.
  ///   - wide: the room elsewhere; where the two cut differently, the style shows one of them.
  func write(_ text: String, narrow: Double = .infinity, wide: Double = .infinity, into markup: inout Markup) {
    let onPhone = TextWidth.cut(text, to: narrow, size: size)
    let elsewhere = TextWidth.cut(text, to: wide, size: size)
    if onPhone == elsewhere {
      line(onPhone, style, into: &markup)
    } else {
      line(onPhone, style + " narrow", into: &markup)
      line(elsewhere, style + " wide", into: &markup)
    }
  }

  private func line(_ text: String, _ style: String, into markup: inout Markup) {
    guard !text.isEmpty else { return }
    markup.element(
      "text",
      [
        "x": .share(x), "y": .px(y), "dx": shift == 0 ? .none : .px(shift),
        "text-anchor": anchor == .start ? .none : .string(anchor.rawValue),
        "class": style.isEmpty ? .none : .string(style),
      ], text: text)
  }
}

/// A name on one or two lines about a middle.
struct TwoLines {
  /// A share of the width.
  var x = 0.0
  /// The middle.
  let y: Double
  var anchor = Label.Anchor.start
  var style = ""
  var size = 14.0

  func write(_ text: String, narrow: Double, wide: Double, into markup: inout Markup) {
    let onPhone = TextWidth.lines(text, to: narrow, size: size)
    let elsewhere = TextWidth.lines(text, to: wide, size: size)
    if onPhone == elsewhere {
      write(onPhone, style, into: &markup)
    } else {
      write(onPhone, style + " narrow", into: &markup)
      write(elsewhere, style + " wide", into: &markup)
    }
  }

  private func write(_ lines: [String], _ style: String, into markup: inout Markup) {
    for (place, line) in lines.enumerated() {
      let middle = y + (Double(place) - Double(lines.count - 1) / 2) * (size + 2)
      Label(x: x, y: middle + size * 0.35, anchor: anchor, style: style, size: size).write(line, into: &markup)
    }
  }
}
