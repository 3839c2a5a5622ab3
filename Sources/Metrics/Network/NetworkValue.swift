internal import Records

/// What taking part was worth, over the whole network.
///
/// Board: "what did people get out of it, and what became of what was made?" Evaluation: all scores of the coalitions in P
/// together, so that a coalition with more respondents weighs more. Cycles: results published before the period's end, by
/// the highest cycle with evidence (ValueCycles). Stories: those told in P, by the cycle that they are about. What nobody
/// told or recorded is in none of them.
package struct NetworkValue: Hashable, Sendable {
  package let evaluation: Evaluation
  /// By the cycle's place in `ValueCycle.allCases`.
  package let cycles: [Int]
  package let stories: [Int]

  init(_ facts: Facts, _ coalitions: [CoalitionMeasures]) {
    evaluation = coalitions.reduce(Evaluation()) { $0 + $1.evaluation }
    cycles = coalitions.reduce(into: ValueCycle.allCases.map { _ in 0 }) { sums, coalition in
      for (place, count) in coalition.cycles.enumerated() { sums[place] += count }
    }
    let told = facts.stories.toldOn.indices.filter { facts.period.contains(facts.stories.toldOn[$0]) }
    stories = ValueCycle.allCases.map { cycle in told.count { facts.stories.cycle[$0] == cycle } }
  }

  var entries: [Figure.Entry] {
    [
      Figure.Entry(.evaluation, evaluation.figure), Figure.Entry(.cycles, .results(by: cycles)),
      Figure.Entry(.stories, .stories(by: stories)),
    ]
  }
}

extension Figure {
  /// A count for each cycle; a result is of potential value at least.
  static func results(by cycles: [Int]) -> Figure {
    .group(zip(ValueCycle.allCases, cycles).dropFirst().map { Entry($0.rawValue, .count($1)) })
  }

  fileprivate static func stories(by cycles: [Int]) -> Figure {
    .group(zip(ValueCycle.allCases, cycles).map { Entry($0.rawValue, .count($1)) })
  }
}
