internal import Records

/// What needs nothing of what goes from coalition to coalition.
struct Within: Sendable {
  let coalitions: [CoalitionMeasures]
  let network: NetworkMeasures
  let findings: Findings
}

/// What needs nothing of what goes on within coalitions.
struct Between: Sendable {
  let flow: FlowMeasures
  let journeys: [Journey]
  let ambassadors: Ambassadors
  let institutions: [InstitutionMirror]
}

extension Within {
  init(_ basis: Basis) {
    coalitions = CoalitionMeasures.all(basis)
    network = NetworkMeasures(basis, coalitions)
    findings = Findings(basis.facts)
  }
}

extension Between {
  init(_ basis: Basis) {
    let gatherings = Gatherings(basis)
    flow = FlowMeasures(basis, gatherings)
    journeys = Journey.all(basis, gatherings)
    ambassadors = Ambassadors(basis, gatherings)
    institutions = InstitutionMirror.all(basis, gatherings, journeys)
  }
}
