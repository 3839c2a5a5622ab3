/// Every record that counts, as known on one day, struct-of-arrays: what measurements are computed from.
///
/// People, institutions, coalitions, meetings and results go by dense numbers from 0 in the byte order of their
/// identifiers, so that a smaller number is also the tie-break of metrics.md. A reference that is empty is -1.
/// Rows that were withdrawn, or that refer to a row that was withdrawn, are not here.
package struct Facts: Hashable, Sendable {
  /// The period that is being measured; the records are those of all periods.
  package var period: Period
  /// The run's day: later held meetings do not count.
  package var asOf: Day

  package var institutions = Institutions()
  package var mergers = Mergers()
  package var people = People()
  package var affiliations = Affiliations()
  package var coalitions = Coalitions()
  package var expectedResults = ExpectedResults()
  package var memberships = Memberships()
  package var meetings = Meetings()
  package var attendance = Attendance()
  package var contributions = Contributions()
  package var results = Results()
  package var uses = Uses()
  package var stories = Stories()
  package var ambassadors = Ambassadors()
  package var support = Support()
  package var decisions = Decisions()
  package var explanations = Explanations()
  package var evaluations = Evaluations()

  package init(period: Period, asOf: Day) {
    self.period = period
    self.asOf = asOf
  }

  /// The period still runs on the run's day, so that its figures are not the last word.
  package var isProvisional: Bool { asOf < period.end }

  /// The names and texts of institutions, coalitions, meetings and results alone: nobody's deeds.
  package var named: Facts {
    var others = Facts(period: period, asOf: asOf)
    (others.institutions, others.coalitions) = (institutions, coalitions)
    (others.meetings, others.results) = (meetings, results)
    return others
  }

  /// The same records, seen for another period.
  package func measured(over period: Period) -> Facts {
    var other = self
    other.period = period
    return other
  }
}

extension Facts {
  /// Empty reference: no institution, no coalition, no result.
  package static let none: Int32 = -1

  package struct Institutions: Hashable, Sendable {
    package var ids: [String] = []
    package var names: [String] = []
    package var kinds: [InstitutionKind] = []
    /// Days of membership of the network: [from, until).
    package var spans: [Span] = []
    package var count: Int { ids.count }
    package init() {}
  }

  /// Sorted by institution.
  package struct Mergers: Hashable, Sendable {
    package var institution: [Int32] = []
    package var into: [Int32] = []
    package var on: [Day] = []
    package var count: Int { institution.count }
    package init() {}
  }

  package struct People: Hashable, Sendable {
    package var ids: [String] = []
    package var institution: [Int32] = []
    package var function: [Function] = []
    package var count: Int { ids.count }
    package init() {}
  }

  /// Sorted by person, then by first day.
  package struct Affiliations: Hashable, Sendable {
    package var person: [Int32] = []
    package var span: [Span] = []
    package var institution: [Int32] = []
    package var function: [Function] = []
    package var count: Int { person.count }
    package init() {}
  }

  package struct Coalitions: Hashable, Sendable {
    package var ids: [String] = []
    package var names: [String] = []
    /// [started_on, ended_on).
    package var spans: [Span] = []
    /// Empty texts are absent.
    package var goals: [String] = []
    package var needs: [String] = []
    package var count: Int { ids.count }
    package init() {}
  }

  /// Sorted by coalition, kind, due date.
  package struct ExpectedResults: Hashable, Sendable {
    package var coalition: [Int32] = []
    package var kind: [ResultKind] = []
    package var dueOn: [Day] = []
    package var quantity: [Int32] = []
    package var count: Int { coalition.count }
    package init() {}
  }

  /// Sorted by coalition, person, first day.
  package struct Memberships: Hashable, Sendable {
    package var coalition: [Int32] = []
    package var person: [Int32] = []
    package var span: [Span] = []
    package var ring: [Ring] = []
    /// Nil where none was given.
    package var role: [Role?] = []
    package var count: Int { coalition.count }
    package init() {}
  }

  package struct Meetings: Hashable, Sendable {
    package var ids: [String] = []
    package var heldOn: [Day] = []
    /// -1 at a joint meeting.
    package var coalition: [Int32] = []
    package var format: [MeetingFormat] = []
    package var status: [MeetingStatus] = []
    /// An empty cell is already read as all rings.
    package var invited: [RingSet] = []
    package var hours: [Double] = []
    /// People present where no list was kept; -1 when not counted.
    package var headCount: [Int32] = []
    package var count: Int { ids.count }
    package init() {}
  }

  /// Sorted by meeting, then person: the rows of meeting m are `rows(of: m)`.
  package struct Attendance: Hashable, Sendable {
    /// Where each meeting's rows begin; one more entry than meetings.
    package var start: [Int32] = [0]
    package var person: [Int32] = []
    package var status: [AttendanceStatus] = []
    /// On whose behalf, at a joint meeting; -1 where empty.
    package var coalition: [Int32] = []
    package var count: Int { person.count }
    package init() {}

    package func rows(of meeting: Int) -> Range<Int> { Int(start[meeting])..<Int(start[meeting + 1]) }
  }

  /// Sorted by identifier.
  package struct Contributions: Hashable, Sendable {
    package var ids: [String] = []
    package var person: [Int32] = []
    package var coalition: [Int32] = []
    package var madeOn: [Day] = []
    package var kind: [ContributionKind] = []
    package var count: Int { ids.count }
    package init() {}
  }

  package struct Results: Hashable, Sendable {
    package var ids: [String] = []
    package var coalition: [Int32] = []
    package var kind: [ResultKind] = []
    package var titles: [String] = []
    package var publishedOn: [Day] = []
    package var urls: [String] = []
    package var count: Int { ids.count }
    package init() {}
  }

  /// Sorted by result, day, institution, coalition, kind.
  package struct Uses: Hashable, Sendable {
    package var result: [Int32] = []
    package var usedOn: [Day] = []
    package var institution: [Int32] = []
    /// -1 when no coalition built on it.
    package var coalition: [Int32] = []
    package var kind: [UseKind] = []
    package var landedIn: [Landing?] = []
    package var count: Int { result.count }
    package init() {}
  }

  /// Sorted by identifier.
  package struct Stories: Hashable, Sendable {
    package var ids: [String] = []
    package var coalition: [Int32] = []
    package var result: [Int32] = []
    package var toldOn: [Day] = []
    package var cycle: [ValueCycle] = []
    package var texts: [String] = []
    package var count: Int { ids.count }
    package init() {}
  }

  /// Sorted by person, institution, first day.
  package struct Ambassadors: Hashable, Sendable {
    package var person: [Int32] = []
    package var institution: [Int32] = []
    package var span: [Span] = []
    package var count: Int { person.count }
    package init() {}
  }

  /// Sorted by coalition, year.
  package struct Support: Hashable, Sendable {
    package var coalition: [Int32] = []
    package var year: [Int32] = []
    package var requestedHours: [Double?] = []
    package var grantedHours: [Double?] = []
    package var spentHours: [Double?] = []
    package var requests: [String] = []
    package var advice: [String] = []
    package var count: Int { coalition.count }
    package init() {}
  }

  /// Sorted by coalition, year.
  package struct Decisions: Hashable, Sendable {
    package var coalition: [Int32] = []
    package var year: [Int32] = []
    package var decidedOn: [Day] = []
    package var decision: [DecisionKind] = []
    package var reasons: [String] = []
    package var count: Int { coalition.count }
    package init() {}
  }

  /// Sorted by coalition, year, item.
  package struct Explanations: Hashable, Sendable {
    package var coalition: [Int32] = []
    package var year: [Int32] = []
    package var item: [ExplanationItem] = []
    package var texts: [String] = []
    package var count: Int { coalition.count }
    package init() {}
  }

  /// Sorted by coalition, year, respondent, question.
  package struct Evaluations: Hashable, Sendable {
    package var coalition: [Int32] = []
    package var year: [Int32] = []
    /// A respondent's number within the evaluations; refers to nobody.
    package var respondent: [Int32] = []
    package var question: [Question] = []
    package var score: [Int32] = []
    package var count: Int { coalition.count }
    package init() {}
  }
}
