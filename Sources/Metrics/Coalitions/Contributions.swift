internal import Records

/// Contributions to one coalition in the period: who made them, and how much of it is new input.
///
/// new_input = contributions by persons who are newcomers to the coalition in the period, or who on the day are in no
/// ring of it, or reader or follower / all contributions. A contribution is one entry in a list: a page read counts as
/// much as a day's pilot.
struct Contributions {
  private var byPerson: SparseCounts
  private(set) var count = 0
  private(set) var fresh = 0

  init(_ basis: Basis) { byPerson = SparseCounts(upTo: basis.facts.people.count) }

  var newInput: Ratio { Ratio(fresh, of: count) }
  /// Everyone who made one.
  var people: [Int32] { byPerson.numbers }
  func count(by person: Int32) -> Int { byPerson.count(of: person) }

  /// Those of the one person who made most.
  var mostByOne: Int { byPerson.values.max() ?? 0 }

  /// Smallest number of persons who together made at least half.
  var contributorAbsenceFactor: Int? { AbsenceFactor.of(byPerson.values) }

  /// The same over institutions (CHAOSS elephant factor); a person without institution counts as one.
  func elephantFactor(_ population: Population) -> Int? {
    var homes = SparseCounts(upTo: population.root.count)
    var alone: [Int] = []
    for (person, count) in zip(byPerson.numbers, byPerson.values) {
      let home = population.institution[Int(person)]
      if home == Facts.none { alone.append(count) } else { homes.add(home, times: count) }
    }
    return AbsenceFactor.of(homes.values + alone)
  }

  /// `rows` are the coalition's contributions, `visitors` its visitors.
  mutating func fill(_ rows: ArraySlice<Int32>, _ visitors: Visitors, _ attendance: RingAttendance, _ basis: Basis) {
    byPerson.removeAll()
    (count, fresh) = (0, 0)
    let contributions = basis.facts.contributions
    for row in rows.lazy.map(Int.init) where basis.period.contains(contributions.madeOn[row]) {
      let person = contributions.person[row]
      guard basis.population.counts[Int(person)] else { continue }
      byPerson.add(person)
      count += 1
      let ring = attendance.ringOfContribution[row] ?? .follower
      if ring.depth >= Ring.reader.depth || visitors.isNewcomer(person, in: basis.period) { fresh += 1 }
    }
  }
}
