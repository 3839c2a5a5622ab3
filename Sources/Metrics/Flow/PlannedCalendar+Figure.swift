internal import Records

/// The document of `figures --what-if`.
extension PlannedCalendar {
  /// - Parameter moves: those of `jointMoves()`.
  package func document(_ moves: [JointMove]) -> Figure {
    let (facts, period) = (basis.facts, basis.period)
    return .group([
      .init(
        "meta",
        .group([
          .init("year", .count(period.name)), .init("year_starts", .word(period.yearStart.description)),
          .init("a", .day(period.start)), .init("b", .day(period.end)), .init("earliest", .day(earliest)),
        ])),
      .init(
        "meetings",
        .group([
          .init("held", .count(held)), .init("planned", .count(planned.count)),
          .init("joint", .count(jointMeetings.count)),
          .init("nobody_invited", .words(uninvited.map { facts.meetings.ids[Int($0)] })),
        ])),
      .init("coalitions", byCoalition { reached($0) }),
      .init("joint_meetings", .group(moves.map { .init(facts.meetings.ids[Int($0.meeting)], figure($0)) })),
    ])
  }

  private func byCoalition(_ figure: (Int) -> Figure) -> Figure {
    .group(
      basis.running.coalitions.enumerated().map { place, coalition in
        .init(basis.facts.coalitions.ids[Int(coalition)], figure(place))
      })
  }

  private func reached(_ place: Int) -> Figure {
    let (coalitions, meetings) = (basis.facts.coalitions.ids, basis.facts.meetings.ids)
    let arrivals = reach.coalitions[place].arrivals
    func each(_ figure: (Reach.Arrival) -> Figure) -> Figure {
      .group(arrivals.map { .init(coalitions[Int($0.coalition)], figure($0)) })
    }
    return .group([
      .init(.reachCoalitions, .count(arrivals.count)),
      .init("of", .count(basis.running.coalitions.count - 1)),
      .init(.arrival, each { .day($0.day) }),
      .init(.days, each { .count($0.day - basis.period.start) }),
      .init(.chains, each { .words($0.chain.map { meetings[Int($0)] }) }),
    ])
  }

  private func figure(_ move: JointMove) -> Figure {
    .group([
      .init("date", .day(move.day)),
      .init("now", outcome(move.now)),
      .init("without", outcome(move.without)),
      .init("best", move.best.map(figure) ?? .absent),
      .init("worst", move.worst.map(figure) ?? .absent),
      .init("places", .list(move.places.map(figure))),
    ])
  }

  private func figure(_ place: JointMove.Place) -> Figure {
    guard case .group(let entries) = outcome(place.outcome) else { return .absent }
    return .group(
      [
        .init("first", .day(place.first)), .init("last", .day(place.last)), .init("tried", .day(place.day)),
      ] + entries)
  }

  private func outcome(_ outcome: JointMove.Outcome) -> Figure {
    .group([
      .init("ways", .count(outcome.ways)), .init("days", .count(orAbsent: outcome.days)),
      .init(.reachCoalitions, byCoalition { .count(outcome.reach[$0]) }),
    ])
  }
}
