/// What a page has given ids to, and the parts among it that stand in the contents list.
struct PageOutline {
  struct Entry {
    let title: String
    let anchor: String
    var parts: [Entry] = []
  }

  var anchors = Anchors()
  private var entries: [Entry] = []

  /// Notes a section, or a part directly within the latest one; deeper parts are left out of the list.
  mutating func note(_ title: String, anchor: String, level: Int) {
    let entry = Entry(title: title, anchor: anchor)
    if level == 2 {
      entries.append(entry)
    } else if level == 3, let last = entries.indices.last {
      entries[last].parts.append(entry)
    }
  }

  func write(into markup: inout Markup) { PageOutline.write(entries, into: &markup) }

  private static func write(_ entries: [Entry], into markup: inout Markup) {
    guard !entries.isEmpty else { return }
    markup.element("ol") { list in
      for entry in entries {
        list.element("li") { item in
          item.element("a", ["href": .string("#" + entry.anchor)], text: entry.title)
          write(entry.parts, into: &item)
        }
      }
    }
  }
}
