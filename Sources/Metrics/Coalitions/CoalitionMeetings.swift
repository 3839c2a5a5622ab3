internal import Records

/// A coalition's own meetings in the period: how many, on how many lists they rest, and who was there.
///
/// coverage = held meetings with a list / held meetings; it stands beside every figure that rests on lists. Guests are
/// presences without an invitation through a ring of the coalition; staff are those of the bureau, counted apart.
package struct CoalitionMeetings: Hashable, Sendable {
  package struct Meeting: Hashable, Sendable {
    package let meeting: Int32
    /// Nil without a list.
    package let breath: Breath?
    /// People present where no list was kept; nil when nobody counted, or when there is a list.
    package let headCount: Int?
  }

  /// In order of date, then of number.
  package let held: [Meeting]

  package var count: Int { held.count }
  package var coverage: Ratio { Ratio(held.count { $0.breath != nil }, of: held.count) }
  package var presences: Int { sum(\.presences) }
  package var guests: Int { sum { Int($0.guests) } }
  package var staffPresences: Int { sum { Int($0.staff) } }

  init(_ coalition: Int32, _ basis: Basis, _ attendance: RingAttendance) {
    held = basis.held.of(coalition).filter { basis.isInPeriod(meeting: $0) }.map { meeting in
      let heads = basis.facts.meetings.headCount[Int(meeting)]
      return basis.hasList(meeting)
        ? Meeting(meeting: meeting, breath: attendance.breath[Int(meeting)], headCount: nil)
        : Meeting(meeting: meeting, breath: nil, headCount: heads < 0 ? nil : Int(heads))
    }
  }

  private func sum(_ part: (Breath) -> Int) -> Int { held.reduce(0) { $0 + ($1.breath.map(part) ?? 0) } }

  /// `{meeting: {core, active, reader, follower, outside} or {head_count}}`.
  func breathing(_ ids: [String]) -> Figure {
    .group(
      held.sorted { $0.meeting < $1.meeting }.map { meeting in
        Figure.Entry(ids[Int(meeting.meeting)], meeting.figure)
      })
  }

  /// `{meeting: people present over all rings and outside them}`, only meetings with a list.
  func present(_ ids: [String]) -> Figure {
    .group(
      held.sorted { $0.meeting < $1.meeting }.compactMap { meeting in
        meeting.breath.map { Figure.Entry(ids[Int(meeting.meeting)], .count($0.presences)) }
      })
  }
}

extension CoalitionMeetings.Meeting {
  fileprivate var figure: Figure {
    guard let breath else { return .group([Figure.Entry("head_count", .count(orAbsent: headCount))]) }
    return .group(RingMatrix.places.map { Figure.Entry(RingMatrix.name($0), .count(breath[$0])) })
  }
}
