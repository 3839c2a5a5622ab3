internal import Records

extension FootingReader {
  func flow(_ keys: [String]) -> Footing? {
    switch keys.first {
    case "k": .coalitionsInPeriod
    case "density", "reciprocity", "total_strength", "single_carrier_pairs", "single_carriers",
      "carrier_absence_factor":
      .carries(.all)
    case "bridging_people": .bridging
    case "bridging_share", "chance": .visitors
    case "travelled_results", "stranded_results": .travels
    case "journeys":
      keys.count > 1
        ? number(keys[1], basis.facts.results.ids).flatMap { journey($0, Array(keys.dropFirst(2))) } : .travels
    case "pairs": keys.count == 3 ? pair(keys[1], by: ">").flatMap { ofPair($0.0, $0.1, keys[2]) } : nil
    case "overlap": keys.count == 3 ? pair(keys[1], by: "|").flatMap { overlap($0.0, $0.1, keys[2]) } : nil
    case "coalitions": keys.count > 2 ? coalition(keys[1]).flatMap { reach($0, Array(keys.dropFirst(2))) } : nil
    default: nil
    }
  }

  private func ofPair(_ from: Int32, _ to: Int32, _ metric: String) -> Footing? {
    switch metric {
    case "carries", "strength", "carriers": .carries(.pair(from, to, withRoles: false))
    case "uses": .pairUses(from, to)
    default: .carries(.pair(from, to, withRoles: true))
    }
  }

  private func overlap(_ a: Int32, _ b: Int32, _ metric: String) -> Footing? {
    switch metric {
    case "shared_people": .sharedPeople(a, b)
    case "overlap": .eitherPeople(a, b)
    case "encounter": .encounter(a, b)
    default: nil
    }
  }

  private func reach(_ source: Int32, _ keys: [String]) -> Footing? {
    switch keys[0] {
    case "out_strength": .carries(.out(source))
    case "in_strength": .carries(.into(source))
    case "betweenness": .carries(.all)
    case "reach_people", "reach_institutions": .reach(source)
    case "reach_growth", "reach_months": .growth(source)
    case "reach_coalitions": .arrivals(source, nil, isTimed: false)
    case "arrival": .arrivals(source, keys.count > 1 ? coalition(keys[1]) : nil, isTimed: false)
    case "neighbours": keys.count > 1 ? coalition(keys[1]).map { .neighbours(source, $0) } : .coalition(source)
    case "latency_days": .arrivals(source, keys.count > 1 ? coalition(keys[1]) : nil, isTimed: true)
    default: nil
    }
  }

  func journey(_ result: Int32, _ keys: [String]) -> Footing? {
    switch keys.first {
    case "coalition", "published_on": .result(result)
    case "people", "institutions", "reached_institutions": .journey(result)
    case "coalitions", "chains", "reached_coalitions":
      .journeyArrivals(result, keys.count > 1 ? coalition(keys[1]) : nil)
    case "stranded": .stranded(result)
    default: nil
    }
  }

  func ambassadors(_ keys: [String]) -> Footing? {
    guard keys.count == 3 else { return nil }
    if keys[0] == "comparison" { return comparison(keys[1] == "with", keys[2]) }
    return institution(keys[1]).flatMap { institution in
      ambassadorPart(keys[2]).map { .ambassador(institution, $0) }
    }
  }

  func mirror(_ institution: Int32, _ keys: [String]) -> Footing? {
    let part: MirrorPart? =
      switch keys.first {
      case "people": .members(.all)
      case "rings": keys.count > 1 ? Ring(rawValue: keys[1]).map { .members(.innermost($0)) } : nil
      case "people_by_function": .members(Function(rawValue: keys.last ?? "").map(MemberPick.function) ?? .all)
      case "participants", "meetings": .participants
      case "joined_coalitions": .joined
      case "joined_results": .joinedResults
      case "contributions": .contributions
      case "uses", "uses_by_kind", "results_used", "landed_in_organisation", "landed_in_teaching": .uses
      case "within_reach", "unused_within_reach", "results": .results
      case "coalitions": keys.count > 1 ? coalition(keys[1]).map { .exchange($0) } : .joined
      default: nil
      }
    return part.map { .mirror(institution, $0) }
  }

  private func comparison(_ isWith: Bool, _ metric: String) -> Footing? {
    let name = metric.split(separator: "_").last.map(String.init) ?? ""
    return .comparison(isWith: isWith, metric == "institutions" ? .ambassador : ambassadorPart(name) ?? .ambassador)
  }

  private func ambassadorPart(_ metric: String) -> AmbassadorPart? {
    switch metric {
    case "ambassador": .ambassador
    case "people": .people
    case "coalitions": .coalitions
    case "uses": .uses
    case "explorer": .explorer
    case "connector_uses": .connectorUses
    case "connector_people": .connectorPeople
    default: nil
    }
  }
}
