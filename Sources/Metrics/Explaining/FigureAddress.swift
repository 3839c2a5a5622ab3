/// A place in the figure document: the keys that lead there, and what stands there.
package struct FigureAddress: Hashable, Sendable {
  /// An identifier may hold a `/` of its own, so that the keys are more than the path taken apart.
  package let keys: [String]
  package let figure: Figure
  /// How many of the last keys are numbers of items in a list.
  private let items: Int

  package var path: String { keys.joined(separator: "/") }

  /// The keys of the figure that is meant: without numbers of items, and without `_counts` or `_interval`, which stand
  /// beside a ratio and say the same.
  package var subject: [String] {
    var keys = Array(keys.dropLast(items))
    guard let last = keys.popLast() else { return keys }
    for suffix in ["_counts", "_interval"] where last.hasSuffix(suffix) {
      return keys + [String(last.dropLast(suffix.count))]
    }
    return keys + [last]
  }

  private init(_ keys: [String], _ figure: Figure, items: Int) {
    self.keys = keys
    self.figure = figure
    self.items = items
  }

  /// Nil when nothing stands at the path.
  package init?(_ path: String, in document: Figure) {
    guard let found = FigureAddress([], document, items: 0).descend(path[...]) else { return nil }
    self = found
  }

  private func descend(_ rest: Substring) -> FigureAddress? {
    for inner in children {
      guard let name = inner.keys.last, rest.utf8.starts(with: name.utf8) else { continue }
      let after = rest.utf8.dropFirst(name.utf8.count)
      if after.isEmpty { return inner }
      guard after.first == UInt8(ascii: "/"), let way = Substring(after.dropFirst()) as Substring? else { continue }
      if let found = inner.descend(way) { return found }
    }
    return nil
  }

  private var children: [FigureAddress] {
    switch figure {
    case .group(let entries): entries.map { FigureAddress(keys + [$0.name], $0.figure, items: 0) }
    case .list(let list):
      list.enumerated().map { FigureAddress(keys + [String($0.offset)], $0.element, items: items + 1) }
    default: []
    }
  }

  /// Every figure below, this one if nothing is; a list is one figure.
  package var leaves: [FigureAddress] {
    guard case .group(let entries) = figure, !entries.isEmpty else { return [self] }
    return children.flatMap(\.leaves)
  }

  package static func leaves(of document: Figure) -> [FigureAddress] {
    FigureAddress([], document, items: 0).leaves
  }
}
