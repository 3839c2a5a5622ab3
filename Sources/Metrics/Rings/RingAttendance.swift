internal import Records

/// What one stretch of days in a ring brought within the period.
struct SpellTally: Hashable, Sendable {
  /// Of the invitations in this ring.
  var attended: Int32 = 0
  var excused: Int32 = 0
  var hours = 0.0
  /// Own meetings of the coalition at which the person was present, invited or not.
  var ownPresences: Int32 = 0
  var contributions: Int32 = 0
}

/// Who came, by the ring in which they were on the day: one pass over the attendance of the period.
struct RingAttendance {
  /// By stretch of `RingSpells`.
  private(set) var tally: [SpellTally]
  /// By meeting; only of own meetings in the period.
  private(set) var breath: [Breath]
  /// By contribution: the ring in which it was made; nil for none, and for one that is not of the period.
  private(set) var ringOfContribution: [Ring?]

  init(_ basis: Basis) {
    tally = Array(repeating: SpellTally(), count: basis.spells.count)
    breath = Array(repeating: Breath(), count: basis.facts.meetings.count)
    ringOfContribution = Array(repeating: nil, count: basis.facts.contributions.count)
    var cursor = [Int32](repeating: Facts.none, count: basis.facts.people.count)
    for coalition in 0..<Int32(basis.facts.coalitions.count) { takeOwn(coalition, basis, &cursor) }
    for meeting in basis.held.joint where basis.isInPeriod(meeting: meeting) { takeJoint(meeting, basis) }
    takeContributions(basis)
  }

  /// Own meetings come in order of date, so that each person's place among the stretches only moves on.
  private mutating func takeOwn(_ coalition: Int32, _ basis: Basis, _ cursor: inout [Int32]) {
    let places = basis.spells.of(coalition: coalition)
    for place in places.reversed() { cursor[Int(basis.spells.person[place])] = Int32(place) }
    for meeting in basis.held.of(coalition) where basis.isInPeriod(meeting: meeting) {
      takeOwn(meeting: Int(meeting), basis, until: places.upperBound, &cursor)
    }
    for place in places { cursor[Int(basis.spells.person[place])] = Facts.none }
  }

  private mutating func takeOwn(meeting: Int, _ basis: Basis, until end: Int, _ cursor: inout [Int32]) {
    let (persons, statuses) = (basis.facts.attendance.person, basis.facts.attendance.status)
    let (members, spans, rings) = (basis.spells.person, basis.spells.span, basis.spells.ring)
    let counts = basis.population.counts
    let (day, hours) = (basis.facts.meetings.heldOn[meeting], basis.facts.meetings.hours[meeting])
    let invited = basis.facts.meetings.invited[meeting]
    var breath = Breath()
    for row in basis.facts.attendance.rows(of: meeting) {
      let (person, isPresent) = (Int(persons[row]), statuses[row].isPresent)
      guard counts[person] else {
        if isPresent { breath.staff += 1 }
        continue
      }
      var place = Int(cursor[person])
      while place >= 0, spans[place].end <= day, place + 1 < end, members[place + 1] == persons[row] { place += 1 }
      cursor[person] = Int32(truncatingIfNeeded: place)
      let ring = place >= 0 && spans[place].contains(day) ? rings[place] : nil
      let isInvited = ring.map(invited.contains) ?? false
      if isPresent { breath.add(ring, isInvited: isInvited) }
      guard ring != nil else { continue }
      if isPresent { tally[place].ownPresences += 1 }
      if isInvited { tally[place].take(statuses[row], hours) }
    }
    self.breath[meeting] = breath
  }

  private mutating func takeJoint(_ meeting: Int32, _ basis: Basis) {
    let (persons, statuses) = (basis.facts.attendance.person, basis.facts.attendance.status)
    let (spans, rings, number) = (basis.spells.span, basis.spells.ring, Int(meeting))
    let (day, hours) = (basis.facts.meetings.heldOn[number], basis.facts.meetings.hours[number])
    let invited = basis.facts.meetings.invited[number]
    for row in basis.facts.attendance.rows(of: number) {
      for spell in basis.spells.of(person: persons[row]) {
        let place = Int(spell)
        if spans[place].contains(day), invited.contains(rings[place]) { tally[place].take(statuses[row], hours) }
      }
    }
  }

  private mutating func takeContributions(_ basis: Basis) {
    let contributions = basis.facts.contributions
    for row in 0..<contributions.count where basis.period.contains(contributions.madeOn[row]) {
      let place = basis.spells.place(
        of: contributions.person[row], in: contributions.coalition[row], on: contributions.madeOn[row])
      if let place {
        tally[place].contributions += 1
        ringOfContribution[row] = basis.spells.ring[place]
      }
    }
  }
}

extension SpellTally {
  /// Takes the answer to an invitation in this ring; `absent` is what is left over.
  fileprivate mutating func take(_ status: AttendanceStatus, _ hours: Double) {
    switch status {
    case .present:
      attended += 1
      self.hours += hours
    case .excused: excused += 1
    case .absent: break
    }
  }
}
