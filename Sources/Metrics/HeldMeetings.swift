package import Records

/// The meetings that count: held, not after the run's day, and before the period's end (what lies before the period
/// tells who is new and what is carried in). In order of date, then of number.
package struct HeldMeetings: Hashable, Sendable {
  /// Own meetings, one coalition after the other.
  private let own: [Int32]
  /// Where each coalition's meetings begin in `own`; one more entry than coalitions.
  private let start: [Int32]
  /// Joint meetings.
  package let joint: [Int32]
  /// Own and joint meetings together.
  package let all: [Int32]

  package init(_ facts: Facts) {
    let meetings = facts.meetings
    let held = (0..<Int32(meetings.count)).filter { number in
      let day = meetings.heldOn[Int(number)]
      return meetings.status[Int(number)] == .held && day <= facts.asOf && day < facts.period.end
    }
    all = held.sorted { a, b in
      let (x, y) = (meetings.heldOn[Int(a)], meetings.heldOn[Int(b)])
      return x != y ? x < y : a < b
    }
    joint = all.filter { meetings.coalition[Int($0)] == Facts.none }
    let ofCoalitions = all.filter { meetings.coalition[Int($0)] != Facts.none }
    let groups = Grouping(ofCoalitions.map { meetings.coalition[Int($0)] }, groups: facts.coalitions.count)
    own = groups.order.map { ofCoalitions[Int($0)] }
    start = groups.start
  }

  /// Meetings of one coalition, joint ones not among them.
  package func of(_ coalition: Int32) -> ArraySlice<Int32> {
    own[Int(start[Int(coalition)])..<Int(start[Int(coalition) + 1])]
  }
}
