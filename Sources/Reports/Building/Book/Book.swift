package import Metrics
package import Records

/// Everything that a report is made from: the figure documents of a period and of the former one, and what their
/// identifiers are called.
package struct Book: Hashable, Sendable {
  /// The document of figures.md with what a report adds to it: `period`, `settings`, `data` and `deliveries`.
  package let current: Figure
  /// Nil when there is no former period to compare with.
  package let former: Figure?
  package private(set) var labels: Labels
  /// Both documents made quick to ask.
  let tree: FigureTree
  let formerTree: FigureTree?

  /// - Parameters:
  ///   - current: the document of the period: `meta`, `rows`, `findings`, `network`, `rings`, `coalitions`, `ambassadors`.
  ///   - former: that of the period before, measured on the same records.
  ///   - deliveries: those that were taken, the newest last.
  ///   - knownOn: the day until which deliveries count, when the past is asked for.
  ///   - freshness: how old the deliveries may be, and when the report is made again.
  package init(
    current: Figure, former: Figure?, labels: Labels, settings: Settings = Settings(), deliveries: [TakenDelivery] = [],
    freshness: Freshness = Freshness(), knownOn: Day? = nil
  ) {
    let data = DataFigures(
      deliveries: deliveries, freshness: freshness, knownOn: knownOn, document: current)
    let added = [
      Figure.Entry("period", PeriodFigures.group(of: current)),
      Figure.Entry("settings", SettingFigures.group(settings)),
      Figure.Entry("weights", WeightFigures.group(settings)), Figure.Entry("data", data.group),
      Figure.Entry("deliveries", data.deliveryGroup),
    ]
    self.current = current.adding(added)
    self.former = former?.adding([Figure.Entry("period", PeriodFigures.group(of: former ?? .absent))])
    tree = FigureTree(self.current)
    formerTree = self.former.map(FigureTree.init)
    self.labels = labels
    self.labels.withheldTexts = PlacedText.all(in: current, isFormer: false)
      .union(former.map { PlacedText.all(in: $0, isFormer: true) } ?? [])
    self.labels.withheldTitles = Book.titlesThatMayNameSomebody(in: current)
  }

  /// The document with what is said of the edition itself.
  func tree(forBureau isForBureau: Bool) -> FigureTree {
    tree.adding("edition", .group([Figure.Entry("for_bureau", .flag(isForBureau))]))
  }

  /// From the finding `personal_text`, whose places are kind, key and column.
  private static func titlesThatMayNameSomebody(in document: Figure) -> Set<String> {
    guard case .list(let places)? = document["findings/\(FindingCode.personalText.rawValue)"] else { return [] }
    return Set(
      places.compactMap { place in
        guard case .list(let parts) = place, parts.count == 3, case .word(Kind.results.rawValue) = parts[0],
          case .word(let key) = parts[1], case .word("title") = parts[2]
        else { return nil }
        return key
      })
  }
}

/// A delivery as the report tells of it.
package struct TakenDelivery: Hashable, Sendable {
  package let name: String
  package let deliveredOn: Day
  /// Rows by what became of them, over all kinds.
  package let read, accepted, unchanged, updated, rejected, retried: Int

  package init(
    name: String, deliveredOn: Day, read: Int, accepted: Int, unchanged: Int, updated: Int, rejected: Int, retried: Int
  ) {
    self.name = name
    self.deliveredOn = deliveredOn
    self.read = read
    self.accepted = accepted
    self.unchanged = unchanged
    self.updated = updated
    self.rejected = rejected
    self.retried = retried
  }
}

extension Figure {
  /// The group with these entries in place of its own of the same names.
  fileprivate func adding(_ added: [Entry]) -> Figure {
    guard case .group(let entries) = self else { return .group(added) }
    return .group(entries.filter { entry in !added.contains { $0.name == entry.name } } + added)
  }
}
