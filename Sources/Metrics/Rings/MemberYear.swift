internal import Records

/// What one person did in one ring of one coalition within the period.
struct RingYear: Hashable, Sendable {
  /// 0 when the person was never in the ring.
  var days = 0
  var invitations = 0
  var attended = 0
  var excused = 0
  var hours = 0.0
  var contributions = 0
}

/// One member's year in one coalition: a person with at least one day of membership within P_c, or on the day before.
struct MemberYear: Hashable, Sendable {
  let person: Int32
  /// By the ring's depth.
  private(set) var rings = [RingYear](repeating: RingYear(), count: 4)
  /// The ring on the day before P_c; nil for outside, also when the coalition only then begins.
  private(set) var before: Ring?
  /// The ring on the last day of P_c; nil for outside.
  private(set) var after: Ring?
  /// The ring on the last day of membership within P_c: what was agreed. Nil when there is no such day.
  private(set) var agreed: Ring?
  /// Own meetings with a list held while the person was a member.
  private(set) var ownMeetings = 0
  /// Those of them at which the person was present.
  private(set) var ownPresences = 0

  /// At least one day of membership within P_c.
  var isMember: Bool { agreed != nil }

  func isIn(_ ring: Ring) -> Bool { rings[ring.depth].days > 0 }

  private init(_ person: Int32) { self.person = person }

  /// All members of a coalition that is in the period, in order of person.
  static func all(of coalition: Int32, _ basis: Basis, _ attendance: RingAttendance, _ joint: InvitationCalendar)
    -> [MemberYear]
  {
    let calendar = InvitationCalendar(of: coalition, basis, on: joint)
    let running = basis.running.spans[Int(coalition)]
    var members: [MemberYear] = []
    var year: MemberYear?
    for place in basis.spells.of(coalition: coalition) {
      if year?.person != basis.spells.person[place] {
        if let year, year.isMember || year.before != nil { members.append(year) }
        year = MemberYear(basis.spells.person[place])
      }
      year?.take(basis.spells.span[place], basis.spells.ring[place], attendance.tally[place], running, calendar)
    }
    if let year, year.isMember || year.before != nil { members.append(year) }
    return members
  }

  private mutating func take(
    _ span: Span, _ ring: Ring, _ tally: SpellTally, _ running: Span, _ calendar: InvitationCalendar
  ) {
    if span.contains(running.start - 1) { before = ring }
    if span.contains(running.lastDay) { after = ring }
    let days = span.intersection(running)
    guard !days.isEmpty else { return }
    agreed = ring
    rings[ring.depth].days += days.days
    rings[ring.depth].invitations += calendar.invitations(to: ring, in: days)
    rings[ring.depth].attended += Int(tally.attended)
    rings[ring.depth].excused += Int(tally.excused)
    rings[ring.depth].hours += tally.hours
    rings[ring.depth].contributions += Int(tally.contributions)
    ownMeetings += calendar.ownMeetings(in: days)
    ownPresences += Int(tally.ownPresences)
  }
}
