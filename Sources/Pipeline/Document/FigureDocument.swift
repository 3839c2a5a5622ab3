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
    let measured = facts.map { Measured(entries, DocumentParts(of: $0, settings, in: TwoLanes())) }
    return measured?.document ?? .group(entries)
  }

  /// All that the document is made of, when the facts are no longer needed.
  struct Measured: Sendable {
    /// What comes before the figures.
    private let entries: [Figure.Entry]
    private let parts: DocumentParts

    fileprivate init(_ entries: [Figure.Entry], _ parts: DocumentParts) {
      (self.entries, self.parts) = (entries, parts)
    }

    var document: Figure {
      guard case .group(let figures) = parts.document(in: TwoLanes()) else { return .group(entries) }
      return .group(entries + figures)
    }
  }

  /// Of what the ledger remembers.
  ///
  /// - Parameter delivery: the last one taken; nil leaves its rows out.
  static func measure(_ delivery: DeliverySummary?, _ facts: Facts, _ settings: Settings) -> Measured {
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
    return Measured(entries, DocumentParts(of: facts, settings, in: TwoLanes()))
  }
}
