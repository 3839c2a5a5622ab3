internal import Metrics

/// A figure document made quick to ask by keys, however many coalitions there are.
///
/// Keys are asked one by one and compared by their bytes: an identifier may hold a `/`, and two that only look alike are two.
struct FigureTree: Hashable, Sendable {
  private let node: Node

  init(_ figure: Figure) { node = Node(figure) }

  /// The group with one more entry, whose name it does not have yet.
  func adding(_ name: String, _ figure: Figure) -> FigureTree {
    FigureTree(node: Node(names: names + [name], children: node.children + [FigureTree(figure)]))
  }

  private init(node: Node) { self.node = node }

  /// The figure that stands here; nil for a group.
  var leaf: Figure? { node.leaf }
  /// The keys of a group, in the order of the document; the places of a list's items.
  var names: [String] { node.names }

  subscript(key: String) -> FigureTree? { node.place(of: key).map { node.children[$0] } }

  subscript(keys: some Sequence<String>) -> FigureTree? {
    var tree = self
    for key in keys {
      guard let next = tree[key] else { return nil }
      tree = next
    }
    return tree
  }
}

/// What stands at one place of the document. Trees are handed about by reference: a document has as many places as figures.
private final class Node: Hashable, Sendable {
  let leaf: Figure?
  let names: [String]
  let children: [FigureTree]
  /// Where each key stands, of groups that are too large to look through.
  private let places: [[UInt8]: Int]

  private static let largestLookedThrough = 16

  convenience init(_ figure: Figure) {
    switch figure {
    case .group(let entries):
      self.init(names: entries.map(\.name), children: entries.map { FigureTree($0.figure) })
    case .list(let items):
      self.init(leaf: figure, names: items.indices.map(String.init), children: items.map(FigureTree.init))
    default:
      self.init(leaf: figure, names: [], children: [])
    }
  }

  init(leaf: Figure? = nil, names: [String], children: [FigureTree]) {
    (self.leaf, self.names, self.children) = (leaf, names, children)
    places = names.count <= Node.largestLookedThrough ? [:] : Node.places(of: names)
  }

  private static func places(of names: [String]) -> [[UInt8]: Int] {
    Dictionary(names.enumerated().map { (Array($1.utf8), $0) }, uniquingKeysWith: { first, _ in first })
  }

  func place(of key: String) -> Int? {
    if !places.isEmpty { return places[Array(key.utf8)] }
    if leaf != nil { return Int(key).flatMap { children.indices.contains($0) ? $0 : nil } }
    return names.firstIndex { $0.utf8.elementsEqual(key.utf8) }
  }

  static func == (a: Node, b: Node) -> Bool {
    a === b || (a.leaf == b.leaf && a.names == b.names && a.children == b.children)
  }

  func hash(into hasher: inout Hasher) { hasher.combine(names) }
}
