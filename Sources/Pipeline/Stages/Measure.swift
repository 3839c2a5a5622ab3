internal import Ledger
internal import Metrics
internal import Records
internal import Reports

extension Run {
  /// The figures of the period and of the one before, kept in the ledger, and what a report needs beside them.
  func measure(_ facts: Facts, _ ledger: borrowing Ledger, _ number: Int) throws -> Book {
    progress("measuring \(facts.period.name)")
    let taken = try ledger.deliveries().filter(\.taken)
    let settings = order.pipeline.settings
    let periods = [
      (delivery: taken.last, facts: facts, settings: settings),
      (delivery: nil, facts: facts.measured(over: facts.period.previous), settings: settings.withoutDraws),
    ]
    let documents = try Concurrently.map(periods) { FigureDocument.make($0.delivery, $0.facts, $0.settings) }
    let book = Book(
      current: documents[0], former: documents[1], labels: Labels(facts), settings: settings,
      deliveries: taken.map(TakenDelivery.init), freshness: try freshness(in: ledger), knownOn: order.asKnownOn)
    let figures = book.current.leaves().map { StoredFigure(path: $0.path, value: FigureLines.shown($0.leaf)) }
    // Close enough to the order of bytes, and many times faster to bring about.
    try ledger.storeFigures(figures.sorted { $0.path < $1.path }, of: number)
    return book
  }
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
  /// For a former period, of which no report shows what rests on random draws.
  fileprivate var withoutDraws: Settings {
    var settings = self
    settings.chanceTables = 0
    return settings
  }
}
