internal import Records

extension SupportMeasures {
  /// Carriers from which a coalition is called connected to another.
  static let leastCarriers = 3

  /// The dossiers of the coalitions in P, in order.
  static func all(
    _ basis: Basis, _ coalitions: [CoalitionMeasures], _ flow: FlowMeasures, _ journeys: [Journey]
  ) -> [SupportMeasures] {
    let expected = Grouping(basis.facts.expectedResults.coalition, groups: basis.facts.coalitions.count)
    let grounds = coalitions.map { SignalGround($0, basis.facts, flow, journeys, expected[Int($0.coalition)]) }
    let indicators = zip(coalitions, grounds).map { Indicators($0, $1) }
    let settings = basis.settings
    let ranks = RankAcceptability(indicators.map(\.values), draws: settings.weighingDraws, seed: settings.seed)
    let weighings = indicators.map { Weighing($0.values, weights: settings.weights) }
    let places = Weighing.ranks(weighings.map(\.score))
    return coalitions.indices.map { place in
      SupportMeasures(
        coalitions[place], grounds[place], indicators[place],
        Order(weighing: weighings[place], rank: places[place], acceptability: ranks.shares[place]),
        flow.chance.map { ChanceOfCoalition($0, flow.coalitions.firstIndex(of: coalitions[place].coalition)) }, basis)
    }
  }

  private struct Order {
    let weighing: Weighing
    let rank: Int?
    let acceptability: [Double]
  }

  private init(
    _ measured: CoalitionMeasures, _ ground: SignalGround, _ indicators: Indicators, _ order: Order,
    _ chance: ChanceOfCoalition?, _ basis: Basis
  ) {
    let (facts, year) = (basis.facts, basis.period.name)
    coalition = measured.coalition
    ageInYears = facts.coalitions.spans[Int(coalition)].start.completedYears(until: measured.running.lastDay)
    self.indicators = indicators
    self.ground = ground
    weighing = order.weighing
    rank = order.rank
    rankAcceptability = order.acceptability
    commitments = Commitment.all(measured.delivery, ground.overdue)
    explanations = Explanations(coalition, year, facts.explanations)
    self.chance = chance
    support = SupportRow(coalition, year, facts.support)
    lastDecision = DecisionRow(coalition, year - 1, facts.decisions)
    thisDecision = DecisionRow(coalition, year, facts.decisions)
  }
}

extension SignalGround {
  fileprivate init(
    _ measured: CoalitionMeasures, _ facts: Facts, _ flow: FlowMeasures, _ journeys: [Journey],
    _ expected: ArraySlice<Int32>
  ) {
    let coalition = measured.coalition
    let core = measured.rings[Ring.core.depth].staying
    (coreStart, coreEnd) = (core.start, core.end)
    (contributions, contributionsOfOne) = (measured.contributions, measured.contributionsOfOne)
    carriersOut = flow.coalitions.filter { $0 != coalition }.map { Int(flow.carries[coalition, $0].carriers) }
    charter = Charter(coalition, facts, expected: expected)
    overdue = Overdue(coalition, measured.delivery, expected: expected, facts)
    agreements = measured.agreements.rate
    respondents = measured.evaluation.respondents
    stranded = journeys.filter { $0.coalition == coalition && $0.isStranded == true }.map(\.result)
  }
}
