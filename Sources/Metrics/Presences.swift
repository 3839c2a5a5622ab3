package import Records

/// Who was present where, by person: at every meeting that counts (`HeldMeetings`), people of the bureau left out.
package struct Presences: Hashable, Sendable {
  /// Meetings, one person after the other, in order of date, then of number.
  private let meeting: [Int32]
  /// Where each person's presences begin; one more entry than people.
  private let start: [Int32]

  package init(_ facts: Facts, _ held: HeldMeetings, counting counts: [Bool]) {
    var start = [Int32](repeating: 0, count: facts.people.count + 1)
    Presences.each(facts, held, counts) { person, _ in start[person + 1] += 1 }
    for person in 0..<facts.people.count { start[person + 1] += start[person] }
    var meeting = [Int32](repeating: 0, count: Int(start[facts.people.count]))
    var next = start
    Presences.each(facts, held, counts) { person, number in
      meeting[Int(next[person])] = number
      next[person] += 1
    }
    (self.start, self.meeting) = (start, meeting)
  }

  /// Meetings at which the person was present, in order of date, then of number.
  package func of(_ person: Int32) -> ArraySlice<Int32> {
    meeting[Int(start[Int(person)])..<Int(start[Int(person) + 1])]
  }

  private static func each(_ facts: Facts, _ held: HeldMeetings, _ counts: [Bool], _ body: (Int, Int32) -> Void) {
    let rows = facts.attendance
    for number in held.all {
      for row in rows.rows(of: Int(number)) where rows.status[row] == .present {
        let person = Int(rows.person[row])
        if counts[person] { body(person, number) }
      }
    }
  }
}
