internal import Records

/// What went to and fro between one institution and one coalition in P.
package struct Exchange: Hashable, Sendable {
  /// Persons of the institution with a membership day of the coalition within P_c.
  package internal(set) var people = 0
  /// Persons of it present at a meeting of the coalition (not joint) in P.
  package internal(set) var participants = 0
  /// Meetings of the coalition (not joint) in P at which one of its persons or more was present.
  package internal(set) var meetings = 0
  /// Contributions to the coalition in P by its persons.
  package internal(set) var contributions = 0
  /// Its uses in P of the coalition's results, of any kind.
  package internal(set) var uses = 0
  /// Of those the ones that show in practice: tried or adopted.
  package internal(set) var applied = 0

  package init() {}

  /// A person of the institution was a member, was present or contributed.
  package var isJoined: Bool { people + participants + contributions > 0 }
  var isEmpty: Bool { self == Exchange() }
}

/// The exchanges of every member institution with every coalition, counted in one pass over each kind of record.
struct Exchanges {
  /// By institution: its place among the members of P; -1 for others.
  private let place: [Int32]
  private let coalitions: Int
  /// One row a member, one cell a coalition.
  private var cells: [Exchange]
  /// By place: meetings in P, joint ones included, with one of its persons or more.
  private(set) var meetings: [Int]

  init(_ basis: Basis, _ gatherings: Gatherings) {
    let members = basis.population.members
    var place = Array(repeating: Facts.none, count: basis.facts.institutions.count)
    for (number, institution) in members.enumerated() { place[Int(institution)] = Int32(number) }
    self.place = place
    coalitions = basis.facts.coalitions.count
    cells = Array(repeating: Exchange(), count: members.count * coalitions)
    meetings = Array(repeating: 0, count: members.count)
    countMembers(basis)
    countMeetings(gatherings)
    countParticipants(gatherings)
    countContributions(basis)
    countUses(basis)
  }

  /// The coalitions with which anything went to and fro, ascending.
  func of(_ place: Int) -> [InstitutionMirror.WithCoalition] {
    (0..<coalitions).compactMap { coalition in
      let exchange = cells[place * coalitions + coalition]
      return exchange.isEmpty ? nil : .init(coalition: Int32(coalition), exchange: exchange)
    }
  }

  /// Nil for an institution that is no member.
  private func cell(_ institution: Int32, _ coalition: Int32) -> Int? {
    guard institution != Facts.none, place[Int(institution)] != Facts.none else { return nil }
    return Int(place[Int(institution)]) * coalitions + Int(coalition)
  }

  private mutating func countMembers(_ basis: Basis) {
    for person in 0..<Int32(basis.facts.people.count) {
      var counted = Facts.none
      for spell in basis.spells.of(person: person).lazy.map(Int.init)
      where basis.spells.coalition[spell] != counted && basis.spells.span[spell].overlaps(basis.period.span) {
        counted = basis.spells.coalition[spell]
        if let cell = cell(basis.population.institution[Int(person)], counted) { cells[cell].people += 1 }
      }
    }
  }

  private mutating func countMeetings(_ gatherings: Gatherings) {
    var latest = Array(repeating: -1, count: place.count)
    for gathering in 0..<gatherings.count {
      for person in gatherings.present(at: gathering) {
        let home = gatherings.institution[Int(person)]
        guard home != Facts.none, latest[Int(home)] != gathering, place[Int(home)] != Facts.none else { continue }
        latest[Int(home)] = gathering
        meetings[Int(place[Int(home)])] += 1
        let coalition = gatherings.coalition[gathering]
        if coalition != Facts.none, let cell = cell(home, coalition) { cells[cell].meetings += 1 }
      }
    }
  }

  private mutating func countParticipants(_ gatherings: Gatherings) {
    var latest = Array(repeating: Facts.none, count: coalitions)
    for person in gatherings.people.indices.lazy.map(Int32.init) {
      for gathering in gatherings.visits(of: person).lazy.map(Int.init) {
        let coalition = gatherings.coalition[gathering]
        guard coalition != Facts.none, latest[Int(coalition)] != person else { continue }
        latest[Int(coalition)] = person
        if let cell = cell(gatherings.institution[Int(person)], coalition) { cells[cell].participants += 1 }
      }
    }
  }

  private mutating func countContributions(_ basis: Basis) {
    let rows = basis.facts.contributions
    for row in 0..<rows.count where basis.period.contains(rows.madeOn[row]) {
      let person = Int(rows.person[row])
      guard basis.population.counts[person] else { continue }
      if let cell = cell(basis.population.institution[person], rows.coalition[row]) { cells[cell].contributions += 1 }
    }
  }

  private mutating func countUses(_ basis: Basis) {
    let rows = basis.facts.uses
    for row in 0..<rows.count where basis.period.contains(rows.usedOn[row]) {
      let user = basis.population.root[Int(rows.institution[row])]
      guard let cell = cell(user, basis.facts.results.coalition[Int(rows.result[row])]) else { continue }
      cells[cell].uses += 1
      if rows.kind[row].isApplied { cells[cell].applied += 1 }
    }
  }
}
