extension Figure {
  /// The figure at a path such as `rings/data/core/people`; items of a list go by number from 0. Nil when there is none.
  package subscript(path: String) -> Figure? {
    var figure = self
    for key in path.split(separator: "/", omittingEmptySubsequences: false) {
      guard let inner = figure.child(key) else { return nil }
      figure = inner
    }
    return figure
  }

  private func child(_ key: Substring) -> Figure? {
    switch self {
    case .group(let entries): entries.first { $0.name == key }?.figure
    case .list(let items): Int(key).flatMap { items.indices.contains($0) ? items[$0] : nil }
    default: nil
    }
  }

  /// Every leaf with its path, in the order of the document. A list or group without anything in it is a leaf.
  package func leaves() -> [(path: String, leaf: Figure)] {
    var found: [(path: String, leaf: Figure)] = []
    forEachLeaf { path, leaf in found.append((String(decoding: path, as: UTF8.self), leaf)) }
    return found
  }

  /// The same without a string for each path: its bytes, which are written over as soon as the body returns.
  package func forEachLeaf(_ body: (_ path: [UInt8], _ leaf: Figure) -> Void) {
    var path: [UInt8] = []
    visit(&path, body)
  }

  private func visit(_ path: inout [UInt8], _ body: (_ path: [UInt8], _ leaf: Figure) -> Void) {
    switch self {
    case .group(let entries) where !entries.isEmpty:
      for entry in entries { entry.figure.visit(at: entry.name.utf8, of: &path, body) }
    case .list(let items) where !items.isEmpty:
      for (number, item) in items.enumerated() { item.visit(at: String(number).utf8, of: &path, body) }
    default: body(path, self)
    }
  }

  private func visit(
    at name: String.UTF8View, of path: inout [UInt8], _ body: (_ path: [UInt8], _ leaf: Figure) -> Void
  ) {
    let length = path.count
    if length > 0 { path.append(UInt8(ascii: "/")) }
    path.append(contentsOf: name)
    visit(&path, body)
    path.removeLast(path.count - length)
  }
}
