internal import Records

/// The meetings of the network in the period and who was present, each person and each presence once; also meetings
/// of a coalition that is not in the period.
///
/// Newcomers are persons whose first presence ever at any coalition's own meeting falls in the period; all other
/// counts have joint meetings in them. coverage = held meetings with a list / held meetings, joint ones among both.
package struct NetworkMeetings: Hashable, Sendable {
  /// Held, not joint.
  package private(set) var meetings = 0
  package private(set) var joint = 0
  package private(set) var listed = 0
  package private(set) var participants = 0
  package private(set) var presences = 0
  /// Meeting hours summed over presences.
  package private(set) var hours = 0.0
  package private(set) var newcomers = 0
  /// Member institutions with a participant.
  package private(set) var memberInstitutions = 0

  package var coverage: Ratio { Ratio(listed, of: meetings + joint) }

  init(_ basis: Basis) {
    for meeting in basis.held.all where basis.isInPeriod(meeting: meeting) {
      if basis.facts.meetings.coalition[Int(meeting)] == Facts.none { joint += 1 } else { meetings += 1 }
      if basis.hasList(meeting) { listed += 1 }
    }
    var reached = SparseSet(upTo: basis.population.root.count)
    for person in 0..<Int32(basis.facts.people.count) where add(person, basis) {
      let home = basis.population.institution[Int(person)]
      if home != Facts.none, basis.population.isMember[Int(home)] { _ = reached.enter(home) }
    }
    memberInstitutions = reached.count
  }

  /// Whether the person was present in the period.
  private mutating func add(_ person: Int32, _ basis: Basis) -> Bool {
    let all = basis.presences.of(person)
    let own = all.first { basis.facts.meetings.coalition[Int($0)] != Facts.none }
    if let own, basis.isInPeriod(meeting: own) { newcomers += 1 }
    let now = all.drop { !basis.isInPeriod(meeting: $0) }
    guard !now.isEmpty else { return false }
    participants += 1
    presences += now.count
    for meeting in now { hours += basis.facts.meetings.hours[Int(meeting)] }
    return true
  }
}
