package import Records

/// Who counts in a period, and as what: one institution and one function per person.
///
/// The affiliation that holds on the period's last day (of several the one that began last); else, of those within the
/// period, the one that ended last, then began last; else people.csv.
package struct Population: Hashable, Sendable {
  /// By person: the institution after mergers; `Facts.none` for nobody's.
  package private(set) var institution: [Int32]
  /// By person.
  package private(set) var function: [Function]
  /// By person: not of the bureau, which sections 1 to 4 leave out altogether.
  package let counts: [Bool]
  /// By institution: what it counts as, mergers before the period's end followed.
  package let root: [Int32]
  /// By institution: kind member, membership of the network within the period, not merged into another before its end.
  package let isMember: [Bool]
  /// Member institutions, ascending.
  package let members: [Int32]

  package init(_ facts: Facts) {
    let chains = MergerChains(facts, before: facts.period.end)
    let count = facts.institutions.count
    root = chains.root
    isMember = (0..<count).map { institution in
      facts.institutions.kinds[institution] == .member && chains.root[institution] == Int32(institution)
        && facts.institutions.spans[institution].overlaps(facts.period.span)
    }
    members = (0..<Int32(count)).filter { [isMember] in isMember[Int($0)] }
    (institution, function) = Population.homes(facts)
    for person in institution.indices where institution[person] != Facts.none {
      institution[person] = root[Int(institution[person])]
    }
    counts = function.map { $0 != .bureau }
  }

  /// Institution before mergers, and function, by person.
  private static func homes(_ facts: Facts) -> ([Int32], [Function]) {
    var (institution, function) = (facts.people.institution, facts.people.function)
    let rows = facts.affiliations
    var row = 0
    while row < rows.count {
      let person = rows.person[row]
      var chosen: Int?
      while row < rows.count, rows.person[row] == person {
        if rows.span[row].overlaps(facts.period.span),
          isLater(rows.span[row], than: chosen.map { rows.span[$0] }, facts.period.end)
        {
          chosen = row
        }
        row += 1
      }
      guard let chosen else { continue }
      (institution[Int(person)], function[Int(person)]) = (rows.institution[chosen], rows.function[chosen])
    }
    return (institution, function)
  }

  /// One that holds on the last day comes before all that ended earlier; ends from `end` on are alike.
  private static func isLater(_ span: Span, than other: Span?, _ end: Day) -> Bool {
    guard let other else { return true }
    let (a, b) = (min(span.end, end), min(other.end, end))
    return a != b ? a > b : span.start >= other.start
  }
}
