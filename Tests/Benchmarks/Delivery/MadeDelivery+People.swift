import Records

/// Institutions, people, and where people belong.
extension MadeDelivery {
  mutating func writeInstitutions() throws {
    let partners = max(1, shape.institutions / 9)
    try write(.institutions) { made, file in
      for number in 0..<made.shape.institutions {
        let isPartner = number >= made.shape.institutions - partners
        try file.add(made.institution(number), "College \(number + 1)", isPartner ? "partner" : "member", "", "")
      }
    }
    try write(.mergers) { made, file in
      try file.add(made.institution(0), made.institution(1), "2023-06-01")
      try file.add(made.institution(1), made.institution(2), "2024-08-01")
    }
  }

  mutating func writePeople() throws {
    let functions: [Function] = [.teacher, .teacher, .teacher, .quality, .quality, .manager, .staff, .director]
    try write(.people) { made, file in
      for number in 0..<made.shape.people {
        // One in a hundred is of the bureau and one in forty from outside, without an institution.
        let isBureau = number % 100 == 99
        let function = isBureau ? .bureau : number % 40 == 0 ? .external : functions[made.dice.below(8)]
        let home = isBureau || number % 40 == 0 ? "" : made.institution(made.dice.below(made.shape.institutions))
        try file.add(made.person(number), home, function.rawValue)
      }
    }
    try write(.affiliations) { made, file in
      for number in stride(from: 1, to: made.shape.people, by: 20) {
        let since = made.begin + made.dice.below(1_000)
        try file.add(
          made.person(number), made.day(since), "", made.institution(made.dice.below(made.shape.institutions)),
          "manager")
      }
    }
    try write(.ambassadors) { made, file in
      for number in stride(from: 0, to: made.shape.institutions, by: 2) {
        let person = 3 + number * 37 % max(4, made.shape.people - 3)
        try file.add(made.person(person), made.institution(number), made.day(made.begin + 30), "")
      }
    }
  }
}
