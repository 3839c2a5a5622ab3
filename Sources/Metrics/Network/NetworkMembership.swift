internal import Records

/// Who is a member of the network's coalitions in the period, each person once however many coalitions.
///
/// Everything goes by the innermost ring of any coalition on a day. Migration compares the day before the period with
/// its last day, so that whoever moved from one coalition to another stays where they are.
package struct NetworkMembership: Hashable, Sendable {
  /// Persons with a day of membership of any coalition in the period.
  package private(set) var people = 0
  /// By the ring's depth: persons with a day in the ring, of any coalition.
  package private(set) var inRing = [0, 0, 0, 0]
  /// By the ring's depth: persons by the innermost ring held on any day; adds up to `people`.
  package private(set) var innermost = [0, 0, 0, 0]
  package private(set) var moves = RingMoves()
  /// By the function's place in `Function.allCases`.
  package private(set) var functions = [Int](repeating: 0, count: Function.allCases.count)

  init(_ basis: Basis) {
    for person in 0..<Int32(basis.facts.people.count) { add(person, basis) }
  }

  private mutating func add(_ person: Int32, _ basis: Basis) {
    var held = RingSet(rawValue: 0)
    var (before, after): (Ring?, Ring?) = (nil, nil)
    for place in basis.spells.of(person: person).lazy.map(Int.init) {
      let (span, ring) = (basis.spells.span[place], basis.spells.ring[place])
      if span.overlaps(basis.period.span) { held.insert(RingSet(ring)) }
      if span.contains(basis.period.start - 1) { before = min(before ?? ring, ring) }
      if span.contains(basis.period.span.lastDay) { after = min(after ?? ring, ring) }
    }
    let rings = Ring.allCases.filter(held.contains)
    for ring in rings { inRing[ring.depth] += 1 }
    if let ring = rings.first {
      people += 1
      innermost[ring.depth] += 1
      functions[Function.code(of: basis.population.function[Int(person)])] += 1
    }
    moves.add(from: before, to: after, wasMember: !rings.isEmpty)
  }
}
