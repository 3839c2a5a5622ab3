import Metrics
import Records
import Reports
import TestSupport
import Testing

/// The names that a definition may use are those that measurements give.
struct CatalogueTests {
  private let book = CatalogueTests.network.book()

  /// With a third coalition, so that chance can be told, and with what a support decision looks at.
  private static var network: MeasuredNetwork {
    var network = MeasuredNetwork()
    network.facts.coalition("taal", from: "2024-01-01")
    network.facts.meeting("t1", of: "taal", on: "2025-11-01", present: ["p1", "p9", "guest"])
    network.facts.support("data", 2025, requested: 40, granted: 30, spent: 20, request: "more time")
    for year in [2024, 2025] { network.facts.decision(.same, on: "data", year, on: "\(year)-12-20", "reason") }
    return network
  }

  /// Groups of which a report catalogues every name; of the others it takes what it tells.
  private static let whole = [
    "network", "rings", "coalitions", "flow", "journeys", "ambassadors", "institutions", "support", "findings",
    "period", "settings",
    "data", "deliveries",
  ]

  /// Figures that no report tells as they stand: lists of identifiers and dates, and halves of a ratio's proof.
  private static let untold = ["period", "scores"]

  private func fits(_ keys: ArraySlice<String>, _ name: FigureName, upTo steps: Int? = nil) -> Bool {
    guard keys.count == steps ?? name.path.steps.count else { return false }
    return zip(keys, name.path.steps).allSatisfy { key, step in
      switch step {
      case .name(let expected): key == expected
      case .variable(let variable): variable.words?.contains(key) ?? true
      case .beside(_, let suffix): key.hasSuffix(suffix)
      case .star: false
      }
    }
  }

  @Test("every measured figure has a name in the catalogue, of its own kind")
  func everyFigure() {
    for (path, leaf) in book.current.leaves() {
      let keys = path.split(separator: "/").map(String.init)
      guard CatalogueTests.whole.contains(keys[0]), !keys.dropFirst(2).contains(where: CatalogueTests.untold.contains),
        leaf != .group([])
      else { continue }
      let names = FigureName.all.filter { fits(keys[...], $0) }
      #expect(!names.isEmpty || isPart(keys, leaf), "\(path)")
      #expect(names.allSatisfy { $0.kind.holds(leaf) }, "\(path) \(leaf)")
    }
  }

  /// An item of a list that is read as the number of its items, or a group that is absent as a whole.
  private func isPart(_ keys: [String], _ leaf: Figure) -> Bool {
    FigureName.all.contains { name in
      isItem(keys[...], of: name)
        || leaf == .absent && name.path.steps.count > keys.count && fits(keys[...], name, upTo: keys.count)
    }
  }

  private func isItem(_ keys: ArraySlice<String>, of name: FigureName) -> Bool {
    name.kind == .list && fits(keys.dropLast(), name)
  }

  @Test("every name in the catalogue stands in the measured figures")
  func everyName() {
    let paths = Set(book.current.leaves().map { $0.path.split(separator: "/").map(String.init) })
    let measured = ["network", "rings", "coalitions", "flow", "journeys", "ambassadors", "institutions", "support"]
    for name in FigureName.all where name.kind != .counts && name.kind != .interval {
      guard case .name(let root) = name.path.steps[0], measured.contains(root) else { continue }
      #expect(paths.contains { fits($0[...], name) || isItem($0[...], of: name) }, "\(name.path)")
    }
  }
}

extension FigureName.Kind {
  /// Whether a measured figure can be of this kind.
  fileprivate func holds(_ figure: Figure) -> Bool {
    switch figure {
    case .absent: true
    case .count: [.count, .number, .hours, .share, .ratio, .index].contains(self)
    case .number: [.number, .hours, .share, .ratio, .index].contains(self)
    case .flag: self == .flag
    case .word: self == .word || self == .day
    case .list: self == .list
    case .group: false
    }
  }
}
