internal import Records

/// What coalitions made, who used it, and what is told about it.
extension Ledger {
  func results(_ known: inout Known) throws(LedgerError) -> Facts.Results {
    var (rows, codes) = (Facts.Results(), [Int32]())
    let (coalitions, kinds) = (known[.coalition], Words<ResultKind>())
    try EffectiveRows(.results).forEachCells(connection, &known) { row in
      codes.append(row.int32(0))
      rows.coalition.append(row.reference(1, in: coalitions))
      rows.kind.append(kinds.word(row, 2))
      rows.titles.append(row.text(3))
      rows.publishedOn.append(row.day(4))
      rows.urls.append(row.text(5))
    }
    rows.ids = try number(codes, .result, &known)
    let arrangement = Arrangement(by: known.numbers(of: codes, in: .result))
    arrangement.arrange(&rows.coalition)
    arrangement.arrange(&rows.kind)
    arrangement.arrange(&rows.titles)
    arrangement.arrange(&rows.publishedOn)
    arrangement.arrange(&rows.urls)
    return rows
  }

  func uses(_ known: inout Known) throws(LedgerError) -> Facts.Uses {
    var (rows, kindCodes) = (Facts.Uses(), [Int32]())
    let (results, institutions, coalitions) = (known[.result], known[.institution], known[.coalition])
    let (kinds, landings) = (Words<UseKind>(), Words<Landing>())
    try EffectiveRows(.uses).forEachCells(connection, &known) { row in
      rows.result.append(row.reference(0, in: results))
      rows.usedOn.append(row.day(1))
      rows.institution.append(row.reference(2, in: institutions))
      rows.coalition.append(row.reference(3, in: coalitions))
      kindCodes.append(row.int32(4))
      rows.kind.append(kinds.word(row, 4))
      rows.landedIn.append(landings.word(orNil: row, 5))
    }
    let arrangement = Arrangement(
      by: rows.result, rows.usedOn.map(\.number), rows.institution, rows.coalition, kindCodes)
    arrangement.arrange(&rows.result)
    arrangement.arrange(&rows.usedOn)
    arrangement.arrange(&rows.institution)
    arrangement.arrange(&rows.coalition)
    arrangement.arrange(&rows.kind)
    arrangement.arrange(&rows.landedIn)
    return rows
  }

  func stories(_ known: inout Known) throws(LedgerError) -> Facts.Stories {
    var (rows, codes) = (Facts.Stories(), [Int32]())
    let (coalitions, results, cycles) = (known[.coalition], known[.result], Words<ValueCycle>())
    try EffectiveRows(.stories).forEachCells(connection, &known) { row in
      codes.append(row.int32(0))
      rows.coalition.append(row.reference(1, in: coalitions))
      rows.result.append(row.reference(2, in: results))
      rows.toldOn.append(row.day(3))
      rows.cycle.append(cycles.word(row, 4))
      rows.texts.append(row.text(5))
    }
    rows.ids = try number(codes, .story, &known)
    let arrangement = Arrangement(by: known.numbers(of: codes, in: .story))
    arrangement.arrange(&rows.coalition)
    arrangement.arrange(&rows.result)
    arrangement.arrange(&rows.toldOn)
    arrangement.arrange(&rows.cycle)
    arrangement.arrange(&rows.texts)
    return rows
  }
}
