internal import Records

extension FootingReader {
  func ofCoalition(_ coalition: Int32, _ keys: [String]) -> Footing? {
    switch keys.first {
    case "period", "days": .coalition(coalition)
    case "institution_coverage": .institutionCoverage(coalition, nil)
    case "staff_presences": .presences(coalition, .staff)
    case "guests": .presences(coalition, .guests)
    case "breathing": keys.count == 1 ? .meetings(coalition) : breathing(keys)
    case "present": keys.count == 2 ? meeting(keys[1]).map(Footing.present) : .meetings(coalition)
    case "gini_hours": .hours(coalition)
    case "ei_institutions", "ei_expected": .presences(coalition, .withInstitution)
    case "contributor_absence_factor", "elephant_factor": .contributions(coalition)
    case "new_input": .newInput(coalition)
    case "unplanned_results": .unplanned(coalition)
    case "delivery_rate": .delivery(coalition, nil)
    case "by_kind": .delivery(coalition, keys.count > 1 ? ResultKind(rawValue: keys[1]) : nil)
    case "uptake": .uses(coalition, .uptake)
    case "beyond": keys.count == 2 ? beyond(coalition, keys[1]) : nil
    case "value_cycles":
      keys.count == 2 ? number(keys[1], basis.facts.results.ids).map(Footing.cycle) : .coalition(coalition)
    default: common(coalition, keys)
    }
  }

  private func meeting(_ id: String) -> Int32? { number(id, basis.facts.meetings.ids) }

  private func breathing(_ keys: [String]) -> Footing? {
    guard keys.count == 3, let meeting = meeting(keys[1]) else { return nil }
    if keys[2] == "head_count" { return .headCount(meeting) }
    return ringOrOutside(keys[2]).map { .breath(meeting, $0) }
  }

  private func beyond(_ coalition: Int32, _ metric: String) -> Footing? {
    switch metric {
    case "external_participants": .presences(coalition, .external)
    case "partner_institutions": .presences(coalition, .ofPartners)
    case "partner_uses": .uses(coalition, .ofPartners)
    default: .uses(coalition, .applied)
    }
  }

  func support(_ coalition: Int32, _ keys: [String]) -> Footing? {
    switch keys.first {
    case "age_years", "goal", "needs", "has_goal", "has_needs": .coalition(coalition)
    case "expected", "unexplained": .commitments(coalition)
    case "explained": .explanations(coalition, .results)
    case "explanations": .explanations(coalition, keys.count > 1 ? ExplanationItem(rawValue: keys[1]) : nil)
    case "stranded_results": .signal(coalition, .strandedResult)
    case "single_carriers": .signal(coalition, .singleCarrier)
    case "relations": .axis(coalition, isOfRelations: true)
    case "results": .axis(coalition, isOfRelations: false)
    case "chance": .visitors
    case "indicators": keys.count == 2 ? Indicator(rawValue: keys[1]).map { .indicator(coalition, $0) } : nil
    case "signals": keys.count == 2 ? Signal(rawValue: keys[1]).map { .signal(coalition, $0) } : nil
    case "score", "score_low", "score_high": .score(coalition)
    case "rank_acceptability", "rank": .ranks
    case "requested_hours", "granted_hours", "spent_hours", "request", "advice": .support(coalition)
    case "last_decision": .decision(coalition, year: basis.period.name - 1)
    case "this_decision": .decision(coalition, year: basis.period.name)
    default: nil
    }
  }

  func supportTotals(_ metric: String?) -> Footing? {
    switch metric {
    case "coalitions": .coalitionsInPeriod
    case "requested_hours", "granted_hours", "spent_hours", "requests": .support(nil)
    case "last_decisions": .decision(nil, year: basis.period.name - 1)
    case "this_decisions": .decision(nil, year: basis.period.name)
    case "unexplained", "open": .commitments(nil)
    default: nil
    }
  }
}
