extension Palette {
  /// The colours as CSS custom properties: `--surface`, `--series-1`, `--heat-1-ink` ...
  package var properties: [(name: String, colour: Colour)] {
    let named: [(name: String, colour: Colour)] = [
      ("surface", surface), ("panel", panel), ("tint", tint), ("ink", ink), ("muted", muted), ("accent", accent),
      ("line", line), ("rule", rule),
    ]
    let numbered = [("series", series), ("ring", rings), ("heat", heat.map(\.fill))].flatMap { name, colours in
      colours.enumerated().map { (name: "\(name)-\($0.offset + 1)", colour: $0.element) }
    }
    let inks = heat.enumerated().map { (name: "heat-\($0.offset + 1)-ink", colour: $0.element.ink) }
    return named + numbered + inks
  }

  /// Light, and dark on a screen whose reader asks for it; paper is always light.
  package static var style: String {
    """
    :root { color-scheme: light; \(light.declarations) }
    @media screen and (prefers-color-scheme: dark) { :root { color-scheme: dark; \(dark.declarations) } }

    """
  }

  private var declarations: String { properties.map { "--\($0.name): \($0.colour.css);" }.joined(separator: " ") }
}
