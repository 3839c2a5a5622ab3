internal import Records

/// Rows of attendance as they come out of the ledger, list after list, and put in the order of facts.
///
/// Of the meeting only the turn from one list to the next is kept, and a list is arranged by itself, so that nine bytes a
/// row are all that there is of the largest table.
struct AttendanceLists: RowTaking {
  private let meetings, people, coalitions: [Int32]
  private let statuses = Words<AttendanceStatus>()
  private var rows = Facts.Attendance()
  /// The meeting of each run of rows, and where the run begins; a meeting may have several.
  private var runs: [(meeting: Int32, start: Int)] = []
  private var latest: (meeting: Int32, person: Int32) = (Facts.none, Facts.none)
  /// Persons ascend within every run.
  private var isAscending = true

  init(_ known: Known) {
    (meetings, people, coalitions) = (known[.meeting], known[.person], known[.coalition])
  }

  static var step: RowStep { { call, _, values in Gate<AttendanceLists>.handOver(call, values) } }

  mutating func take(_ row: RowCells) {
    let (meeting, person) = (meetings[row.int(0)], people[row.int(1)])
    if meeting != latest.meeting {
      runs.append((meeting, rows.count))
    } else if person <= latest.person {
      isAscending = false
    }
    latest = (meeting, person)
    rows.person.append(person)
    rows.status.append(statuses.word(row, 2))
    rows.coalition.append(row.reference(3, in: coalitions))
  }

  /// By meeting, then by person.
  consuming func arranged(meetings count: Int) -> Facts.Attendance {
    let isInOrder = zip(runs, runs.dropFirst()).allSatisfy { $0.meeting < $1.meeting }
    var arranged = rows
    rows = Facts.Attendance()
    arranged.start = starts(arranged.count, meetings: count)
    if !isInOrder { reorder(&arranged) }
    if !isInOrder || !isAscending {
      for meeting in 0..<count { sort(arranged.rows(of: meeting), &arranged) }
    }
    return arranged
  }

  private func starts(_ rows: Int, meetings count: Int) -> [Int32] {
    var start = [Int32](repeating: 0, count: count + 1)
    for (place, run) in runs.enumerated() {
      let end = place + 1 < runs.count ? runs[place + 1].start : rows
      start[Int(run.meeting) + 1] += Int32(end - run.start)
    }
    for number in 0..<count { start[number + 1] += start[number] }
    return start
  }

  private func reorder(_ attendance: inout Facts.Attendance) {
    let end = attendance.count
    let order = runs.indices.sorted { (runs[$0].meeting, $0) < (runs[$1].meeting, $1) }
    let ranges = order.map { runs[$0].start..<($0 + 1 < runs.count ? runs[$0 + 1].start : end) }
    func reorder<T>(_ column: inout [T]) {
      var other: [T] = []
      other.reserveCapacity(column.count)
      for range in ranges { other += column[range] }
      column = other
    }
    reorder(&attendance.person)
    reorder(&attendance.status)
    reorder(&attendance.coalition)
  }

  /// One list by person.
  private func sort(_ list: Range<Int>, _ attendance: inout Facts.Attendance) {
    let persons = attendance.person[list]
    guard zip(persons, persons.dropFirst()).contains(where: { $0 > $1 }) else { return }
    let order = list.sorted { (persons[$0], $0) < (persons[$1], $1) }
    let (status, coalition) = (attendance.status[list], attendance.coalition[list])
    for (place, from) in zip(list, order) {
      attendance.person[place] = persons[from]
      attendance.status[place] = status[from]
      attendance.coalition[place] = coalition[from]
    }
  }
}
