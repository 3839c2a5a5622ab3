package import Records

/// The journeys of the results published in P.
///
/// Board: "where could this result have got to by people talking about it?" Everyone present at a meeting of the result's
/// coalition on or after its publication learns of it; from there it goes as in Reach. Stranded: no other coalition could be
/// reached. It does not say that anybody used it: uses do.
package struct Journey: Hashable, Sendable {
  package let result: Int32
  package let coalition: Int32
  package let publishedOn: Day
  /// Persons who could know before the period's end.
  package let people: Int
  /// The other coalitions in P that could be reached, ascending.
  package let arrivals: [Arrival]
  /// Institutions of every kind of which someone could know, in order of day.
  package let institutions: [Spread.Learned]
  /// Absent when no other coalition is in P.
  package let isStranded: Bool?

  package struct Arrival: Hashable, Sendable {
    package let coalition: Int32
    /// Days since the publication.
    package let days: Int
    /// Meetings by which it could come, the first one of the result's coalition, the last one of `coalition`.
    package let chain: [Int32]
  }

  /// In the order of results.
  package static func all(_ basis: Basis, _ gatherings: Gatherings) -> [Journey] {
    let results = basis.facts.results
    let published = (0..<Int32(results.count)).filter { basis.period.contains(results.publishedOn[Int($0)]) }
    let sources = published.map { Source(coalition: results.coalition[Int($0)], from: results.publishedOn[Int($0)]) }
    let spread = Spread(sources, over: gatherings, basis)
    let arrived = spread.arrivals.map { $0.filter { basis.running.isInPeriod($0.coalition) } }
    let chains = Chains(to: arrived.map { $0.map(\.gathering) }, spread, gatherings)
    return published.enumerated().map { source, result in
      let (coalition, from) = (sources[source].coalition, sources[source].from)
      let arrivals = arrived[source].map { arrival in
        Arrival(
          coalition: arrival.coalition, days: gatherings.day[arrival.gathering] - from,
          chain: chains.meetings(of: source, to: arrival.gathering))
      }
      return Journey(
        result: result, coalition: coalition, publishedOn: from, people: spread.people(source), arrivals: arrivals,
        institutions: spread.institutions[source],
        isStranded: basis.running.coalitions.contains { $0 != coalition } ? arrivals.isEmpty : nil)
    }
  }

}
