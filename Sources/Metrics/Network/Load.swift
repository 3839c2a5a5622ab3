internal import Records

/// Load: persons who on one day of the period were in the core or active ring of three or more coalitions.
///
/// One such day is enough. It does not say how much work it was, and people whom many ask are often the willing ones.
func load(_ basis: Basis) -> Int {
  var loaded = 0
  var turns: [(day: Day, step: Int)] = []
  for person in 0..<Int32(basis.facts.people.count) {
    turns.removeAll(keepingCapacity: true)
    for place in basis.spells.of(person: person) where basis.spells.ring[Int(place)] <= .active {
      let days = basis.spells.span[Int(place)].intersection(basis.period.span)
      if days.isEmpty { continue }
      turns.append((days.start, 1))
      turns.append((days.end, -1))
    }
    if turns.count >= 6, mostAtOnce(&turns) >= 3 { loaded += 1 }
  }
  return loaded
}

/// The most that are open on one day; what ends on a day is closed before what begins on it.
private func mostAtOnce(_ turns: inout [(day: Day, step: Int)]) -> Int {
  turns.sort { $0.day != $1.day ? $0.day < $1.day : $0.step < $1.step }
  var (open, most) = (0, 0)
  for turn in turns {
    open += turn.step
    most = max(most, open)
  }
  return most
}
