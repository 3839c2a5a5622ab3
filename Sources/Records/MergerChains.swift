/// Where the mergers of institutions lead: what each institution went into in the end.
///
/// A chain that goes round leads nowhere: every institution on the round, and every one whose chain ends in it, counts
/// as itself and is marked.
package struct MergerChains: Hashable, Sendable {
  /// By institution; itself when it was not merged, or when its chain goes round.
  package private(set) var root: [Int32]
  /// By institution: its chain goes round.
  package private(set) var goesRound: [Bool]

  /// Follows the mergers before `day`; all of them when it is nil.
  package init(_ facts: Facts, before day: Day? = nil) {
    let count = facts.institutions.count
    var into = [Int32](repeating: Facts.none, count: count)
    for row in 0..<facts.mergers.count where day.map({ facts.mergers.on[row] < $0 }) ?? true {
      into[Int(facts.mergers.institution[row])] = facts.mergers.into[row]
    }
    root = (0..<count).map(Int32.init)
    goesRound = Array(repeating: false, count: count)
    var visited = [Visit](repeating: .never, count: count)
    for institution in 0..<count { follow(from: institution, into, &visited) }
  }

  private enum Visit { case never, onPath, settled }

  /// Walks to the first institution whose end is known, and settles the whole path with it: each is walked once.
  private mutating func follow(from institution: Int, _ into: [Int32], _ visited: inout [Visit]) {
    var path: [Int] = []
    var at = institution
    while visited[at] == .never {
      visited[at] = .onPath
      path.append(at)
      if into[at] == Facts.none { break }
      at = Int(into[at])
    }
    let round = goesRound[at] || (visited[at] == .onPath && into[at] != Facts.none)
    let end = root[at]
    for passed in path {
      root[passed] = round ? Int32(passed) : end
      goesRound[passed] = round
      visited[passed] = .settled
    }
  }
}
