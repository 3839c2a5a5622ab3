package import Records

/// The group `ambassadors` of the figure document.
extension Ambassadors {
  package func document(_ facts: Facts) -> Figure {
    .group([
      .init(
        "institutions", .group(institutions.map { .init(facts.institutions.ids[Int($0.institution)], $0.document) })),
      .init("comparison", .group([.init("with", with.document), .init("without", without.document)])),
    ])
  }
}

extension AmbassadorRow {
  fileprivate var document: Figure {
    .group([
      .init("ambassador", .flag(work != nil)), .init(.people, .count(people)), .init(.coalitions, .count(coalitions)),
      .init(.uses, .count(uses)), .init(.explorer, .count(orAbsent: work?.explorer)),
      .init(.connectorUses, .count(orAbsent: work?.connectorUses)),
      .init(.connectorPeople, .count(orAbsent: work?.connectorPeople)),
    ])
  }
}

extension AmbassadorGroup {
  fileprivate var document: Figure {
    let centres = [("people", people), ("coalitions", coalitions), ("uses", uses)]
    return .group(
      [.init(.institutions, .count(institutions))]
        + centres.flatMap { name, centre -> [Figure.Entry] in
          [
            .init("median_\(name)", .number(orAbsent: centre?.median)),
            .init("mean_\(name)", .number(orAbsent: centre?.mean)),
          ]
        })
  }
}
