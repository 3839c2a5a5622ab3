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
      let recorded = try recorded(publication, facts.period, ledger)
      let press = Press(
        publication: publication, period: facts.period, asOf: facts.asOf, shelf: shelf(of: publication),
        recorded: recorded.last)
      let printed = try press.print(Manifest(order, facts, try ledger.deliveries()))
      if !recorded.contains(where: { $0.number == printed.number }) {
        try ledger.enter(
          Edition(
            report: publication.name, period: Run.name(of: facts.period, publication), number: printed.number,
            run: number, folder: printed.edition.folder, manifest: printed.manifest),
          showing: publication.shownFigures.map(EditionFigure.init))
      }
      editions.append(printed.edition)
    }
    try EditionIndex(output: order.output).write(in: order.language)
    return editions
  }

  private func shelf(of publication: Publication) -> Shelf { Shelf(folder: "\(order.output)/\(publication.name)") }
}
