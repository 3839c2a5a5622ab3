internal import Records

/// Everyone ever present at own meetings of one coalition (up to the period's end), and what they attended in the
/// period. One table is filled anew for every coalition, so that its cost is that of the presences.
struct Visitors {
  private var known: SparseSet
  /// The first date of presence ever, and the second; `Day.distantFuture` for none.
  private(set) var first: [Day] = []
  private(set) var second: [Day] = []
  /// In the period.
  private(set) var presences: [Int] = []
  /// In the period.
  private(set) var hours: [Double] = []

  init(_ basis: Basis) { known = SparseSet(upTo: basis.facts.people.count) }

  /// By place, as the other columns.
  var people: [Int32] { known.numbers }

  /// Those present in the period.
  var participants: [Int32] { presences.indices.filter { presences[$0] > 0 }.map { people[$0] } }

  /// In the period.
  func presences(of person: Int32) -> Int { known.find(person).map { presences[$0] } ?? 0 }
  /// In the period.
  func hours(of person: Int32) -> Double { known.find(person).map { hours[$0] } ?? 0 }
  /// The first presence ever falls in the period.
  func isNewcomer(_ person: Int32, in period: Period) -> Bool {
    known.find(person).map { first[$0] >= period.start } ?? false
  }

  mutating func fill(_ coalition: Int32, _ basis: Basis) {
    known.removeAll()
    first.removeAll(keepingCapacity: true)
    second.removeAll(keepingCapacity: true)
    presences.removeAll(keepingCapacity: true)
    hours.removeAll(keepingCapacity: true)
    for meeting in basis.held.of(coalition) { take(meeting, basis) }
  }

  private mutating func take(_ meeting: Int32, _ basis: Basis) {
    let rows = basis.facts.attendance
    let (day, hours) = (basis.facts.meetings.heldOn[Int(meeting)], basis.facts.meetings.hours[Int(meeting)])
    let isInPeriod = basis.isInPeriod(meeting: meeting)
    for row in rows.rows(of: Int(meeting)) where rows.status[row] == .present {
      guard basis.population.counts[Int(rows.person[row])] else { continue }
      let place = known.enter(rows.person[row])
      if place == first.count { append() }
      if first[place] == .distantFuture {
        first[place] = day
      } else if second[place] == .distantFuture, day > first[place] {
        second[place] = day
      }
      if isInPeriod {
        presences[place] += 1
        self.hours[place] += hours
      }
    }
  }

  private mutating func append() {
    first.append(.distantFuture)
    second.append(.distantFuture)
    presences.append(0)
    hours.append(0)
  }
}
