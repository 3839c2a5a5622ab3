internal import Records

/// What the bureau and board keep about a coalition's years.
extension Ledger {
  func support(_ known: inout Known) throws(LedgerError) -> Facts.Support {
    var rows = Facts.Support()
    let coalitions = known[.coalition]
    try EffectiveRows(.support).forEachCells(connection, &known) { row in
      rows.coalition.append(row.reference(0, in: coalitions))
      rows.year.append(row.int32(1))
      rows.requestedHours.append(row.number(orNil: 2))
      rows.grantedHours.append(row.number(orNil: 3))
      rows.spentHours.append(row.number(orNil: 4))
      rows.requests.append(row.text(5))
      rows.advice.append(row.text(6))
    }
    let arrangement = Arrangement(by: rows.coalition, rows.year)
    arrangement.arrange(&rows.coalition)
    arrangement.arrange(&rows.year)
    arrangement.arrange(&rows.requestedHours)
    arrangement.arrange(&rows.grantedHours)
    arrangement.arrange(&rows.spentHours)
    arrangement.arrange(&rows.requests)
    arrangement.arrange(&rows.advice)
    return rows
  }

  func decisions(_ known: inout Known) throws(LedgerError) -> Facts.Decisions {
    var rows = Facts.Decisions()
    let (coalitions, decisions) = (known[.coalition], Words<DecisionKind>())
    try EffectiveRows(.decisions).forEachCells(connection, &known) { row in
      rows.coalition.append(row.reference(0, in: coalitions))
      rows.year.append(row.int32(1))
      rows.decidedOn.append(row.day(2))
      rows.decision.append(decisions.word(row, 3))
      rows.reasons.append(row.text(4))
    }
    let arrangement = Arrangement(by: rows.coalition, rows.year)
    arrangement.arrange(&rows.coalition)
    arrangement.arrange(&rows.year)
    arrangement.arrange(&rows.decidedOn)
    arrangement.arrange(&rows.decision)
    arrangement.arrange(&rows.reasons)
    return rows
  }

  func explanations(_ known: inout Known) throws(LedgerError) -> Facts.Explanations {
    var (rows, itemCodes) = (Facts.Explanations(), [Int32]())
    let (coalitions, items) = (known[.coalition], Words<ExplanationItem>())
    try EffectiveRows(.explanations).forEachCells(connection, &known) { row in
      rows.coalition.append(row.reference(0, in: coalitions))
      rows.year.append(row.int32(1))
      itemCodes.append(row.int32(2))
      rows.item.append(items.word(row, 2))
      rows.texts.append(row.text(3))
    }
    let arrangement = Arrangement(by: rows.coalition, rows.year, itemCodes)
    arrangement.arrange(&rows.coalition)
    arrangement.arrange(&rows.year)
    arrangement.arrange(&rows.item)
    arrangement.arrange(&rows.texts)
    return rows
  }

  func evaluations(_ known: inout Known) throws(LedgerError) -> Facts.Evaluations {
    var (rows, codes, questionCodes) = (Facts.Evaluations(), [Int32](), [Int32]())
    let (coalitions, questions) = (known[.coalition], Words<Question>())
    try EffectiveRows(.evaluations).forEachCells(connection, &known) { row in
      rows.coalition.append(row.reference(0, in: coalitions))
      rows.year.append(row.int32(1))
      codes.append(row.int32(2))
      questionCodes.append(row.int32(3))
      rows.question.append(questions.word(row, 3))
      rows.score.append(row.int32(4))
    }
    try number(codes, .respondent, &known) { _ in }
    rows.respondent = known.numbers(of: codes, in: .respondent)
    let arrangement = Arrangement(by: rows.coalition, rows.year, rows.respondent, questionCodes)
    arrangement.arrange(&rows.coalition)
    arrangement.arrange(&rows.year)
    arrangement.arrange(&rows.respondent)
    arrangement.arrange(&rows.question)
    arrangement.arrange(&rows.score)
    return rows
  }
}
