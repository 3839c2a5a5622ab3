package import Records

/// What was agreed for one ring; a part that is nil was not agreed on.
package struct Agreement: Hashable, Sendable {
  /// Least share of the own invitations at which a person is present.
  package var attendance: Double?
  /// Contributions a year.
  package var contributions: Int?

  package init(attendance: Double? = nil, contributions: Int? = nil) {
    self.attendance = attendance
    self.contributions = contributions
  }
}

/// The agreements of the four rings, and the thresholds at which behaviour shows a ring.
package struct RingRules: Hashable, Sendable {
  package var core = Agreement(attendance: 0.75, contributions: 2)
  package var active = Agreement(attendance: 0.40)
  package var reader = Agreement(contributions: 1)
  package var follower = Agreement()
  /// Invitations from which the attendance rule applies to a person.
  package var leastInvitations = 3

  /// Share of the coalition's own meetings from which behaviour shows the core.
  package var observedCore = 0.60
  /// Share of the coalition's own meetings from which behaviour shows the active ring.
  package var observedActive = 0.25
  /// Meetings below which no share shows a ring.
  package var leastMeetings = 3

  package init() {}

  package subscript(ring: Ring) -> Agreement {
    switch ring {
    case .core: core
    case .active: active
    case .reader: reader
    case .follower: follower
    }
  }
}
