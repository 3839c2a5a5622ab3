internal import Records

extension GroundsSearch {
  /// Ambassadorships for an institution, of persons who count; only those within P unless their trips are asked for.
  private func ambassadorships(of institution: Int32, withinPeriod: Bool) -> [Int] {
    let rows = facts.ambassadors
    return (0..<rows.count).filter { row in
      basis.population.root[Int(rows.institution[row])] == institution && basis.population.counts[Int(rows.person[row])]
        && (!withinPeriod || rows.span[row].overlaps(basis.period.span))
    }
  }

  mutating func findAmbassador(_ institution: Int32, _ part: AmbassadorPart) {
    count(.institutions, institution)
    switch part {
    case .ambassador:
      for row in ambassadorships(of: institution, withinPeriod: true) { count(.ambassadors, row) }
    case .people:
      countPresences(at: gatherings(nil)) { [self] in isHome(facts.attendance.person[$0], institution) }
    case .coalitions:
      countPresences(at: gatherings(nil).filter(isOwn)) { [self] in isHome(facts.attendance.person[$0], institution) }
    case .uses: for row in uses(of: institution) { count(.uses, row) }
    case .explorer, .connectorUses, .connectorPeople: findWork(for: institution, part)
    }
  }

  private mutating func findWork(for institution: Int32, _ part: AmbassadorPart) {
    guard !ambassadorships(of: institution, withinPeriod: true).isEmpty else { return }
    let trips = AmbassadorTrips(basis)
    findTrips(for: institution, trips, isCounted: part == .explorer)
    switch part {
    case .connectorUses:
      for row in uses(of: institution) where trips.precede(facts.uses.usedOn[row], for: institution) {
        count(.uses, row)
      }
    case .connectorPeople:
      for person in 0..<Int32(facts.people.count) where isHome(person, institution) {
        guard let first = basis.presences.of(person).first, basis.isInPeriod(meeting: first),
          trips.precede(day(of: first), for: institution)
        else { continue }
        countPresence(of: person, at: first)
      }
    default: break
    }
  }

  /// The presences of ambassadors on days of their ambassadorship, and each one's first presence ever.
  private mutating func findTrips(for institution: Int32, _ trips: AmbassadorTrips, isCounted: Bool) {
    let meetings = Set(trips.trips(for: institution).map(\.meeting))
    for row in ambassadorships(of: institution, withinPeriod: false) {
      let (person, span) = (facts.ambassadors.person[row], facts.ambassadors.span[row])
      let visits = basis.presences.of(person)
      let own = visits.filter { meetings.contains($0) && span.contains(day(of: $0)) }
      if !own.isEmpty || span.overlaps(basis.period.span) { take(.ambassadors, row, isCounted: isCounted) }
      for meeting in own {
        guard let row = attendance(of: person, at: meeting) else { continue }
        take(.attendance, row, isCounted: isCounted && basis.isInPeriod(meeting: meeting))
      }
      if let first = visits.first, let row = attendance(of: person, at: first) { read(.attendance, row) }
    }
  }

  /// All institutions that had an ambassador in P, or that had none.
  mutating func findComparison(isWith: Bool, _ part: AmbassadorPart) {
    for institution in basis.population.members {
      let rows = ambassadorships(of: institution, withinPeriod: true)
      for row in rows { read(.ambassadors, row) }
      if rows.isEmpty != isWith { findAmbassador(institution, part) } else { read(.institutions, institution) }
    }
  }
}
