internal import Records

/// Persons x coalitions, 1 where the person was present at one of the coalition's own meetings in P.
///
/// Coalitions go by place among those in P, persons by place among those present at any of their events.
package struct PresenceTable: Hashable, Sendable {
  /// Where each coalition's persons begin in `person`; one more entry than coalitions.
  package let start: [Int]
  /// Persons by coalition, each once.
  package var person: [Int32]
  /// Persons with at least one coalition.
  package let people: Int

  /// Each coalition's persons, each named once; persons are numbered from 0 without gaps.
  package init(_ coalitions: [[Int32]]) {
    var start = [0]
    for persons in coalitions { start.append(start[start.count - 1] + persons.count) }
    self.start = start
    person = coalitions.flatMap { $0 }
    people = Int((person.max() ?? -1) + 1)
  }

  /// The coalitions in P, at their own meetings in P.
  ///
  /// - Parameter isForChance: random tables are made from it, for which the order of persons matters.
  package init(_ basis: Basis, isForChance: Bool = true) {
    let nobody: Int32 = -1
    var place = Array(repeating: nobody, count: basis.facts.people.count)
    var latest = Array(repeating: nobody, count: basis.facts.people.count)
    let (persons, statuses) = (basis.facts.attendance.person, basis.facts.attendance.status)
    let counts = basis.population.counts
    var seen: Int32 = 0
    let lists = basis.running.coalitions.map { coalition in
      var list: [Int32] = []
      for meeting in basis.held.of(coalition) where basis.isInPeriod(meeting: meeting) {
        for row in basis.facts.attendance.rows(of: Int(meeting)) where statuses[row].isPresent {
          let person = Int(persons[row])
          guard counts[person], latest[person] != coalition else { continue }
          latest[person] = coalition
          if place[person] == nobody {
            place[person] = seen
            seen += 1
          }
          list.append(place[person])
        }
      }
      return list
    }
    self.init(isForChance ? PresenceTable.byPattern(lists, people: Int(seen)) : lists)
  }

  /// In every coalition the persons in the order of all the coalitions that each has: what is drawn at random then depends
  /// on who has what, not on how anybody is called. Persons of the same coalitions may stand for one another.
  static func byPattern(_ coalitions: [[Int32]], people: Int) -> [[Int32]] {
    var patterns = [[Int32]](repeating: [], count: people)
    for (coalition, persons) in coalitions.enumerated() {
      for person in persons { patterns[Int(person)].append(Int32(coalition)) }
    }
    let order = patterns.indices.sorted { patterns[$0].lexicographicallyPrecedes(patterns[$1]) }
    var ranks = [Int](repeating: 0, count: people)
    for (rank, person) in order.enumerated() { ranks[person] = rank }
    return coalitions.map { persons in persons.sorted { ranks[Int($0)] < ranks[Int($1)] } }
  }

  package var coalitions: Int { start.count - 1 }
  package func range(of coalition: Int) -> Range<Int> { start[coalition]..<start[coalition + 1] }

  /// The coalitions that have people.
  package var peopled: [Int] { (0..<coalitions).filter { !range(of: $0).isEmpty } }
}

/// Counts for every pair of coalitions the persons that both have, without a look at any pair of persons.
package struct PairCounter: Hashable, Sendable {
  private let coalitions: Int
  /// Where each person's coalitions begin; a person of one coalition shares nothing and has no room.
  private let start: [Int]
  private var next: [Int]
  private var coalition: [Int32]
  /// Shared persons of a and b, a < b, at a x coalitions + b.
  package private(set) var shared: [Int32]

  /// Room for every table that keeps each person's number of coalitions as it is in `table`.
  package init(for table: PresenceTable) {
    coalitions = table.coalitions
    var start = [Int](repeating: 0, count: table.people + 1)
    for person in table.person { start[Int(person) + 1] += 1 }
    for person in 0..<table.people {
      start[person + 1] = start[person] + (start[person + 1] > 1 ? start[person + 1] : 0)
    }
    self.start = start
    next = start
    coalition = Array(repeating: 0, count: start[table.people])
    shared = Array(repeating: 0, count: coalitions * coalitions)
  }

  /// Persons of two or more coalitions.
  package var bridging: Int { zip(start, start.dropFirst()).count { $0 < $1 } }

  package mutating func count(_ table: PresenceTable) {
    for place in next.indices { next[place] = start[place] }
    for c in 0..<coalitions {
      for place in table.range(of: c) { note(Int(table.person[place]), at: Int32(c)) }
    }
    for place in shared.indices { shared[place] = 0 }
    for person in 0..<start.count - 1 {
      for i in start[person]..<start[person + 1] { pair(i, upTo: start[person + 1]) }
    }
  }

  private mutating func note(_ person: Int, at c: Int32) {
    guard start[person + 1] > start[person] else { return }
    coalition[next[person]] = c
    next[person] += 1
  }

  /// A person's coalitions stand in ascending order, since they were noted in it.
  private mutating func pair(_ i: Int, upTo end: Int) {
    let row = Int(coalition[i]) * coalitions
    for j in (i + 1)..<max(end, i + 1) { shared[row + Int(coalition[j])] += 1 }
  }
}
