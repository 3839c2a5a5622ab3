import Records

/// Coalitions, and who is in which of their rings.
extension MadeDelivery {
  mutating func writeCoalitions() throws {
    let count = shape.coalitions
    try write(.coalitions) { made, file in
      for number in 0..<count {
        // Starts are spread from two years before the first day to half a year before the last.
        let start = made.begin - 650 + number * (made.end - made.begin + 450) / count
        let stop = start + 730 + made.dice.below(731)
        made.life.append(start..<stop)
        let long = number == count - 1 ? String(repeating: "naam ", count: made.shape.nameLength / 5) : ""
        try file.add(
          made.coalition(number), long + "Coalitie \(number + 1)", made.day(start),
          stop < made.end ? made.day(stop) : "",
          number % 10 == 0 ? "" : "Samen leren", number % 5 == 0 ? "" : "Een plek om te werken")
      }
    }
    try write(.expectedResults) { made, file in
      for number in 0..<count {
        for kind in ResultKind.allCases.prefix(2 + number % 3) {
          let due = made.life[number].lowerBound + 300 + made.dice.below(400)
          try file.add(made.coalition(number), kind.rawValue, made.day(due), String(1 + made.dice.below(2)))
        }
      }
    }
  }

  /// Rings are as large as the meetings need that the shape asks for; one member in four moves to another ring.
  mutating func writeMemberships() throws {
    home = Array(repeating: -1, count: shape.people)
    let held = shape.coalitions * shape.meetings * 2 + 1
    let size = max(8, shape.attendance * 85 / 100 / held * 12 / 5)
    try write(.memberships) { made, file in
      for coalition in 0..<made.shape.coalitions {
        made.members.append(made.drawMembers(of: coalition, size))
        for spell in made.members[coalition] {
          let until = spell.until < made.end ? made.day(spell.until) : ""
          try file.add(
            made.person(spell.person), made.coalition(coalition), made.day(spell.from), until, spell.ring.rawValue,
            "member")
        }
      }
    }
  }

  /// People go by themes: those of a coalition stand near each other, so that neighbouring coalitions share some.
  private mutating func drawMembers(of coalition: Int, _ size: Int) -> [Spell] {
    // The first person is the regular, in no ring.
    let others = shape.people - 1
    let (first, count) = (coalition * others / shape.coalitions, min(size, others))
    let near = min(others, count * 2)
    var spells: [Spell] = []
    var seen: Set<Int> = []
    while seen.count < count {
      let person = 1 + (first + (dice.happens(0.9) ? dice.below(near) : dice.below(others))) % others
      guard seen.insert(person).inserted else { continue }
      home[person] = coalition
      spells += drawSpells(of: person, in: life[coalition])
    }
    return spells
  }

  private mutating func drawSpells(of person: Int, in life: Range<Int>) -> [Spell] {
    let place = dice.share()
    let ring: Ring = place < 0.1 ? .core : place < 0.38 ? .active : place < 0.5 ? .reader : .follower
    let from = life.lowerBound + (dice.happens(0.6) ? dice.below(60) : dice.below(life.count - 60))
    guard dice.happens(0.25), from + 120 < life.upperBound else {
      return [Spell(person: person, ring: ring, from: from, until: life.upperBound)].filter { $0.from < end }
    }
    let turn = from + 60 + dice.below(life.upperBound - from - 60)
    let other = Ring.allCases[dice.below(4)]
    return [
      Spell(person: person, ring: ring, from: from, until: turn),
      Spell(person: person, ring: other, from: turn, until: life.upperBound),
    ].filter { $0.from < end && $0.from < $0.until }
  }
}
