internal import Records

extension GroundsSearch {
  mutating func find(_ footing: Footing) {
    switch footing {
    case .coalitionsInPeriod: for coalition in basis.running.coalitions { count(.coalitions, coalition) }
    case .coalition(let coalition): count(.coalitions, coalition)
    case .memberInstitutions: for institution in basis.population.members { count(.institutions, institution) }
    case .load: findLoad()
    case .members(let scope, let pick): findMembers(scope, pick)
    case .institutionCoverage(let coalition, let ring):
      findMembers(coalition, ring.map(MemberPick.inRing) ?? .all)
      find(.memberInstitutions)
    case .turnout(let scope, let ring, let part): for c in coalitions(scope) { findTurnout(c, ring, part) }
    case .ringContributions(let scope, let ring): for c in coalitions(scope) { findContributions(c, in: ring) }
    case .agreements(let scope, let ring):
      for c in coalitions(scope) { for ring in ring.map({ [$0] }) ?? Ring.allCases { findAgreements(c, ring) } }
    case .observed(let scope): for c in coalitions(scope) { findObserved(c) }
    case .contributions(let scope): findContributions(scope)
    case .newInput(let coalition): findNewInput(coalition)
    case .results(let scope): findResults(scope)
    case .unplanned(let coalition): findUnplanned(coalition)
    case .delivery(let coalition, let kind): findDelivery(coalition, kind)
    case .uses(let coalition, let pick): findUses(coalition, pick)
    case .cycle(let result): findCycle(result)
    case .cycles(let scope): for c in coalitions(scope) { findCycles(c) }
    case .stories(let cycle): findStories(cycle)
    case .answers(let scope, let question): for c in coalitions(scope) { findAnswers(c, question) }
    default: findMeetings(footing)
    }
  }

  private mutating func findMeetings(_ footing: Footing) {
    switch footing {
    case .meetings(let scope): findMeetings(scope) { [self] in isOwn($0) }
    case .jointMeetings: findMeetings(nil) { [self] in !isOwn($0) }
    case .coverage(let scope):
      findMeetings(scope) { _ in true }
      for meeting in gatherings(scope) { takeEvidence(of: meeting) }
    case .presences(let scope, let pick): findPresences(scope, pick)
    case .breath(let meeting, let ring): findBreath(meeting, ring)
    case .present(let meeting):
      countPresences(at: [meeting])
      takeEvidence(of: meeting)
    case .headCount(let meeting): count(.meetings, meeting)
    case .newcomers(let scope): findNewcomers(scope)
    case .returning(let scope): for c in coalitions(scope) { findReturning(c) }
    case .hours(let coalition): findHours(coalition)
    default: findFlow(footing)
    }
  }

  private mutating func findFlow(_ footing: Footing) {
    switch footing {
    case .carries(.pair(let from, let to, let withRoles)):
      findCarries(.pair(from, to, withRoles: withRoles))
      if !isListedAnyway(from, to) { readAll { $0.findUses(from, to) } }
    case .carries(let pick): findCarries(pick)
    case .pairUses(let from, let to):
      findUses(from, to)
      if !isListedAnyway(from, to) { readAll { $0.findCarries(.pair(from, to, withRoles: false)) } }
    case .sharedPeople(let a, let b): findOverlap(a, b, isShared: true)
    case .eitherPeople(let a, let b): findOverlap(a, b, isShared: false)
    case .bridging: findVisitors(of: 2)
    case .visitors: findVisitors(of: 1)
    case .encounter(let a, let b): findEncounter(a, b)
    case .neighbours(let a, let b): findNeighbours(a, b)
    case .reach(let source): findReach(source)
    case .growth(let source): findGrowth(source)
    case .arrivals(let source, let target, let isTimed): findArrivals(source, target, isTimed: isTimed)
    case .result(let result): count(.results, result)
    case .journey(let result): findJourney(result)
    case .journeyArrivals(let result, let target): findArrivals(ofResult: result, target)
    case .stranded(let result): findStranded(result)
    case .travels: for result in published { findStranded(result) }
    default: findDossier(footing)
    }
  }

  private mutating func findDossier(_ footing: Footing) {
    switch footing {
    case .ambassador(let institution, let part): findAmbassador(institution, part)
    case .comparison(let isWith, let part): findComparison(isWith: isWith, part)
    case .mirror(let institution, let part): findMirror(institution, part)
    case .indicator(let coalition, let indicator): findIndicator(coalition, indicator)
    case .signal(let coalition, let signal): findSignal(coalition, signal)
    case .score(let coalition): for indicator in Indicator.allCases { findIndicator(coalition, indicator) }
    case .ranks:
      for coalition in basis.running.coalitions { find(.score(coalition)) }
    case .support(let scope): for c in coalitions(scope) { findSupport(c) }
    case .decision(let scope, let year): for c in coalitions(scope) { findDecision(c, year) }
    case .axis(let coalition, let isOfRelations):
      for indicator in Indicator.allCases where indicator.isOfRelations == isOfRelations {
        findIndicator(coalition, indicator)
      }
    case .commitments(let scope): for c in coalitions(scope) { findCommitments(c) }
    case .explanations(let coalition, let item): findExplanations(coalition, item)
    case .finding(let code): findFinding(code)
    default: break
    }
  }
}
