package import Records

/// Who was present where, by person: at every meeting that counts (`HeldMeetings`), people of the bureau left out.
package struct Presences: Hashable, Sendable {
  /// Meetings, one person after the other, in order of date, then of number.
  private let meeting: [Int32]
  /// Where each person's presences begin; one more entry than people.
  private let start: [Int32]

  package init(_ facts: Facts, _ held: HeldMeetings, counting counts: [Bool]) {
    var start = [Int32](repeating: 0, count: facts.people.count + 1)
    start.withUnsafeMutableBufferPointer { start in
      Presences.each(facts, held, counts) { person, _ in start[person + 1] += 1 }
      for person in 0..<facts.people.count { start[person + 1] += start[person] }
    }
    var next = start
    self.start = start
    meeting = Array(unsafeUninitializedCapacity: Int(start[facts.people.count])) { meeting, count in
      next.withUnsafeMutableBufferPointer { next in
        Presences.each(facts, held, counts) { person, number in
          meeting[Int(next[person])] = number
          next[person] += 1
        }
      }
      count = meeting.count
    }
  }

  /// The places of a person's presences, in order of date, then of number.
  func places(of person: Int32) -> Range<Int> { Int(start[Int(person)])..<Int(start[Int(person) + 1]) }
  /// The meeting of one presence.
  func meeting(at place: Int) -> Int32 { meeting[place] }

  /// Meetings at which the person was present, in order of date, then of number.
  package func of(_ person: Int32) -> ArraySlice<Int32> {
    meeting[Int(start[Int(person)])..<Int(start[Int(person) + 1])]
  }

  @inline(__always)
  private static func each(_ facts: Facts, _ held: HeldMeetings, _ counts: [Bool], _ body: (Int, Int32) -> Void) {
    let (start, persons, statuses) = (facts.attendance.start, facts.attendance.person, facts.attendance.status)
    for number in held.all {
      for row in Int(start[Int(number)])..<Int(start[Int(number) + 1]) where statuses[row].isPresent {
        let person = Int(persons[row])
        if counts[person] { body(person, number) }
      }
    }
  }
}

extension AttendanceStatus {
  /// Written out, since the comparison of two words asks for their texts.
  @inline(__always) var isPresent: Bool {
    switch self {
    case .present: true
    case .excused, .absent: false
    }
  }
}
