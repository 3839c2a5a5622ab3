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

  mutating func add(_ tally: SpellTally, days: Int, invitations: Int) {
    self.days += days
    self.invitations += invitations
    attended += Int(tally.attended)
    excused += Int(tally.excused)
    hours += tally.hours
    contributions += Int(tally.contributions)
  }
}

/// One year for each ring, by its depth; within the value itself, since there is one for every member.
struct RingYears: Hashable, Sendable {
  private var core = RingYear()
  private var active = RingYear()
  private var reader = RingYear()
  private var follower = RingYear()

  subscript(depth: Int) -> RingYear {
    @inline(__always) get {
      switch depth {
      case 0: core
      case 1: active
      case 2: reader
      default: follower
      }
    }
    @inline(__always) _modify {
      switch depth {
      case 0: yield &core
      case 1: yield &active
      case 2: yield &reader
      default: yield &follower
      }
    }
  }
}

/// One member's year in one coalition: a person with at least one day of membership within P_c, or on the day before.
struct MemberYear: Hashable, Sendable {
  let person: Int32
  /// By the ring's depth.
  private(set) var rings = RingYears()
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
    let (persons, spans, rings) = (basis.spells.person, basis.spells.span, basis.spells.ring)
    var members: [MemberYear] = []
    var latest = Facts.none
    for place in basis.spells.of(coalition: coalition) where spans[place].end >= running.start {
      if persons[place] != latest {
        if let last = members.last, !last.isMember, last.before == nil { members.removeLast() }
        latest = persons[place]
        members.append(MemberYear(latest))
      }
      members[members.count - 1].take(spans[place], rings[place], attendance.tally[place], running, calendar)
    }
    if let last = members.last, !last.isMember, last.before == nil { members.removeLast() }
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
    rings[ring.depth].add(tally, days: days.days, invitations: calendar.invitations(to: ring, in: days))
    ownMeetings += calendar.ownMeetings(in: days)
    ownPresences += Int(tally.ownPresences)
  }
}
