internal import Records

/// Uptake: of the member institutions of the period, the share that tried or adopted a result of the coalition in it.
///
/// Institutions with such a use in the period / member institutions. Reading is not enough; one use is. It rests on
/// what was reported, and nobody reports everything.
package struct Uptake: Hashable, Sendable {
  package let rate: Ratio
  /// Uses in the period by partner institutions, of any kind.
  package private(set) var partnerUses = 0
  /// Uses in the period, tried or adopted.
  package private(set) var applied = 0
  /// Of those, landed in the organisation, in teaching; in both counts in each.
  package private(set) var inOrganisation = 0
  package private(set) var inTeaching = 0

  /// `rows` are the uses of the coalition's results.
  init(_ rows: ArraySlice<Int32>, _ basis: Basis) {
    let (uses, population) = (basis.facts.uses, basis.population)
    var users = SparseSet(upTo: population.root.count)
    for row in rows.lazy.map(Int.init) where basis.period.contains(uses.usedOn[row]) {
      let institution = population.root[Int(uses.institution[row])]
      if basis.facts.institutions.kinds[Int(institution)] == .partner { partnerUses += 1 }
      guard uses.kind[row].isApplied else { continue }
      applied += 1
      if uses.landedIn[row] == .organisation || uses.landedIn[row] == .both { inOrganisation += 1 }
      if uses.landedIn[row] == .teaching || uses.landedIn[row] == .both { inTeaching += 1 }
      if population.isMember[Int(institution)] { _ = users.enter(institution) }
    }
    rate = Ratio(users.count, of: population.members.count)
  }
}
