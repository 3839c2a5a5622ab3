internal import Records

/// The records of every coalition put together by coalition, and the tables that are filled anew for each.
struct Desk {
  let expected: Grouping
  let results: Grouping
  /// Uses, by the coalition whose result was used.
  let uses: Grouping
  /// Answers of the period's name.
  let evaluations: Grouping
  let cycles: ValueCycles
  let attendance: RingAttendance
  let jointInvitations: InvitationCalendar
  private let contributionRows: Grouping

  private(set) var visitors: Visitors
  /// The visitors who were present in the period.
  private(set) var participants: [Int32] = []
  private(set) var contributions: Contributions
  /// Everyone with a day of membership within P_c.
  private(set) var members: SparseSet
  var homes: SparseCounts

  init(_ basis: Basis) {
    let (facts, count) = (basis.facts, basis.facts.coalitions.count)
    expected = Grouping(facts.expectedResults.coalition, groups: count)
    results = Grouping(facts.results.coalition, groups: count)
    uses = Grouping(facts.uses.result.map { facts.results.coalition[Int($0)] }, groups: count)
    evaluations = Grouping(
      (0..<facts.evaluations.count).map {
        facts.evaluations.year[$0] == Int32(facts.period.name) ? facts.evaluations.coalition[$0] : Facts.none
      }, groups: count)
    contributionRows = Grouping(facts.contributions.coalition, groups: count)
    cycles = ValueCycles(facts)
    attendance = RingAttendance(basis)
    jointInvitations = InvitationCalendar(joint: basis)
    visitors = Visitors(basis)
    contributions = Contributions(basis)
    members = SparseSet(upTo: facts.people.count)
    homes = SparseCounts(upTo: facts.institutions.count)
  }

  /// Lays out one coalition.
  mutating func fill(_ coalition: Int32, _ members: [MemberYear], _ basis: Basis) {
    visitors.fill(coalition, basis)
    participants = visitors.participants
    contributions.fill(contributionRows[Int(coalition)], visitors, attendance, basis)
    self.members.removeAll()
    for place in members.indices where members[place].isMember { _ = self.members.enter(members[place].person) }
  }
}
