internal import Metrics

/// A figure document made quick to ask by keys, however many coalitions there are.
///
/// It is the document itself with an index beside its large groups: nothing of it is copied. Keys are asked one by one and
/// compared by their bytes: an identifier may hold a `/`, and two that only look alike are two.
struct FigureTree: Hashable, Sendable {
  private let figure: Figure
  /// Nil for a group that is small, and has only small ones within it.
  private let index: GroupIndex?

  init(_ figure: Figure) { self.init(figure, GroupIndex(figure)) }

  private init(_ figure: Figure, _ index: GroupIndex?) {
    self.figure = figure
    self.index = index
  }

  /// The group with one more entry, whose name it does not have yet.
  func adding(_ name: String, _ added: Figure) -> FigureTree {
    guard case .group(let entries) = figure else { return self }
    let more = entries + [Figure.Entry(name, added)]
    return FigureTree(.group(more), GroupIndex(more, inner: index?.inner(count: more.count) ?? []))
  }

  /// The figure that stands here; nil for a group.
  var leaf: Figure? {
    if case .group = figure { nil } else { figure }
  }

  /// The keys of a group, in the order of the document; the places of a list's items.
  var names: [String] {
    switch figure {
    case .group(let entries): entries.map(\.name)
    case .list(let items): items.indices.map(String.init)
    default: []
    }
  }

  /// What stands at a place among `names`.
  func child(at place: Int) -> FigureTree {
    switch figure {
    case .group(let entries): FigureTree(entries[place].figure, index?.inner(at: place))
    case .list(let items): FigureTree(items[place], nil)
    default: self
    }
  }

  subscript(key: String) -> FigureTree? { place(of: key).map { child(at: $0) } }

  subscript(keys: some Sequence<String>) -> FigureTree? {
    var tree = self
    for key in keys {
      guard let next = tree[key] else { return nil }
      tree = next
    }
    return tree
  }

  /// The figure at these keys. Each key is sought first where it stood in the group that was asked before: the groups of a
  /// table's rows are alike.
  func leaf(at keys: [String], near places: inout [Int]) -> Figure? {
    var tree = self
    for step in keys.indices {
      if case .group(let entries) = tree.figure, places[step] < entries.count,
        entries[places[step]].name.hasBytes(of: keys[step])
      {
        tree = FigureTree(entries[places[step]].figure, tree.index?.inner(at: places[step]))
      } else {
        guard let place = tree.place(of: keys[step]) else { return nil }
        places[step] = place
        tree = tree.child(at: place)
      }
    }
    return tree.leaf
  }

  private func place(of key: String) -> Int? {
    switch figure {
    case .group(let entries):
      if let index, index.knowsPlaces { return index.place(of: key, in: entries) }
      return entries.firstIndex { $0.name.hasBytes(of: key) }
    case .list(let items): return Int(key).flatMap { items.indices.contains($0) ? $0 : nil }
    default: return nil
    }
  }

  static func == (a: FigureTree, b: FigureTree) -> Bool { a.figure == b.figure }

  func hash(into hasher: inout Hasher) { hasher.combine(names) }
}
