internal import Records

extension CarryPick {
  fileprivate func holds(_ carry: Carry, _ running: Running) -> Bool {
    let isWithin = running.isInPeriod(carry.from) && running.isInPeriod(carry.to)
    return switch self {
    case .all: isWithin
    case .out(let source): isWithin && carry.from == source
    case .into(let target): isWithin && carry.to == target
    case .pair(let from, let to, _): carry.from == from && carry.to == to
    }
  }

  fileprivate var withRoles: Bool { if case .pair(_, _, true) = self { true } else { false } }
}

extension GroundsSearch {
  /// Each carry's two presences: the latest one at the source, and the one at the target.
  mutating func findCarries(_ pick: CarryPick) {
    for coalition in basis.running.coalitions { frame(coalition, pick) }
    var walk = CarryWalk(basis)
    for person in 0..<Int32(facts.people.count) {
      var carries: [Carry] = []
      walk.carries(of: person) { if pick.holds($0, basis.running) { carries.append($0) } }
      for carry in carries { find(carry, withRoles: pick.withRoles) }
    }
  }

  /// A pair of which one does not run in P stands in the document for its carries or uses: with one of the two goes
  /// what the other rests on.
  func isListedAnyway(_ from: Int32, _ to: Int32) -> Bool {
    basis.running.isInPeriod(from) && basis.running.isInPeriod(to)
  }

  /// An index of the network is one over all coalitions in P; of a pair or of one coalition it is of these.
  private mutating func frame(_ coalition: Int32, _ pick: CarryPick) {
    switch pick {
    case .all: count(.coalitions, coalition)
    case .out(let one), .into(let one): if coalition == one { read(.coalitions, coalition) }
    case .pair(let a, let b, _): if coalition == a || coalition == b { read(.coalitions, coalition) }
    }
  }

  private mutating func find(_ carry: Carry, withRoles: Bool) {
    for meeting in basis.presences.of(carry.person) {
      let (coalition, held) = (facts.meetings.coalition[Int(meeting)], day(of: meeting))
      let isSource = coalition == carry.from && held == carry.day - carry.lag
      if isSource || coalition == carry.to && held == carry.day { countPresence(of: carry.person, at: meeting) }
    }
    guard withRoles else { return }
    for coalition in [carry.from, carry.to] {
      for row in memberships(of: carry.person, in: coalition) where facts.memberships.span[row].contains(carry.day) {
        read(.memberships, row)
      }
    }
  }

  /// Uses in P of the first coalition's results with the second.
  mutating func findUses(_ from: Int32, _ to: Int32) {
    read(.coalitions, from)
    read(.coalitions, to)
    let rows = facts.uses
    for row in 0..<rows.count
    where rows.coalition[row] == to && facts.results.coalition[Int(rows.result[row])] == from
      && basis.period.contains(rows.usedOn[row])
    {
      count(.uses, row)
    }
  }

  mutating func findNeighbours(_ a: Int32, _ b: Int32) {
    for (from, to) in [(a, b), (b, a)] {
      findCarries(.pair(from, to, withRoles: false))
      findUses(from, to)
    }
    guard isListedAnyway(a, b) else { return }
    findOverlap(a, b, isShared: true)
    findEncounter(a, b)
  }

  // MARK: Overlap

  /// A person's presences in P at own meetings of coalitions that run in it.
  private func events(of person: Int32) -> [Int32] {
    basis.presences.of(person).filter { meeting in
      let coalition = facts.meetings.coalition[Int(meeting)]
      return coalition != Facts.none && basis.running.isInPeriod(coalition) && basis.isInPeriod(meeting: meeting)
    }
  }

  mutating func findOverlap(_ a: Int32, _ b: Int32, isShared: Bool) {
    read(.coalitions, a)
    read(.coalitions, b)
    for person in 0..<Int32(facts.people.count) {
      let visits = events(of: person).filter { [a, b].contains(facts.meetings.coalition[Int($0)]) }
      let coalitions = Set(visits.map { facts.meetings.coalition[Int($0)] })
      guard !isShared || coalitions.count == 2 else { continue }
      for meeting in visits { countPresence(of: person, at: meeting) }
    }
  }

  /// Whoever was present at own meetings of so many coalitions in P, or more.
  mutating func findVisitors(of least: Int) {
    for coalition in basis.running.coalitions { read(.coalitions, coalition) }
    for person in 0..<Int32(facts.people.count) {
      let visits = events(of: person)
      guard Set(visits.map { facts.meetings.coalition[Int($0)] }).count >= least else { continue }
      for meeting in visits { countPresence(of: person, at: meeting) }
    }
  }

  /// The joint meetings at which somebody stood for each of the two, with everyone present.
  mutating func findEncounter(_ a: Int32, _ b: Int32) {
    read(.coalitions, a)
    read(.coalitions, b)
    for meeting in basis.held.joint where basis.isInPeriod(meeting: meeting) {
      let present = facts.attendance.rows(of: Int(meeting)).filter { basis.isPresence($0) }
      let standing = [a, b].map { coalition in present.filter { stands($0, for: coalition, on: day(of: meeting)) } }
      guard standing.allSatisfy({ !$0.isEmpty }) else { continue }
      for row in present {
        count(.attendance, row)
        guard facts.attendance.coalition[row] == Facts.none else { continue }
        for coalition in [a, b] { takeMemberships(of: facts.attendance.person[row], in: coalition) }
      }
    }
  }

  private func stands(_ row: Int, for coalition: Int32, on day: Day) -> Bool {
    let named = facts.attendance.coalition[row]
    if named != Facts.none { return named == coalition }
    return basis.spells.ring(of: facts.attendance.person[row], in: coalition, on: day) != nil
  }
}
