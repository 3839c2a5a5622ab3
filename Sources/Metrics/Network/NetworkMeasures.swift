internal import Records

/// The whole network in one period: everything dated in it, also of a coalition that is not in it.
package struct NetworkMeasures: Hashable, Sendable {
  /// In the period.
  package let coalitions: Int
  package let meetings: NetworkMeetings
  package let membership: NetworkMembership
  /// The four rings, the innermost first.
  package let rings: [NetworkRing]
  package let contributions: Int
  /// Published in the period.
  package let results: Int
  package let memberInstitutions: Int
  package let load: Int
  package let value: NetworkValue
  /// Summed over coalitions: a person agreed with two of them counts in each.
  package let observed: RingMatrix
  /// Pooled over (person, coalition): who was judged at two coalitions counts in each.
  package let returnRate: Ratio

  /// Pooled over (person, ring, coalition).
  package var agreements: AgreementCounts { rings.reduce(AgreementCounts()) { $0 + $1.agreements } }

  init(_ basis: Basis, _ coalitions: [CoalitionMeasures]) {
    let (facts, period) = (basis.facts, basis.period)
    self.coalitions = coalitions.count
    meetings = NetworkMeetings(basis)
    membership = NetworkMembership(basis)
    rings = Ring.allCases.map { [membership] in NetworkRing($0, membership, coalitions) }
    contributions = (0..<facts.contributions.count).count {
      period.contains(facts.contributions.madeOn[$0]) && basis.population.counts[Int(facts.contributions.person[$0])]
    }
    results = facts.results.publishedOn.count(where: period.contains)
    memberInstitutions = basis.population.members.count
    load = Metrics.load(basis)
    value = NetworkValue(facts, coalitions)
    observed = coalitions.reduce(RingMatrix()) { $0 + $1.observed }
    returnRate = Ratio(
      coalitions.reduce(0) { $0 + $1.returnRate.numerator }, of: coalitions.reduce(0) { $0 + $1.returnRate.denominator }
    )
  }

  var figure: Figure {
    .group(
      totals + people + value.entries + [
        Figure.Entry(.rings, .group(rings.map { Figure.Entry($0.ring.rawValue, $0.figure) }))
      ])
  }

  private var totals: [Figure.Entry] {
    [
      Figure.Entry(.coalitions, .count(coalitions)), Figure.Entry(.meetings, .count(meetings.meetings)),
      Figure.Entry(.jointMeetings, .count(meetings.joint)), Figure.Entry(.people, .count(membership.people)),
      Figure.Entry(.participants, .count(meetings.participants)),
      Figure.Entry(.presences, .count(meetings.presences)), Figure.Entry(.hours, .number(meetings.hours)),
      Figure.Entry(.newcomers, .count(meetings.newcomers)), Figure.Entry(.contributions, .count(contributions)),
      Figure.Entry(.results, .count(results)), Figure.Entry(.memberInstitutions, .count(memberInstitutions)),
      Figure.Entry(.memberInstitutionsReached, .count(meetings.memberInstitutions)), Figure.Entry(.load, .count(load)),
    ] + Figure.Entry.ratio(.coverage, meetings.coverage)
  }

  private var people: [Figure.Entry] {
    [
      Figure.Entry(.peopleByFunction, peopleByFunction(membership.functions)),
      Figure.Entry(.migration, membership.moves.migration.figure(withOutsideTwice: false)),
      Figure.Entry(.passersBy, .count(membership.moves.passersBy)),
      Figure.Entry(.observed, observed.figure(withOutsideTwice: true)),
      Figure.Entry(.movedInward, .count(observed.inward)), Figure.Entry(.movedOutward, .count(observed.outward)),
    ] + Figure.Entry.rate(.returnRate, returnRate) + agreements.entries
  }
}
