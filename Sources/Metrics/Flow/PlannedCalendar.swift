package import Records

/// A period as it would be if every planned meeting in it were held: how far could a result go, by this calendar?
///
/// **Presumption.** At a planned meeting those are present whom it invites: on its date the members of its coalition in
/// the rings invited; at a joint meeting those of every coalition that runs on that date. Rows of attendance that a
/// planned meeting has already do not count. Meetings held up to the run's day count as they were. It is possibility:
/// not who will come, nor what they will tell one another.
package struct PlannedCalendar: Hashable, Sendable {
  /// What the period stands on when every planned meeting is taken as held.
  package let basis: Basis
  package let gatherings: Gatherings
  /// Planned meetings in P, in order of date, then of number.
  package let planned: [Int32]
  /// Meetings in P that were held, with or without a list.
  package let held: Int
  /// The first day on which a meeting could still be: in P, after the last meeting held.
  package let earliest: Day
  /// By place among the coalitions in P: what a result published on P's first day could reach.
  package let reach: Reach
  let invitations: PresumedInvitations

  /// - Parameter earliest: a day before which nothing can be moved any more; nil for none.
  package init(_ facts: Facts, earliest: Day? = nil) {
    let heldDays = (0..<facts.meetings.count).filter { facts.isHeld($0) && facts.period.contains($0, facts.meetings) }
      .map { facts.meetings.heldOn[$0] }
    invitations = PresumedInvitations(facts)
    planned = (0..<Int32(facts.meetings.count))
      .filter { facts.meetings.status[Int($0)] == .planned && facts.period.contains(Int($0), facts.meetings) }
      .sorted { (facts.meetings.heldOn[Int($0)], $0) < (facts.meetings.heldOn[Int($1)], $1) }
    held = heldDays.count
    let open = heldDays.max().map { $0 + 1 } ?? facts.period.start
    self.earliest = max(open, earliest ?? open)
    basis = Basis(facts.presuming(planned, invitations))
    gatherings = Gatherings(basis)
    reach = Reach(basis, gatherings)
  }

  /// Planned joint meetings, in order of date, then of number.
  package var jointMeetings: [Int32] { planned.filter { basis.facts.meetings.coalition[Int($0)] == Facts.none } }

  /// Planned meetings that invite nobody, because no one is a member in the rings invited on their date.
  package var uninvited: [Int32] { planned.filter { !basis.hasList($0) } }
}

/// Whom a meeting invites, whatever its status: from the memberships.
struct PresumedInvitations: Hashable, Sendable {
  private let spells: RingSpells
  private let meetings: Facts.Meetings

  init(_ facts: Facts) {
    spells = RingSpells(facts, counting: Population(facts).counts)
    meetings = facts.meetings
  }

  func rings(of meeting: Int32) -> RingSet { meetings.invited[Int(meeting)] }

  /// Persons in ascending order, each once; of the bureau nobody.
  func invited(to meeting: Int32, on day: Day) -> [Int32] {
    let (coalition, rings) = (meetings.coalition[Int(meeting)], rings(of: meeting))
    let rows = coalition == Facts.none ? 0..<spells.count : spells.of(coalition: coalition)
    let persons = rows.filter { spells.span[$0].contains(day) && rings.contains(spells.ring[$0]) }
      .map { spells.person[$0] }.sorted()
    return persons.indices.filter { $0 == 0 || persons[$0] != persons[$0 - 1] }.map { persons[$0] }
  }
}

extension Facts {
  /// Held, and not after the run's day.
  fileprivate func isHeld(_ meeting: Int) -> Bool {
    meetings.status[meeting] == .held && meetings.heldOn[meeting] <= asOf
  }

  /// The period has passed: each planned meeting was held on its day, by those whom it invites. What was said to be held
  /// after the run's day was not.
  fileprivate func presuming(_ planned: [Int32], _ invitations: PresumedInvitations) -> Facts {
    var facts = self
    facts.asOf = max(asOf, period.end)
    let planned = Set(planned)
    facts.attendance = Attendance()
    for meeting in 0..<meetings.count {
      if planned.contains(Int32(meeting)) {
        facts.meetings.status[meeting] = .held
        for person in invitations.invited(to: Int32(meeting), on: meetings.heldOn[meeting]) {
          facts.attendance.append(person, .present, Facts.none)
        }
      } else {
        if !isHeld(meeting), meetings.status[meeting] == .held { facts.meetings.status[meeting] = .cancelled }
        for row in attendance.rows(of: meeting) {
          facts.attendance.append(attendance.person[row], attendance.status[row], attendance.coalition[row])
        }
      }
      facts.attendance.start.append(Int32(facts.attendance.count))
    }
    return facts
  }
}

extension Facts.Attendance {
  fileprivate mutating func append(_ person: Int32, _ status: AttendanceStatus, _ coalition: Int32) {
    self.person.append(person)
    self.status.append(status)
    self.coalition.append(coalition)
  }
}

extension Period {
  fileprivate func contains(_ meeting: Int, _ meetings: Facts.Meetings) -> Bool { contains(meetings.heldOn[meeting]) }
}
