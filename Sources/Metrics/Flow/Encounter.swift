internal import Records

/// How much two coalitions met at joint meetings.
///
/// Board: "did the people of A and of B really sit at one table?" Over the joint meetings in P: pairs {p, q} of which
/// one stands for A and the other for B, each pair once, weighing 1 / (k - 1), k = persons present. A person stands for
/// the attendance row's coalition or, where it is empty, for every coalition of which they are a member on that date.
/// Pairs are counted from numbers of persons, so that a meeting of thousands costs no more than its list.
package struct Encounter: Hashable, Sendable {
  private let k: Int
  /// By a x k + b, a < b, places among the coalitions in P.
  private var weight: [Double]
  /// By the same: joint meetings in P at which two persons stood for the two.
  private var met: [Int]

  package subscript(a: Int, b: Int) -> Double { weight[min(a, b) * k + max(a, b)] }
  package func meetings(_ a: Int, _ b: Int) -> Int { met[min(a, b) * k + max(a, b)] }

  package init(_ basis: Basis) {
    k = basis.running.coalitions.count
    weight = Array(repeating: 0, count: k * k)
    met = Array(repeating: 0, count: k * k)
    var standing = Standing(basis)
    for meeting in basis.held.joint where basis.isInPeriod(meeting: meeting) {
      standing.take(meeting, basis)
      guard standing.present > 1 else { continue }
      for (i, a) in standing.coalitions.enumerated() {
        for b in standing.coalitions[(i + 1)...] {
          let (place, pairs) = (min(a, b) * k + max(a, b), standing.pairs(a, b))
          weight[place] += Double(pairs) / Double(standing.present - 1)
          met[place] += pairs > 0 ? 1 : 0
        }
      }
    }
  }
}

/// For whom the people at one joint meeting stand.
private struct Standing {
  private let spells: RingSpells
  private let k: Int
  /// By coalition: its place among those in P; -1 for none.
  private let place: [Int]
  /// Persons who stand for both, by a x k + b; for a coalition itself on the diagonal.
  private var both: [Int]
  /// Places of the coalitions for which someone stands.
  private(set) var coalitions: [Int] = []
  /// Those for which the person at hand stands.
  private var mine: [Int] = []
  private(set) var present = 0

  init(_ basis: Basis) {
    spells = basis.spells
    k = basis.running.coalitions.count
    both = Array(repeating: 0, count: k * k)
    var place = Array(repeating: -1, count: basis.facts.coalitions.count)
    for (number, coalition) in basis.running.coalitions.enumerated() { place[Int(coalition)] = number }
    self.place = place
  }

  mutating func take(_ meeting: Int32, _ basis: Basis) {
    for a in coalitions {
      for b in coalitions { both[a * k + b] = 0 }
    }
    coalitions.removeAll(keepingCapacity: true)
    present = 0
    let day = basis.facts.meetings.heldOn[Int(meeting)]
    for row in basis.facts.attendance.rows(of: Int(meeting)) where basis.isPresence(row) {
      present += 1
      stand(basis.facts.attendance.person[row], for: basis.facts.attendance.coalition[row], on: day)
      note()
    }
  }

  /// For the coalition that the row names, else for each of which the person is a member on the day.
  private mutating func stand(_ person: Int32, for named: Int32, on day: Day) {
    mine.removeAll(keepingCapacity: true)
    guard named == Facts.none else {
      if place[Int(named)] >= 0 { mine.append(place[Int(named)]) }
      return
    }
    for spell in spells.of(person: person) where spells.span[Int(spell)].contains(day) {
      mine.append(place[Int(spells.coalition[Int(spell)])])
    }
  }

  private mutating func note() {
    for a in mine {
      if both[a * k + a] == 0 { coalitions.append(a) }
      for b in mine { both[a * k + b] += 1 }
    }
  }

  /// Pairs {p, q}, one standing for a and the other for b: those who could do it either way round are counted once.
  func pairs(_ a: Int, _ b: Int) -> Int {
    let shared = both[a * k + b]
    return both[a * k + a] * both[b * k + b] - shared - shared * (shared - 1) / 2
  }
}

extension Basis {
  /// The attendance row is of a person who counts, and who was present.
  package func isPresence(_ row: Int) -> Bool {
    facts.attendance.status[row].isPresent && population.counts[Int(facts.attendance.person[row])]
  }
}
