package import Records

/// The page that lists every edition there is; like a report it needs nothing but itself.
package struct IndexPage: Hashable, Sendable {
  package struct File: Hashable, Sendable {
    package let name: String
    /// What it is about, where the edition has a page for each of several.
    package let subject: String?

    package init(name: String, subject: String?) {
      self.name = name
      self.subject = subject
    }
  }

  /// One edition, as its manifest tells of it.
  package struct Entry: Hashable, Sendable {
    /// The folder of all editions of the report for these readers.
    package let report: String
    package let title: String
    package let audience: Audience
    package let language: Language
    package let period: Span
    package let asOf: Day
    package let edition: Int
    package let isProvisional: Bool
    /// Relative to the page.
    package let folder: String
    package var files: [File]

    package init(
      report: String, title: String, audience: Audience, language: Language, period: Span, asOf: Day, edition: Int,
      isProvisional: Bool, folder: String, files: [File]
    ) {
      self.report = report
      self.title = title
      self.audience = audience
      self.language = language
      self.period = period
      self.asOf = asOf
      self.edition = edition
      self.isProvisional = isProvisional
      self.folder = folder
      self.files = files
    }
  }

  /// UTF-8.
  package let bytes: [UInt8]

  /// - Parameters:
  ///   - entries: the newest first, as they are shown.
  ///   - next: by report the day on which the next edition comes of its own accord; told at the newest.
  package init(_ entries: [Entry], next: [String: Day], language: Language) {
    let words = IndexWords(language)
    var markup = Markup()
    markup.raw("<!DOCTYPE html>\n")
    markup.element("html", ["lang": .string(language.rawValue)]) { html in
      HTMLPage.head(titled: words.title, style: "", into: &html)
      html.raw("\n")
      html.element("body", ["class": "index"]) { body in
        body.element("header", ["class": "cover"]) { header in
          header.element("h1", text: words.title)
          header.element("p", ["class": "subtitle"], text: entries.isEmpty ? words.none : words.order)
        }
        body.element("main") { main in
          guard !entries.isEmpty else { return }
          main.element("ul", ["class": "editions"]) { list in
            for (place, entry) in entries.enumerated() {
              let isLast = !entries[..<place].contains { $0.report == entry.report }
              IndexPage.write(
                entry, isNewest: place == 0, next: isLast ? next[entry.report] : nil, words, into: &list)
            }
          }
        }
      }
    }
    markup.raw("\n")
    bytes = markup.bytes
  }

  private static func write(
    _ entry: Entry, isNewest: Bool, next: Day?, _ words: IndexWords, into list: inout Markup
  ) {
    list.raw("\n")
    list.element("li", ["class": isNewest ? "edition newest" : "edition"]) { item in
      item.element("h2", ["lang": .string(entry.language.rawValue)], text: entry.title)
      item.element("p", text: words.period(of: entry))
      item.element("p", ["class": "about"], text: words.about(entry))
      if let next { item.element("p", ["class": "about"], text: words.next(on: next)) }
      item.element("ul", ["class": "files"]) { files in
        for file in entry.files {
          files.element("li") { item in
            let isPage = file.name.hasSuffix(".html")
            item.element(
              "a", ["href": .string("\(entry.folder)/\(file.name)"), "class": isPage ? "page" : .none],
              text: words.link(to: file))
          }
        }
      }
    }
  }
}
