package import Records

/// One ring over all coalitions in the period: invitations, contributions and agreements pooled, so that a person in
/// the ring of two coalitions counts in each; people counted once.
package struct NetworkRing: Hashable, Sendable {
  package let ring: Ring
  /// Distinct persons with a day in the ring, of any coalition.
  package let people: Int
  /// Persons whose innermost ring of any coalition on any day this is; over the rings they add up to `network/people`.
  package let innermost: Int
  /// Over (person, meeting, coalition); a joint meeting invites once for each coalition.
  package let turnout: Turnout
  package let contributions: Int
  package let agreements: AgreementCounts

  init(_ ring: Ring, _ membership: NetworkMembership, _ coalitions: [CoalitionMeasures]) {
    let rings = coalitions.map { $0.rings[ring.depth] }
    self.ring = ring
    people = membership.inRing[ring.depth]
    innermost = membership.innermost[ring.depth]
    turnout = rings.reduce(Turnout(RingYear())) { $0 + $1.turnout }
    contributions = rings.reduce(0) { $0 + $1.contributions }
    agreements = rings.reduce(AgreementCounts()) { $0 + $1.agreements }
  }

  var figure: Figure {
    .group(
      [
        Figure.Entry(.people, .count(people)), Figure.Entry(.peopleInnermost, .count(innermost)),
        Figure.Entry(.contributions, .count(contributions)),
      ] + turnout.entries + agreements.entries)
  }
}
