internal import Records

/// Everyone ever present at own meetings of one coalition (up to the period's end), and what they attended in the
/// period. One table is filled anew for every coalition, so that its cost is that of the presences.
struct Visitors {
  /// One visitor.
  struct Visitor {
    /// The first date of presence ever, and the second; `Day.distantFuture` for none.
    var first = Day.distantFuture
    var second = Day.distantFuture
    /// In the period.
    var presences: Int32 = 0
    /// In the period.
    var hours = 0.0
  }

  private var known: SparseSet
  /// In the order of their first presence.
  private(set) var visitors: [Visitor] = []

  init(_ basis: Basis) { known = SparseSet(upTo: basis.facts.people.count) }

  /// Those present in the period.
  var participants: [Int32] {
    let people = known.numbers
    return visitors.indices.filter { visitors[$0].presences > 0 }.map { people[$0] }
  }

  /// In the period.
  func presences(of person: Int32) -> Int { known.find(person).map { Int(visitors[$0].presences) } ?? 0 }
  /// In the period.
  func hours(of person: Int32) -> Double { known.find(person).map { visitors[$0].hours } ?? 0 }
  /// The first presence ever falls in the period.
  func isNewcomer(_ person: Int32, in period: Period) -> Bool {
    known.find(person).map { visitors[$0].first >= period.start } ?? false
  }

  mutating func fill(_ coalition: Int32, _ basis: Basis) {
    known.removeAll()
    visitors.removeAll(keepingCapacity: true)
    for meeting in basis.held.of(coalition) { take(meeting, basis) }
  }

  private mutating func take(_ meeting: Int32, _ basis: Basis) {
    let (day, hours) = (basis.facts.meetings.heldOn[Int(meeting)], basis.facts.meetings.hours[Int(meeting)])
    let isInPeriod = basis.isInPeriod(meeting: meeting)
    let (persons, statuses) = (basis.facts.attendance.person, basis.facts.attendance.status)
    let counts = basis.population.counts
    for row in basis.facts.attendance.rows(of: Int(meeting)) where statuses[row].isPresent {
      guard counts[Int(persons[row])] else { continue }
      let place = known.enter(persons[row])
      if place == visitors.count { visitors.append(Visitor()) }
      visitors[place].take(day, hours, isInPeriod: isInPeriod)
    }
  }
}

extension Visitors.Visitor {
  /// Dates come in order.
  fileprivate mutating func take(_ day: Day, _ hours: Double, isInPeriod: Bool) {
    if first == .distantFuture {
      first = day
    } else if second == .distantFuture, day > first {
      second = day
    }
    if isInPeriod {
      presences += 1
      self.hours += hours
    }
  }
}
