package import Records

/// The meetings in P with someone present, own and joint, in order of date: the occasions on which knowledge spreads.
///
/// Persons go by place among those present at any of them.
package struct Gatherings: Hashable, Sendable {
  /// The meetings, in order of date, then of number.
  package private(set) var meeting: [Int32] = []
  package private(set) var day: [Day] = []
  /// The coalition whose meeting it is; `Facts.none` for a joint one.
  package private(set) var coalition: [Int32] = []
  /// By place of a person: the person.
  package private(set) var people: [Int32] = []
  /// By place of a person: the institution; `Facts.none` for nobody's.
  package private(set) var institution: [Int32] = []
  private var start: [Int32] = [0]
  private var present: [Int32] = []
  /// Where each person's gatherings begin in `gathering`; one more entry than people.
  private var visitStart: [Int32] = [0]
  private var gathering: [Int32] = []

  package var count: Int { meeting.count }

  package init(_ basis: Basis) {
    var place = Array(repeating: Int32(-1), count: basis.facts.people.count)
    for number in basis.held.all where basis.isInPeriod(meeting: number) {
      for row in basis.facts.attendance.rows(of: Int(number)) where basis.isPresence(row) {
        let person = basis.facts.attendance.person[row]
        if place[Int(person)] < 0 {
          place[Int(person)] = Int32(people.count)
          people.append(person)
        }
        present.append(place[Int(person)])
        gathering.append(Int32(meeting.count))
      }
      if present.count > Int(start[start.count - 1]) { append(number, basis.facts.meetings) }
    }
    institution = people.map { basis.population.institution[Int($0)] }
    let visits = Grouping(present, groups: people.count)
    visitStart = visits.start
    gathering = visits.order.map { [gathering] in gathering[Int($0)] }
  }

  private mutating func append(_ number: Int32, _ meetings: Facts.Meetings) {
    meeting.append(number)
    day.append(meetings.heldOn[Int(number)])
    coalition.append(meetings.coalition[Int(number)])
    start.append(Int32(present.count))
  }

  /// Places of the persons present.
  package func present(at gathering: Int) -> ArraySlice<Int32> {
    present[Int(start[gathering])..<Int(start[gathering + 1])]
  }

  /// The gatherings at which a person was present, in order of date.
  package func visits(of person: Int32) -> ArraySlice<Int32> {
    gathering[Int(visitStart[Int(person)])..<Int(visitStart[Int(person) + 1])]
  }

  /// Runs of gatherings on one date.
  package var dates: [Range<Int>] {
    var (runs, first): ([Range<Int>], Int) = ([], 0)
    for gathering in day.indices where gathering + 1 == count || day[gathering + 1] != day[gathering] {
      runs.append(first..<gathering + 1)
      first = gathering + 1
    }
    return runs
  }

  /// Distinct institutions of the persons present.
  package var institutionCount: Int { Set(institution.filter { $0 != Facts.none }).count }
}
