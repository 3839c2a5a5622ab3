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
    collect(at: "", into: &found)
    return found
  }

  private func collect(at path: String, into found: inout [(path: String, leaf: Figure)]) {
    let prefix = path.isEmpty ? "" : path + "/"
    switch self {
    case .group(let entries) where !entries.isEmpty:
      for entry in entries { entry.figure.collect(at: prefix + entry.name, into: &found) }
    case .list(let items) where !items.isEmpty:
      for (number, item) in items.enumerated() { item.collect(at: prefix + String(number), into: &found) }
    default: found.append((path, self))
    }
  }
}
