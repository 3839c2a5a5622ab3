import Records

/// What coalitions made, who used it, what is told about it, and what the bureau keeps of their years.
extension MadeDelivery {
  mutating func writeResults() throws {
    var made: [(coalition: Int, day: Int)] = []
    try write(.results) { delivery, file in
      for coalition in 0..<delivery.shape.coalitions {
        let time = delivery.life[coalition].clamped(to: delivery.begin..<delivery.end)
        for place in 0..<5 {
          let day = time.lowerBound + (place + 1) * time.count / 6
          let kind = ResultKind.allCases[place % ResultKind.allCases.count]
          try file.add(
            delivery.id("R", file.rows), delivery.coalition(coalition), kind.rawValue, "Opbrengst \(place + 1)",
            delivery.day(day), "")
          made.append((coalition, day))
        }
      }
    }
    try write(.uses) { delivery, file in try delivery.write(usesOf: made, to: file) }
    try write(.stories) { delivery, file in
      for (result, origin) in made.enumerated() where result % 3 == 0 {
        let cycle: ValueCycle = result % 2 == 0 ? .realised : .reframing
        try file.add(
          delivery.id("S", file.rows), delivery.coalition(origin.coalition), delivery.id("R", result),
          delivery.day(min(delivery.end - 1, origin.day + 100)), cycle.rawValue, "Wat wij ervan leerden")
      }
    }
  }

  /// Institutions at a fixed stride, each once a result.
  private mutating func write(usesOf made: [(coalition: Int, day: Int)], to file: CSVFile) throws {
    let count = min(shape.institutions, 10 + shape.institutions / 4)
    for (result, origin) in made.enumerated() {
      for place in 0..<count {
        let day = origin.day + dice.below(500)
        guard day < end else { continue }
        let other = place % 4 == 0 ? coalition(dice.below(shape.coalitions)) : ""
        try file.add(
          id("R", result), self.day(day), institution((result + place) % shape.institutions), other,
          UseKind.allCases[place % 3].rawValue, place % 2 == 0 ? "teaching" : "")
      }
    }
  }

  mutating func writeDossiers() throws {
    func each(_ made: MadeDelivery, _ body: (String, Int, Int) throws -> Void) rethrows {
      for number in 0..<made.shape.coalitions {
        for (place, year) in Shape.years.enumerated() { try body(made.coalition(number), year, number + place) }
      }
    }
    try write(.support) { made, file in
      try each(made) {
        try file.add($0, String($1), "\(40 + $2 % 50)", "\(30 + $2 % 50)", "\(20 + $2 % 60)", "Tijd", "")
      }
    }
    try write(.decisions) { made, file in
      try each(made) {
        try file.add($0, String($1), "\($1)-12-01", DecisionKind.allCases[$2 % 5].rawValue, "Na het gesprek")
      }
    }
    try write(.explanations) { made, file in
      try each(made) { if $2 % 3 == 0 { try file.add($0, String($1), "results", "Het schoof door naar het voorjaar") } }
    }
    try write(.evaluations) { made, file in
      for coalition in 0..<made.shape.coalitions {
        for year in Shape.years {
          for who in 0..<min(made.members[coalition].count / 3, 400) {
            for question in Question.allCases {
              try file.add(
                made.coalition(coalition), String(year), "E\(who)", question.rawValue, String(2 + made.dice.below(4)))
            }
          }
        }
      }
    }
  }
}
