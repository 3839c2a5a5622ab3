/// Something doubtful about accepted data: counted and shown in every report, never fatal.
package struct Finding: Hashable, Sendable {
  package let code: FindingCode
  /// Identifiers, and a date where the code says so, that name the place; what each one is stands at the code.
  package let place: [String]

  package init(_ code: FindingCode, _ place: [String]) {
    self.code = code
    self.place = place
  }
}

/// The catalogue of findings. A code is also the name of its list in the figures.
package enum FindingCode: String, Vocabulary {
  /// Person, coalition: two memberships hold on one day.
  case overlappingMemberships = "overlapping_memberships"
  /// Person, coalition, first day: begins before the coalition or goes on past its end, an open one too.
  case membershipOutsideLife = "membership_outside_life"
  /// Meeting, person: on a day on which the meeting's coalition does not run.
  case attendanceOutsideLife = "attendance_outside_life"
  /// Meeting: held, not after the run's day, and not one attendance row.
  case heldWithoutList = "held_without_list"
  /// Meeting: more rows `present` than people counted.
  case moreThanHeadCount = "more_than_head_count"
  /// Meeting: still planned on a day before the run's day.
  case plannedDayPassed = "planned_day_passed"
  /// Person: no institution in people.csv nor in any affiliation.
  case personWithoutInstitution = "person_without_institution"
  /// Institution: its chain of mergers goes round.
  case mergerRound = "merger_round"
  /// Coalition: no goal, no needs and no expected results.
  case coalitionWithoutCharter = "coalition_without_charter"
  /// Kind of record, key, column: a free text that may name a person.
  case personalText = "personal_text"

  /// How many parts a place has.
  package var parts: Int {
    switch self {
    case .membershipOutsideLife, .personalText: 3
    case .overlappingMemberships, .attendanceOutsideLife: 2
    default: 1
    }
  }
}

extension Facts {
  /// Every finding over all records, the bureau's too, whatever the period: by code in the catalogue's order, then by
  /// place in byte order.
  package func findings() -> [Finding] {
    membershipFindings() + meetingFindings() + peopleFindings() + charterFindings() + textFindings()
  }
}
