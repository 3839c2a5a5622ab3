import Metrics
import Records

/// Facts of some rows and no others, numbered anew as a ledger would that had never heard of the rest.
struct KeptFacts {
  private(set) var facts: Facts
  private let whole: Facts
  private let rows: RecordRows
  /// By kind that is referred to: the new number of each old one.
  private var numbers: [Kind: [Int32: Int32]] = [:]
  /// Kinds of rows to which a kept row refers though they are not kept.
  private(set) var missing: [Kind] = []

  init(_ whole: Facts, _ rows: RecordRows) {
    self.whole = whole
    self.rows = rows
    facts = Facts(period: whole.period, asOf: whole.asOf)
    for kind in [Kind.institutions, .people, .coalitions, .meetings, .results] {
      numbers[kind] = Dictionary(uniqueKeysWithValues: rows[kind].enumerated().map { ($1, Int32($0)) })
    }
    keepPeople()
    keepCoalitions()
    keepMeetings()
    keepResults()
    keepDossiers()
  }

  private func kept<T>(_ column: [T], _ kind: Kind) -> [T] { rows[kind].map { column[Int($0)] } }

  private mutating func referring(_ column: [Int32], _ kind: Kind, to target: Kind) -> [Int32] {
    kept(column, kind).map { old in
      if old == Facts.none { return Facts.none }
      guard let new = numbers[target]?[old] else {
        missing.append(target)
        return Facts.none
      }
      return new
    }
  }

  private mutating func keepPeople() {
    facts.institutions.ids = kept(whole.institutions.ids, .institutions)
    facts.institutions.names = kept(whole.institutions.names, .institutions)
    facts.institutions.kinds = kept(whole.institutions.kinds, .institutions)
    facts.institutions.spans = kept(whole.institutions.spans, .institutions)
    facts.mergers.institution = referring(whole.mergers.institution, .mergers, to: .institutions)
    facts.mergers.into = referring(whole.mergers.into, .mergers, to: .institutions)
    facts.mergers.on = kept(whole.mergers.on, .mergers)
    facts.people.ids = kept(whole.people.ids, .people)
    facts.people.institution = referring(whole.people.institution, .people, to: .institutions)
    facts.people.function = kept(whole.people.function, .people)
    facts.affiliations.person = referring(whole.affiliations.person, .affiliations, to: .people)
    facts.affiliations.span = kept(whole.affiliations.span, .affiliations)
    facts.affiliations.institution = referring(whole.affiliations.institution, .affiliations, to: .institutions)
    facts.affiliations.function = kept(whole.affiliations.function, .affiliations)
    facts.ambassadors.person = referring(whole.ambassadors.person, .ambassadors, to: .people)
    facts.ambassadors.institution = referring(whole.ambassadors.institution, .ambassadors, to: .institutions)
    facts.ambassadors.span = kept(whole.ambassadors.span, .ambassadors)
  }

  private mutating func keepCoalitions() {
    facts.coalitions.ids = kept(whole.coalitions.ids, .coalitions)
    facts.coalitions.names = kept(whole.coalitions.names, .coalitions)
    facts.coalitions.spans = kept(whole.coalitions.spans, .coalitions)
    facts.coalitions.goals = kept(whole.coalitions.goals, .coalitions)
    facts.coalitions.needs = kept(whole.coalitions.needs, .coalitions)
    facts.expectedResults.coalition = referring(whole.expectedResults.coalition, .expectedResults, to: .coalitions)
    facts.expectedResults.kind = kept(whole.expectedResults.kind, .expectedResults)
    facts.expectedResults.dueOn = kept(whole.expectedResults.dueOn, .expectedResults)
    facts.expectedResults.quantity = kept(whole.expectedResults.quantity, .expectedResults)
    facts.memberships.coalition = referring(whole.memberships.coalition, .memberships, to: .coalitions)
    facts.memberships.person = referring(whole.memberships.person, .memberships, to: .people)
    facts.memberships.span = kept(whole.memberships.span, .memberships)
    facts.memberships.ring = kept(whole.memberships.ring, .memberships)
    facts.memberships.role = kept(whole.memberships.role, .memberships)
  }

  private mutating func keepMeetings() {
    facts.meetings.ids = kept(whole.meetings.ids, .meetings)
    facts.meetings.heldOn = kept(whole.meetings.heldOn, .meetings)
    facts.meetings.coalition = referring(whole.meetings.coalition, .meetings, to: .coalitions)
    facts.meetings.format = kept(whole.meetings.format, .meetings)
    facts.meetings.status = kept(whole.meetings.status, .meetings)
    facts.meetings.invited = kept(whole.meetings.invited, .meetings)
    facts.meetings.hours = kept(whole.meetings.hours, .meetings)
    facts.meetings.headCount = kept(whole.meetings.headCount, .meetings)
    facts.attendance.person = referring(whole.attendance.person, .attendance, to: .people)
    facts.attendance.status = kept(whole.attendance.status, .attendance)
    facts.attendance.coalition = referring(whole.attendance.coalition, .attendance, to: .coalitions)
    var seen: Int32 = 0
    for meeting in rows[.meetings] {
      seen += Int32(whole.attendance.rows(of: Int(meeting)).count { rows.contains(Int32($0), of: .attendance) })
      facts.attendance.start.append(seen)
    }
    if Int(seen) != facts.attendance.count { missing.append(.meetings) }
    facts.contributions.ids = kept(whole.contributions.ids, .contributions)
    facts.contributions.person = referring(whole.contributions.person, .contributions, to: .people)
    facts.contributions.coalition = referring(whole.contributions.coalition, .contributions, to: .coalitions)
    facts.contributions.madeOn = kept(whole.contributions.madeOn, .contributions)
    facts.contributions.kind = kept(whole.contributions.kind, .contributions)
  }

  private mutating func keepResults() {
    facts.results.ids = kept(whole.results.ids, .results)
    facts.results.coalition = referring(whole.results.coalition, .results, to: .coalitions)
    facts.results.kind = kept(whole.results.kind, .results)
    facts.results.titles = kept(whole.results.titles, .results)
    facts.results.publishedOn = kept(whole.results.publishedOn, .results)
    facts.results.urls = kept(whole.results.urls, .results)
    facts.uses.result = referring(whole.uses.result, .uses, to: .results)
    facts.uses.usedOn = kept(whole.uses.usedOn, .uses)
    facts.uses.institution = referring(whole.uses.institution, .uses, to: .institutions)
    facts.uses.coalition = referring(whole.uses.coalition, .uses, to: .coalitions)
    facts.uses.kind = kept(whole.uses.kind, .uses)
    facts.uses.landedIn = kept(whole.uses.landedIn, .uses)
    facts.stories.ids = kept(whole.stories.ids, .stories)
    facts.stories.coalition = referring(whole.stories.coalition, .stories, to: .coalitions)
    facts.stories.result = referring(whole.stories.result, .stories, to: .results)
    facts.stories.toldOn = kept(whole.stories.toldOn, .stories)
    facts.stories.cycle = kept(whole.stories.cycle, .stories)
    facts.stories.texts = kept(whole.stories.texts, .stories)
  }

  private mutating func keepDossiers() {
    facts.support.coalition = referring(whole.support.coalition, .support, to: .coalitions)
    facts.support.year = kept(whole.support.year, .support)
    facts.support.requestedHours = kept(whole.support.requestedHours, .support)
    facts.support.grantedHours = kept(whole.support.grantedHours, .support)
    facts.support.spentHours = kept(whole.support.spentHours, .support)
    facts.support.requests = kept(whole.support.requests, .support)
    facts.support.advice = kept(whole.support.advice, .support)
    facts.decisions.coalition = referring(whole.decisions.coalition, .decisions, to: .coalitions)
    facts.decisions.year = kept(whole.decisions.year, .decisions)
    facts.decisions.decidedOn = kept(whole.decisions.decidedOn, .decisions)
    facts.decisions.decision = kept(whole.decisions.decision, .decisions)
    facts.decisions.reasons = kept(whole.decisions.reasons, .decisions)
    facts.explanations.coalition = referring(whole.explanations.coalition, .explanations, to: .coalitions)
    facts.explanations.year = kept(whole.explanations.year, .explanations)
    facts.explanations.item = kept(whole.explanations.item, .explanations)
    facts.explanations.texts = kept(whole.explanations.texts, .explanations)
    facts.evaluations.coalition = referring(whole.evaluations.coalition, .evaluations, to: .coalitions)
    facts.evaluations.year = kept(whole.evaluations.year, .evaluations)
    facts.evaluations.respondent = kept(whole.evaluations.respondent, .evaluations)
    facts.evaluations.question = kept(whole.evaluations.question, .evaluations)
    facts.evaluations.score = kept(whole.evaluations.score, .evaluations)
  }
}
