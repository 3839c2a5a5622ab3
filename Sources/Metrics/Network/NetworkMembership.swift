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
    let (first, last) = (basis.period.start - 1, basis.period.span.lastDay)
    for place in basis.spells.of(person: person) {
      let (span, ring) = (basis.spells.span[Int(place)], basis.spells.ring[Int(place)])
      if span.overlaps(basis.period.span) { held.insert(RingSet(ring)) }
      if span.contains(first) { before = min(before ?? ring, ring) }
      if span.contains(last) { after = min(after ?? ring, ring) }
    }
    for depth in 0..<4 where held.rawValue & 1 << UInt8(depth) != 0 { inRing[depth] += 1 }
    if !held.isEmpty {
      people += 1
      innermost[held.rawValue.trailingZeroBitCount] += 1
      functions[Function.code(of: basis.population.function[Int(person)])] += 1
    }
    moves.add(from: before, to: after, wasMember: !held.isEmpty)
  }
}
