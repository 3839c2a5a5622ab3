package import Records

/// What would change if one joint meeting of a calendar were on another day, or not at all.
///
/// Board: "is this the right moment to bring everybody together?" Tried is every stretch of days between the dates of the
/// other meetings of P, from the first day that is still open: within a stretch each day does as well as another, as
/// long as the same people are invited. On the date of another meeting it never does better than just before or after
/// it. Ways = ordered pairs of coalitions A -> B of which B could be reached by a result of A published on P's first day;
/// days = from then until each B is reached, added up over all ways. More ways are better, of as many fewer days.
///
/// With the meeting on day d, the ways are those without it, and from every coalition that someone invited could have
/// heard of before d to every coalition that someone invited could still reach after d. So two passes over the calendar,
/// one of them with time turned round, serve all stretches. Days need a pass for each stretch; where that would be too
/// much work (`mostVisits`), they are left out.
package struct JointMove: Hashable, Sendable {
  /// Joint meetings x stretches x presences up to which days are counted: seconds of work. 12 coalitions with 100
  /// meetings a year are at 3 million; 400 coalitions with 100 joint meetings are far beyond.
  static let mostVisits = 300_000_000

  package let meeting: Int32
  /// As the calendar has it.
  package let day: Day
  package let now: Outcome
  package let without: Outcome
  /// In order of date; the stretch in which the meeting is now is among them, and tried on its own day.
  package let places: [Place]

  package struct Outcome: Hashable, Sendable {
    /// By place among the coalitions in P: how many others a result could reach.
    package let reach: [Int]
    /// Nil where it was not counted.
    package let days: Int?
    package var ways: Int { reach.reduce(0, +) }

    func isBetter(than other: Outcome) -> Bool {
      if ways != other.ways { return ways > other.ways }
      guard let days, let others = other.days else { return false }
      return days < others
    }
  }

  /// A stretch of days without another meeting.
  package struct Place: Hashable, Sendable {
    package let first: Day
    package let last: Day
    /// The day that was tried: the nearest to the one that the calendar has.
    package let day: Day
    package let outcome: Outcome
  }

  /// The best stretch, if it is better than now: of several as good the nearest, of two as near the earlier.
  package var best: Place? { nearest { $0.outcome.isBetter(than: now) && !$1.outcome.isBetter(than: $0.outcome) } }

  /// The worst stretch, if it is worse than now: of several as bad the nearest, of two as near the earlier.
  package var worst: Place? { nearest { now.isBetter(than: $0.outcome) && !$0.outcome.isBetter(than: $1.outcome) } }

  /// The nearest of those that stand the comparison with every other.
  private func nearest(_ stands: (Place, Place) -> Bool) -> Place? {
    places.filter { place in places.allSatisfy { stands(place, $0) } }.min { abs($0.day - day) < abs($1.day - day) }
  }
}

extension PlannedCalendar {
  /// Of every planned joint meeting that is still open, in order of date.
  package func jointMoves() -> [JointMove] {
    let place = Dictionary(uniqueKeysWithValues: gatherings.people.enumerated().map { ($1, Int32($0)) })
    let open = jointMeetings.filter { basis.facts.meetings.heldOn[Int($0)] >= earliest }
    let countsDays = open.count * gatherings.dates.count * gatherings.presences <= JointMove.mostVisits
    var guests = Guests(invitations: invitations, place: place)
    return open.map { move(of: $0, &guests, countsDays) }
  }

  private func move(of meeting: Int32, _ guests: inout Guests, _ countsDays: Bool) -> JointMove {
    let others = gatherings.without(meeting)
    let day = basis.facts.meetings.heldOn[Int(meeting)]
    let stretches = stretches(between: others)
    let prospects = stretches.map { stretch in
      let tried = min(max(day, stretch.start), stretch.lastDay)
      return Prospect(day: tried, present: guests.invited(to: meeting, on: tried))
    }
    let ways = Ways(others, basis)
    let days = { (gatherings: Gatherings) in countsDays ? Ways(gatherings, basis).days : nil }
    let places = zip(zip(stretches, prospects), ways.with(prospects)).map { tried, reach in
      JointMove.Place(
        first: tried.0.start, last: tried.0.lastDay, day: tried.1.day,
        outcome: JointMove.Outcome(reach: reach, days: days(others.with(meeting, as: tried.1))))
    }
    return JointMove(
      meeting: meeting, day: day,
      now: JointMove.Outcome(reach: reach.coalitions.map(\.arrivals.count), days: days(gatherings)),
      without: JointMove.Outcome(reach: ways.reach, days: days(others)), places: places)
  }

  /// Days from `earliest` on on which none of the gatherings is, in unbroken stretches.
  private func stretches(between gatherings: Gatherings) -> [Span] {
    let dates = gatherings.dates.map { gatherings.day[$0.lowerBound] }.filter { $0 >= earliest }
    let starts = [earliest] + dates.map { $0 + 1 }
    return zip(starts, dates + [basis.period.end]).map { Span($0, $1) }.filter { !$0.isEmpty }
  }
}

/// Whom joint meetings would invite, looked up once a day and set of rings.
private struct Guests {
  private struct Day: Hashable {
    let day: Records.Day
    let rings: RingSet
  }

  let invitations: PresumedInvitations
  /// Of everyone who is at any meeting; others could neither tell nor hear anything elsewhere.
  let place: [Int32: Int32]
  private var known: [Day: [Int32]] = [:]

  init(invitations: PresumedInvitations, place: [Int32: Int32]) {
    self.invitations = invitations
    self.place = place
  }

  /// Places of persons.
  mutating func invited(to meeting: Int32, on day: Records.Day) -> [Int32] {
    let key = Day(day: day, rings: invitations.rings(of: meeting))
    if let known = known[key] { return known }
    let found = invitations.invited(to: meeting, on: day).compactMap { place[$0] }
    known[key] = found
    return found
  }
}

/// The ways of a calendar, and those that one meeting more would open.
private struct Ways {
  private let gatherings: Gatherings
  private let basis: Basis
  /// By place of a coalition: those that it reaches, one bit a place.
  private let reached: [[UInt64]]
  /// From P's first day until each is reached, added up.
  let days: Int

  init(_ gatherings: Gatherings, _ basis: Basis) {
    self.gatherings = gatherings
    self.basis = basis
    let coalitions = basis.running.coalitions
    var place = [Int](repeating: -1, count: basis.facts.coalitions.count)
    for (number, coalition) in coalitions.enumerated() { place[Int(coalition)] = number }
    let spread = Spread(Ways.sources(basis, from: basis.period.start), over: gatherings, basis)
    let words = (coalitions.count + Spread.width - 1) / Spread.width * Spread.words
    var days = 0
    reached = spread.arrivals.map { arrivals in
      var row = [UInt64](repeating: 0, count: words)
      for arrival in arrivals where place[Int(arrival.coalition)] >= 0 {
        row.insert(place[Int(arrival.coalition)])
        days += gatherings.day[arrival.gathering] - basis.period.start
      }
      return row
    }
    self.days = days
  }

  private static func sources(_ basis: Basis, from day: Day) -> [Source] {
    basis.running.coalitions.map { Source(coalition: $0, from: day) }
  }

  /// By place of a coalition: how many others it reaches.
  var reach: [Int] { reached.map { $0.reduce(0) { $0 + $1.nonzeroBitCount } } }

  /// The same with each of the prospects, by itself, taking place.
  func with(_ prospects: [Prospect]) -> [[Int]] {
    let heard = Spread.heard(at: prospects, of: Ways.sources(basis, from: basis.period.start), gatherings, basis)
    let back = prospects.reversed().map { Prospect(day: $0.day.mirrored, present: $0.present) }
    let told = Spread.heard(
      at: back, of: Ways.sources(basis, from: .distantPast), gatherings.mirrored, basis
    ).reversed()
    return zip(heard, told).map { heard, told in
      reached.indices.map { from in
        guard heard.contains(from) else { return reached[from].reduce(0) { $0 + $1.nonzeroBitCount } }
        let all = zip(reached[from], told).reduce(0) { $0 + ($1.0 | $1.1).nonzeroBitCount }
        return told.contains(from) ? all - 1 : all
      }
    }
  }
}

/// A set of small numbers, one bit each.
extension [UInt64] {
  fileprivate mutating func insert(_ number: Int) { self[number / 64] |= 1 << UInt64(number % 64) }
  fileprivate func contains(_ number: Int) -> Bool { self[number / 64] & 1 << UInt64(number % 64) != 0 }
}
