package import Records

/// The group `institutions` of the figure document.
extension InstitutionMirror {
  package static func document(_ mirrors: [InstitutionMirror], _ facts: Facts) -> Figure {
    .group(mirrors.map { .init(facts.institutions.ids[Int($0.institution)], $0.document(facts)) })
  }

  private func document(_ facts: Facts) -> Figure { .group(brought + taken + groups(facts)) }

  private var brought: [Figure.Entry] {
    let rings = Ring.allCases.map { ring in
      Figure.Entry(
        ring.rawValue, .group([Figure.Entry(.peopleInnermost, .count(people.innermost[ring.depth]))]))
    }
    return [
      .init(.people, .count(people.people)), .init(.rings, .group(rings)),
      .init(.peopleByFunction, peopleByFunction(people.functions)), .init(.participants, .count(people.participants)),
      .init(.meetings, .count(meetings)), .init(.joinedCoalitions, .count(joinedCoalitions)),
      .init(.joinedResults, .count(joinedResults)), .init(.contributions, .count(contributions)),
    ]
  }

  private var taken: [Figure.Entry] {
    [
      .init(.uses, .count(uses.reduce(0, +))),
      .init(
        .usesByKind, .group(UseKind.allCases.map { .init($0.rawValue, .count(uses[UseKind.code(of: $0)])) })),
      .init(.resultsUsed, .count(resultsUsed)), .init(.unusedWithinReach, .count(unusedWithinReach)),
    ] + Figure.Entry.ratio(.withinReach, withinReach)
      + Figure.Entry.ratio("landed_in_organisation", inOrganisation)
      + Figure.Entry.ratio("landed_in_teaching", inTeaching)
  }

  private func groups(_ facts: Facts) -> [Figure.Entry] {
    [
      .init(
        .coalitions,
        .group(coalitions.map { .init(facts.coalitions.ids[Int($0.coalition)], $0.exchange.document) })),
      .init(
        .results, .group(results.map { .init(facts.results.ids[Int($0.result)], $0.document(facts)) })),
    ]
  }
}

extension Exchange {
  fileprivate var document: Figure {
    .group([
      .init(.people, .count(people)), .init(.participants, .count(participants)), .init(.meetings, .count(meetings)),
      .init(.contributions, .count(contributions)), .init(.uses, .count(uses)), .init("applied", .count(applied)),
      .init("joined", .flag(isJoined)),
    ])
  }
}

extension InstitutionResult {
  fileprivate func document(_ facts: Facts) -> Figure {
    let coalition = facts.results.coalition[Int(result)]
    return .group([
      .init("coalition", .word(facts.coalitions.ids[Int(coalition)])), .init(.days, .count(orAbsent: days)),
      .init(.uses, .count(uses)), .init("use", use.map { .word($0.rawValue) } ?? .absent),
      .init("landed_in", landing.map { .word($0.rawValue) } ?? .absent),
    ])
  }
}
