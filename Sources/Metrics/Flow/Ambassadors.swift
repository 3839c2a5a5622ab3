internal import Records

/// What institutions with an ambassador look like beside those without.
///
/// Board: "do ambassadors go out into the network (explorers), and does their institution follow (connectors)?" Per member
/// institution of P: people present at any meeting in P, coalitions at whose own meetings they were, uses in P; explorer =
/// meetings in P at which its ambassador was present, on a day of the ambassadorship; connector = its uses in P, and its persons whose
/// first presence ever falls in P, within the 180 days after such a meeting. Institutions that send an ambassador may
/// differ in other ways too: the comparison shows a difference, not a cause.
package struct Ambassadors: Hashable, Sendable {
  /// The member institutions of P, ascending.
  package let institutions: [AmbassadorRow]
  package let with: AmbassadorGroup
  package let without: AmbassadorGroup

  package init(_ basis: Basis, _ gatherings: Gatherings) {
    let (trips, visits) = (AmbassadorTrips(basis), InstitutionVisits(basis, gatherings))
    institutions = basis.population.members.map { institution in
      AmbassadorRow(
        institution: institution, people: visits.people[Int(institution)],
        coalitions: visits.coalitions[Int(institution)], uses: visits.uses[Int(institution)].count,
        work: trips.isServed[Int(institution)] ? trips.work(for: institution, visits, basis.period) : nil)
    }
    with = AmbassadorGroup(institutions.filter { $0.work != nil })
    without = AmbassadorGroup(institutions.filter { $0.work == nil })
  }
}

/// One member institution.
package struct AmbassadorRow: Hashable, Sendable {
  package let institution: Int32
  package let people: Int
  package let coalitions: Int
  package let uses: Int
  /// Absent when it had no ambassador within P.
  package let work: AmbassadorWork?
}

/// What an institution's ambassadors did, and what followed.
package struct AmbassadorWork: Hashable, Sendable {
  /// Meetings in P at which an ambassador was present.
  package let explorer: Int
  package let connectorUses: Int
  package let connectorPeople: Int
}

/// Institutions taken together.
package struct AmbassadorGroup: Hashable, Sendable {
  package let institutions: Int
  package let people: Centre?
  package let coalitions: Centre?
  package let uses: Centre?

  init(_ rows: [AmbassadorRow]) {
    institutions = rows.count
    people = Centre(rows.map(\.people))
    coalitions = Centre(rows.map(\.coalitions))
    uses = Centre(rows.map(\.uses))
  }
}

/// The middle of a list of counts, in two ways.
package struct Centre: Hashable, Sendable {
  /// The mean of the two in the middle when their number is even.
  package let median: Double
  package let mean: Double

  /// Absent without counts.
  package init?(_ counts: [Int]) {
    guard !counts.isEmpty else { return nil }
    let sorted = counts.sorted()
    median = Double(sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
    mean = Double(counts.reduce(0, +)) / Double(counts.count)
  }
}
