package import Records

/// How far a coalition's knowledge could have spread by people meeting, since the period began.
///
/// Board: "who could have heard of A's work by now?" reach_people = persons who could know before the period's end, of those
/// present at any meeting in P; reach_institutions = their institutions, of those of all present; arrival(A, B) = the
/// first date of a meeting of B with someone present who knew of A before it; latency = days from A's first meeting with a
/// list until then. It is possibility, not proof.
package struct Reach: Hashable, Sendable {
  /// By place among the coalitions in P.
  package let coalitions: [CoalitionReach]

  package struct CoalitionReach: Hashable, Sendable {
    package let people: Ratio
    package let institutions: Ratio
    /// Persons who could know, on each date on which their number grew: a step line over the year.
    package let growth: [Spread.Step]
    /// The other coalitions in P that were reached, ascending.
    package let arrivals: [Arrival]

    /// Persons who could know at the end of the day.
    package func people(on day: Day) -> Int { growth.last { $0.day <= day }?.people ?? 0 }
  }

  package struct Arrival: Hashable, Sendable {
    package let coalition: Int32
    package let day: Day
    /// Days since the source's first meeting with a list in P.
    package let latency: Int
    /// Meetings by which it could come, the first one of the source, the last one of `coalition`.
    package let chain: [Int32]
  }

  init(_ basis: Basis, _ gatherings: Gatherings) {
    let sources = basis.running.coalitions.map { Source(coalition: $0, from: basis.period.start) }
    let spread = Spread(sources, over: gatherings, basis)
    let (people, institutions) = (gatherings.people.count, gatherings.institutionCount)
    let arrived = sources.indices.map { Reach.arrived(of: $0, spread, basis) }
    let chains = Chains(to: arrived.map { $0.map(\.gathering) }, spread, gatherings)
    coalitions = sources.indices.map { source in
      CoalitionReach(
        people: Ratio(spread.people(source), of: people),
        institutions: Ratio(spread.institutions[source].count, of: institutions),
        growth: spread.growth[source],
        arrivals: Reach.arrivals(arrived[source], of: source, chains, gatherings, basis))
    }
  }

  /// The first gatherings of other coalitions in P; none for a coalition without a meeting with a list.
  private static func arrived(of source: Int, _ spread: Spread, _ basis: Basis) -> [Spread.Arrival] {
    guard basis.opening(of: spread.sources[source].coalition) != nil else { return [] }
    return spread.arrivals[source].filter { basis.running.isInPeriod($0.coalition) }
  }

  private static func arrivals(
    _ arrived: [Spread.Arrival], of source: Int, _ chains: Chains, _ gatherings: Gatherings, _ basis: Basis
  ) -> [Arrival] {
    guard let opening = basis.opening(of: basis.running.coalitions[source]) else { return [] }
    return arrived.map { arrival in
      let day = gatherings.day[arrival.gathering]
      return Arrival(
        coalition: arrival.coalition, day: day, latency: day - opening,
        chain: chains.meetings(of: source, to: arrival.gathering))
    }
  }
}

extension Basis {
  /// The date of a coalition's first own meeting with a list in the period; nil when there is none.
  func opening(of coalition: Int32) -> Day? {
    held.of(coalition).first { isInPeriod(meeting: $0) && hasList($0) }.map { facts.meetings.heldOn[Int($0)] }
  }
}

extension Spread {
  init(_ sources: [Source], over gatherings: Gatherings, _ basis: Basis) {
    self.init(
      sources, over: gatherings, coalitions: basis.facts.coalitions.count, institutions: basis.facts.institutions.count)
  }
}
