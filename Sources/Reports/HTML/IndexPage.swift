package import Records

/// The page that lists every edition there is; like a report it needs nothing but itself.
package struct IndexPage: Hashable, Sendable {
  /// One edition, as its manifest tells of it.
  package struct Entry: Hashable, Sendable {
    package let title: String
    package let language: Language
    package let period: Span
    package let asOf: Day
    package let edition: Int
    package let isProvisional: Bool
    /// Relative to the page.
    package let folder: String
    package let files: [String]

    package init(
      title: String, language: Language, period: Span, asOf: Day, edition: Int, isProvisional: Bool, folder: String,
      files: [String]
    ) {
      self.title = title
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

  /// - Parameter entries: in the order in which they are shown.
  package init(_ entries: [Entry], language: Language) {
    let words = Words(language)
    var markup = Markup()
    markup.raw("<!DOCTYPE html>\n")
    markup.element("html", ["lang": .string(language.rawValue)]) { html in
      HTMLPage.head(titled: words.title, style: "", into: &html)
      html.element("body", ["class": "index"]) { body in
        body.element("header", ["class": "cover"]) { $0.element("h1", text: words.title) }
        body.element("main") { main in
          main.element("ul", ["class": "editions"]) { list in
            for entry in entries { IndexPage.write(entry, words, into: &list) }
          }
        }
      }
    }
    markup.raw("\n")
    bytes = markup.bytes
  }

  private static func write(_ entry: Entry, _ words: Words, into list: inout Markup) {
    list.element("li") { item in
      item.element("h2", ["lang": .string(entry.language.rawValue)], text: entry.title)
      item.element("p", text: words.about(entry))
      item.element("p") { links in
        for file in entry.files {
          links.element("a", ["href": .string("\(entry.folder)/\(file)")], text: file)
          links.text(" ")
        }
      }
    }
  }

  /// What the page itself says.
  private struct Words {
    let language: Language
    let writing: Writing

    init(_ language: Language) {
      self.language = language
      writing = Writing(language)
    }

    var title: String { language == .nl ? "Alle edities" : "All editions" }

    func about(_ entry: Entry) -> String {
      let (from, to) = (writing.day(entry.period.start), writing.day(entry.period.lastDay))
      let day = writing.day(entry.asOf)
      return switch language {
      case .nl:
        "\(from) tot en met \(to), \(entry.isProvisional ? "voorlopig" : "definitief"); peildatum \(day), editie \(entry.edition)"
      case .en:
        "\(from) to \(to), \(entry.isProvisional ? "provisional" : "final"); reference date \(day), edition \(entry.edition)"
      }
    }
  }
}
