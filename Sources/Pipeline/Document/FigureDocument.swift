internal import Ledger
internal import Metrics
internal import Records

/// The whole figure document (figures.md): what came of the deliveries, and every figure of the period.
enum FigureDocument {
  /// - Parameters:
  ///   - intake: of the last delivery; nil when there was none.
  ///   - facts: nil when nothing was ever taken.
  static func make(_ intake: Intake?, _ facts: Facts?, period: Period, asOf: Day, _ settings: Settings) -> Figure {
    var entries: [Figure.Entry] = []
    if let intake {
      entries.append(Figure.Entry("meta", MetaDocument.group(of: intake, period: period, asOf: asOf, facts: facts)))
      entries.append(Figure.Entry("rows", RowsDocument.group(of: intake)))
    }
    if let facts, case .group(let measured) = Measurement(facts: facts, settings: settings).document {
      entries += measured
    }
    return .group(entries)
  }
}
