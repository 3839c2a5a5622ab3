internal import Records

extension CoalitionMeasures {
  /// The figures under `coalitions/{c}`.
  func figure(_ facts: Facts) -> Figure {
    .group(takingPart + meetingFigures(facts) + work(facts) + movement)
  }

  /// The figures under `rings/{c}`.
  var ringFigures: Figure { .group(rings.map { Figure.Entry($0.ring.rawValue, $0.figure) }) }

  private var takingPart: [Figure.Entry] {
    [
      Figure.Entry(.period, .list([.day(running.start), .day(running.end)])), Figure.Entry(.days, .count(running.days)),
      Figure.Entry(.people, .count(people)), Figure.Entry(.peopleByFunction, composition.peopleByFunction),
    ] + Figure.Entry.ratio(.institutionCoverage, composition.coverage) + agreements.entries
  }

  private func meetingFigures(_ facts: Facts) -> [Figure.Entry] {
    [
      Figure.Entry(.meetings, .count(meetings.count)), Figure.Entry(.participants, .count(participants)),
      Figure.Entry(.presences, .count(meetings.presences)),
      Figure.Entry(.staffPresences, .count(meetings.staffPresences)), Figure.Entry(.guests, .count(meetings.guests)),
      Figure.Entry(.breathing, meetings.breathing(facts.meetings.ids)),
      Figure.Entry(.present, meetings.present(facts.meetings.ids)), Figure.Entry(.newcomers, .count(newcomers)),
      Figure.Entry(.giniHours, .number(orAbsent: giniHours)),
      Figure.Entry(.eiInstitutions, .number(orAbsent: eiInstitutions)),
      Figure.Entry(.eiExpected, .number(orAbsent: eiExpected)),
    ] + Figure.Entry.ratio(.coverage, meetings.coverage) + Figure.Entry.rate(.returnRate, returnRate)
  }

  private func work(_ facts: Facts) -> [Figure.Entry] {
    [
      Figure.Entry(.contributions, .count(contributions)),
      Figure.Entry(.contributorAbsenceFactor, .count(orAbsent: contributorAbsenceFactor)),
      Figure.Entry(.elephantFactor, .count(orAbsent: elephantFactor)),
      Figure.Entry(.results, .count(delivery.results)), Figure.Entry(.unplannedResults, .count(delivery.unplanned)),
      Figure.Entry(.byKind, delivery.byKind),
      Figure.Entry(
        .valueCycles,
        .group(
          valueCycles.map {
            Figure.Entry(facts.results.ids[Int($0.result)], .word($0.highest.rawValue))
          })),
      Figure.Entry(.cycles, .results(by: cycles)), Figure.Entry(.evaluation, evaluation.figure),
      Figure.Entry(.beyond, beyond.figure),
    ] + Figure.Entry.ratio(.deliveryRate, delivery.rate) + Figure.Entry.ratio(.uptake, uptake.rate)
      + Figure.Entry.ratio(.newInput, newInput)
  }

  private var movement: [Figure.Entry] {
    [
      Figure.Entry(.migration, moves.migration.figure(withOutsideTwice: false)),
      Figure.Entry(.passersBy, .count(moves.passersBy)),
      Figure.Entry(.observed, observed.figure(withOutsideTwice: true)),
      Figure.Entry(.movedInward, .count(observed.inward)), Figure.Entry(.movedOutward, .count(observed.outward)),
    ]
  }
}
