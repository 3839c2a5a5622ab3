extension Facts {
  /// What is doubtful about meetings and who was at them. A meeting held after the run's day is no finding.
  func meetingFindings() -> [Finding] {
    let all = 0..<meetings.count
    return attendanceOutsideLife()
      + all.filter { hasBeenHeld($0) && attendance.rows(of: $0).isEmpty }.map { finding(.heldWithoutList, $0) }
      + all.filter { hasBeenHeld($0) && hasMoreThanHeads($0) }.map { finding(.moreThanHeadCount, $0) }
      + all.filter { meetings.status[$0] == .planned && meetings.heldOn[$0] < asOf }.map {
        finding(.plannedDayPassed, $0)
      }
  }

  private func finding(_ code: FindingCode, _ meeting: Int) -> Finding { Finding(code, [meetings.ids[meeting]]) }

  private func hasBeenHeld(_ meeting: Int) -> Bool {
    meetings.status[meeting] == .held && meetings.heldOn[meeting] <= asOf
  }

  private func hasMoreThanHeads(_ meeting: Int) -> Bool {
    guard meetings.headCount[meeting] >= 0 else { return false }
    return attendance.rows(of: meeting).count { attendance.status[$0] == .present } > Int(meetings.headCount[meeting])
  }

  /// Rows of any status, at meetings of any status; joint meetings are of no coalition.
  private func attendanceOutsideLife() -> [Finding] {
    (0..<meetings.count).filter { meeting in
      let coalition = meetings.coalition[meeting]
      return coalition != Facts.none && !coalitions.spans[Int(coalition)].contains(meetings.heldOn[meeting])
    }.flatMap { meeting in
      attendance.rows(of: meeting).map { row in
        Finding(.attendanceOutsideLife, [meetings.ids[meeting], people.ids[Int(attendance.person[row])]])
      }
    }
  }
}
