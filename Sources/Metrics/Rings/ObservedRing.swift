internal import Records

/// Observed ring: beside the ring agreed on, the ring that behaviour shows.
///
/// s = own meetings with a list attended / held, both in the period while the person was a member (for persons never a
/// member within P_c: all in the period). Core from 0.60, else active from 0.25, no rule on s below 3 such meetings;
/// else reader with a contribution in the period, follower when present at least once, outside. It sees meetings and
/// contributions only, and never moves anyone to another ring.
struct ObservedRing {
  let rules: RingRules

  func ring(attended: Int, of meetings: Int, hasContributed: Bool, wasPresent: Bool) -> Ring? {
    if meetings >= max(1, rules.leastMeetings) {
      let share = Double(attended) / Double(meetings)
      if share >= rules.observedCore { return .core }
      if share >= rules.observedActive { return .active }
    }
    return hasContributed ? .reader : wasPresent ? .follower : nil
  }

  /// Persons by the ring agreed on the last day of membership within P_c and the ring observed: all who are a member
  /// of the coalition, present at it or contributing to it within the period.
  func matrix(_ members: [MemberYear], _ desk: Desk, ownMeetings: Int) -> RingMatrix {
    var matrix = RingMatrix()
    for place in members.indices {
      guard let agreed = members[place].agreed else { continue }
      let seen = ring(
        attended: members[place].ownPresences, of: members[place].ownMeetings,
        hasContributed: desk.contributions.count(by: members[place].person) > 0,
        wasPresent: desk.visitors.presences(of: members[place].person) > 0)
      matrix[agreed, seen] += 1
    }
    for person in others(desk) {
      let present = desk.visitors.presences(of: person)
      let seen = ring(
        attended: present, of: ownMeetings, hasContributed: desk.contributions.count(by: person) > 0,
        wasPresent: present > 0)
      matrix[nil, seen] += 1
    }
    return matrix
  }

  /// Whoever was present or contributed without a day of membership.
  private func others(_ desk: Desk) -> [Int32] {
    desk.participants.filter { desk.members.find($0) == nil }
      + desk.contributions.people.filter { desk.members.find($0) == nil && desk.visitors.presences(of: $0) == 0 }
  }
}
