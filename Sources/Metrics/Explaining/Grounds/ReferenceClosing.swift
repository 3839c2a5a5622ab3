internal import Records

/// Adds what records refer to, and what decides as what a person or an institution counts, until nothing is missing.
struct ReferenceClosing {
  private let facts: Facts
  private var all: RecordRows
  private(set) var context: RecordRows
  private var waiting: [(kind: Kind, row: Int)] = []

  init(_ facts: Facts, all counted: RecordRows, context: RecordRows) {
    self.facts = facts
    self.context = context
    all = counted
    all.formUnion(context)
    for kind in all.kinds { waiting += all[kind].map { (kind, Int($0)) } }
  }

  mutating func close() {
    while let (kind, row) = waiting.popLast() { follow(kind, row) }
  }

  private mutating func need(_ kind: Kind, _ row: Int32) {
    guard row != Facts.none, all.insert(row, of: kind) else { return }
    context.insert(row, of: kind)
    waiting.append((kind, Int(row)))
  }

  private mutating func follow(_ kind: Kind, _ row: Int) {
    switch kind {
    case .institutions: needMergers(of: Int32(row))
    case .people: needHome(of: Int32(row))
    case .mergers: need(.institutions, facts.mergers.institution[row], facts.mergers.into[row])
    case .affiliations:
      need(.people, facts.affiliations.person[row])
      need(.institutions, facts.affiliations.institution[row])
    case .memberships:
      need(.people, facts.memberships.person[row])
      need(.coalitions, facts.memberships.coalition[row])
    case .ambassadors:
      need(.people, facts.ambassadors.person[row])
      need(.institutions, facts.ambassadors.institution[row])
    case .attendance:
      need(.meetings, meeting(of: row))
      need(.people, facts.attendance.person[row])
      need(.coalitions, facts.attendance.coalition[row])
    case .meetings: need(.coalitions, facts.meetings.coalition[row])
    default: followWork(kind, row)
    }
  }

  private mutating func followWork(_ kind: Kind, _ row: Int) {
    switch kind {
    case .contributions:
      need(.people, facts.contributions.person[row])
      need(.coalitions, facts.contributions.coalition[row])
    case .uses:
      need(.results, facts.uses.result[row])
      need(.institutions, facts.uses.institution[row])
      need(.coalitions, facts.uses.coalition[row])
    case .stories:
      need(.coalitions, facts.stories.coalition[row])
      need(.results, facts.stories.result[row])
    case .expectedResults: need(.coalitions, facts.expectedResults.coalition[row])
    case .results: need(.coalitions, facts.results.coalition[row])
    case .support: need(.coalitions, facts.support.coalition[row])
    case .decisions: need(.coalitions, facts.decisions.coalition[row])
    case .explanations: need(.coalitions, facts.explanations.coalition[row])
    case .evaluations: need(.coalitions, facts.evaluations.coalition[row])
    default: break
    }
  }

  private mutating func need(_ kind: Kind, _ first: Int32, _ second: Int32) {
    need(kind, first)
    need(kind, second)
  }

  private func meeting(of row: Int) -> Int32 {
    let start = facts.attendance.start
    return Int32(lowerBound(0..<facts.meetings.count) { Int(start[$0 + 1]) <= row })
  }

  /// A merger before the period's end says as what the institution counts.
  private mutating func needMergers(of institution: Int32) {
    let rows = facts.mergers
    let first = lowerBound(0..<rows.count) { rows.institution[$0] < institution }
    for row in first..<rows.count {
      guard rows.institution[row] == institution else { break }
      if rows.on[row] < facts.period.end { need(.mergers, Int32(row)) }
    }
  }

  /// Affiliations within the period come before people.csv.
  private mutating func needHome(of person: Int32) {
    need(.institutions, facts.people.institution[Int(person)])
    let rows = facts.affiliations
    let first = lowerBound(0..<rows.count) { rows.person[$0] < person }
    for row in first..<rows.count {
      guard rows.person[row] == person else { break }
      if rows.span[row].overlaps(facts.period.span) { need(.affiliations, Int32(row)) }
    }
  }
}
