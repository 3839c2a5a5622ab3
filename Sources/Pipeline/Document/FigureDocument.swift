internal import Ledger
internal import Metrics
internal import Records

/// The whole figure document (figures.md): what came of the last delivery, and every figure of the period.
enum FigureDocument {
  /// Of deliveries that were just taken.
  ///
  /// - Parameter facts: nil when nothing was ever taken, so that there are no figures.
  static func make(
    _ intake: Intake?, _ facts: Facts?, period: Period, asOf: Day, _ settings: Settings
  ) -> Figure {
    var entries: [Figure.Entry] = []
    if let intake {
      let meta = MetaDocument.delivery(intake) + MetaDocument.period(period, asOf: asOf)
      entries = [
        Figure.Entry("meta", .group(meta + (facts.map(MetaDocument.facts) ?? []))),
        Figure.Entry("rows", RowsDocument.group(of: intake)),
      ]
    }
    return .group(entries + (facts.map { measured($0, settings) } ?? []))
  }

  /// Of what the ledger remembers.
  ///
  /// - Parameter delivery: the last one taken; nil leaves its rows out.
  static func make(_ delivery: DeliverySummary?, _ facts: Facts, _ settings: Settings) -> Figure {
    let meta = MetaDocument.period(facts.period, asOf: facts.asOf) + MetaDocument.facts(facts)
    var entries: [Figure.Entry] = []
    if let delivery {
      entries = [
        Figure.Entry("meta", .group(MetaDocument.delivery(delivery) + meta)),
        Figure.Entry("rows", RowsDocument.group(of: delivery)),
      ]
    } else {
      entries = [Figure.Entry("meta", .group(meta))]
    }
    return .group(entries + measured(facts, settings))
  }

  private static func measured(_ facts: Facts, _ settings: Settings) -> [Figure.Entry] {
    guard case .group(let entries) = Measurement.document(of: facts, settings, in: TwoLanes()) else { return [] }
    return entries
  }
}
