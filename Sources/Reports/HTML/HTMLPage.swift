internal import Records

/// A report as one page that needs nothing but itself: no script, no request to anywhere; the same report gives the same bytes.
package struct HTMLPage: Hashable, Sendable {
  /// UTF-8, one after the other; the sections, which may be most of a run's memory, are one piece and nowhere copied.
  package let pieces: [[UInt8]]

  /// All of it.
  package var bytes: [UInt8] { Array(pieces.joined()) }

  package init(_ report: Report) {
    var (markup, sections, place) = (Markup(), Markup(), 0)
    markup.raw("<!DOCTYPE html>\n")
    markup.element("html", ["lang": .string(report.language.rawValue)]) { html in
      let short = report.subject == nil ? "" : ShortStyle.paper
      HTMLPage.head(titled: report.title, style: short + report.style, into: &html)
      html.raw("\n")
      html.element("body") { (sections, place) = HTMLPage.body(of: report, into: &$0) }
    }
    markup.raw("\n")
    pieces = [Array(markup.bytes[..<place]), sections.bytes, Array(markup.bytes[place...])]
  }

  /// What a reader's browser may fetch: nothing; pictures and styles stand in the page.
  private static let policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"

  /// The head of a report's page and of the list of editions; the style comes after the house's.
  static func head(titled title: String, style: String, into markup: inout Markup) {
    markup.element("head") { head in
      head.void("meta", ["charset": "utf-8"])
      head.void("meta", ["http-equiv": "Content-Security-Policy", "content": .string(policy)])
      head.void("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
      head.void("meta", ["name": "color-scheme", "content": "light dark"])
      head.element("title", text: title)
      head.style(Palette.style + PageStyle.screen + ChartStyle.text + HouseStyle.text + PageStyle.paper + style)
    }
  }

  /// Writes what is around the sections; answers these, and at which byte they belong.
  private static func body(of report: Report, into markup: inout Markup) -> (sections: Markup, place: Int) {
    var outline = PageOutline()
    for id in Textures.ids { _ = outline.anchors.claim(id) }
    let main = outline.anchors.claim("page-main")
    let contents = outline.anchors.claim("page-contents")
    var sections = Markup()
    let writer = SectionWriter(report)
    for section in report.sections { writer.write(section, level: 2, into: &sections, &outline) }

    markup.element("a", ["class": "skip", "href": .string("#" + main)], text: PageWord.skip.text(in: report))
    Textures.write(into: &markup)
    markup.raw("\n")
    markup.element("header", ["class": "cover"]) { header in
      header.element("h1", text: report.title)
      header.element("p", ["class": "subtitle"], text: report.subtitle)
      if let readers = report.frame["for_whom"] { header.element("p", ["class": "for-whom"], text: readers) }
    }
    markup.raw("\n")
    markup.element("nav", ["class": "contents", "aria-labelledby": .string(contents)]) { nav in
      nav.element("h2", ["id": .string(contents)], text: PageWord.contents.text(in: report))
      outline.write(into: &nav)
    }
    markup.raw("\n")
    var place = 0
    markup.element("main", ["id": .string(main), "tabindex": "-1"]) { place = $0.bytes.count }
    return (sections, place)
  }
}
