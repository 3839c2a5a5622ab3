internal import Records

/// Tells on what the figure at some keys rests (figures.md, The document).
struct FootingReader {
  let basis: Basis

  init(_ basis: Basis) { self.basis = basis }

  /// Nil where no figure of the period's records stands.
  func footing(of keys: [String]) -> Footing? {
    guard let part = keys.first else { return nil }
    let rest = Array(keys.dropFirst())
    return switch part {
    case "network": network(rest)
    case "rings": coalition(rest.first).flatMap { ring($0, Array(rest.dropFirst())) }
    case "coalitions": coalition(rest.first).flatMap { ofCoalition($0, Array(rest.dropFirst())) }
    case "flow": flow(rest)
    case "journeys": number(rest.first, basis.facts.results.ids).flatMap { journey($0, Array(rest.dropFirst())) }
    case "ambassadors": ambassadors(rest)
    case "institutions": institution(rest.first).flatMap { mirror($0, Array(rest.dropFirst())) }
    case "support": coalition(rest.first).flatMap { support($0, Array(rest.dropFirst())) }
    case "support_totals": supportTotals(rest.first)
    case "findings": rest.first.flatMap(FindingCode.init(rawValue:)).map(Footing.finding)
    default: nil
    }
  }

  /// The number of an identifier, told by its bytes.
  func number(_ id: String?, _ ids: [String]) -> Int32? {
    guard let id else { return nil }
    return ids.firstIndex { $0.utf8.elementsEqual(id.utf8) }.map(Int32.init)
  }

  func institution(_ id: String?) -> Int32? { number(id, basis.facts.institutions.ids) }
  func coalition(_ id: String?) -> Int32? { number(id, basis.facts.coalitions.ids) }

  /// The two coalitions of a name such as "A>B"; an identifier may hold the sign itself.
  func pair(_ name: String?, by sign: Character) -> (Int32, Int32)? {
    guard let name else { return nil }
    for place in name.indices where name[place] == sign {
      let (from, to) = (String(name[..<place]), String(name[name.index(after: place)...]))
      if let a = coalition(from), let b = coalition(to) { return (a, b) }
    }
    return nil
  }

  /// A ring, or nil inside for `outside`.
  func ringOrOutside(_ word: String?) -> Ring?? {
    guard let word else { return nil }
    if word == "outside" { return .some(nil) }
    return Ring(rawValue: word).map { .some($0) }
  }

  /// What members, agreements and lists say of a scope; nil for another figure.
  func common(_ scope: Int32?, _ keys: [String]) -> Footing? {
    switch keys.first {
    case "people": .members(scope, .all)
    case "people_by_function": .members(scope, Function(rawValue: keys.last ?? "").map(MemberPick.function) ?? .all)
    case "migration":
      if keys.count == 3, let from = ringOrOutside(keys[1]), let to = ringOrOutside(keys[2]) {
        .members(scope, .moved(from, to))
      } else {
        nil
      }
    case "passers_by": .members(scope, .passersBy)
    case "observed", "moved_inward", "moved_outward": .observed(scope)
    case "agreement_kept", "agreement_broken", "not_assessable", "agreement_rate": .agreements(scope, nil)
    case "meetings": .meetings(scope)
    case "coverage": .coverage(scope)
    case "participants", "presences": .presences(scope, .all)
    case "newcomers": .newcomers(scope)
    case "return_rate": .returning(scope)
    case "contributions": .contributions(scope)
    case "results": .results(scope)
    case "evaluation": .answers(scope, keys.count > 2 ? Question(rawValue: keys[2]) : nil)
    case "cycles": .cycles(scope)
    default: nil
    }
  }

  private func network(_ keys: [String]) -> Footing? {
    switch keys.first {
    case "coalitions": .coalitionsInPeriod
    case "joint_meetings": .jointMeetings
    case "hours": .presences(nil, .all)
    case "member_institutions": .memberInstitutions
    case "member_institutions_reached": .presences(nil, .ofMembers)
    case "load": .load
    case "stories": .stories(keys.count > 1 ? ValueCycle(rawValue: keys[1]) : nil)
    case "rings": keys.count < 3 ? nil : Ring(rawValue: keys[1]).flatMap { ringOfNetwork($0, keys[2]) }
    default: common(nil, keys)
    }
  }

  private func ringOfNetwork(_ ring: Ring, _ metric: String) -> Footing? {
    metric == "people_innermost" ? .members(nil, .innermost(ring)) : ofRing(nil, ring, metric)
  }

  private func ring(_ coalition: Int32, _ keys: [String]) -> Footing? {
    guard keys.count == 2, let ring = Ring(rawValue: keys[0]) else { return nil }
    return switch keys[1] {
    case "members_start": .members(coalition, .start(ring))
    case "members_end": .members(coalition, .end(ring))
    case "retention", "deepened", "loosened", "left": .members(coalition, .since(ring))
    case "institution_coverage": .institutionCoverage(coalition, ring)
    default: ofRing(coalition, ring, keys[1])
    }
  }

  /// What a ring has in a coalition and in the whole network.
  private func ofRing(_ scope: Int32?, _ ring: Ring, _ metric: String) -> Footing? {
    switch metric {
    case "invitations": .turnout(scope, ring, .invitations)
    case "attended", "hours": .turnout(scope, ring, .attended)
    case "excused": .turnout(scope, ring, .excused)
    case "no_show", "attendance_rate": .turnout(scope, ring, .all)
    case "contributions": .ringContributions(scope, ring)
    case "agreement_kept", "agreement_broken", "not_assessable", "agreement_rate": .agreements(scope, ring)
    case "people", "member_days", "average_members", "institutions", "effective_functions", "effective_institutions":
      .members(scope, .inRing(ring))
    default: nil
    }
  }
}
