internal import Records

/// Coalitions, their meetings, and who came.
extension Ledger {
  func coalitions(_ known: inout Known) throws(LedgerError) -> Facts.Coalitions {
    var (rows, codes) = (Facts.Coalitions(), [Int32]())
    try EffectiveRows(.coalitions).forEachCells(connection, &known) { row in
      codes.append(row.int32(0))
      rows.names.append(row.text(1))
      rows.spans.append(row.span(2, 3))
      rows.goals.append(row.text(4))
      rows.needs.append(row.text(5))
    }
    rows.ids = try number(codes, .coalition, &known)
    let arrangement = Arrangement(by: known.numbers(of: codes, in: .coalition))
    arrangement.arrange(&rows.names)
    arrangement.arrange(&rows.spans)
    arrangement.arrange(&rows.goals)
    arrangement.arrange(&rows.needs)
    return rows
  }

  func expectedResults(_ known: inout Known) throws(LedgerError) -> Facts.ExpectedResults {
    var (rows, kindCodes) = (Facts.ExpectedResults(), [Int32]())
    let (coalitions, kinds) = (known[.coalition], Words<ResultKind>())
    try EffectiveRows(.expectedResults).forEachCells(connection, &known) { row in
      rows.coalition.append(row.reference(0, in: coalitions))
      kindCodes.append(row.int32(1))
      rows.kind.append(kinds.word(row, 1))
      rows.dueOn.append(row.day(2))
      rows.quantity.append(row.int32(3))
    }
    let arrangement = Arrangement(by: rows.coalition, kindCodes, rows.dueOn.map(\.number))
    arrangement.arrange(&rows.coalition)
    arrangement.arrange(&rows.kind)
    arrangement.arrange(&rows.dueOn)
    arrangement.arrange(&rows.quantity)
    return rows
  }

  func meetings(_ known: inout Known) throws(LedgerError) -> Facts.Meetings {
    var (rows, codes) = (Facts.Meetings(), [Int32]())
    let coalitions = known[.coalition]
    let (formats, statuses) = (Words<MeetingFormat>(), Words<MeetingStatus>())
    try EffectiveRows(.meetings).forEachCells(connection, &known) { row in
      codes.append(row.int32(0))
      rows.heldOn.append(row.day(1))
      rows.coalition.append(row.reference(2, in: coalitions))
      rows.format.append(formats.word(row, 3))
      rows.status.append(statuses.word(row, 4))
      rows.invited.append(row.isNull(5) ? .all : RingSet(rawValue: UInt8(truncatingIfNeeded: row.int(5))))
      rows.hours.append(row.double(6))
      rows.headCount.append(row.isNull(7) ? -1 : row.int32(7))
    }
    rows.ids = try number(codes, .meeting, &known)
    let arrangement = Arrangement(by: known.numbers(of: codes, in: .meeting))
    arrangement.arrange(&rows.heldOn)
    arrangement.arrange(&rows.coalition)
    arrangement.arrange(&rows.format)
    arrangement.arrange(&rows.status)
    arrangement.arrange(&rows.invited)
    arrangement.arrange(&rows.hours)
    arrangement.arrange(&rows.headCount)
    return rows
  }

  func attendance(_ known: inout Known, meetings count: Int) throws(LedgerError) -> Facts.Attendance {
    let lists = AttendanceLists(known)
    return try EffectiveRows(.attendance).give(to: lists, connection, &known).arranged(meetings: count)
  }

  func contributions(_ known: inout Known) throws(LedgerError) -> Facts.Contributions {
    var (rows, codes) = (Facts.Contributions(), [Int32]())
    let (people, coalitions, kinds) = (known[.person], known[.coalition], Words<ContributionKind>())
    try EffectiveRows(.contributions).forEachCells(connection, &known) { row in
      codes.append(row.int32(0))
      rows.person.append(row.reference(1, in: people))
      rows.coalition.append(row.reference(2, in: coalitions))
      rows.madeOn.append(row.day(3))
      rows.kind.append(kinds.word(row, 4))
    }
    rows.ids = try number(codes, .contribution, &known)
    let arrangement = Arrangement(by: known.numbers(of: codes, in: .contribution))
    arrangement.arrange(&rows.person)
    arrangement.arrange(&rows.coalition)
    arrangement.arrange(&rows.madeOn)
    arrangement.arrange(&rows.kind)
    return rows
  }
}
