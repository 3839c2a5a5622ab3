/// A figure as a page shows it: where it comes from and how it reads.
package struct PublishedFigure: Hashable, Sendable {
  package let path: String
  package let text: String

  package init(path: String, text: String) {
    self.path = path
    self.text = text
  }
}

extension HTMLPage {
  /// The figures that a written page shows in its cells and key figures, in the order of the page; hidden ones read "<5".
  ///
  /// Reads only pages of this program: attributes in double quotes, and no references but those of `Escaping`.
  package static func figures(in bytes: [UInt8]) -> [PublishedFigure] {
    var tags = TagScanner(bytes[...])
    var figures: [PublishedFigure] = []
    while let tag = tags.next() {
      guard let path = tag.figure else { continue }
      figures.append(PublishedFigure(path: Escaping.plain(path), text: Escaping.plain(tags.text())))
    }
    return figures
  }
}

/// Goes through a page from tag to tag; style sheets are passed over.
private struct TagScanner {
  private var rest: ArraySlice<UInt8>

  init(_ bytes: ArraySlice<UInt8>) { rest = bytes }

  struct Tag {
    let bytes: ArraySlice<UInt8>

    /// The value of `data-figure`. No value holds a quote, so names and values alternate between them.
    var figure: ArraySlice<UInt8>? {
      let parts = bytes.split(separator: UInt8(ascii: "\""), omittingEmptySubsequences: false)
      let name = " data-figure=".utf8
      for place in stride(from: 0, to: parts.count - 1, by: 2) where parts[place].suffix(name.count).elementsEqual(name)
      {
        return parts[place + 1]
      }
      return nil
    }
  }

  /// What stands between `<` and `>`; nil at the end.
  mutating func next() -> Tag? {
    guard let start = rest.firstIndex(of: UInt8(ascii: "<")),
      let end = rest[start...].firstIndex(of: UInt8(ascii: ">"))
    else { return nil }
    let tag = rest[(start + 1)..<end]
    rest = rest[(end + 1)...]
    if tag.elementsEqual("style".utf8) { passStyle() }
    return Tag(bytes: tag)
  }

  /// The text up to the next tag.
  func text() -> ArraySlice<UInt8> { rest.prefix { $0 != UInt8(ascii: "<") } }

  private mutating func passStyle() {
    let end = Array("</style>".utf8)
    while !rest.isEmpty, !rest.starts(with: end) { rest.removeFirst() }
  }
}
