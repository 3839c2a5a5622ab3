internal import Records

/// E-I index of meeting one another (Krackhardt & Stern 1988): +1 when only people of different institutions met, -1
/// when only people of the same did.
///
/// (E - I) / (E + I). Over the coalition's own meetings in the period with k >= 2 present, each pair weighs 1 / (k - 1)
/// (Newman 2001), so that a person's evening counts once however many came; beside it the expected index, over all
/// pairs of participants alike. Persons without institution are left out, also of k. It says who sat together, not
/// who spoke. Nil without a pair. Counted from institutions, never pair by pair.
struct MeetingMix: Hashable, Sendable {
  private var pairs = 0.0
  private var within = 0.0

  var index: Double? { pairs > 0 ? (pairs - 2 * within) / pairs : nil }

  /// What came together at the coalition's own meetings.
  init(meetings coalition: Int32, _ basis: Basis, _ homes: inout SparseCounts) {
    let (persons, statuses) = (basis.facts.attendance.person, basis.facts.attendance.status)
    for meeting in basis.held.of(coalition) where basis.isInPeriod(meeting: meeting) {
      for row in basis.facts.attendance.rows(of: Int(meeting)) where statuses[row].isPresent {
        enter(persons[row], basis.population, &homes)
      }
      add(&homes) { 1 / Double($0 - 1) }
    }
  }

  /// What would have come together had every participant met every other.
  init(participants: some Sequence<Int32>, _ population: Population, _ homes: inout SparseCounts) {
    for person in participants { enter(person, population, &homes) }
    add(&homes) { _ in 1 }
  }

  private func enter(_ person: Int32, _ population: Population, _ homes: inout SparseCounts) {
    let home = population.institution[Int(person)]
    if population.counts[Int(person)], home != Facts.none { homes.add(home) }
  }

  private mutating func add(_ homes: inout SparseCounts, weight: (Int) -> Double) {
    let counts = homes.values
    let present = counts.reduce(0, +)
    if present >= 2 {
      pairs += Double(present * (present - 1) / 2) * weight(present)
      within += Double(counts.reduce(0) { $0 + $1 * ($1 - 1) / 2 }) * weight(present)
    }
    homes.removeAll()
  }
}
