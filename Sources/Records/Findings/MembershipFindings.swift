extension Facts {
  /// Memberships on one day, and memberships outside the coalition's life; both by person, then coalition.
  func membershipFindings() -> [Finding] {
    let rows = memberships
    var overlapping: [Int] = []
    var outside: [Int] = []
    var open = Day.distantPast
    for row in 0..<rows.count {
      let isSame = row > 0 && rows.person[row] == rows.person[row - 1] && rows.coalition[row] == rows.coalition[row - 1]
      if isSame, rows.span[row].start < open { overlapping.append(row) }
      open = isSame ? max(open, rows.span[row].end) : rows.span[row].end
      let life = coalitions.spans[Int(rows.coalition[row])]
      if rows.span[row].start < life.start || rows.span[row].end > life.end { outside.append(row) }
    }
    return places(.overlappingMemberships, overlapping) + places(.membershipOutsideLife, outside)
  }

  /// Once per place, though several rows may give it.
  private func places(_ code: FindingCode, _ rows: [Int]) -> [Finding] {
    let sorted = rows.sorted {
      let (a, b) = (memberships.person[$0], memberships.person[$1])
      return a != b ? a < b : $0 < $1
    }
    var findings: [Finding] = []
    for row in sorted {
      let ids = [people.ids[Int(memberships.person[row])], coalitions.ids[Int(memberships.coalition[row])]]
      let finding = Finding(code, code.parts == 2 ? ids : ids + [memberships.span[row].start.description])
      if findings.last != finding { findings.append(finding) }
    }
    return findings
  }
}
