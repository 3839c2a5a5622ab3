internal import Records

/// What decides on a person's place: the rings on the days around the period.
private struct MemberProfile {
  var held = RingSet(rawValue: 0)
  var before: Ring?
  var after: Ring?

  var innermost: Ring? { Ring.allCases.first(where: held.contains) }

  func fits(_ pick: MemberPick, _ function: Function) -> Bool {
    switch pick {
    case .all: innermost != nil
    case .inRing(let ring): held.contains(ring)
    case .innermost(let ring): innermost == ring
    case .function(let wanted): innermost != nil && function == wanted
    case .start(let ring), .since(let ring): before == ring
    case .end(let ring): after == ring
    case .moved(let from, let to): before == from && after == to && (from != nil || to != nil)
    case .passersBy: innermost != nil && before == nil && after == nil
    }
  }
}

extension MemberPick {
  /// The days whose memberships decide.
  fileprivate func window(_ running: Span) -> Span {
    switch self {
    case .all, .inRing, .innermost, .function: running
    case .start: Span(running.start - 1, running.start)
    case .end: Span(running.lastDay, running.end)
    case .since, .moved, .passersBy: Span(running.start - 1, running.end)
    }
  }
}

extension GroundsSearch {
  /// - Parameter home: only persons of this institution.
  mutating func findMembers(_ scope: Int32?, _ pick: MemberPick, of home: Int32? = nil) {
    if let scope { read(.coalitions, scope) }
    let running = scope.map { basis.running.spans[Int($0)] } ?? basis.period.span
    let isPicked = (0..<Int32(facts.people.count)).map { person in
      home.map { isHome(person, $0) } ?? true
        && profile(of: person, scope, running).fits(pick, basis.population.function[Int(person)])
    }
    let (rows, window) = (facts.memberships, pick.window(running))
    for row in 0..<rows.count
    where isPicked[Int(rows.person[row])] && (scope ?? rows.coalition[row]) == rows.coalition[row] {
      let life = facts.coalitions.spans[Int(rows.coalition[row])]
      if !rows.span[row].intersection(life).intersection(window).isEmpty { count(.memberships, row) }
    }
  }

  private func profile(of person: Int32, _ scope: Int32?, _ running: Span) -> MemberProfile {
    var profile = MemberProfile()
    for place in basis.spells.of(person: person).lazy.map(Int.init) {
      if let scope, basis.spells.coalition[place] != scope { continue }
      let (span, ring) = (basis.spells.span[place], basis.spells.ring[place])
      if span.overlaps(running) { profile.held.insert(RingSet(ring)) }
      if span.contains(running.start - 1) { profile.before = min(profile.before ?? ring, ring) }
      if span.contains(running.lastDay) { profile.after = min(profile.after ?? ring, ring) }
    }
    return profile
  }

  /// The invitations of a ring: a person in it, and a meeting with a list that invites it.
  mutating func findTurnout(_ coalition: Int32, _ ring: Ring, _ part: TurnoutPart) {
    read(.coalitions, coalition)
    let meetings = (Array(basis.held.of(coalition)) + basis.held.joint).filter {
      basis.isInPeriod(meeting: $0) && basis.hasList($0) && facts.meetings.invited[Int($0)].contains(ring)
    }
    for place in basis.spells.of(coalition: coalition) where basis.spells.ring[place] == ring {
      let days = basis.spells.span[place].intersection(basis.running.spans[Int(coalition)])
      for meeting in meetings where days.contains(day(of: meeting)) {
        findInvitation(of: basis.spells.person[place], to: meeting, coalition, part)
      }
    }
  }

  private mutating func findInvitation(of person: Int32, to meeting: Int32, _ coalition: Int32, _ part: TurnoutPart) {
    let row = attendance(of: person, at: meeting)
    let status = row.map { facts.attendance.status[$0] }
    switch part {
    case .attended where status != .present: return
    case .excused where status != .excused: return
    default: break
    }
    if part != .invitations, let row { count(.attendance, row) }
    let isPair = part == .invitations || part == .all
    if isPair {
      count(.meetings, meeting)
      takeEvidence(of: meeting)
    }
    takeMemberships(of: person, in: coalition, isCounted: isPair)
  }

  mutating func findAgreements(_ coalition: Int32, _ ring: Ring) {
    let agreement = basis.settings.rules(of: facts.coalitions.ids[Int(coalition)])[ring]
    findMembers(coalition, .inRing(ring))
    if agreement.attendance != nil { findTurnout(coalition, ring, .all) }
    if agreement.contributions != nil { findContributions(coalition, in: ring) }
  }

  /// Behaviour beside what was agreed: own meetings with a list, who was there, and contributions.
  mutating func findObserved(_ coalition: Int32) {
    findMembers(coalition, .all)
    let listed = gatherings(coalition).filter { basis.hasList($0) }
    for meeting in listed {
      count(.meetings, meeting)
      takeEvidence(of: meeting)
    }
    countPresences(at: listed)
    findContributions(coalition)
  }

  /// Persons who may be in the core or active ring of three coalitions on one day: those who are in three in the period.
  mutating func findLoad() {
    let rows = facts.memberships
    func isInner(_ row: Int) -> Bool {
      let days = rows.span[row].intersection(basis.running.spans[Int(rows.coalition[row])])
      return rows.ring[row] <= .active && !days.isEmpty && basis.population.counts[Int(rows.person[row])]
    }
    var coalitions: [Int32: Set<Int32>] = [:]
    for row in 0..<rows.count where isInner(row) {
      coalitions[rows.person[row], default: []].insert(rows.coalition[row])
    }
    for row in 0..<rows.count where isInner(row) && (coalitions[rows.person[row]]?.count ?? 0) >= 3 {
      count(.memberships, row)
    }
  }
}
