import Records

/// Meetings, who came, and what people contributed.
extension MadeDelivery {
  private struct Meeting {
    let number: Int
    let day: Int
    /// -1 at a joint one.
    let coalition: Int
  }

  mutating func writeMeetings() throws {
    var meetings: [Meeting] = []
    try write(.meetings) { made, file in
      for (day, coalition) in made.drawDays() {
        let number = meetings.count
        let isHeld = number % 40 != 39
        let invited = coalition < 0 || number % 3 == 0 ? "" : "core+active"
        try file.add(
          made.id("M", number), made.day(day), coalition < 0 ? "" : made.coalition(coalition),
          coalition < 0 ? "joint" : "session", isHeld ? "held" : "cancelled", invited, number % 2 == 0 ? "2" : "2.5", ""
        )
        meetings.append(Meeting(number: isHeld ? number : -1, day: day, coalition: coalition))
      }
    }
    try write(.attendance) { made, file in try made.write(attendanceOf: meetings.filter { $0.number >= 0 }, to: file) }
    try write(.contributions) { made, file in try made.write(contributionsTo: file) }
  }

  /// In the order of days.
  private mutating func drawDays() -> [(Int, Int)] {
    var days: [(Int, Int)] = []
    for coalition in 0..<shape.coalitions {
      let time = life[coalition].clamped(to: begin..<end)
      for _ in 0..<time.count * shape.meetings / 365 {
        days.append((time.lowerBound + dice.below(time.count), coalition))
      }
    }
    for joint in 0..<shape.joint * Shape.years.count {
      days.append((begin + 30 + joint * (end - begin - 60) / (shape.joint * Shape.years.count), -1))
    }
    return days.sorted { $0 < $1 }
  }

  private mutating func write(attendanceOf meetings: [Meeting], to file: CSVFile) throws {
    let joint = meetings.filter { $0.coalition < 0 }
    let crowd = min(shape.people - 1, shape.attendance * 15 / 100 / max(1, joint.count))
    var regular = shape.regular
    for meeting in meetings {
      let isCrowded = meeting.number == joint.first?.number && shape.crowd > 0
      if meeting.coalition < 0 {
        try write(jointMeeting: meeting, isCrowded ? min(shape.crowd, shape.people - 1) : crowd, to: file)
      } else {
        if regular > 0 { try file.add(id("M", meeting.number), person(0), "present", "") }
        regular -= 1
        try write(ownMeeting: meeting, to: file)
      }
    }
  }

  private mutating func write(ownMeeting meeting: Meeting, to file: CSVFile) throws {
    for spell in members[meeting.coalition] where spell.from <= meeting.day && meeting.day < spell.until {
      let chance = [0.84, 0.6, 0.3, 0.15][spell.ring.depth]
      let place = dice.share()
      guard place < chance + 0.12 else { continue }
      let status = place < chance ? "present" : place < chance + 0.08 ? "excused" : "absent"
      try file.add(id("M", meeting.number), person(spell.person), status, "")
    }
  }

  /// People at a fixed stride, each once; two in three stand for a coalition.
  private mutating func write(jointMeeting meeting: Meeting, _ count: Int, to file: CSVFile) throws {
    let others = shape.people - 1
    let (first, step) = (dice.below(others), max(1, others / max(1, count)))
    for place in 0..<count {
      let who = 1 + (first + place * step) % others
      let named = home[who] >= 0 && place % 3 != 0 ? coalition(home[who]) : ""
      try file.add(id("M", meeting.number), person(who), place % 9 == 8 ? "excused" : "present", named)
    }
  }

  private mutating func write(contributionsTo file: CSVFile) throws {
    for coalition in 0..<shape.coalitions {
      for spell in members[coalition] where dice.happens([0.9, 0.5, 0.7, 0.1][spell.ring.depth]) {
        let time = (spell.from..<spell.until).clamped(to: begin..<end)
        guard !time.isEmpty else { continue }
        let kind = ContributionKind.allCases[dice.below(ContributionKind.allCases.count)]
        try file.add(
          id("B", file.rows), person(spell.person), self.coalition(coalition),
          day(time.lowerBound + dice.below(time.count)),
          kind.rawValue)
      }
    }
  }
}
