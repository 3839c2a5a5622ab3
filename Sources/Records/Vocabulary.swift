/// The closed word lists of records.md. A word's code in a table is its place in `allCases`.
package protocol Vocabulary: CaseIterable, Hashable, Sendable, RawRepresentable where RawValue == String {}

extension Vocabulary {
  /// Every word, in the order of its code.
  package static var words: [String] { allCases.map(\.rawValue) }
}

/// A ring of involvement, the innermost first.
package enum Ring: String, Vocabulary, Comparable {
  case core, active, reader, follower

  /// 0 for core to 3 for follower: a smaller depth is more inner.
  package var depth: Int {
    switch self {
    case .core: 0
    case .active: 1
    case .reader: 2
    case .follower: 3
    }
  }

  package static func < (a: Ring, b: Ring) -> Bool { a.depth < b.depth }
}

/// The rings among which a meeting's invitation went round.
package struct RingSet: OptionSet, Hashable, Sendable {
  package let rawValue: UInt8
  package init(rawValue: UInt8) { self.rawValue = rawValue }
  package init(_ ring: Ring) { rawValue = 1 << UInt8(ring.depth) }
  package static let all = RingSet(rawValue: 0b1111)
  package func contains(_ ring: Ring) -> Bool { contains(RingSet(ring)) }
}

package enum InstitutionKind: String, Vocabulary { case member, partner }

package enum Function: String, Vocabulary {
  case director, manager, teacher, quality, staff, student, bureau, external
}

package enum Role: String, Vocabulary {
  case lead, support
  case counterReader = "counter_reader"
  case criticalFriend = "critical_friend"
  case member
}

package enum MeetingFormat: String, Vocabulary { case session, joint, expert }
package enum MeetingStatus: String, Vocabulary { case planned, held, cancelled }
package enum AttendanceStatus: String, Vocabulary { case present, excused, absent }

package enum ContributionKind: String, Vocabulary {
  case counterRead = "counter_read"
  case feedback, presentation, pilot, writing, hosting
}

package enum ResultKind: String, Vocabulary {
  case guide, toolbox
  case learningEnvironment = "learning_environment"
  case expertMeeting = "expert_meeting"
  case workExperiment = "work_experiment"
  case other
}

package enum UseKind: String, Vocabulary {
  case read, tried, adopted

  /// Tried or adopted: a use that shows in practice.
  package var isApplied: Bool { self != .read }
}

package enum Landing: String, Vocabulary { case organisation, teaching, both }

/// The five cycles of value creation (Wenger, Trayner & De Laat 2011), lowest first.
package enum ValueCycle: String, Vocabulary { case immediate, potential, applied, realised, reframing }

package enum DecisionKind: String, Vocabulary { case more, same, less, conclude, other }
package enum ExplanationItem: String, Vocabulary { case results, agreements, participation, flow }

/// The eight reasons to take part that the network gives its participants.
package enum Question: String, Vocabulary {
  case network, culture, learning
  case findingEachOther = "finding_each_other"
  case currentTopics = "current_topics"
  case concreteApproach = "concrete_approach"
  case safeExperiment = "safe_experiment"
  case impact
}

/// What a delivery says about keys that it does not name: nothing, or that they ended (records.md, Rows).
package enum DeliveryMode: String, Vocabulary { case append, snapshot }
