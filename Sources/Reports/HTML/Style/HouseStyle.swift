/// The look that every page shares: typefaces, sizes and spacing. A report's own `style.css` comes after it.
enum HouseStyle {
  static let text = type + blocks + paper

  private static let type = """
    html { font-size: 106.25%; }
    body { font-family: "Segoe UI", "Helvetica Neue", Arial, "Liberation Sans", sans-serif; line-height: 1.6; }
    h1, h2, h3, h4, .message { font-family: Georgia, "Iowan Old Style", "Times New Roman", "Liberation Serif", serif; line-height: 1.25; font-weight: 600; text-wrap: balance; }
    h1 { font-size: clamp(1.9rem, 5.5vw, 3rem); margin: 0; letter-spacing: -0.01em; }
    h2 { font-size: clamp(1.45rem, 4vw, 2rem); margin: 0 0 1.25rem; }
    h3 { font-size: 1.35rem; margin: 0 0 1rem; }
    h4, h5, h6 { font-size: 1.1rem; margin: 0 0 0.75rem; }

    """

  private static let blocks = """
    .cover { padding: clamp(2rem, 6vw, 4.5rem) clamp(1.25rem, 4vw, 3.5rem) clamp(1.75rem, 4vw, 3rem); border-bottom: 6px solid var(--accent); }
    .subtitle { font-size: 1.1rem; margin: 1rem 0 0; max-width: 44rem; }
    .for-whom { margin: 0.9rem 0 0; max-width: 44rem; }

    .contents { padding: 1.75rem clamp(1.25rem, 4vw, 3.5rem) 0; font-size: 0.95rem; }
    .contents h2 { font-size: 1.1rem; margin: 0 0 0.5rem; }
    .contents a { text-decoration: none; line-height: 1.35; }
    .contents a:hover { text-decoration: underline; }
    .contents ol ol { font-size: 0.95em; }

    main { padding: 2.5rem clamp(1.25rem, 4vw, 3rem) 4rem; }
    .chapter { max-width: 56rem; }
    .chapter + .chapter { margin-top: 4.5rem; padding-top: 2.5rem; border-top: 1px solid var(--line); }
    .part { margin-top: 3.5rem; }
    .note + .prose, .whole + .prose, .scrolls + .prose, figure + .prose { margin-top: 2.5rem; }
    .prose { max-width: 40rem; margin: 0 0 1.1rem; }
    .key-figures { gap: 0.9rem; margin: 1.75rem 0 2.25rem; }
    .card { padding: 1.1rem clamp(0.8rem, 3vw, 1.25rem) 1rem; border-top: 3px solid var(--accent); }
    .card dt { font-size: 0.95rem; line-height: 1.35; min-height: 2.7em; }
    .card .value { font-family: Georgia, "Iowan Old Style", "Times New Roman", "Liberation Serif", serif; font-size: 2.4rem; line-height: 1.2; }
    .card .former { font-size: 0.9rem; }
    .card .basis { font-size: 0.85rem; line-height: 1.4; margin-top: 0.35rem; }

    figure, .whole, .scrolls, .chapter > table { margin: 2.25rem 0 0; }
    figcaption { margin-bottom: 1.1rem; }
    .message { font-size: 1.2rem; }
    .about { font-size: 0.95rem; margin-top: 0.2rem; }
    .plot, figure .whole, figure details .scrolls { margin-top: 0; }
    .legend, .key { font-size: 0.9rem; }
    table { font-size: 0.95rem; line-height: 1.4; }
    caption { font-weight: 600; padding-bottom: 0.6rem; }
    thead th { font-weight: 600; font-size: 0.92em; }
    thead .across { text-align: right; color: var(--muted); font-weight: 400; border-bottom-width: 1px; }
    tbody th { font-weight: 400; }
    .note { font-size: 0.9rem; line-height: 1.5; margin: 0.75rem 0 0; max-width: 44rem; }
    details { margin-top: 0.75rem; }
    summary { font-size: 0.95rem; }

    .questions { margin-top: 3rem; padding: 1.5rem 1.75rem; border-left: 5px solid var(--series-4); max-width: 44rem; }
    .questions h3, .questions h4, .questions h5 { font-size: 1.2rem; margin-bottom: 0.6rem; }
    .questions ul { margin: 0; padding-left: 1.2rem; }
    .questions li { font-size: 1.05rem; margin-top: 0.5rem; }
    .index .cover, .index main { padding-left: max(1.25rem, (100vw - 60rem) / 2); padding-right: max(1.25rem, (100vw - 60rem) / 2); }
    .editions { list-style: none; margin: 0 0 3rem; padding: 0; display: grid; gap: 1rem; }
    .edition { padding: 1.25rem clamp(1rem, 3vw, 1.75rem) 1.4rem; background: var(--panel); border-left: 4px solid var(--rule); }
    .edition.newest { border-left-color: var(--accent); }
    .edition h2 { font-size: 1.35rem; margin: 0; }
    .edition p { margin: 0.35rem 0 0; }
    .edition .about { font-size: 0.95rem; }
    .edition .files { display: flex; flex-wrap: wrap; gap: 0.6rem 0.75rem; margin: 1rem 0 0; padding: 0; list-style: none; }
    .edition .files a { display: block; padding: 0.5rem 0.95rem; border: 1.5px solid var(--accent); border-radius: 0.2rem; background: var(--surface); text-decoration: none; overflow-wrap: anywhere; }
    .edition .files a:hover { text-decoration: underline; }
    .edition .files .page { font-weight: 600; }

    """

  private static let paper = """
    @media print {
      html { font-size: 9.75pt; }
      .cover { padding: 12mm 0 6mm; border-bottom-width: 3pt; }
      .subtitle { font-size: 12pt; }
      .for-whom { font-size: 11pt; }
      .contents { padding: 8mm 0 0; font-size: 11pt; }
      .contents h2 { font-size: 15pt; }
      main { padding: 0; }
      .chapter { max-width: none; }
      .prose, .note, .questions { max-width: none; }
      table { font-size: 8.25pt; }
      th, td { padding: 0.9mm 1.3mm; }
      .plot { zoom: 0.82; }
      figure.rings { display: grid; grid-template-columns: 1fr 1fr; column-gap: 5mm; break-inside: avoid; }
      figure.rings > :not(.plot, details) { grid-column: 1 / -1; }
      figure.rings .note { order: 1; }
      figure.rings details { margin-top: 0; align-self: center; }
      figure, .whole, .scrolls, .note + .prose { margin-top: 7mm; }
      .questions { margin-top: 8mm; padding: 4mm 5mm; }
      .part { margin-top: 11mm; }
    }

    """
}
