/// Changes to counts that are being tried, and the margins that they leave out of balance.
struct Balance: Sendable {
  struct Step: Hashable, Sendable {
    let count: Int
    /// 1 or -1.
    let by: Int
  }

  /// By count: how much more or less it would be.
  private(set) var changes = Tally()
  /// By margin: how much its signed counts add up to.
  private(set) var excess = Tally()

  mutating func take(_ step: Step, in reckoning: Reckoning) { apply(step, in: reckoning) }

  mutating func undo(_ step: Step, in reckoning: Reckoning) {
    apply(Step(count: step.count, by: -step.by), in: reckoning)
  }

  private mutating func apply(_ step: Step, in reckoning: Reckoning) {
    changes.add(step.by, to: step.count)
    for place in reckoning.places[step.count] { excess.add(place.sign * step.by, to: place.margin) }
  }

  /// How many margins the step would leave out of balance; more than the limit, not how many more, when it is above it.
  func excess(after step: Step, in reckoning: Reckoning, limit: Int) -> Int {
    let places = reckoning.places[step.count]
    let least = abs(excess.count - places.count)
    if least > limit { return least }
    var (count, entry) = (excess.count, 0)
    for place in places {
      let before = excess.sum(of: place.margin, from: &entry)
      let after = before + place.sign * step.by
      count += (before == 0 ? 1 : 0) - (after == 0 ? 1 : 0)
    }
    return count
  }

  /// The step of a count that brings a margin nearer to balance; nil when it would take back what was changed.
  func step(of term: CountTable.Term, toward margin: Int) -> Step? {
    let by = (term.sign > 0) == (excess[margin] > 0) ? -1 : 1
    return changes[term.count] * by < 0 ? nil : Step(count: term.count, by: by)
  }
}
