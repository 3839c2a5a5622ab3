internal import Ledger
internal import Records
internal import Reports

extension Run {
  /// Writes every edition beside its place, reads it back, compares it with the figures, and only then shows it.
  func publish(
    _ publications: [Publication], _ facts: Facts, _ ledger: borrowing Ledger, _ number: Int
  ) throws -> [PublishedEdition] {
    var editions: [PublishedEdition] = []
    for publication in publications {
      progress("publishing \(publication.name)")
      let period = "\(facts.period.name)-\(publication.language.rawValue)"
      let recorded = try ledger.editions(of: publication.name).filter { $0.period == period }
      let press = Press(
        publication: publication, period: facts.period, asOf: facts.asOf, shelf: shelf(of: publication),
        recorded: recorded.last)
      let printed = try press.print(Manifest(order, facts, try ledger.deliveries()))
      if !recorded.contains(where: { $0.number == printed.number }) {
        try ledger.enter(
          Edition(
            report: publication.name, period: period, number: printed.number, run: number,
            folder: printed.edition.folder,
            manifest: printed.manifest))
      }
      editions.append(printed.edition)
    }
    try EditionIndex(output: order.output).write(in: order.language)
    return editions
  }

  private func shelf(of publication: Publication) -> Shelf { Shelf(folder: "\(order.output)/\(publication.name)") }
}
