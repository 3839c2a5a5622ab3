internal import Ledger
internal import Metrics
internal import Records

/// `meta` of the figure document: of which delivery, period and day the figures are (figures.md).
enum MetaDocument {
  static func delivery(_ intake: Intake) -> [Figure.Entry] {
    [
      Figure.Entry("delivery", .word(intake.delivery)),
      Figure.Entry("taken", .flag(intake.taken)),
      Figure.Entry("refused", .words(intake.refusedKinds.map(\.rawValue))),
      Figure.Entry("reasons", .words(intake.reasons.map { $0.sentence(in: .en) })),
    ]
  }

  static func delivery(_ summary: DeliverySummary) -> [Figure.Entry] {
    [
      Figure.Entry("delivery", .word(summary.name)),
      Figure.Entry("taken", .flag(summary.taken)),
      Figure.Entry("refused", .list([])),
      Figure.Entry("reasons", .list([])),
    ]
  }

  static func period(_ period: Period, asOf: Day) -> [Figure.Entry] {
    [
      Figure.Entry("year", .count(period.name)),
      Figure.Entry("year_starts", .word(period.yearStart.description)),
      Figure.Entry("as_of", .day(asOf)),
    ]
  }

  /// What there is only when there are figures.
  static func facts(_ facts: Facts) -> [Figure.Entry] {
    let period = facts.period
    func coalitions(running: Bool) -> Figure {
      .words(
        (0..<facts.coalitions.count).filter { facts.coalitions.spans[$0].intersection(period.span).isEmpty != running }
          .map { facts.coalitions.ids[$0] })
    }
    return [
      Figure.Entry("a", .day(period.start)),
      Figure.Entry("b", .day(period.end)),
      Figure.Entry("days", .count(period.days)),
      Figure.Entry("provisional", .flag(facts.isProvisional)),
      Figure.Entry("in_period", coalitions(running: true)),
      Figure.Entry("not_in_period", coalitions(running: false)),
    ]
  }
}
