/// Changes to counts that are being tried, and the margins that they leave out of balance.
struct Balance: Sendable {
  struct Step: Hashable, Sendable {
    let count: Int
    /// 1 or -1.
    let by: Int
  }

  private(set) var changes: [Int: Int] = [:]
  /// By margin: how much its signed counts add up to; never 0.
  private(set) var excess: [Int: Int] = [:]

  mutating func take(_ step: Step, in reckoning: Reckoning) { apply(step, in: reckoning) }

  mutating func undo(_ step: Step, in reckoning: Reckoning) {
    apply(Step(count: step.count, by: -step.by), in: reckoning)
  }

  private mutating func apply(_ step: Step, in reckoning: Reckoning) {
    let change = (changes[step.count] ?? 0) + step.by
    changes[step.count] = change == 0 ? nil : change
    for place in reckoning.places[step.count] {
      let sum = (excess[place.margin] ?? 0) + place.sign * step.by
      excess[place.margin] = sum == 0 ? nil : sum
    }
  }

  /// How many margins the step would leave out of balance.
  func excess(after step: Step, in reckoning: Reckoning) -> Int {
    reckoning.places[step.count].reduce(excess.count) { count, place in
      let before = excess[place.margin] ?? 0
      let after = before + place.sign * step.by
      return count + (before == 0 ? 1 : 0) - (after == 0 ? 1 : 0)
    }
  }

  /// The steps that bring a margin nearer to balance, without taking back what was changed.
  func steps(toward margin: Int, in reckoning: Reckoning) -> some Sequence<Step> {
    let over = (excess[margin] ?? 0) > 0
    return reckoning.margins[margin].lazy.compactMap { [changes] term in
      let by = (term.sign > 0) == over ? -1 : 1
      return (changes[term.count] ?? 0) * by < 0 ? nil : Step(count: term.count, by: by)
    }
  }
}
