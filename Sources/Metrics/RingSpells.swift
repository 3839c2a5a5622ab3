package import Records

/// Unbroken stretches of days in one ring of one coalition: on every date the innermost of a person's memberships,
/// and only on days on which the coalition runs. People of the bureau have none.
///
/// Sorted by coalition, person, first day; within a person's coalition the stretches do not overlap.
package struct RingSpells: Hashable, Sendable {
  package private(set) var coalition: [Int32] = []
  package private(set) var person: [Int32] = []
  package private(set) var span: [Span] = []
  package private(set) var ring: [Ring] = []
  /// Where the stretches of each coalition begin; one more entry than coalitions.
  private var startOfCoalition: [Int32] = []
  private var byPerson = Grouping([], groups: 0)

  package var count: Int { person.count }

  package init(_ facts: Facts, counting counts: [Bool]) {
    let rows = facts.memberships
    let (coalitions, persons) = (rows.coalition, rows.person)
    reserve(rows.count)
    var row = 0
    while row < persons.count {
      let first = row
      while row < persons.count, coalitions[row] == coalitions[first], persons[row] == persons[first] { row += 1 }
      if counts[Int(persons[first])] { append(first..<row, rows, life: facts.coalitions.spans[Int(coalitions[first])]) }
    }
    startOfCoalition = Grouping.starts(coalition, groups: facts.coalitions.count)
    byPerson = Grouping(person, groups: facts.people.count)
  }

  /// The stretches of one coalition.
  package func of(coalition: Int32) -> Range<Int> {
    Int(startOfCoalition[Int(coalition)])..<Int(startOfCoalition[Int(coalition) + 1])
  }

  /// The places of one person's stretches, by coalition, then by first day.
  package func of(person: Int32) -> ArraySlice<Int32> { byPerson[Int(person)] }

  /// The ring in which the person is of the coalition on the day; nil for none.
  package func ring(of person: Int32, in coalition: Int32, on day: Day) -> Ring? {
    place(of: person, in: coalition, on: day).map { ring[$0] }
  }

  /// The place of the stretch that holds the person's day in the coalition; nil for none.
  package func place(of person: Int32, in coalition: Int32, on day: Day) -> Int? {
    let places = byPerson.range(of: Int(person))
    var (low, high) = (places.lowerBound, places.upperBound)
    while low < high {
      let middle = (low + high) / 2
      let place = Int(byPerson.order[middle])
      let isBefore = self.coalition[place] != coalition ? self.coalition[place] < coalition : span[place].end <= day
      if isBefore { low = middle + 1 } else { high = middle }
    }
    guard low < places.upperBound else { return nil }
    let place = Int(byPerson.order[low])
    return self.coalition[place] == coalition && span[place].contains(day) ? place : nil
  }

  private mutating func reserve(_ count: Int) {
    coalition.reserveCapacity(count)
    person.reserveCapacity(count)
    span.reserveCapacity(count)
    ring.reserveCapacity(count)
  }

  /// Takes one person's memberships of one coalition, which ran from the first to the last day of its life.
  private mutating func append(_ rows: Range<Int>, _ memberships: Facts.Memberships, life: Span) {
    let (coalition, person) = (memberships.coalition[rows.lowerBound], memberships.person[rows.lowerBound])
    if RingSpells.overlap(rows, memberships.span, life) {
      let pieces = rows.map { (memberships.span[$0].intersection(life), memberships.ring[$0]) }
      for (span, ring) in innermost(pieces.filter { !$0.0.isEmpty }) { append(coalition, person, span, ring) }
    } else {
      for row in rows {
        let span = memberships.span[row].intersection(life)
        if !span.isEmpty { append(coalition, person, span, memberships.ring[row]) }
      }
    }
  }

  private mutating func append(_ coalition: Int32, _ person: Int32, _ span: Span, _ ring: Ring) {
    self.coalition.append(coalition)
    self.person.append(person)
    self.span.append(span)
    self.ring.append(ring)
  }

  /// Whether one of the spans goes on after the next has begun, within the coalition's life.
  private static func overlap(_ rows: Range<Int>, _ spans: [Span], _ life: Span) -> Bool {
    var end = Day.distantPast
    for row in rows {
      let span = spans[row].intersection(life)
      if span.isEmpty { continue }
      if end > span.start { return true }
      end = span.end
    }
    return false
  }
}

/// Lays the pieces over one another: on every day the innermost ring, in order of date.
func innermost(_ pieces: [(span: Span, ring: Ring)]) -> [(Span, Ring)] {
  guard zip(pieces, pieces.dropFirst()).contains(where: { $0.span.end > $1.span.start }) else {
    return pieces.map { ($0, $1) }
  }
  let turns = pieces.flatMap { [(day: $0.span.start, ring: $0.ring, step: 1), ($0.span.end, $0.ring, -1)] }
    .sorted { $0.day < $1.day }
  var result: [(Span, Ring)] = []
  var open = [0, 0, 0, 0]
  for (turn, next) in zip(turns, turns.dropFirst()) {
    open[turn.ring.depth] += turn.step
    guard turn.day < next.day, let ring = Ring.allCases.first(where: { open[$0.depth] > 0 }) else { continue }
    if let last = result.last, last.0.end == turn.day, last.1 == ring {
      result[result.count - 1].0 = Span(last.0.start, next.day)
    } else {
      result.append((Span(turn.day, next.day), ring))
    }
  }
  return result
}
