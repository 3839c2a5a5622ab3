package import Records

/// One ring of one coalition in one period.
package struct RingMeasures: Hashable, Sendable {
  package let ring: Ring
  /// Distinct persons with at least one day in the ring within P_c.
  package let people: Int
  package let staying: Staying
  /// Days in the ring within P_c, summed over persons.
  package let memberDays: Int
  /// member_days / days in P_c.
  package let averageMembers: Double
  package let composition: Composition
  package let turnout: Turnout
  /// By persons in the ring on the day on which they were made.
  package let contributions: Int
  package let agreements: AgreementCounts

  init(_ ring: Ring, _ members: [MemberYear], daysRunning: Int, _ rules: RingRules, _ basis: Basis) {
    var staying = Staying()
    var agreements = AgreementCounts()
    var total = RingYear()
    var people: [Int32] = []
    let daysInPeriod = basis.period.days
    for place in members.indices {
      staying.add(from: members[place].before, to: members[place].after, in: ring)
      let year = members[place].rings[ring.depth]
      guard year.days > 0 else { continue }
      total.add(year)
      agreements.add(year, ring, rules, daysInPeriod: daysInPeriod)
      people.append(members[place].person)
    }
    self.ring = ring
    self.people = people.count
    self.staying = staying
    self.agreements = agreements
    memberDays = total.days
    averageMembers = Double(total.days) / Double(daysRunning)
    composition = Composition(people, basis.population)
    turnout = Turnout(total)
    contributions = total.contributions
  }

  var figure: Figure {
    let counts: [Figure.Entry] = [
      Figure.Entry(.people, .count(people)), Figure.Entry(.membersStart, .count(staying.start)),
      Figure.Entry(.membersEnd, .count(staying.end)), Figure.Entry(.memberDays, .count(memberDays)),
      Figure.Entry(.averageMembers, .number(averageMembers)),
      Figure.Entry(.institutions, .count(composition.institutions)),
      Figure.Entry(.contributions, .count(contributions)),
      Figure.Entry(.effectiveFunctions, .number(orAbsent: composition.effectiveFunctions)),
      Figure.Entry(.effectiveInstitutions, .number(orAbsent: composition.effectiveInstitutions)),
      Figure.Entry(.hours, .number(turnout.hours)),
    ]
    let rates =
      Figure.Entry.rate(.retention, staying.retention) + Figure.Entry.rate(.deepened, staying.deepened)
      + Figure.Entry.rate(.loosened, staying.loosened) + Figure.Entry.rate(.left, staying.left)
    let coverage = Figure.Entry.ratio(.institutionCoverage, composition.coverage)
    return .group(counts + coverage + turnout.entries + agreements.entries + rates)
  }
}
