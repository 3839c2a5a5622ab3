/// How the shapes and texts of the pictures look; sizes here are those with which the drawings reckon.
enum ChartStyle {
  static let text = shapes + fills

  private static let shapes = """
    .plot svg { display: block; overflow: visible; forced-color-adjust: none; }
    .plot text { font: 14px "Segoe UI", "Helvetica Neue", Arial, "Liberation Sans", sans-serif; fill: var(--ink); font-variant-numeric: tabular-nums; }
    .plot .tick { font-size: 12px; fill: var(--muted); }
    .plot .strong { font-weight: 600; }
    .plot .large { font-size: 19px; font-weight: 600; }
    .plot .haloed { stroke: var(--surface); stroke-width: 4px; stroke-linejoin: round; paint-order: stroke; }
    .plot .narrow, .key .narrow { display: none; }
    @media (max-width: 42rem) { .plot .narrow { display: inline; } .plot .wide { display: none; } .key .narrow { display: list-item; } }
    @media print { .plot .narrow, .key .narrow { display: none; } .plot .wide { display: inline; } }
    .axis { stroke: var(--rule); stroke-width: 1.25; }
    .grid { stroke: var(--line); stroke-width: 1; }
    .dashed { stroke: var(--rule); stroke-width: 1.25; stroke-dasharray: 2 3; }
    .unshown { fill: none; stroke: var(--rule); stroke-width: 1.25; stroke-dasharray: 2.5 2; }
    .track { fill: var(--panel); }
    .comparison { fill: var(--rule); }
    .course { stroke: var(--series-1); stroke-width: 3; stroke-linecap: square; }
    .reach { stroke: var(--series-1); stroke-width: 2.5; }
    .dot { fill: var(--series-1); stroke: var(--surface); stroke-width: 1.5; }
    .mark { fill: var(--ink); stroke: var(--surface); stroke-width: 1; }
    .segment { stroke: var(--surface); stroke-width: 1; }
    .ring { stroke: var(--surface); stroke-width: 2.5; }
    .outermost, .outlined { stroke: var(--rule); stroke-width: 1.25; }
    .halo { fill: none; stroke: var(--surface); stroke-width: 3.5; }
    .leader { fill: none; stroke: var(--ink); stroke-width: 1.25; }
    .pin { fill: var(--ink); stroke: var(--surface); stroke-width: 1.5; }
    .thread { fill: none; stroke: var(--surface); stroke-width: 1.1; stroke-linecap: square; }
    .cell { stroke: var(--rule); stroke-width: 1; }
    .cell.same { stroke: var(--ink); stroke-width: 2; }
    .blank { fill: var(--surface); }
    .few { fill: var(--panel); stroke-dasharray: 3 2; }
    .node { fill: var(--ink); }
    .stream { stroke-width: 1.25; vector-effect: non-scaling-stroke; }
    .stays { fill: var(--panel); stroke: var(--rule); }
    .moves { fill-opacity: 0.28; }
    .legend { list-style: none; display: flex; flex-wrap: wrap; gap: 0.25rem 1.25rem; margin: 0 0 0.75rem; padding: 0; }
    .legend svg { margin-right: 0.45rem; vertical-align: -0.1em; forced-color-adjust: none; }
    .key { columns: 15rem; column-gap: 2rem; margin: 0.75rem 0; padding-left: 1.75rem; }
    .key .unnumbered { list-style: none; }

    """

  /// A class per colour of the palette; the hollow fifth series is told by its outline.
  private static var fills: String {
    let series = (1...Textures.count).map { number in
      let fill = number == 1 ? "var(--series-1)" : number == 5 ? "var(--surface)" : "url(#texture-\(number))"
      let outline = number == 5 ? " stroke: var(--series-5); stroke-width: 1.5;" : ""
      return """
        .fill-\(number), .fill-\(number).segment { fill: \(fill);\(outline) }
        .plain-\(number) { fill: var(--series-\(number)); }
        .stroke-\(number) { fill: var(--series-\(number)); stroke: var(--series-\(number)); }

        """
    }
    let rings = Palette.light.rings.indices.map { ".ring-\($0 + 1) { fill: var(--ring-\($0 + 1)); }\n" }
    let heat = Palette.light.heat.indices.map {
      ".heat-\($0 + 1) { fill: var(--heat-\($0 + 1)); }\n.plot .heat-\($0 + 1)-ink { fill: var(--heat-\($0 + 1)-ink); }\n"
    }
    return (series + rings + heat).joined()
  }
}
