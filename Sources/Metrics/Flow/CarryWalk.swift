package import Records

/// One occasion on which a person could bring what was heard at one coalition to another.
package struct Carry: Hashable, Sendable {
  package let person: Int32
  package let from: Int32
  package let to: Int32
  /// The day at the target, in P.
  package let day: Day
  /// Days since the person was last at the source, 1...memory.
  package let lag: Int
  package let role: CarryRole
}

/// Finds a person's carries in one pass over their presences in order of date.
package struct CarryWalk {
  private let presences: Presences
  private let spells: RingSpells
  private let heldOn: [Day]
  private let coalitionOf: [Int32]
  private let start: Day
  private let memory: Int
  /// By coalition: the day on which the person was last at one of its own meetings.
  private var last: [Day]
  /// The coalitions with a last day.
  private var visited: [Int32] = []
  /// The coalitions of the date at hand, each once.
  private var today: [Int32] = []

  package init(_ basis: Basis) {
    presences = basis.presences
    spells = basis.spells
    heldOn = basis.facts.meetings.heldOn
    coalitionOf = basis.facts.meetings.coalition
    start = basis.period.start
    memory = basis.settings.memory
    last = Array(repeating: .distantPast, count: basis.facts.coalitions.count)
  }

  /// In order of day, then of the day's meetings, then of first visit to the source.
  package mutating func carries(of person: Int32, _ body: (Carry) -> Void) {
    var day = Day.distantPast
    for meeting in recent(person) {
      let (held, coalition) = (heldOn[Int(meeting)], coalitionOf[Int(meeting)])
      guard coalition != Facts.none else { continue }
      if held != day {
        arrive(person, day, body)
        day = held
      }
      if !today.contains(coalition) { today.append(coalition) }
    }
    arrive(person, day, body)
    for coalition in visited { last[Int(coalition)] = .distantPast }
    visited.removeAll(keepingCapacity: true)
  }

  /// The person's presences from `memory` days before the period.
  private func recent(_ person: Int32) -> ArraySlice<Int32> {
    let all = presences.of(person)
    var (low, high) = (all.startIndex, all.endIndex)
    while low < high {
      let middle = (low + high) / 2
      if start - heldOn[Int(all[middle])] > memory { low = middle + 1 } else { high = middle }
    }
    return all[low...]
  }

  /// Ends a date: what was held before it arrives at each of its coalitions; only then do they become visited.
  private mutating func arrive(_ person: Int32, _ day: Day, _ body: (Carry) -> Void) {
    if day >= start {
      for target in today where visited.count > 1 || visited.first != target { bring(person, to: target, day, body) }
    }
    for coalition in today {
      if last[Int(coalition)] == .distantPast { visited.append(coalition) }
      last[Int(coalition)] = day
    }
    today.removeAll(keepingCapacity: true)
  }

  private func bring(_ person: Int32, to target: Int32, _ day: Day, _ body: (Carry) -> Void) {
    let ofTarget = spells.ring(of: person, in: target, on: day) != nil
    for source in visited where source != target && day - last[Int(source)] <= memory {
      let ofSource = spells.ring(of: person, in: source, on: day) != nil
      body(
        Carry(
          person: person, from: source, to: target, day: day, lag: day - last[Int(source)],
          role: CarryRole(ofSource: ofSource, ofTarget: ofTarget)))
    }
  }
}
