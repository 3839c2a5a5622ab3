internal import Records

extension GroundsSearch {
  /// The records that the findings name.
  mutating func findFinding(_ code: FindingCode) {
    for finding in facts.findings() where finding.code == code { find(finding) }
  }

  private mutating func find(_ finding: Finding) {
    let place = finding.place
    switch finding.code {
    case .overlappingMemberships, .membershipOutsideLife: findMemberships(place)
    case .attendanceOutsideLife:
      guard let meeting = number(place[0], facts.meetings.ids), let person = number(place[1], facts.people.ids),
        let row = attendance(of: person, at: meeting)
      else { return }
      count(.attendance, row)
    case .heldWithoutList, .plannedDayPassed: countRow(.meetings, place[0], facts.meetings.ids)
    case .moreThanHeadCount:
      guard let meeting = number(place[0], facts.meetings.ids) else { return }
      count(.meetings, meeting)
      for row in facts.attendance.rows(of: Int(meeting)) where facts.attendance.status[row] == .present {
        count(.attendance, row)
      }
    case .personWithoutInstitution: countRow(.people, place[0], facts.people.ids)
    case .mergerRound: findMergers(from: place[0])
    case .coalitionWithoutCharter: countRow(.coalitions, place[0], facts.coalitions.ids)
    case .personalText: break
    }
  }

  private func number(_ id: String, _ ids: [String]) -> Int32? {
    ids.firstIndex { $0.utf8.elementsEqual(id.utf8) }.map(Int32.init)
  }

  private mutating func countRow(_ kind: Kind, _ id: String, _ ids: [String]) {
    if let row = number(id, ids) { count(kind, row) }
  }

  private mutating func findMemberships(_ place: [String]) {
    guard let person = number(place[0], facts.people.ids), let coalition = number(place[1], facts.coalitions.ids)
    else { return }
    for row in memberships(of: person, in: coalition) {
      let start = facts.memberships.span[row].start.description
      if place.count < 3 || place[2] == start { count(.memberships, row) }
    }
  }

  /// The whole chain of mergers.
  private mutating func findMergers(from id: String) {
    var institution = number(id, facts.institutions.ids)
    var seen: Set<Int32> = []
    while let at = institution, seen.insert(at).inserted {
      let row = facts.mergers.institution.firstIndex(of: at)
      if let row { count(.mergers, row) }
      institution = row.map { facts.mergers.into[$0] }
    }
  }
}
