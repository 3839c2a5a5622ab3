/// How a report about one coalition or one institution prints, on top of the house's look: two sides of paper at most, no
/// cover and no contents. Where its pictures and numbers stand is the report's own.
enum ShortStyle {
  static let paper = """
    @media print {
      @page { size: A4; margin: 10mm 12mm; }
      html { font-size: 7.6pt; }
      body { line-height: 1.4; }
      h1 { font-size: 17pt; }
      h2 { font-size: 12pt; margin: 0 0 1.5mm; }
      .cover { padding: 0 0 2mm; border-bottom-width: 1.5pt; }
      .subtitle, .for-whom { font-size: 8.5pt; max-width: none; margin: 1mm 0 0; }
      .contents { display: none; }
      .chapter + .chapter { margin-top: 4mm; padding-top: 3mm; }
      .prose { margin: 0 0 1mm; }
      .key-figures { grid-template-columns: repeat(6, 1fr); gap: 2mm; margin: 1.5mm 0 0; }
      .card { padding: 1.5mm 2mm; border-top-width: 1.5pt; }
      .card dt { min-height: 0; font-size: 7.5pt; }
      .card .value { font-size: 15pt; }
      .card .former, .card .basis { font-size: 6.8pt; margin-top: 0; }
      figure, .whole, .scrolls, .chapter > .note { margin: 3mm 0 0; }
      figure { break-inside: avoid; }
      figcaption { margin-bottom: 1mm; }
      .message { font-size: 9.5pt; }
      .about, .legend { font-size: 7.5pt; }
      .legend { margin-bottom: 1mm; gap: 0 2.5mm; }
      .plot { zoom: 0.68; }
      .plot .narrow { display: inline; }
      .plot .wide { display: none; }
      .key .narrow { display: list-item; }
      .note { break-before: auto; font-size: 7pt; line-height: 1.3; margin: 1mm 0 0; }
      details { margin-top: 1mm; }
      figure details .whole, figure details .scrolls { margin-top: 0; }
      table { font-size: 7pt; line-height: 1.25; }
      th, td { padding: 0.4mm 0.8mm; }
      figure caption { display: none; }
      .questions { margin: 3mm 0 0; padding: 1.5mm 3mm; border-left-width: 2.5pt; }
      .questions h3 { font-size: 8.5pt; margin: 0 0 0.5mm; }
      .questions li { font-size: 8pt; margin-top: 0.3mm; }
    }

    """
}
