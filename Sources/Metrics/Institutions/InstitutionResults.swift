package import Records

/// A result as one institution meets it.
package struct InstitutionResult: Hashable, Sendable {
  package let result: Int32
  /// Days from its publication until a person of the institution could know of it, as in `Journey`; absent when it was not
  /// published in P or could not have reached anybody there before P's end.
  package fileprivate(set) var days: Int?
  /// The institution's uses of it in P, of any kind.
  package fileprivate(set) var uses = 0
  /// The most that the institution did with it in P: read, tried, adopted.
  package fileprivate(set) var use: UseKind?
  /// Where it landed, by the uses in P that show in practice; absent when none of them says.
  package fileprivate(set) var landing: Landing?
  /// The institution used it before P's end, in P or earlier.
  package fileprivate(set) var isUsed = false

  fileprivate init(_ result: Int32) { self.result = result }

  fileprivate mutating func add(_ kind: UseKind, landedIn: Landing?) {
    uses += 1
    if use.map({ UseKind.code(of: $0) < UseKind.code(of: kind) }) ?? true { use = kind }
    guard kind.isApplied, let landedIn else { return }
    landing = landing.map { $0 == landedIn ? $0 : .both } ?? landedIn
  }

  /// By institution: the results published in P that could have reached it, and those it used in P; by result.
  static func all(_ basis: Basis, _ journeys: [Journey]) -> [[InstitutionResult]] {
    var all = Array(repeating: [InstitutionResult](), count: basis.facts.institutions.count)
    for journey in journeys {
      for learned in journey.institutions {
        var entry = InstitutionResult(journey.result)
        entry.days = learned.day - journey.publishedOn
        all[Int(learned.institution)].append(entry)
      }
    }
    let rows = basis.facts.uses
    for row in 0..<rows.count where rows.usedOn[row] < basis.period.end {
      let (result, user) = (rows.result[row], Int(basis.population.root[Int(rows.institution[row])]))
      let place = lowerBound(0..<all[user].count) { all[user][$0].result < result }
      let isMet = place < all[user].count && all[user][place].result == result
      let isInPeriod = basis.period.contains(rows.usedOn[row])
      guard isMet || isInPeriod else { continue }
      if !isMet { all[user].insert(InstitutionResult(result), at: place) }
      if isInPeriod { all[user][place].add(rows.kind[row], landedIn: rows.landedIn[row]) }
      all[user][place].isUsed = true
    }
    return all
  }
}
