internal import Records

/// Invitations, offered: a meeting with a list, held in the period, invites everyone who on its date is in one of the
/// rings among which the invitation went round. A joint meeting invites the rings of every coalition.
///
/// Counted as a running total by day, so that a stretch of days in a ring costs two look-ups, however many meetings.
/// It does not say whether anybody knew of the meeting.
struct InvitationCalendar {
  private let period: Span
  /// For each of five rows, meetings before each day of the period: one row a ring, the fifth of own meetings
  /// whichever ring they invite.
  private var before: [Int32]
  private var width: Int { period.days + 1 }

  /// The joint meetings, which every coalition shares.
  init(joint basis: Basis) {
    self.init(basis, basis.held.joint, isOwn: false)
  }

  /// A coalition's own meetings on top of the joint ones.
  init(of coalition: Int32, _ basis: Basis, on joint: InvitationCalendar) {
    self.init(basis, basis.held.of(coalition), isOwn: true)
    for place in before.indices { before[place] += joint.before[place] }
  }

  private init(_ basis: Basis, _ meetings: some Sequence<Int32>, isOwn: Bool) {
    period = basis.period.span
    before = Array(repeating: 0, count: (period.days + 1) * 5)
    for meeting in meetings where basis.isInPeriod(meeting: meeting) && basis.hasList(meeting) {
      let after = basis.facts.meetings.heldOn[Int(meeting)] - period.start + 1
      let invited = basis.facts.meetings.invited[Int(meeting)]
      for ring in Ring.allCases where invited.contains(ring) { before[ring.depth * width + after] += 1 }
      if isOwn { before[4 * width + after] += 1 }
    }
    for row in 0..<5 {
      for day in row * width + 1..<(row + 1) * width { before[day] += before[day - 1] }
    }
  }

  /// Invitations to the ring on days of the span, which lies within the period.
  func invitations(to ring: Ring, in span: Span) -> Int { count(ring.depth, span) }

  /// Own meetings with a list on days of the span, which lies within the period.
  func ownMeetings(in span: Span) -> Int { count(4, span) }

  private func count(_ row: Int, _ span: Span) -> Int {
    Int(before[row * width + (span.end - period.start)] - before[row * width + (span.start - period.start)])
  }
}
