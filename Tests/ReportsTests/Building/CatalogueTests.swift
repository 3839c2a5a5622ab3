import Metrics
import Records
import Reports
import Testing

/// The names that a definition may use are those that measurements give.
struct CatalogueTests {
  private let book = MeasuredNetwork().book()

  /// Groups of which a report catalogues every name; of the others it takes what it tells.
  private static let whole = ["network", "rings", "coalitions", "findings", "period", "settings", "data", "deliveries"]

  /// Figures that no report tells as they stand: lists of identifiers and dates, and halves of a ratio's proof.
  private static let untold = ["period", "scores"]

  private func fits(_ keys: ArraySlice<String>, _ name: FigureName) -> Bool {
    guard keys.count == name.path.steps.count else { return false }
    return zip(keys, name.path.steps).allSatisfy { key, step in
      switch step {
      case .name(let expected): key == expected
      case .variable(let variable): variable.words?.contains(key) ?? true
      case .star: false
      }
    }
  }

  @Test("every measured figure has a name in the catalogue, of its own kind")
  func everyFigure() {
    for (path, leaf) in book.current.leaves() {
      let keys = path.split(separator: "/").map(String.init)
      guard CatalogueTests.whole.contains(keys[0]), !keys.dropFirst(2).contains(where: CatalogueTests.untold.contains)
      else { continue }
      if keys[0] == "findings" && keys.count > 2 || leaf == .group([]) { continue }
      let names = FigureName.all.filter { fits(keys[...], $0) }
      #expect(!names.isEmpty, "\(path)")
      #expect(names.allSatisfy { $0.kind.holds(leaf) }, "\(path) \(leaf)")
    }
  }

  @Test("every name in the catalogue stands in the measured figures")
  func everyName() {
    let paths = Set(book.current.leaves().map { $0.path.split(separator: "/").map(String.init) })
    let measured = ["network", "rings", "coalitions", "ambassadors"]
    for name in FigureName.all where name.kind != .counts && name.kind != .interval {
      guard case .name(let root) = name.path.steps[0], measured.contains(root) else { continue }
      #expect(paths.contains { fits($0[...], name) }, "\(name.path)")
    }
  }
}

extension FigureName.Kind {
  /// Whether a measured figure can be of this kind.
  fileprivate func holds(_ figure: Figure) -> Bool {
    switch figure {
    case .absent: true
    case .count: [.count, .number, .share, .ratio, .index].contains(self)
    case .number: [.number, .share, .ratio, .index].contains(self)
    case .flag: self == .flag
    case .word: self == .word || self == .day
    case .list: self == .list
    case .group: false
    }
  }
}
