internal import Ledger
internal import Records
internal import Reports

extension Run {
  /// What a run has to show, and what it rests on.
  struct Finished {
    let publications: [Publication]
    let measured: MeasuredPeriod
    /// Of everything that it was made from.
    let inputs: Digest
    /// Without the editions.
    let outcome: RunOutcome
  }

  /// Writes every edition beside its place, reads it back and compares it with the figures; when all are good the ledger hears
  /// of them and of the run's end, and then they show (`Placing`).
  func publish(_ finished: Finished, _ ledger: borrowing Ledger, _ number: Int) throws -> RunOutcome {
    var presses: [Press] = []
    for publication in finished.publications {
      presses.append(
        Press(
          publication: publication, period: finished.measured.period, shelf: shelf(of: publication),
          recorded: try recorded(publication, finished.measured.period, ledger).last))
    }
    let index = EditionIndex(output: order.output, next: NextEditions(order))
    let (placing, outcome): (Placing, RunOutcome)
    do {
      (placing, outcome) = try announce(presses, finished, index, ledger, number)
      try placing.put()
    } catch {
      try? ledger.withdraw(ledger.unplaced(), as: .failed)
      for press in presses { press.shelf.clear() }
      index.clear()
      throw error
    }
    try placing.turn()
    try putOff {
      try ledger.strikeOff(ledger.unplaced())
      try placing.removeOld()
    }
    return outcome
  }

  /// Up to and with the ledger's hearing of it.
  private func announce(
    _ presses: [Press], _ finished: Finished, _ index: EditionIndex, _ ledger: borrowing Ledger, _ number: Int
  ) throws -> (Placing, RunOutcome) {
    let editions = try print(presses, finished.measured, ledger)
    let placements = editions.map(\.placement)
    let placing = Placing(placements, index, old: retention?.oldEditions(with: placements) ?? OldEditions())
    let page = try placing.prepare(in: order.language)
    var outcome = finished.outcome
    outcome.editions = editions.map(\.edition)
    outcome.index = EditionIndex.path(in: order.output)
    let made = zip(presses, editions).map { self.made($0, $1, number) }
    let stages = try stages(outcome, finished.inputs, outputs(placements, index: page), number)
    try ledger.announce(
      Announcement(run: number, end: outcome.end, ended: now(), editions: made, stages: stages))
    return (placing, outcome)
  }

  /// What the next run does as well when there is no room for it now.
  private func putOff(_ work: () throws -> Void) throws {
    do { try work() } catch  where RunError.Code(error) == .outputNotWritten {}
  }

  /// Every edition on its bench: their pages several at once.
  private func print(
    _ presses: [Press], _ measured: MeasuredPeriod, _ ledger: borrowing Ledger
  ) throws -> [Press.Printed] {
    let benches = try presses.map { try $0.workbench() }
    let pages = zip(presses, benches).flatMap { press, bench in press.publication.pages.map { (bench, $0) } }
    func told(_ done: Int) {
      tell(.publish, Progress.part("publishing pages with their workbooks", done, of: pages.count))
    }
    told(0)
    var files = try Concurrently.map(pages, done: told) { bench, page in try bench.print(page, created: measured.asOf)
    }[
      ...]
    let manifest = Manifest(order, measured, try ledger.deliveries())
    return try zip(presses, benches).map { press, bench in
      let count = press.publication.pages.count
      defer { files = files.dropFirst(count) }
      return try press.finish(bench, files.prefix(count).flatMap(\.self), manifest)
    }
  }

  private func made(_ press: Press, _ printed: Press.Printed, _ number: Int) -> Announcement.Made {
    let edition = Edition(
      report: press.publication.name, period: Run.name(of: press.period, press.publication), number: printed.number,
      run: number, folder: printed.edition.folder, manifest: printed.manifest)
    return Announcement.Made(
      edition: edition, figures: press.publication.shownFigures.map(EditionFigure.init), sheets: printed.sheets,
      folder: printed.placement.isDone ? nil : printed.edition.folder)
  }

  private func shelf(of publication: Publication) -> Shelf { Shelf(folder: "\(order.output)/\(publication.name)") }
}
