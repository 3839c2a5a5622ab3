internal import Records

/// One coalition seen from another: what came in from it and what went out to it in P.
///
/// Lead: "with whom do we share people, who brings us what, and who built on our results?" Carriers and carries as in
/// `Carries`, shared persons as in `Overlap`, uses of the one's results with the other; met = joint meetings in P at which
/// one person stood for the one and another for the other, as in `Encounter`. An occasion on which something could be told, not that it was.
package struct Neighbour: Hashable, Sendable {
  package let coalition: Int32
  package let received: PairCarries
  package let given: PairCarries
  /// Uses in P of the neighbour's results with this coalition.
  package let usesIn: Int
  /// Uses in P of this coalition's results with the neighbour.
  package let usesOut: Int
  /// Persons present at events of both; nil when the neighbour is not in P.
  package let shared: Int?
  /// Joint meetings at which both were; nil when the neighbour is not in P.
  package let met: Int?

  fileprivate var isEmpty: Bool {
    received.carries + given.carries == 0 && usesIn + usesOut + (shared ?? 0) + (met ?? 0) == 0
  }

  var figure: Figure {
    .group([
      .init("days_in", .count(Int(received.days))), .init("days_out", .count(Int(given.days))),
      .init("carriers_in", .count(Int(received.carriers))), .init("carries_in", .count(Int(received.carries))),
      .init("carriers_out", .count(Int(given.carriers))), .init("carries_out", .count(Int(given.carries))),
      .init("uses_in", .count(usesIn)), .init("uses_out", .count(usesOut)),
      .init(.sharedPeople, .count(orAbsent: shared)), .init("met", .count(orAbsent: met)),
    ])
  }
}

extension FlowMeasures {
  /// Of a coalition in P by its place: the others with which anything went to and fro, ascending; also such as ended before
  /// P but lie in memory.
  package func neighbours(of place: Int) -> [Neighbour] {
    let own = coalitions[place]
    return (0..<Int32(carries.coalitions)).filter { $0 != own }.compactMap { other in
      let there = self.place[other]
      let neighbour = Neighbour(
        coalition: other, received: carries[other, own], given: carries[own, other], usesIn: uses[other, own],
        usesOut: uses[own, other], shared: there.map { overlap[place, $0].shared },
        met: there.map { encounter.meetings(place, $0) })
      return neighbour.isEmpty ? nil : neighbour
    }
  }
}

extension Overlap {
  /// The pair of two places among the coalitions in P, in any order.
  package subscript(one: Int, other: Int) -> Pair {
    let (a, b) = (min(one, other), max(one, other))
    return pairs[a * (2 * k - a - 1) / 2 + b - a - 1]
  }
}
