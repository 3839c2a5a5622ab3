internal import Ledger
internal import Metrics
internal import Records
internal import Reports

extension Run {
  /// What is left of the facts when they are measured. The period before is measured where a report looks back, or has readers
  /// from whom small numbers are hidden and who may have the year before; what would come of chance, where one of them says so.
  func measure(
    _ facts: Facts, for definitions: [ReportDefinition], _ taken: [DeliverySummary]
  ) -> MeasuredFacts {
    tell(.measure, "measuring \(facts.period.name)")
    let settings = order.pipeline.settings
    let needsChance = definitions.contains(where: \.restsOnChance)
    var periods: [(delivery: DeliverySummary?, facts: Facts, settings: Settings)] = [
      (taken.last, facts, needsChance ? settings : settings.withoutChance)
    ]
    if definitions.contains(where: { $0.looksBack || !$0.namesForOthers.isEmpty }) {
      periods.append((nil, facts.measured(over: facts.period.previous), settings.withoutChance))
    }
    return MeasuredFacts(
      documents: Concurrently.map(periods) { FigureDocument.measure($0.delivery, $0.facts, $0.settings) },
      labels: Labels(facts), period: MeasuredPeriod(facts))
  }

  /// The figures of the period, and what the reports need beside them.
  func book(of measured: MeasuredFacts, _ taken: [DeliverySummary], _ ledger: borrowing Ledger) throws -> Book {
    let documents = Concurrently.map(measured.documents) { $0.document }
    return Book(
      current: documents[0], former: documents.dropFirst().first, labels: measured.labels,
      settings: order.pipeline.settings, deliveries: taken.map(TakenDelivery.init),
      freshness: try freshness(in: ledger), knownOn: order.asKnownOn)
  }
}

/// What the facts were measured for, without the facts.
struct MeasuredFacts {
  /// Of the period, and of the one before it where that is asked for.
  fileprivate let documents: [FigureDocument.Measured]
  fileprivate let labels: Labels
  let period: MeasuredPeriod
}

extension Run {
  /// As reports tell it. The next edition comes at the first due time after the run's day.
  private func freshness(in ledger: borrowing Ledger) throws -> Freshness {
    let pipeline = order.pipeline
    let next = pipeline.schedule?.next(afterDay: order.day)
    return Freshness(
      sources: try pipeline.freshness(in: ledger, on: order.day).compactMap(\.newest),
      staleAfterDays: pipeline.freshness, nextDue: order.asKnownOn == nil ? next : nil)
  }
}

extension TakenDelivery {
  /// A delivery that the ledger remembers, its files added up.
  init(_ summary: DeliverySummary) {
    func total(_ count: (FileSummary) -> Int) -> Int { summary.files.reduce(0) { $0 + count($1) } }
    self.init(
      name: summary.name, deliveredOn: summary.deliveredOn, read: total(\.read), accepted: total(\.accepted),
      unchanged: total(\.unchanged), updated: total(\.updated), rejected: total(\.rejected), retried: total(\.retried))
  }
}

extension Settings {
  /// Without random tables: of a former period no report shows what they say.
  fileprivate var withoutChance: Settings {
    var settings = self
    settings.chanceTables = 0
    return settings
  }
}
