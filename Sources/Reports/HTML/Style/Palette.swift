/// The colours of a page, light or dark; nothing on a page has a colour that is not here.
///
/// The light series are the categorical palette of the UK Government Analysis Function, made so that neighbours differ 3:1 in
/// luminance and thereby for every kind of colour vision; the dark ones follow its order of hues on the same rule.
package struct Palette: Hashable, Sendable {
  /// One step of a numbered heat map: its fill and the text on it.
  package struct Step: Hashable, Sendable {
    package let fill: Colour
    package let ink: Colour
  }

  /// Under text and pictures.
  package let surface: Colour
  /// Under key figures and row heads.
  package let panel: Colour
  /// Under the questions for the conversation.
  package let tint: Colour
  package let ink: Colour
  package let muted: Colour
  /// Links, headings' small print and the focus ring.
  package let accent: Colour
  /// Hairlines that only please.
  package let line: Colour
  /// Lines one must see: outlines of pale shapes, axes, edges of what can be scrolled.
  package let rule: Colour
  /// In the order in which a chart uses them; a seventh series begins anew.
  package let series: [Colour]
  /// From the innermost ring outwards; the last one stands for all beyond it and bears an outline.
  package let rings: [Colour]
  /// From little to much.
  package let heat: [Step]

  package static let light = Palette(
    surface: Colour(0xFFFFFF), panel: Colour(0xF3F6F9), tint: Colour(0xFBF5EA), ink: Colour(0x1B2430),
    muted: Colour(0x55606E), accent: Colour(0x12436D), line: Colour(0xD5DBE1), rule: Colour(0x76818D),
    series: [0x12436D, 0x28A197, 0x801650, 0xF46A25, 0x3D3D3D, 0xA285D1].map { Colour($0) },
    rings: [0x12436D, 0x2B659C, 0x4F81AE, 0xDCE8F2].map { Colour($0) },
    heat: [
      Step(fill: Colour(0xF1F6FA), ink: Colour(0x1B2430)), Step(fill: Colour(0xC9DDEE), ink: Colour(0x1B2430)),
      Step(fill: Colour(0x93BCDF), ink: Colour(0x1B2430)), Step(fill: Colour(0x2B659C), ink: Colour(0xFFFFFF)),
      Step(fill: Colour(0x12436D), ink: Colour(0xFFFFFF)),
    ])

  package static let dark = Palette(
    surface: Colour(0x12171D), panel: Colour(0x1A2129), tint: Colour(0x262219), ink: Colour(0xE9EDF1),
    muted: Colour(0xA9B4BF), accent: Colour(0x9CC8F0), line: Colour(0x36414C), rule: Colour(0x7D8995),
    series: [0x3B73AF, 0x86E2D8, 0xAE4B87, 0xFFCBB0, 0x6C7177, 0xE2D5F8].map { Colour($0) },
    rings: [0x9CC8F0, 0x6C9ECC, 0x4A7BAA, 0x1D3146].map { Colour($0) },
    heat: [
      Step(fill: Colour(0x1A2632), ink: Colour(0xE9EDF1)), Step(fill: Colour(0x22405E), ink: Colour(0xE9EDF1)),
      Step(fill: Colour(0x33618C), ink: Colour(0xE9EDF1)), Step(fill: Colour(0x8FBCE4), ink: Colour(0x12171D)),
      Step(fill: Colour(0xC3E0F8), ink: Colour(0x12171D)),
    ])
}
