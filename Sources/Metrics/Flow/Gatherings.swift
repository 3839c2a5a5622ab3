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
  /// Persons present, added up over the gatherings.
  var presences: Int { present.count }

  package init(_ basis: Basis) {
    var place = Array(repeating: Int32(-1), count: basis.facts.people.count)
    let (persons, statuses) = (basis.facts.attendance.person, basis.facts.attendance.status)
    let counts = basis.population.counts
    for number in basis.held.all where basis.isInPeriod(meeting: number) {
      for row in basis.facts.attendance.rows(of: Int(number)) where statuses[row].isPresent {
        let person = persons[row]
        guard counts[Int(person)] else { continue }
        if place[Int(person)] < 0 {
          place[Int(person)] = Int32(people.count)
          people.append(person)
        }
        present.append(place[Int(person)])
      }
      if present.count > Int(start[start.count - 1]) { append(number, basis.facts.meetings) }
    }
    institution = people.map { basis.population.institution[Int($0)] }
    noteVisits()
  }

  private mutating func noteVisits() {
    visitStart = Grouping.starts(present, groups: people.count)
    var next = visitStart
    gathering = Array(repeating: 0, count: present.count)
    for number in meeting.indices {
      for place in Int(start[number])..<Int(start[number + 1]) {
        let person = Int(present[place])
        gathering[Int(next[person])] = Int32(truncatingIfNeeded: number)
        next[person] += 1
      }
    }
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

  /// The first gathering at which the person was present and for which it holds; nil for none before `end`.
  @inline(__always)
  func firstVisit(of person: Int32, before end: Int, where holds: (Int) -> Bool) -> Int? {
    for place in Int(visitStart[Int(person)])..<Int(visitStart[Int(person) + 1]) {
      let visit = Int(gathering[place])
      if visit >= end { return nil }
      if holds(visit) { return visit }
    }
    return nil
  }

  /// The first gathering on the date of another.
  func firstOfDate(of other: Int) -> Int {
    var first = other
    while first > 0, day[first - 1] == day[other] { first -= 1 }
    return first
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

/// Calendars that might be. Persons keep their places, also one who is at no gathering any more.
extension Gatherings {
  /// The same without one meeting.
  func without(_ left: Int32) -> Gatherings { arranged(meeting.indices.filter { meeting[$0] != left }) }

  /// The same with a meeting that is not among them, a joint one.
  func with(_ meeting: Int32, as prospect: Prospect) -> Gatherings {
    let place = day.firstIndex { $0 > prospect.day } ?? count
    var other = self
    other.meeting.insert(meeting, at: place)
    other.day.insert(prospect.day, at: place)
    other.coalition.insert(Facts.none, at: place)
    other.present.insert(contentsOf: prospect.present, at: Int(start[place]))
    let shift = Int32(prospect.present.count)
    other.start = start[...place] + start[place...].map { $0 + shift }
    other.noteVisits()
    return other
  }

  /// Time turned round, the last gathering first: what spreads here came, there, from where it now goes.
  var mirrored: Gatherings {
    var other = arranged(meeting.indices.reversed())
    other.day = other.day.map(\.mirrored)
    return other
  }

  private func arranged(_ order: [Int]) -> Gatherings {
    var other = self
    other.meeting = order.map { meeting[$0] }
    other.day = order.map { day[$0] }
    other.coalition = order.map { coalition[$0] }
    (other.start, other.present) = ([0], [])
    for gathering in order {
      other.present += present(at: gathering)
      other.start.append(Int32(other.present.count))
    }
    other.noteVisits()
    return other
  }
}

extension Day {
  /// A later day gives an earlier one; no date of the calendar.
  var mirrored: Day { Day(number: -number) }
}
