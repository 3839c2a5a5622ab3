internal import Records

/// Institutions, people, and where people belong.
extension Ledger {
  func institutions(_ known: inout Known) throws(LedgerError) -> Facts.Institutions {
    var (rows, codes) = (Facts.Institutions(), [Int32]())
    let kinds = Words<InstitutionKind>()
    try EffectiveRows(.institutions).forEachCells(connection, &known) { row in
      codes.append(row.int32(0))
      rows.names.append(row.text(1))
      rows.kinds.append(kinds.word(row, 2))
      rows.spans.append(row.span(3, 4))
    }
    rows.ids = try number(codes, .institution, &known)
    let arrangement = Arrangement(by: known.numbers(of: codes, in: .institution))
    arrangement.arrange(&rows.names)
    arrangement.arrange(&rows.kinds)
    arrangement.arrange(&rows.spans)
    return rows
  }

  func mergers(_ known: inout Known) throws(LedgerError) -> Facts.Mergers {
    var rows = Facts.Mergers()
    let institutions = known[.institution]
    try EffectiveRows(.mergers).forEachCells(connection, &known) { row in
      rows.institution.append(row.reference(0, in: institutions))
      rows.into.append(row.reference(1, in: institutions))
      rows.on.append(row.day(2))
    }
    let arrangement = Arrangement(by: rows.institution)
    arrangement.arrange(&rows.institution)
    arrangement.arrange(&rows.into)
    arrangement.arrange(&rows.on)
    return rows
  }

  func people(_ known: inout Known) throws(LedgerError) -> Facts.People {
    var (rows, codes) = (Facts.People(), [Int32]())
    let (institutions, functions) = (known[.institution], Words<Function>())
    try EffectiveRows(.people).forEachCells(connection, &known) { row in
      codes.append(row.int32(0))
      rows.institution.append(row.reference(1, in: institutions))
      rows.function.append(functions.word(row, 2))
    }
    rows.ids = try number(codes, .person, &known)
    let arrangement = Arrangement(by: known.numbers(of: codes, in: .person))
    arrangement.arrange(&rows.institution)
    arrangement.arrange(&rows.function)
    return rows
  }

  func affiliations(_ known: inout Known) throws(LedgerError) -> Facts.Affiliations {
    var rows = Facts.Affiliations()
    let (people, institutions, functions) = (known[.person], known[.institution], Words<Function>())
    try EffectiveRows(.affiliations).forEachCells(connection, &known) { row in
      rows.person.append(row.reference(0, in: people))
      rows.span.append(row.span(1, 2))
      rows.institution.append(row.reference(3, in: institutions))
      rows.function.append(functions.word(row, 4))
    }
    let arrangement = Arrangement(by: rows.person, rows.span.map(\.start.number))
    arrangement.arrange(&rows.person)
    arrangement.arrange(&rows.span)
    arrangement.arrange(&rows.institution)
    arrangement.arrange(&rows.function)
    return rows
  }

  func memberships(_ known: inout Known) throws(LedgerError) -> Facts.Memberships {
    var rows = Facts.Memberships()
    let (people, coalitions) = (known[.person], known[.coalition])
    let (rings, roles) = (Words<Ring>(), Words<Role>())
    try EffectiveRows(.memberships).forEachCells(connection, &known) { row in
      rows.person.append(row.reference(0, in: people))
      rows.coalition.append(row.reference(1, in: coalitions))
      rows.span.append(row.span(2, 3))
      rows.ring.append(rings.word(row, 4))
      rows.role.append(roles.word(orNil: row, 5))
    }
    let arrangement = Arrangement(by: rows.coalition, rows.person, rows.span.map(\.start.number))
    arrangement.arrange(&rows.person)
    arrangement.arrange(&rows.coalition)
    arrangement.arrange(&rows.span)
    arrangement.arrange(&rows.ring)
    arrangement.arrange(&rows.role)
    return rows
  }

  func ambassadors(_ known: inout Known) throws(LedgerError) -> Facts.Ambassadors {
    var rows = Facts.Ambassadors()
    let (people, institutions) = (known[.person], known[.institution])
    try EffectiveRows(.ambassadors).forEachCells(connection, &known) { row in
      rows.person.append(row.reference(0, in: people))
      rows.institution.append(row.reference(1, in: institutions))
      rows.span.append(row.span(2, 3))
    }
    let arrangement = Arrangement(by: rows.person, rows.institution, rows.span.map(\.start.number))
    arrangement.arrange(&rows.person)
    arrangement.arrange(&rows.institution)
    arrangement.arrange(&rows.span)
    return rows
  }
}
