internal import Ledger
internal import Records
internal import Reports

extension Run {
  /// Writes every report beside its place, reads it back, compares it with the figures, and only then shows it.
  func publish(
    _ reports: [Report], _ facts: Facts, _ ledger: borrowing Ledger, _ number: Int
  ) throws -> [PublishedEdition] {
    var editions: [PublishedEdition] = []
    for report in reports {
      progress("publishing \(report.id)")
      let period = "\(facts.period.name)-\(report.language.rawValue)"
      let recorded = try ledger.editions(of: report.id).filter { $0.period == period }
      let press = Press(
        report: report, period: facts.period, asOf: facts.asOf, shelf: shelf(of: report), recorded: recorded.last)
      let printed = try press.print(Manifest(order, facts, try ledger.deliveries()))
      if !recorded.contains(where: { $0.number == printed.number }) {
        try ledger.enter(
          Edition(
            report: report.id, period: period, number: printed.number, run: number, folder: printed.edition.folder,
            manifest: printed.manifest))
      }
      editions.append(printed.edition)
    }
    try EditionIndex(output: order.output).write(in: order.language)
    return editions
  }

  private func shelf(of report: Report) -> Shelf { Shelf(folder: "\(order.output)/\(report.id)") }
}
