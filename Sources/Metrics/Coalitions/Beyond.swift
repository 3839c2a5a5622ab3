internal import Records

/// Beyond the network: who took part from outside it, and where the coalition's results landed.
///
/// Participants of function `external`; partner institutions with a participant; uses in the period of the coalition's
/// results by partner institutions; and of all uses that show in practice (tried, adopted) the shares landed in the
/// organisation and in teaching, a use that landed in both counting in each, one of which it is not known in neither.
package struct Beyond: Hashable, Sendable {
  package let externals: Int
  package let partners: Int
  package let partnerUses: Int
  package let inOrganisation: Ratio
  package let inTeaching: Ratio

  init(_ participants: [Int32], _ uptake: Uptake, _ basis: Basis) {
    var partners = SparseSet(upTo: basis.population.root.count)
    for person in participants {
      let home = basis.population.institution[Int(person)]
      if home != Facts.none, basis.facts.institutions.kinds[Int(home)] == .partner { _ = partners.enter(home) }
    }
    externals = participants.count { basis.population.function[Int($0)] == .external }
    self.partners = partners.count
    partnerUses = uptake.partnerUses
    inOrganisation = Ratio(uptake.inOrganisation, of: uptake.applied)
    inTeaching = Ratio(uptake.inTeaching, of: uptake.applied)
  }

  var figure: Figure {
    .group(
      [
        Figure.Entry("external_participants", .count(externals)),
        Figure.Entry("partner_institutions", .count(partners)),
        Figure.Entry("partner_uses", .count(partnerUses)),
      ] + Figure.Entry.ratio("landed_in_organisation", inOrganisation)
        + Figure.Entry.ratio("landed_in_teaching", inTeaching))
  }
}
