internal import Records

extension GroundsSearch {
  /// Contributions in the period of persons who count; of the network also to a coalition that is not in the period.
  func contributions(_ scope: Int32?) -> [Int] {
    let rows = facts.contributions
    return (0..<rows.count).filter { row in
      (scope ?? rows.coalition[row]) == rows.coalition[row] && basis.period.contains(rows.madeOn[row])
        && basis.population.counts[Int(rows.person[row])]
    }
  }

  mutating func findContributions(_ scope: Int32?) {
    if let scope { read(.coalitions, scope) }
    for row in contributions(scope) { count(.contributions, row) }
  }

  mutating func findContributions(_ coalition: Int32, in ring: Ring) {
    read(.coalitions, coalition)
    for row in contributions(coalition) {
      let person = facts.contributions.person[row]
      guard basis.spells.ring(of: person, in: coalition, on: facts.contributions.madeOn[row]) == ring else { continue }
      count(.contributions, row)
      takeMemberships(of: person, in: coalition)
    }
  }

  /// With the ring on the day, and the first presence, which says who is new.
  mutating func findNewInput(_ coalition: Int32) {
    findContributions(coalition)
    for row in contributions(coalition) {
      let person = facts.contributions.person[row]
      takeMemberships(of: person, in: coalition)
      let first = basis.presences.of(person).first { facts.meetings.coalition[Int($0)] == coalition }
      if let first, let row = attendance(of: person, at: first) { read(.attendance, row) }
    }
  }

  /// Results of the period.
  var published: [Int32] {
    (0..<Int32(facts.results.count)).filter { basis.period.contains(facts.results.publishedOn[Int($0)]) }
  }

  mutating func findResults(_ scope: Int32?) {
    if let scope { read(.coalitions, scope) }
    let rows = facts.results
    for row in 0..<rows.count
    where (scope ?? rows.coalition[row]) == rows.coalition[row] && basis.period.contains(rows.publishedOn[row]) {
      count(.results, row)
    }
  }

  mutating func findUnplanned(_ coalition: Int32) {
    findResults(coalition)
    let rows = facts.expectedResults
    for row in 0..<rows.count where rows.coalition[row] == coalition { read(.expectedResults, row) }
  }

  /// What was due before the period's end, and what was published before it, of kinds of which something is due in it.
  mutating func findDelivery(_ coalition: Int32, _ only: ResultKind?) {
    read(.coalitions, coalition)
    let (expected, results) = (facts.expectedResults, facts.results)
    let rows = (0..<expected.count).filter {
      expected.coalition[$0] == coalition && expected.dueOn[$0] < basis.period.end
        && (only ?? expected.kind[$0]) == expected.kind[$0]
    }
    let due = Set(
      rows.filter { basis.period.contains(expected.dueOn[$0]) && expected.quantity[$0] > 0 }.map { expected.kind[$0] })
    for row in rows where due.contains(expected.kind[row]) { count(.expectedResults, row) }
    for row in 0..<results.count
    where results.coalition[row] == coalition && results.publishedOn[row] < basis.period.end
      && due.contains(results.kind[row])
    {
      count(.results, row)
    }
  }

  /// Uses in the period of the coalition's results.
  mutating func findUses(_ coalition: Int32, _ pick: UsePick) {
    read(.coalitions, coalition)
    if pick == .uptake { find(.memberInstitutions) }
    let rows = facts.uses
    for row in 0..<rows.count
    where facts.results.coalition[Int(rows.result[row])] == coalition && basis.period.contains(rows.usedOn[row]) {
      let institution = Int(basis.population.root[Int(rows.institution[row])])
      let isTaken =
        switch pick {
        case .uptake: rows.kind[row].isApplied && basis.population.isMember[institution]
        case .ofPartners: facts.institutions.kinds[institution] == .partner
        case .applied: rows.kind[row].isApplied
        }
      if isTaken { count(.uses, row) }
    }
  }

  /// All evidence of a cycle before the period's end.
  mutating func findCycle(_ result: Int32) {
    count(.results, result)
    let (uses, stories) = (facts.uses, facts.stories)
    for row in 0..<uses.count
    where uses.result[row] == result && uses.kind[row].isApplied && uses.usedOn[row] < basis.period.end {
      count(.uses, row)
    }
    for row in 0..<stories.count
    where stories.result[row] == result && stories.toldOn[row] < basis.period.end
      && (stories.cycle[row] == .realised || stories.cycle[row] == .reframing)
    {
      count(.stories, row)
    }
  }

  mutating func findCycles(_ coalition: Int32) {
    read(.coalitions, coalition)
    for result in 0..<facts.results.count
    where facts.results.coalition[result] == coalition && facts.results.publishedOn[result] < basis.period.end {
      findCycle(Int32(result))
    }
  }

  /// Told in the period.
  mutating func findStories(_ cycle: ValueCycle?) {
    let rows = facts.stories
    for row in 0..<rows.count
    where basis.period.contains(rows.toldOn[row]) && (cycle ?? rows.cycle[row]) == rows.cycle[row] {
      count(.stories, row)
    }
  }

  mutating func findAnswers(_ coalition: Int32, _ question: Question?) {
    read(.coalitions, coalition)
    let rows = facts.evaluations
    for row in 0..<rows.count
    where rows.coalition[row] == coalition && rows.year[row] == Int32(basis.period.name)
      && (question ?? rows.question[row]) == rows.question[row]
    {
      count(.evaluations, row)
    }
  }
}
