internal import Ledger
internal import Records
internal import Reports

extension Run {
  /// Writes every edition beside its place, reads it back, compares it with the figures, and only when all are good shows
  /// them, one after the other.
  func publish(
    _ publications: [Publication], _ facts: Facts, _ ledger: borrowing Ledger, _ number: Int
  ) throws -> [PublishedEdition] {
    var presses: [Press] = []
    for publication in publications {
      presses.append(
        Press(
          publication: publication, period: facts.period, shelf: shelf(of: publication),
          recorded: try recorded(publication, facts.period, ledger).last))
    }
    let printed = try print(presses, created: facts.asOf)
    let manifest = Manifest(order, facts, try ledger.deliveries())
    var editions: [PublishedEdition] = []
    for (press, (bench, outputs)) in zip(presses, printed) {
      let placed = try press.place(bench, outputs, manifest)
      try enter(placed, of: press, ledger, number)
      editions.append(placed.edition)
    }
    try EditionIndex(output: order.output).write(in: order.language)
    return editions
  }

  /// Every page of every edition, several at once.
  private func print(
    _ presses: [Press], created: Day
  ) throws -> [(bench: Workbench, outputs: [Manifest.Output])] {
    let benches = try presses.map { try $0.workbench() }
    let pages = zip(presses, benches).flatMap { press, bench in press.publication.pages.map { (bench, $0) } }
    progress("publishing \(pages.count) pages with their workbooks")
    var outputs = try Concurrently.map(pages) { bench, page in try bench.print(page, created: created) }[...]
    return zip(presses, benches).map { press, bench in
      let count = press.publication.pages.count
      defer { outputs = outputs.dropFirst(count) }
      return (bench, outputs.prefix(count).flatMap(\.self))
    }
  }

  private func enter(
    _ printed: Press.Printed, of press: Press, _ ledger: borrowing Ledger, _ run: Int
  ) throws {
    let publication = press.publication
    guard try !recorded(publication, press.period, ledger).contains(where: { $0.number == printed.number }) else {
      return
    }
    let edition = Edition(
      report: publication.name, period: Run.name(of: press.period, publication), number: printed.number, run: run,
      folder: printed.edition.folder, manifest: printed.manifest)
    try ledger.enter(edition, showing: publication.shownFigures.map(EditionFigure.init))
  }

  private func shelf(of publication: Publication) -> Shelf { Shelf(folder: "\(order.output)/\(publication.name)") }
}
