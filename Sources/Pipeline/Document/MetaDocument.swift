internal import Ledger
internal import Metrics
internal import Records

/// `meta` of the figure document: of which delivery, period and day the figures are (figures.md).
enum MetaDocument {
  /// - Parameter facts: nil when nothing was ever taken, so that there are no figures.
  static func group(of intake: Intake, period: Period, asOf: Day, facts: Facts?) -> Figure {
    let reasons = intake.reasons.map { Figure.word($0.sentence(in: .en)) }
    let entries = [
      Figure.Entry("delivery", .word(intake.delivery)),
      Figure.Entry("year", .count(period.name)),
      Figure.Entry("year_starts", .word(period.yearStart.description)),
      Figure.Entry("as_of", .word(asOf.description)),
      Figure.Entry("taken", .flag(intake.taken)),
      Figure.Entry("refused", .list(intake.refusedKinds.map { .word($0.rawValue) })),
      Figure.Entry("reasons", .list(reasons)),
    ]
    return .group(entries + (facts.map(periodEntries) ?? []))
  }

  private static func periodEntries(_ facts: Facts) -> [Figure.Entry] {
    let period = facts.period
    func coalitions(where runs: Bool) -> Figure {
      .list(
        (0..<facts.coalitions.count).filter { facts.coalitions.spans[$0].intersection(period.span).isEmpty != runs }
          .map { .word(facts.coalitions.ids[$0]) })
    }
    return [
      Figure.Entry("a", .word(period.start.description)),
      Figure.Entry("b", .word(period.end.description)),
      Figure.Entry("days", .count(period.days)),
      Figure.Entry("provisional", .flag(facts.asOf < period.end)),
      Figure.Entry("in_period", coalitions(where: true)),
      Figure.Entry("not_in_period", coalitions(where: false)),
    ]
  }
}
