package import Records

/// What all measurements of one period stand on: made once, then only read.
///
/// By reference, since whoever keeps it would else count references to a hundred arrays; nothing of it ever changes.
package final class Basis: Hashable, Sendable {
  package let facts: Facts
  package let settings: Settings
  package let running: Running
  package let population: Population
  package let spells: RingSpells
  package let held: HeldMeetings
  package let presences: Presences

  package init(_ facts: Facts, _ settings: Settings = Settings(), in lanes: some Lanes = OneLane()) {
    let (population, held) = (Population(facts), HeldMeetings(facts))
    self.facts = facts
    self.settings = settings
    self.population = population
    self.held = held
    running = Running(facts)
    (spells, presences) = lanes.both(
      { RingSpells(facts, counting: population.counts) },
      { Presences(facts, held, counting: population.counts) })
  }

  /// All else follows from these two.
  package static func == (a: Basis, b: Basis) -> Bool { a === b || (a.facts == b.facts && a.settings == b.settings) }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(facts)
    hasher.combine(settings)
  }

  package var period: Period { facts.period }
  /// The period still runs on the run's day.
  package var isProvisional: Bool { facts.asOf < period.end }

  /// Held in the period; only meetings of `held` may be asked about.
  package func isInPeriod(meeting: Int32) -> Bool { facts.meetings.heldOn[Int(meeting)] >= period.start }

  /// At least one attendance row of any status, whoever's.
  package func hasList(_ meeting: Int32) -> Bool { !facts.attendance.rows(of: Int(meeting)).isEmpty }
}
