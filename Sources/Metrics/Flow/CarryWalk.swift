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
  private var visited: Few
  /// The coalitions of the date at hand, each once.
  private var today: Few

  /// Some of all coalitions: room for all of them, of which the first count.
  private struct Few {
    private(set) var all: [Int32]
    private(set) var count = 0

    init(of all: Int) { self.all = Array(repeating: Facts.none, count: all) }

    func contains(_ coalition: Int32) -> Bool {
      for place in 0..<count where all[place] == coalition { return true }
      return false
    }

    mutating func append(_ coalition: Int32) {
      all[count] = coalition
      count += 1
    }

    mutating func removeAll() { count = 0 }
  }

  package init(_ basis: Basis) {
    presences = basis.presences
    spells = basis.spells
    heldOn = basis.facts.meetings.heldOn
    coalitionOf = basis.facts.meetings.coalition
    start = basis.period.start
    memory = basis.settings.memory
    let coalitions = basis.facts.coalitions.count
    last = Array(repeating: .distantPast, count: coalitions)
    (visited, today) = (Few(of: coalitions), Few(of: coalitions))
  }

  /// In order of day, then of the day's meetings, then of first visit to the source.
  package mutating func carries(of person: Int32, _ body: (Carry) -> Void) {
    let recent = recent(person)
    // From one meeting nobody brings anything anywhere.
    guard recent.count > 1 else { return }
    var day = Day.distantPast
    for meeting in recent {
      let (held, coalition) = (heldOn[Int(meeting)], coalitionOf[Int(meeting)])
      guard coalition != Facts.none else { continue }
      if held != day {
        arrive(person, day, body)
        day = held
      }
      if !today.contains(coalition) { today.append(coalition) }
    }
    arrive(person, day, body)
    for place in 0..<visited.count { last[Int(visited.all[place])] = .distantPast }
    visited.removeAll()
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
      for place in 0..<today.count { bring(person, to: today.all[place], day, body) }
    }
    for place in 0..<today.count {
      let coalition = today.all[place]
      if last[Int(coalition)] == .distantPast { visited.append(coalition) }
      last[Int(coalition)] = day
    }
    today.removeAll()
  }

  private func bring(_ person: Int32, to target: Int32, _ day: Day, _ body: (Carry) -> Void) {
    var isOfTarget: Bool?
    for place in 0..<visited.count {
      let source = visited.all[place]
      guard source != target, day - last[Int(source)] <= memory else { continue }
      let ofTarget = isOfTarget ?? (spells.place(of: person, in: target, on: day) != nil)
      isOfTarget = ofTarget
      body(
        Carry(
          person: person, from: source, to: target, day: day, lag: day - last[Int(source)],
          role: CarryRole(ofSource: spells.place(of: person, in: source, on: day) != nil, ofTarget: ofTarget)))
    }
  }
}
