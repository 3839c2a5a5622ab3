internal import Metrics
internal import Records

/// The figures of a document by their names, for whoever wrote one that does not exist.
struct FigureNames {
  private let document: Figure

  init(_ document: Figure) { self.document = document }

  private static let most = 8

  /// The figure most likely meant; else what stands where the path ends, or figures of such a name anywhere.
  func nearest(to path: String) -> [String] {
    let keys = path.split(separator: "/").map(String.init)
    var (at, way) = (document, [String]())
    for key in keys {
      let names = FigureNames.names(in: at)
      guard let name = names.contains(key) ? key : nearestWord(to: key, among: names), let next = at[name] else {
        break
      }
      (at, way) = (next, way + [name])
    }
    if way.isEmpty { return named(keys.last ?? path) }
    if way.count == keys.count, FigureDefinition.of(way) != nil { return [way.joined(separator: "/")] }
    return below(way, at)
  }

  private func below(_ way: [String], _ figure: Figure) -> [String] {
    let names = FigureNames.names(in: figure).filter { !$0.hasSuffix("_counts") && !$0.hasSuffix("_interval") }
    return names.prefix(FigureNames.most).map { (way + [$0]).joined(separator: "/") }
  }

  private func named(_ name: String) -> [String] {
    let last = FigureDefinition.all.compactMap(\.pattern.last)
    guard let meant = last.contains(name) ? name : nearestWord(to: name, among: last) else {
      return below([], document)
    }
    return FigureDefinition.all.filter { $0.pattern.last == meant }.prefix(FigureNames.most).map {
      $0.pattern.joined(separator: "/")
    }
  }

  private static func names(in figure: Figure) -> [String] {
    guard case .group(let entries) = figure else { return [] }
    return entries.map(\.name)
  }
}
