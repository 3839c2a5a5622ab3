/// Attendance rate: of the invitations, the share at which the person was present.
///
/// attended / invitations; an invitation is a pair of person and meeting (`InvitationCalendar`). Who sent word is
/// excused and stays in the denominator, on purpose; the rest did not show. It rests only on meetings with a list.
package struct Turnout: Hashable, Sendable {
  package private(set) var invitations: Int
  package private(set) var attended: Int
  package private(set) var excused: Int
  /// Meeting hours summed over attended; not to be added up over coalitions, a joint meeting counts in each.
  package private(set) var hours: Double

  init(_ year: RingYear) {
    (invitations, attended, excused, hours) = (year.invitations, year.attended, year.excused, year.hours)
  }

  package var noShow: Int { invitations - attended - excused }
  package var rate: Ratio { Ratio(attended, of: invitations) }

  /// All but the hours.
  var entries: [Figure.Entry] {
    [
      Figure.Entry(.invitations, .count(invitations)), Figure.Entry(.attended, .count(attended)),
      Figure.Entry(.excused, .count(excused)), Figure.Entry(.noShow, .count(noShow)),
    ] + Figure.Entry.rate(.attendanceRate, rate)
  }

  static func + (a: Turnout, b: Turnout) -> Turnout {
    var sum = a
    sum.invitations += b.invitations
    sum.attended += b.attended
    sum.excused += b.excused
    sum.hours += b.hours
    return sum
  }
}

extension RingYear {
  mutating func add(_ other: RingYear) {
    days += other.days
    invitations += other.invitations
    attended += other.attended
    excused += other.excused
    hours += other.hours
    contributions += other.contributions
  }
}
