package import Records

/// The groups `flow` and `journeys` of the figure document.
extension FlowMeasures {
  package func document(_ facts: Facts, _ running: Running, _ journeys: [Journey]) -> Figure {
    let ids = facts.coalitions.ids
    let months = facts.monthEnds
    let names = coalitions.map { ids[Int($0)] }
    let single = singleCarriers
    var entries: [Figure.Entry] = [.init("k", .count(coalitions.count))]
    entries += Figure.Entry.ratio(.density, indices.density)
    entries += [
      .init(.reciprocity, .number(orAbsent: indices.reciprocity)),
      .init(.totalStrength, .number(indices.totalStrength)),
      .init(.singleCarrierPairs, .count(single.count)),
      .init(.singleCarriers, .words(single.map { $0.name(ids) })),
      .init(.carrierAbsenceFactor, .count(orAbsent: carrierAbsenceFactor)),
      .init(.bridgingPeople, .count(overlap.bridging.numerator)),
    ]
    entries += Figure.Entry.rate(.bridgingShare, overlap.bridging)
    entries += [
      .init("pairs", .group(listedPairs(running).map { .init($0.name(ids), pair($0, running)) })),
      .init(.overlap, .group(overlap.pairs.map { .init(names[$0.a] + "|" + names[$0.b], document($0)) })),
      .init("coalitions", .group(coalitions.indices.map { .init(names[$0], document(of: $0, ids, months)) })),
      .init(.chance, chance?.document(names) ?? .absent),
      .init(.travelledResults, .count(journeys.count { $0.isStranded == false })),
      .init(
        "journeys", .group(journeys.map { .init(facts.results.ids[Int($0.result)], $0.lengths) })),
      .init(.strandedResults, .count(journeys.count { $0.isStranded == true })),
    ]
    return .group(entries)
  }

  private func pair(_ pair: OrderedPair, _ running: Running) -> Figure {
    let carried = carries[pair.from, pair.to]
    func role(_ role: CarryRole) -> Figure.Entry { .init(role.name, .count(carried.carries(of: role))) }
    return .group([
      .init(.carries, .count(Int(carried.carries))), .init(.strength, .number(carried.strength)),
      .init(.carriers, .count(Int(carried.carriers))), role(.both), role(.source), role(.target), role(.neither),
      .init(.uses, .count(uses[pair.from, pair.to])),
      .init("in_p", .flag(running.isInPeriod(pair.from) && running.isInPeriod(pair.to))),
    ])
  }

  private func document(_ pair: Overlap.Pair) -> Figure {
    .group(
      [.init(.sharedPeople, .count(pair.shared))] + Figure.Entry.ratio(.overlap, pair.overlap)
        + [.init(.encounter, .number(encounter[pair.a, pair.b]))])
  }

  private func document(of place: Int, _ ids: [String], _ months: [Day]) -> Figure {
    let reach = reach.coalitions[place]
    var entries: [Figure.Entry] = [
      .init(.outStrength, .number(indices.outStrength[place])),
      .init(.inStrength, .number(indices.inStrength[place])),
      .init(.betweenness, .number(orAbsent: indices.betweenness?.values[place])),
    ]
    entries += Figure.Entry.rate(.reachPeople, reach.people)
    entries += [
      .init(.reachGrowth, .group(reach.growth.map { .init($0.day.description, .count($0.people)) })),
      .init(.reachMonths, .group(months.map { .init($0.description, .count(reach.people(on: $0))) })),
    ]
    entries += Figure.Entry.ratio(.reachInstitutions, reach.institutions)
    entries += [
      .init(.reachCoalitions, .count(reach.arrivals.count)),
      .init(.arrival, .group(reach.arrivals.map { .init(ids[Int($0.coalition)], .day($0.day)) })),
      .init(.latencyDays, .group(reach.arrivals.map { .init(ids[Int($0.coalition)], .count($0.latency)) })),
      .init("neighbours", .group(neighbours(of: place).map { .init(ids[Int($0.coalition)], $0.figure) })),
    ]
    return .group(entries)
  }
}

extension OrderedPair {
  /// "A>B".
  package func name(_ ids: [String]) -> String { ids[Int(from)] + ">" + ids[Int(to)] }
}

extension Chance {
  /// `names`: of the coalitions by place.
  fileprivate func document(_ names: [String]) -> Figure {
    .group([
      .init("tables", .count(tables)), .init("small_expected", .number(smallExpected)),
      .init("small_high", .count(smallHigh)), .init("small_low", .count(smallLow)),
      .init("pairs", .group(pairs.map { .init(names[$0.a] + "|" + names[$0.b], $0.document) })),
    ])
  }
}

extension Chance.Pair {
  fileprivate var document: Figure {
    .group([
      .init("observed", .count(observed)), .init("mean", .number(mean)), .init("sd", .number(deviation)),
      .init("z", .number(orAbsent: z)), .init("p_high", .number(high)), .init("p_low", .number(low)),
    ])
  }
}

extension Facts {
  /// The last day of each month of the period, and of the period itself; none after the run's day.
  var monthEnds: [Day] {
    let last = min(period.end - 1, asOf)
    return period.start > last
      ? [] : (0...(last - period.start)).map { period.start + $0 }.filter { ($0 + 1).civil.day == 1 || $0 == last }
  }
}
