package import Records

/// Writes small facts down as a reader would tell them: by identifier, with dates as text, in any order.
///
///     var facts = FactsBuilder(2024)
///     facts.coalition("data", from: "2020-01-01")
///     facts.member("p1", of: "data", .core, from: "2023-01-01")
///     facts.meeting("m1", of: "data", on: "2024-02-01", present: ["p1", "p2"], excused: ["p3"])
///     facts.build()
///
/// People, coalitions and institutions that are only referred to come into being: staff without institution, running
/// since 2000, a member institution since ever.
package struct FactsBuilder {
  package var period: Period
  package var asOf: Day
  var institutions: [String: (kind: InstitutionKind, span: Span)] = [:]
  var mergers: [(String, into: String, on: Day)] = []
  var people: [String: (institution: String?, function: Function)] = [:]
  var affiliations: [(person: String, span: Span, institution: String?, function: Function)] = []
  var coalitions: [String: (span: Span, goal: String, needs: String)] = [:]
  var expected: [(coalition: String, kind: ResultKind, due: Day, quantity: Int)] = []
  var memberships: [(coalition: String, person: String, span: Span, ring: Ring)] = []
  var meetings: [String: BuiltMeeting] = [:]
  var contributions: [(person: String, coalition: String, on: Day)] = []
  var results: [String: (coalition: String, kind: ResultKind, on: Day)] = [:]
  var uses: [(result: String, on: Day, institution: String, coalition: String?, kind: UseKind, landed: Landing?)] = []
  var stories: [(coalition: String, result: String?, on: Day, cycle: ValueCycle)] = []
  var ambassadors: [(person: String, institution: String, span: Span)] = []
  var support: [(coalition: String, year: Int, requested: Double?, granted: Double?, spent: Double?, request: String)] =
    []
  var decisions: [(coalition: String, year: Int, on: Day, decision: DecisionKind, reason: String)] = []
  var explanations: [(coalition: String, year: Int, item: ExplanationItem, text: String)] = []
  var evaluations: [(coalition: String, year: Int, respondent: Int, question: Question, score: Int)] = []

  /// A period by its name; the run's day is the day after it unless told.
  package init(_ year: Int, yearStart: String = "01-01", on asOf: String? = nil) {
    guard let start = YearStart(yearStart) else { preconditionFailure("\(yearStart) is no MM-DD") }
    period = Period(year, yearStart: start)
    self.asOf = asOf.map(date) ?? period.end
  }

  package mutating func institution(
    _ id: String, _ kind: InstitutionKind = .member, from: String? = nil, until: String? = nil
  ) {
    institutions[id] = (kind, span(from, until))
  }

  package mutating func merger(of id: String, into other: String, on day: String) {
    refer(institution: id)
    refer(institution: other)
    mergers.append((id, other, date(day)))
  }

  package mutating func person(_ id: String, _ function: Function = .staff, at institution: String? = nil) {
    refer(institution: institution)
    people[id] = (institution, function)
  }

  package mutating func affiliation(
    of person: String, _ function: Function, at institution: String?, from: String, until: String? = nil
  ) {
    refer(person: person)
    refer(institution: institution)
    affiliations.append((person, span(from, until), institution, function))
  }

  package mutating func coalition(
    _ id: String, from: String = "2000-01-01", until: String? = nil, goal: String = "", needs: String = ""
  ) {
    coalitions[id] = (span(from, until), goal, needs)
  }

  package mutating func expects(_ coalition: String, _ quantity: Int, _ kind: ResultKind, by day: String) {
    refer(coalition: coalition)
    expected.append((coalition, kind, date(day), quantity))
  }

  package mutating func member(
    _ person: String, of coalition: String, _ ring: Ring, from: String, until: String? = nil
  ) {
    refer(person: person)
    refer(coalition: coalition)
    memberships.append((coalition, person, span(from, until), ring))
  }

  /// Without a coalition it is a joint meeting; `standing` names on whose behalf a person came to it.
  package mutating func meeting(
    _ id: String, of coalition: String? = nil, on day: String, _ status: MeetingStatus = .held, hours: Double = 2,
    invited: RingSet = .all, heads: Int? = nil, present: [String] = [], excused: [String] = [], absent: [String] = [],
    standing: [String: String] = [:]
  ) {
    refer(coalition: coalition)
    for person in present + excused + absent { refer(person: person) }
    for coalition in standing.values { refer(coalition: coalition) }
    meetings[id] = BuiltMeeting(
      day: date(day), coalition: coalition, status: status, hours: hours, invited: invited, heads: heads,
      rows: present.map { ($0, .present) } + excused.map { ($0, .excused) } + absent.map { ($0, .absent) },
      standing: standing)
  }

  package mutating func contribution(by person: String, to coalition: String, on day: String) {
    refer(person: person)
    refer(coalition: coalition)
    contributions.append((person, coalition, date(day)))
  }

  package mutating func result(_ id: String, of coalition: String, _ kind: ResultKind, on day: String) {
    refer(coalition: coalition)
    results[id] = (coalition, kind, date(day))
  }

  package mutating func use(
    of result: String, by institution: String, on day: String, _ kind: UseKind, with coalition: String? = nil,
    landed: Landing? = nil
  ) {
    refer(institution: institution)
    refer(coalition: coalition)
    uses.append((result, date(day), institution, coalition, kind, landed))
  }

  package mutating func story(_ cycle: ValueCycle, of coalition: String, result: String? = nil, on day: String) {
    refer(coalition: coalition)
    stories.append((coalition, result, date(day), cycle))
  }

  package mutating func ambassador(_ person: String, of institution: String, from: String, until: String? = nil) {
    refer(person: person)
    refer(institution: institution)
    ambassadors.append((person, institution, span(from, until)))
  }

  package mutating func support(
    _ coalition: String, _ year: Int, requested: Double? = nil, granted: Double? = nil, spent: Double? = nil,
    request: String = ""
  ) {
    refer(coalition: coalition)
    support.append((coalition, year, requested, granted, spent, request))
  }

  package mutating func decision(
    _ decision: DecisionKind, on coalition: String, _ year: Int, on day: String, _ reason: String
  ) {
    refer(coalition: coalition)
    decisions.append((coalition, year, date(day), decision, reason))
  }

  package mutating func explanation(_ item: ExplanationItem, of coalition: String, _ year: Int, _ text: String = "why")
  {
    refer(coalition: coalition)
    explanations.append((coalition, year, item, text))
  }

  package mutating func evaluation(
    of coalition: String, _ year: Int, respondent: Int, _ question: Question, _ score: Int
  ) {
    refer(coalition: coalition)
    evaluations.append((coalition, year, respondent, question, score))
  }

  private mutating func refer(person: String) {
    if people[person] == nil { people[person] = (nil, .staff) }
  }
  private mutating func refer(institution: String?) {
    if let institution, institutions[institution] == nil { institutions[institution] = (.member, span(nil, nil)) }
  }
  private mutating func refer(coalition: String?) {
    if let coalition, coalitions[coalition] == nil { self.coalition(coalition) }
  }
}

struct BuiltMeeting {
  let day: Day
  let coalition: String?
  let status: MeetingStatus
  let hours: Double
  let invited: RingSet
  let heads: Int?
  let rows: [(person: String, status: AttendanceStatus)]
  let standing: [String: String]
}

/// A date that the test's author wrote.
package func date(_ text: String) -> Day {
  guard let day = Day(text) else { preconditionFailure("\(text) is no date") }
  return day
}

/// Nil is "since ever" or "still".
package func span(_ from: String?, _ until: String?) -> Span {
  Span(from.map(date) ?? .distantPast, until.map(date) ?? .distantFuture)
}
