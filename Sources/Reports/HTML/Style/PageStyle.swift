/// What every page must hold to, whatever a report's own style adds: reading order, focus, room on a phone, numbers under
/// each other, and paper. Typefaces, sizes and spacing are in `HouseStyle`.
enum PageStyle {
  static let screen = """
    *, *::before, *::after { box-sizing: border-box; }
    html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-padding-top: 1rem; }
    body { margin: 0; background: var(--surface); color: var(--ink); overflow-wrap: break-word; }
    a { color: var(--accent); text-underline-offset: 0.18em; }
    :focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
    main:focus { outline: none; }
    .spoken { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
    .skip { position: absolute; left: -999rem; }
    .skip:focus { left: 0; top: 0; z-index: 2; padding: 0.75rem 1.25rem; background: var(--surface); }
    .textures { position: absolute; }
    .contents ol { list-style: none; margin: 0; padding: 0; }
    .contents ol ol { padding-left: 1rem; }
    .contents a { display: block; padding: 0.3rem 0; }
    .scrolls {
      overflow-x: auto; position: relative;
      background: linear-gradient(var(--surface), var(--surface)) right / 1.5rem 100% no-repeat local, linear-gradient(to left, var(--line), transparent) right / 1.1rem 100% no-repeat;
    }
    table { border-collapse: separate; border-spacing: 0; width: 100%; }
    caption { text-align: left; }
    th, td { text-align: left; vertical-align: top; padding: 0.45rem 0.55rem; unicode-bidi: isolate; }
    th:first-child, td:first-child { padding-left: 0; }
    tbody th { hyphens: auto; }
    thead th { vertical-align: bottom; hyphens: auto; border-bottom: 1.5px solid var(--rule); }
    tbody tr + tr > * { border-top: 1px solid var(--line); }
    tbody tr:last-child > * { border-bottom: 1px solid var(--line); }
    .number { text-align: right; font-variant-numeric: tabular-nums lining-nums; }
    td.number, td.number span { white-space: nowrap; }
    td.number .withheld { white-space: normal; color: var(--muted); font-size: 0.85em; }
    .unit { display: block; color: var(--muted); font-weight: 400; font-size: 0.85em; }
    .scrolls tbody th:first-child { position: sticky; left: 0; background: var(--surface); min-width: 8rem; max-width: 11rem; }
    .key-figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(15.5rem, 40vw), 1fr)); margin: 0; padding: 0; }
    .card { display: flex; flex-direction: column; background: var(--panel); }
    .card dd { margin: 0; }
    .card .value { font-variant-numeric: lining-nums; }
    .former, .basis, .note, .about, .subtitle { color: var(--muted); }
    .questions { background: var(--tint); }
    .form td { border: 1.5px solid var(--rule); padding: 0.6rem 0.7rem; }
    .form td:empty { height: 6rem; min-width: 8rem; }
    figure { margin: 0; }
    figcaption strong, figcaption .about { display: block; }
    .on-paper { display: none; }
    summary { cursor: pointer; color: var(--accent); padding: 0.35rem 0; }
    @media (min-width: 70rem) {
      body:not(.index) { display: grid; grid-template: "cover cover" auto "contents main" 1fr / 16rem minmax(0, 1fr); }
      .cover { grid-area: cover; }
      .contents { grid-area: contents; position: sticky; top: 0; align-self: start; max-height: 100vh; overflow-y: auto; }
      main { grid-area: main; }
    }

    """

  static let paper = """
    @page { size: A4; margin: 17mm 17mm 19mm; @bottom-right { content: counter(page); font: 9pt sans-serif; color: #55606e; } }
    @media print {
      body { display: block; }
      .skip, .textures { left: -999rem; }
      .contents { position: static; break-after: page; max-height: none; overflow: visible; }
      .contents ol ol { columns: 2; column-gap: 8mm; }
      h2, h3, h4, h5, h6, caption, figcaption, .legend, summary { break-after: avoid; }
      .note { break-before: avoid; break-inside: avoid; }
      thead { display: table-header-group; }
      .key-figures { grid-template-columns: repeat(3, 1fr); }
      .short, tr, figcaption, .legend, .plot, .card, .questions { break-inside: avoid; }
      .scrolls { overflow: visible; background: none; }
      .scrolls tbody th:first-child { position: static; max-width: none; }
      details::details-content { content-visibility: visible; display: block; block-size: auto; }
      summary, details.folded { display: none; }
      .on-paper { display: block; }
      a { color: inherit; text-decoration: none; }
      .card, .questions, svg { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
    }

    """
}
