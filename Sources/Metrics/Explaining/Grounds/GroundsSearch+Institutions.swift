internal import Records

extension GroundsSearch {
  func isHome(_ person: Int32, _ institution: Int32) -> Bool {
    basis.population.institution[Int(person)] == institution
  }

  /// Uses in P, of any kind.
  func uses(of institution: Int32) -> [Int] {
    (0..<facts.uses.count).filter {
      basis.population.root[Int(facts.uses.institution[$0])] == institution
        && basis.period.contains(facts.uses.usedOn[$0])
    }
  }

  mutating func findMirror(_ institution: Int32, _ part: MirrorPart) {
    count(.institutions, institution)
    switch part {
    case .members(let pick): findMembers(nil, pick, of: institution)
    case .participants: findAmbassador(institution, .people)
    case .contributions: countContributions(of: institution, to: nil)
    case .uses: findAmbassador(institution, .uses)
    case .joined, .joinedResults:
      findMembers(nil, .all, of: institution)
      findAmbassador(institution, .coalitions)
      countContributions(of: institution, to: nil)
      if part == .joinedResults { findResults(ofCoalitionsJoinedBy: institution) }
    case .exchange(let coalition): findExchange(institution, coalition)
    case .results: findResults(reaching: institution)
    }
  }

  private mutating func countContributions(of institution: Int32, to coalition: Int32?) {
    for row in contributions(coalition) where isHome(facts.contributions.person[row], institution) {
      count(.contributions, row)
    }
  }

  /// All that went to and fro with one coalition.
  private mutating func findExchange(_ institution: Int32, _ coalition: Int32) {
    findMembers(coalition, .all, of: institution)
    countPresences(at: gatherings(coalition)) { [self] in isHome(facts.attendance.person[$0], institution) }
    countContributions(of: institution, to: coalition)
    for row in uses(of: institution) where facts.results.coalition[Int(facts.uses.result[row])] == coalition {
      count(.uses, row)
    }
  }

  /// Results of the period by coalitions that were found.
  private mutating func findResults(ofCoalitionsJoinedBy institution: Int32) {
    let joined = grounds.all
    for result in published where joined.contains(facts.results.coalition[Int(result)], of: .coalitions) {
      count(.results, result)
    }
  }

  /// The period's results, the ways by which they could reach the institution, and its uses of results until P's end.
  private mutating func findResults(reaching institution: Int32) {
    for result in published { count(.results, result) }
    for row in 0..<facts.uses.count
    where basis.population.root[Int(facts.uses.institution[row])] == institution
      && facts.uses.usedOn[row] < basis.period.end
    {
      count(.uses, row)
    }
    let sources = published.map {
      Source(coalition: facts.results.coalition[Int($0)], from: facts.results.publishedOn[Int($0)])
    }
    let gatherings = Gatherings(basis)
    let spread = Spread(sources, over: gatherings, basis)
    for number in sources.indices { findWay(Course(number, spread, gatherings), to: institution) }
  }
}
