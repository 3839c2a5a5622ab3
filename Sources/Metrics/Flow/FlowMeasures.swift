internal import Records

/// Everything that goes from coalition to coalition in one period (metrics.md, section 3), journeys and ambassadors apart.
package struct FlowMeasures: Hashable, Sendable {
  /// The coalitions in P, ascending; a place below is a place in this list.
  package let coalitions: [Int32]
  /// By coalition in P.
  let place: [Int32: Int]
  package let carries: Carries
  package let uses: CoalitionUses
  /// By place.
  package let indices: FlowIndices
  /// By place.
  package let overlap: Overlap
  /// By place.
  package let encounter: Encounter
  /// By place.
  package let reach: Reach
  /// By place.
  package let chance: Chance?

  package init(_ basis: Basis, _ gatherings: Gatherings) {
    let running = basis.running.coalitions
    let table = PresenceTable(basis, isForChance: Chance.isPossible(basis.settings.chanceTables))
    let carries = Carries(basis)
    coalitions = running
    place = Dictionary(uniqueKeysWithValues: running.enumerated().map { ($1, $0) })
    self.carries = carries
    uses = CoalitionUses(basis)
    indices = FlowIndices(
      strength: running.flatMap { a in running.map { carries[a, $0].strength } },
      joined: running.reduce(0) { sum, a in sum + running.count { carries[a, $0].carries > 0 } }, k: running.count)
    overlap = Overlap(table)
    encounter = Encounter(basis)
    reach = Reach(basis, gatherings)
    chance = Chance(table, tables: basis.settings.chanceTables, seed: basis.settings.seed)
  }

  /// Fewest persons who together made half of all carries between coalitions in P; absent without carries.
  package var carrierAbsenceFactor: Int? { AbsenceFactor.of(carries.perCarrier) }

  /// Pairs in P that hang on one person, in order.
  package var singleCarriers: [OrderedPair] {
    pairsInPeriod.filter { carries[$0.from, $0.to].carriers == 1 }
  }

  package var pairsInPeriod: [OrderedPair] {
    coalitions.flatMap { a in coalitions.filter { $0 != a }.map { OrderedPair(from: a, to: $0) } }
  }

  /// All pairs in P, and those with a carry or a use of which one coalition does not run in P; in order.
  package func listedPairs(_ running: Running) -> [OrderedPair] {
    let all = 0..<Int32(running.spans.count)
    return all.flatMap { a in
      all.compactMap { b in
        let isListed = running.isInPeriod(a) && running.isInPeriod(b) || carries[a, b].carries > 0 || uses[a, b] > 0
        return a != b && isListed ? OrderedPair(from: a, to: b) : nil
      }
    }
  }
}

/// From one coalition to another.
package struct OrderedPair: Hashable, Sendable {
  package let from: Int32
  package let to: Int32
}

/// Uses in P of one coalition's results with another coalition, which built on it.
package struct CoalitionUses: Hashable, Sendable {
  private let coalitions: Int
  private var uses: [Int32]

  package subscript(maker: Int32, user: Int32) -> Int { Int(uses[Int(maker) * coalitions + Int(user)]) }

  init(_ basis: Basis) {
    let rows = basis.facts.uses
    coalitions = basis.facts.coalitions.count
    uses = Array(repeating: 0, count: coalitions * coalitions)
    for row in 0..<rows.count where rows.coalition[row] != Facts.none && basis.period.contains(rows.usedOn[row]) {
      let maker = basis.facts.results.coalition[Int(rows.result[row])]
      if maker != rows.coalition[row] { uses[Int(maker) * coalitions + Int(rows.coalition[row])] += 1 }
    }
  }
}
