package import Records

/// The group `journeys` of the figure document.
extension Journey {
  package static func document(_ journeys: [Journey], _ facts: Facts) -> Figure {
    .group(journeys.map { .init(facts.results.ids[Int($0.result)], $0.document(facts)) })
  }

  private func document(_ facts: Facts) -> Figure {
    let (coalitions, meetings) = (facts.coalitions.ids, facts.meetings.ids)
    let learned = institutions.sorted { $0.institution < $1.institution }
    return .group([
      .init("coalition", .word(coalitions[Int(coalition)])),
      .init("published_on", .day(publishedOn)),
      .init(.people, .count(people)),
      .init("coalitions", .group(arrivals.map { .init(coalitions[Int($0.coalition)], .count($0.days)) })),
      .init(
        "institutions",
        .group(learned.map { .init(facts.institutions.ids[Int($0.institution)], .count($0.day - publishedOn)) })),
      .init(
        .chains,
        .group(arrivals.map { .init(coalitions[Int($0.coalition)], .words($0.chain.map { meetings[Int($0)] })) })),
      .init(.stranded, isStranded.map(Figure.flag) ?? .absent),
    ])
  }
}

extension Journey {
  /// To how many it could come, beside the lists of figures.md.
  var lengths: Figure {
    .group([
      .init("reached_coalitions", .count(arrivals.count)), .init("reached_institutions", .count(institutions.count)),
    ])
  }
}
