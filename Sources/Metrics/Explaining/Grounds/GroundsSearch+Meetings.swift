internal import Records

extension GroundsSearch {
  mutating func findMeetings(_ scope: Int32?, where holds: (Int32) -> Bool) {
    if let scope { read(.coalitions, scope) }
    for meeting in gatherings(scope) where holds(meeting) { count(.meetings, meeting) }
  }

  mutating func findPresences(_ scope: Int32?, _ pick: PresencePick) {
    if let scope { read(.coalitions, scope) }
    switch pick {
    case .staff:
      for meeting in gatherings(scope) {
        for row in facts.attendance.rows(of: Int(meeting))
        where facts.attendance.status[row] == .present && !basis.isPresence(row) { count(.attendance, row) }
      }
    case .guests: for meeting in gatherings(scope) { findGuests(meeting) }
    default: countPresences(at: gatherings(scope)) { [self] in fits(facts.attendance.person[$0], pick) }
    }
  }

  private func fits(_ person: Int32, _ pick: PresencePick) -> Bool {
    let home = basis.population.institution[Int(person)]
    return switch pick {
    case .external: basis.population.function[Int(person)] == .external
    case .ofPartners: home != Facts.none && facts.institutions.kinds[Int(home)] == .partner
    case .ofMembers: home != Facts.none && basis.population.isMember[Int(home)]
    case .withInstitution: home != Facts.none
    case .all, .staff, .guests: true
    }
  }

  /// Present without an invitation through a ring of the coalition.
  private mutating func findGuests(_ meeting: Int32) {
    let coalition = facts.meetings.coalition[Int(meeting)]
    for row in facts.attendance.rows(of: Int(meeting)) where basis.isPresence(row) {
      let person = facts.attendance.person[row]
      let ring = basis.spells.ring(of: person, in: coalition, on: day(of: meeting))
      if let ring, facts.meetings.invited[Int(meeting)].contains(ring) { continue }
      count(.attendance, row)
      takeMemberships(of: person, in: coalition)
    }
  }

  /// Those present in one ring, or outside all; with one row of the list where nobody was.
  mutating func findBreath(_ meeting: Int32, _ ring: Ring?) {
    let coalition = facts.meetings.coalition[Int(meeting)]
    for row in facts.attendance.rows(of: Int(meeting)) where basis.isPresence(row) {
      let person = facts.attendance.person[row]
      guard basis.spells.ring(of: person, in: coalition, on: day(of: meeting)) == ring else { continue }
      count(.attendance, row)
      takeMemberships(of: person, in: coalition)
    }
    read(.meetings, meeting)
    takeEvidence(of: meeting)
  }

  /// The persons' presences at own meetings of the scope, ever, in order of date.
  private func ownVisits(of person: Int32, _ scope: Int32?) -> [Int32] {
    basis.presences.of(person).filter { meeting in
      let coalition = facts.meetings.coalition[Int(meeting)]
      return coalition != Facts.none && (scope ?? coalition) == coalition
    }
  }

  mutating func findNewcomers(_ scope: Int32?) {
    if let scope { read(.coalitions, scope) }
    for person in 0..<Int32(facts.people.count) {
      guard let first = ownVisits(of: person, scope).first, basis.isInPeriod(meeting: first) else { continue }
      countPresence(of: person, at: first)
    }
  }

  /// The first presence of whoever can be judged, and the next one within the window.
  mutating func findReturning(_ coalition: Int32) {
    read(.coalitions, coalition)
    for person in 0..<Int32(facts.people.count) {
      let visits = ownVisits(of: person, coalition)
      guard let first = visits.first else { continue }
      let last = day(of: first) + basis.settings.returnWindow
      guard last >= basis.period.start, last < basis.period.end, last <= facts.asOf else { continue }
      countPresence(of: person, at: first)
      if let next = visits.first(where: { day(of: $0) > day(of: first) }), day(of: next) <= last {
        countPresence(of: person, at: next)
      }
    }
  }

  /// Hours at own meetings of everybody in the core or active ring, who all count, also with none.
  mutating func findHours(_ coalition: Int32) {
    findMembers(coalition, .inRing(.core))
    findMembers(coalition, .inRing(.active))
    let window = basis.running.spans[Int(coalition)]
    var inner: Set<Int32> = []
    for place in basis.spells.of(coalition: coalition)
    where basis.spells.ring[place] <= .active && basis.spells.span[place].overlaps(window) {
      inner.insert(basis.spells.person[place])
    }
    countPresences(at: gatherings(coalition)) { [self] in inner.contains(facts.attendance.person[$0]) }
  }
}
