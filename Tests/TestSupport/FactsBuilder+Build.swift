package import Records

extension FactsBuilder {
  /// The facts with dense numbers in the byte order of identifiers, every table sorted as `Facts` wants it.
  package func build() -> Facts {
    let numbers = Numbers(self)
    var facts = Facts(period: period, asOf: asOf)
    fillPeople(&facts, numbers)
    fillCoalitions(&facts, numbers)
    fillMeetings(&facts, numbers)
    fillResults(&facts, numbers)
    fillDossier(&facts, numbers)
    return facts
  }

  private func fillPeople(_ facts: inout Facts, _ numbers: Numbers) {
    for id in numbers.institutions.ids {
      let (kind, span) = institutions[id] ?? (.member, span(nil, nil))
      facts.institutions.ids.append(id)
      facts.institutions.names.append(id)
      facts.institutions.kinds.append(kind)
      facts.institutions.spans.append(span)
    }
    for merger in mergers.sorted(by: { bytewise($0.0, $1.0) }) {
      facts.mergers.institution.append(numbers.institutions[merger.0])
      facts.mergers.into.append(numbers.institutions[merger.into])
      facts.mergers.on.append(merger.on)
    }
    for id in numbers.people.ids {
      let (institution, function) = people[id] ?? (nil, .staff)
      facts.people.ids.append(id)
      facts.people.institution.append(numbers.institutions[institution])
      facts.people.function.append(function)
    }
    for row in affiliations.sorted(by: { ($0.person, $0.span.start) < ($1.person, $1.span.start) }) {
      facts.affiliations.person.append(numbers.people[row.person])
      facts.affiliations.span.append(row.span)
      facts.affiliations.institution.append(numbers.institutions[row.institution])
      facts.affiliations.function.append(row.function)
    }
    for row in ambassadors.sorted(by: {
      ($0.person, $0.institution, $0.span.start) < ($1.person, $1.institution, $1.span.start)
    }) {
      facts.ambassadors.person.append(numbers.people[row.person])
      facts.ambassadors.institution.append(numbers.institutions[row.institution])
      facts.ambassadors.span.append(row.span)
    }
  }

  private func fillCoalitions(_ facts: inout Facts, _ numbers: Numbers) {
    for id in numbers.coalitions.ids {
      guard let (span, goal, needs) = coalitions[id] else { continue }
      facts.coalitions.ids.append(id)
      facts.coalitions.names.append(id)
      facts.coalitions.spans.append(span)
      facts.coalitions.goals.append(goal)
      facts.coalitions.needs.append(needs)
    }
    for row in expected.sorted(by: {
      ($0.coalition, $0.kind.rawValue, $0.due) < ($1.coalition, $1.kind.rawValue, $1.due)
    }) {
      facts.expectedResults.coalition.append(numbers.coalitions[row.coalition])
      facts.expectedResults.kind.append(row.kind)
      facts.expectedResults.dueOn.append(row.due)
      facts.expectedResults.quantity.append(Int32(row.quantity))
    }
    for row in memberships.sorted(by: {
      ($0.coalition, $0.person, $0.span.start) < ($1.coalition, $1.person, $1.span.start)
    }) {
      facts.memberships.coalition.append(numbers.coalitions[row.coalition])
      facts.memberships.person.append(numbers.people[row.person])
      facts.memberships.span.append(row.span)
      facts.memberships.ring.append(row.ring)
      facts.memberships.role.append(nil)
    }
    for (index, row) in contributions.enumerated() {
      facts.contributions.ids.append("x\(1000 + index)")
      facts.contributions.person.append(numbers.people[row.person])
      facts.contributions.coalition.append(numbers.coalitions[row.coalition])
      facts.contributions.madeOn.append(row.on)
      facts.contributions.kind.append(.feedback)
    }
  }

  private func fillMeetings(_ facts: inout Facts, _ numbers: Numbers) {
    for id in numbers.meetings.ids {
      guard let meeting = meetings[id] else { continue }
      facts.meetings.ids.append(id)
      facts.meetings.heldOn.append(meeting.day)
      facts.meetings.coalition.append(numbers.coalitions[meeting.coalition])
      facts.meetings.format.append(meeting.coalition == nil ? .joint : .session)
      facts.meetings.status.append(meeting.status)
      facts.meetings.invited.append(meeting.invited)
      facts.meetings.hours.append(meeting.hours)
      facts.meetings.headCount.append(Int32(meeting.heads ?? -1))
      for row in meeting.rows.sorted(by: { bytewise($0.person, $1.person) }) {
        facts.attendance.person.append(numbers.people[row.person])
        facts.attendance.status.append(row.status)
        facts.attendance.coalition.append(numbers.coalitions[meeting.standing[row.person]])
      }
      facts.attendance.start.append(Int32(facts.attendance.count))
    }
  }

  private func fillResults(_ facts: inout Facts, _ numbers: Numbers) {
    for id in numbers.results.ids {
      guard let (coalition, kind, day) = results[id] else { continue }
      facts.results.ids.append(id)
      facts.results.coalition.append(numbers.coalitions[coalition])
      facts.results.kind.append(kind)
      facts.results.titles.append(id)
      facts.results.publishedOn.append(day)
      facts.results.urls.append("")
    }
    for row in uses.sorted(by: { ($0.result, $0.on, $0.institution) < ($1.result, $1.on, $1.institution) }) {
      facts.uses.result.append(numbers.results[row.result])
      facts.uses.usedOn.append(row.on)
      facts.uses.institution.append(numbers.institutions[row.institution])
      facts.uses.coalition.append(numbers.coalitions[row.coalition])
      facts.uses.kind.append(row.kind)
      facts.uses.landedIn.append(row.landed)
    }
    for (index, row) in stories.enumerated() {
      facts.stories.ids.append("s\(1000 + index)")
      facts.stories.coalition.append(numbers.coalitions[row.coalition])
      facts.stories.result.append(numbers.results[row.result])
      facts.stories.toldOn.append(row.on)
      facts.stories.cycle.append(row.cycle)
      facts.stories.texts.append("story")
    }
  }

  private func fillDossier(_ facts: inout Facts, _ numbers: Numbers) {
    for row in support.sorted(by: { ($0.coalition, $0.year) < ($1.coalition, $1.year) }) {
      facts.support.coalition.append(numbers.coalitions[row.coalition])
      facts.support.year.append(Int32(row.year))
      facts.support.requestedHours.append(row.requested)
      facts.support.grantedHours.append(row.granted)
      facts.support.spentHours.append(row.spent)
      facts.support.requests.append(row.request)
      facts.support.advice.append("")
    }
    for row in decisions.sorted(by: { ($0.coalition, $0.year) < ($1.coalition, $1.year) }) {
      facts.decisions.coalition.append(numbers.coalitions[row.coalition])
      facts.decisions.year.append(Int32(row.year))
      facts.decisions.decidedOn.append(row.on)
      facts.decisions.decision.append(row.decision)
      facts.decisions.reasons.append(row.reason)
    }
    for row in explanations.sorted(by: {
      ($0.coalition, $0.year, $0.item.rawValue) < ($1.coalition, $1.year, $1.item.rawValue)
    }) {
      facts.explanations.coalition.append(numbers.coalitions[row.coalition])
      facts.explanations.year.append(Int32(row.year))
      facts.explanations.item.append(row.item)
      facts.explanations.texts.append(row.text)
    }
    for row in evaluations.sorted(by: {
      ($0.coalition, $0.year, $0.respondent, $0.question.rawValue) < (
        $1.coalition, $1.year, $1.respondent, $1.question.rawValue
      )
    }) {
      facts.evaluations.coalition.append(numbers.coalitions[row.coalition])
      facts.evaluations.year.append(Int32(row.year))
      facts.evaluations.respondent.append(Int32(row.respondent))
      facts.evaluations.question.append(row.question)
      facts.evaluations.score.append(Int32(row.score))
    }
  }
}

/// Dense numbers of everything that has an identifier.
private struct Numbers {
  let institutions, people, coalitions, meetings, results: Numbering

  init(_ builder: FactsBuilder) {
    institutions = Numbering(builder.institutions.keys)
    people = Numbering(builder.people.keys)
    coalitions = Numbering(builder.coalitions.keys)
    meetings = Numbering(builder.meetings.keys)
    results = Numbering(builder.results.keys)
  }
}

private struct Numbering {
  let ids: [String]
  private let number: [String: Int32]

  init(_ keys: some Collection<String>) {
    ids = keys.sorted(by: bytewise)
    number = Dictionary(uniqueKeysWithValues: ids.enumerated().map { ($1, Int32($0)) })
  }

  subscript(id: String?) -> Int32 {
    guard let id else { return Facts.none }
    guard let known = number[id] else { preconditionFailure("\(id) was never told") }
    return known
  }
}

private func bytewise(_ a: String, _ b: String) -> Bool { a.utf8.lexicographicallyPrecedes(b.utf8) }
