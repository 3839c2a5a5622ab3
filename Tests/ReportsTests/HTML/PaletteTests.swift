import Reports
import Testing

@Suite("Colours can be told apart")
struct PaletteTests {
  static let palettes = [Palette.light, .dark]

  @Test("contrast is reckoned as WCAG does")
  func contrast() {
    #expect(Colour(0x000000).contrast(with: Colour(0xFFFFFF)) == 21)
    #expect(Colour(0x777777).contrast(with: Colour(0x777777)) == 1)
    #expect(abs(Colour(0x12436D).contrast(with: Colour(0xFFFFFF)) - 10.25) < 0.005)
    #expect(abs(Colour(0x28A197).contrast(with: Colour(0xFFFFFF)) - 3.17) < 0.005)
    #expect(Colour(0x0A0B0C).css == "#0a0b0c")
    #expect(Colour(0xFFFFFF).laid(over: Colour(0x000000), share: 0.5) == Colour(0x808080))
  }

  @Test("text has 4.5:1 on every ground that it stands on", arguments: palettes)
  func text(palette: Palette) {
    for ground in [palette.surface, palette.panel, palette.tint] {
      for text in [palette.ink, palette.muted, palette.accent] { #expect(text.contrast(with: ground) >= 4.5) }
    }
    for step in palette.heat { #expect(step.ink.contrast(with: step.fill) >= 4.5) }
    // A stream's number may stand on the stream itself.
    for series in palette.series {
      #expect(palette.ink.contrast(with: series.laid(over: palette.surface, share: 0.28)) >= 4.5)
    }
  }

  @Test("a series has 3:1 with the ground and with the series beside it", arguments: palettes)
  func series(palette: Palette) {
    for series in palette.series { #expect(series.contrast(with: palette.surface) >= 3) }
    for (one, next) in zip(palette.series, palette.series.dropFirst()) { #expect(one.contrast(with: next) >= 3) }
  }

  @Test("a ring has 3:1 with the gap around it, the outermost by its outline", arguments: palettes)
  func rings(palette: Palette) {
    for ring in palette.rings.dropLast() { #expect(ring.contrast(with: palette.surface) >= 3) }
    #expect(palette.rule.contrast(with: palette.surface) >= 3)
    #expect(palette.ink.contrast(with: palette.surface) >= 3)
  }

  @Test(
    "a cell of a heat map is told by its outline and its number, and more is never nearer to the ground",
    arguments: palettes)
  func heat(palette: Palette) {
    #expect(palette.rule.contrast(with: palette.surface) >= 3)
    let contrasts = palette.heat.map { $0.fill.contrast(with: palette.surface) }
    #expect(contrasts == contrasts.sorted())
    #expect(Set(contrasts).count == contrasts.count)
  }

  @Test("focus, axes and the edge of the questions have 3:1 with what is beside them", arguments: palettes)
  func lines(palette: Palette) {
    #expect(palette.accent.contrast(with: palette.surface) >= 3)
    #expect(palette.rule.contrast(with: palette.panel) >= 3)
  }

  @Test("the page's own colours are the palette's, and a report's style names none", arguments: ["yearly-evaluation"])
  func style(report: String) throws {
    let style = try ReportStyle.text(of: report)
    #expect(!style.contains("#"))
    #expect(!style.contains("rgb("))
    #expect(!style.contains("url("))
    let page = String(decoding: HTMLPage(ReportOfAll.report(style: style)).bytes, as: UTF8.self)
    for (name, colour) in Palette.light.properties + Palette.dark.properties {
      #expect(page.contains("--\(name): \(colour.css);"))
    }
    let known = Set(Palette.light.properties.map { "--" + $0.name })
    for use in page.split(separator: "var(").dropFirst() { #expect(known.contains(String(use.prefix { $0 != ")" }))) }
  }
}
