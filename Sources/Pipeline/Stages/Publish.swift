internal import Ledger
internal import Metrics
internal import Records
internal import Reports

extension Run {
  /// What a run has to show, and what it rests on.
  struct Finished {
    let publications: [Publication]
    /// Those of the run that are still to be entered in the ledger, which is done while the publications are printed.
    let figures: Figure?
    let measured: MeasuredPeriod
    /// Of everything that it was made from.
    let inputs: Digest
    /// Without the editions.
    let outcome: RunOutcome
  }

  /// Writes every edition beside its place, reads it back and compares it with the figures; when all are good the ledger hears
  /// of them and of the run's end, and then they show (`Placing`).
  func publish(_ finished: consuming Finished, _ ledger: borrowing Ledger, _ number: Int) throws -> RunOutcome {
    let shelves = finished.publications.map(shelf)
    let index = EditionIndex(output: order.output, next: NextEditions(order))
    let (placing, outcome): (Placing, RunOutcome)
    do {
      (placing, outcome) = try announce(consume finished, index, ledger, number)
      try placing.put()
    } catch {
      try? ledger.withdraw(ledger.unplaced(), as: .failed)
      for shelf in shelves { shelf.clear() }
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
    _ finished: consuming Finished, _ index: EditionIndex, _ ledger: borrowing Ledger, _ number: Int
  ) throws -> (Placing, RunOutcome) {
    var (outcome, inputs) = (finished.outcome, finished.inputs)
    let editions = try print(consume finished, ledger, number)
    let placements = editions.map(\.placement)
    let placing = Placing(placements, index, old: retention?.oldEditions(with: placements) ?? OldEditions())
    let page = try placing.prepare(in: order.language)
    outcome.editions = editions.map(\.edition)
    outcome.index = EditionIndex.path(in: order.output)
    let stages = try stages(outcome, inputs, outputs(placements, index: page), number)
    try ledger.announce(
      Announcement(run: number, end: outcome.end, ended: now(), editions: editions.map(\.made), stages: stages))
    return (placing, outcome)
  }

  /// What the next run does as well when there is no room for it now.
  private func putOff(_ work: () throws -> Void) throws {
    do { try work() } catch  where RunError.Code(error) == .outputNotWritten {}
  }

  /// Every edition on its bench. What they were printed from is let go of then.
  private func print(
    _ finished: consuming Finished, _ ledger: borrowing Ledger, _ number: Int
  ) throws -> [Press.Printed] {
    let (publications, measured, figures) = (finished.publications, finished.measured, finished.figures)
    _ = consume finished
    let presses = try publications.map { publication in
      Press(
        publication: publication, period: measured.period, run: number, shelf: shelf(of: publication),
        recorded: try recorded(publication, measured.period, ledger).last)
    }
    let benches = try presses.map { try $0.workbench() }
    let printed = try Printing(Array(zip(publications, benches)), figures: figures).printed(created: measured.asOf) {
      outline in
      try ledger.storeFigures([outline], of: number)
    } told: { done, pages in
      tell(.publish, Progress.part("publishing pages with their workbooks", done, of: pages))
    }
    let manifest = Manifest(order, measured, try ledger.deliveries())
    var editions: [Press.Printed] = []
    for (place, press) in presses.enumerated() {
      editions.append(try press.finish(benches[place], printed[place], manifest))
    }
    Concurrently.letGo((consume publications, consume presses))
    return editions
  }

  private func shelf(of publication: Publication) -> Shelf { Shelf(folder: "\(order.output)/\(publication.name)") }
}
