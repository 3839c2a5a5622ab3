internal import Metrics

/// A figure document made quick to ask by keys, however many coalitions there are.
///
/// Keys are asked one by one and compared by their bytes: an identifier may hold a `/`, and two that only look alike are two.
struct FigureTree: Hashable, Sendable {
  /// The figure that stands here; nil for a group.
  let leaf: Figure?
  /// The keys of a group, in the order of the document; the places of a list's items.
  let names: [String]
  private let children: [FigureTree]
  /// Where each key stands, of groups that are too large to look through.
  private let places: [[UInt8]: Int]

  private static let largestLookedThrough = 16

  init(_ figure: Figure) {
    switch figure {
    case .group(let entries):
      leaf = nil
      names = entries.map(\.name)
      children = entries.map { FigureTree($0.figure) }
    case .list(let items):
      leaf = figure
      names = items.indices.map(String.init)
      children = items.map(FigureTree.init)
    default:
      leaf = figure
      names = []
      children = []
    }
    places = names.count <= FigureTree.largestLookedThrough ? [:] : FigureTree.places(of: names)
  }

  private static func places(of names: [String]) -> [[UInt8]: Int] {
    Dictionary(names.enumerated().map { (Array($1.utf8), $0) }, uniquingKeysWith: { first, _ in first })
  }

  subscript(key: String) -> FigureTree? {
    if !places.isEmpty { return places[Array(key.utf8)].map { children[$0] } }
    if leaf != nil { return Int(key).flatMap { children.indices.contains($0) ? children[$0] : nil } }
    return names.firstIndex { $0.utf8.elementsEqual(key.utf8) }.map { children[$0] }
  }

  subscript(keys: some Sequence<String>) -> FigureTree? {
    var tree = self
    for key in keys {
      guard let next = tree[key] else { return nil }
      tree = next
    }
    return tree
  }
}
