internal import Records

/// What a member institution brings to the network and what it takes from it.
///
/// Executive: "what do our people put in, what comes back, and what lies within reach that we have not used?" Brings: persons
/// with a membership day, by innermost ring and by function; persons present; meetings with one of its persons;
/// contributions; the coalitions it takes part in and their results. Takes: uses in P, by kind and by where they landed; of the
/// results published in P those that could have reached it by people meeting, and those of them that it has not used.
///
/// It stands alone: nothing compares it with another institution. Within reach is possibility, not proof; a use counts
/// when somebody reported it; and what people learned without writing it down is in none of these figures.
package struct InstitutionMirror: Hashable, Sendable {
  package let institution: Int32
  package let people: InstitutionPeople
  /// Meetings in P, joint ones included, at which one of its persons or more was present.
  package let meetings: Int
  /// Coalitions with which anything went to and fro, ascending; also such as are not in P.
  package let coalitions: [WithCoalition]
  /// The results published in P that could have reached it, and those it used in P, ascending.
  package let results: [InstitutionResult]
  /// Results published in P, by the coalitions it takes part in.
  package let joinedResults: Int
  /// Of the results published in P those that could have reached it.
  package let withinReach: Ratio
  /// By the kind's place in `UseKind.allCases`: its uses in P.
  package let uses: [Int]
  /// Of its uses in P that show in practice those landed in the organisation, in teaching; in both counts in each.
  package let inOrganisation: Ratio
  package let inTeaching: Ratio

  package struct WithCoalition: Hashable, Sendable {
    package let coalition: Int32
    package let exchange: Exchange
  }

  /// Coalitions of which one of its persons was a member, at whose own meetings one was, or to which one contributed.
  package var joinedCoalitions: Int { coalitions.count(where: \.exchange.isJoined) }
  package var contributions: Int { coalitions.reduce(0) { $0 + $1.exchange.contributions } }
  /// Different results that it used in P.
  package var resultsUsed: Int { results.count { $0.uses > 0 } }
  /// Results published in P that could have reached it, and of which no use by it is known before P's end.
  package var unusedWithinReach: Int { results.count { $0.days != nil && !$0.isUsed } }

  /// One for each member institution of P, ascending.
  package static func all(_ basis: Basis, _ gatherings: Gatherings, _ journeys: [Journey]) -> [InstitutionMirror] {
    let (exchanges, people) = (Exchanges(basis, gatherings), InstitutionPeople.all(basis, gatherings))
    let (results, landings) = (InstitutionResult.all(basis, journeys), Landings.all(basis))
    return basis.population.members.enumerated().map { place, institution in
      let home = Int(institution)
      let coalitions = exchanges.of(place)
      let joined = Set(coalitions.filter(\.exchange.isJoined).map(\.coalition))
      return InstitutionMirror(
        institution: institution, people: people[home], meetings: exchanges.meetings[place], coalitions: coalitions,
        results: results[home], joinedResults: journeys.count { joined.contains($0.coalition) },
        withinReach: Ratio(results[home].count { $0.days != nil }, of: journeys.count), uses: landings[home].uses,
        inOrganisation: Ratio(landings[home].inOrganisation, of: landings[home].applied),
        inTeaching: Ratio(landings[home].inTeaching, of: landings[home].applied))
    }
  }
}

/// One institution's uses in P, by kind, and where those that show in practice landed.
struct Landings {
  private(set) var uses = [Int](repeating: 0, count: UseKind.allCases.count)
  private(set) var inOrganisation = 0
  private(set) var inTeaching = 0
  var applied: Int { zip(UseKind.allCases, uses).reduce(0) { $0 + ($1.0.isApplied ? $1.1 : 0) } }

  /// By institution.
  static func all(_ basis: Basis) -> [Landings] {
    var all = Array(repeating: Landings(), count: basis.facts.institutions.count)
    let rows = basis.facts.uses
    for row in 0..<rows.count where basis.period.contains(rows.usedOn[row]) {
      all[Int(basis.population.root[Int(rows.institution[row])])].add(rows.kind[row], landedIn: rows.landedIn[row])
    }
    return all
  }

  private mutating func add(_ kind: UseKind, landedIn: Landing?) {
    uses[UseKind.code(of: kind)] += 1
    guard kind.isApplied else { return }
    if landedIn == .organisation || landedIn == .both { inOrganisation += 1 }
    if landedIn == .teaching || landedIn == .both { inTeaching += 1 }
  }
}
