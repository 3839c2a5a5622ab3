package import Records

/// One coalition in one period.
package struct CoalitionMeasures: Hashable, Sendable {
  package let coalition: Int32
  /// P_c.
  package let running: Span
  /// The four rings, the innermost first.
  package let rings: [RingMeasures]
  package let moves: RingMoves
  package let observed: RingMatrix
  /// All persons with a day of membership within P_c.
  package let people: Int
  package let composition: Composition
  package let meetings: CoalitionMeetings
  package let participants: Int
  package let newcomers: Int
  package let returnRate: Ratio
  package let giniHours: Double?
  package let contributions: Int
  /// Those of the one person who made most.
  package let contributionsOfOne: Int
  package let contributorAbsenceFactor: Int?
  package let elephantFactor: Int?
  package let newInput: Ratio
  package let eiInstitutions: Double?
  package let eiExpected: Double?
  package let delivery: Delivery
  package let uptake: Uptake
  package let beyond: Beyond
  /// The highest cycle of each result published before the period's end, by result.
  package let valueCycles: [Cycle]
  package let evaluation: Evaluation

  package struct Cycle: Hashable, Sendable {
    package let result: Int32
    package let highest: ValueCycle
  }

  /// Results by their highest cycle, by its place in `ValueCycle.allCases`.
  package var cycles: [Int] { ValueCycle.allCases.map { cycle in valueCycles.count { $0.highest == cycle } } }

  /// Pooled over (person, ring).
  package var agreements: AgreementCounts { rings.reduce(AgreementCounts()) { $0 + $1.agreements } }

  /// Every coalition in the period, in order of id.
  static func all(_ basis: Basis) -> [CoalitionMeasures] {
    var desk = Desk(basis)
    return basis.running.coalitions.map { CoalitionMeasures($0, basis, &desk) }
  }

  /// Measures a coalition that is in the period.
  init(_ coalition: Int32, _ basis: Basis, _ desk: inout Desk) {
    let (facts, place) = (basis.facts, Int(coalition))
    let running = basis.running.spans[place]
    let rules = basis.settings.rules(of: facts.coalitions.ids[place])
    let members = MemberYear.all(of: coalition, basis, desk.attendance, desk.jointInvitations)
    desk.fill(coalition, members, basis)
    self.coalition = coalition
    self.running = running
    rings = Ring.allCases.map { RingMeasures($0, members, daysRunning: running.days, rules, basis) }
    moves = RingMoves(members)
    meetings = CoalitionMeetings(coalition, basis, desk.attendance)
    observed = ObservedRing(rules: rules).matrix(members, desk, ownMeetings: meetings.coverage.numerator)
    people = desk.members.count
    composition = Composition(desk.members.numbers, basis.population)
    let participants = desk.participants
    self.participants = participants.count
    let returning = Returning(desk.visitors, basis)
    newcomers = returning.newcomers
    returnRate = returning.rate
    giniHours = giniCoefficient(
      members.indices.filter { members[$0].isIn(.core) || members[$0].isIn(.active) }
        .map { desk.visitors.hours(of: members[$0].person) })
    contributions = desk.contributions.count
    contributionsOfOne = desk.contributions.mostByOne
    contributorAbsenceFactor = desk.contributions.contributorAbsenceFactor
    elephantFactor = desk.contributions.elephantFactor(basis.population)
    newInput = desk.contributions.newInput
    eiInstitutions = MeetingMix(meetings: coalition, basis, &desk.homes).index
    eiExpected = MeetingMix(participants: participants, basis.population, &desk.homes).index
    delivery = Delivery(desk.expected[place], desk.results[place], facts)
    uptake = Uptake(desk.uses[place], basis)
    beyond = Beyond(participants, uptake, basis)
    valueCycles = desk.results[place].compactMap { result in
      desk.cycles.highest[Int(result)].map { Cycle(result: result, highest: $0) }
    }
    evaluation = Evaluation(desk.evaluations[place], facts.evaluations)
  }
}
