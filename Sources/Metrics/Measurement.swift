package import Records

/// Everything measured over one period.
package struct Measurement: Hashable, Sendable {
  package let basis: Basis
  package let network: NetworkMeasures
  /// Coalitions in the period, in order of id.
  package let coalitions: [CoalitionMeasures]
  package let flow: FlowMeasures
  /// Of the results published in the period, in order of id.
  package let journeys: [Journey]
  package let ambassadors: Ambassadors
  /// Of the member institutions of the period, in order of id.
  package let institutions: [InstitutionMirror]
  /// Of the coalitions in the period, in order of id.
  package let support: [SupportMeasures]
  package let findings: Findings

  /// What is measured one after the other.
  package enum Part: String, CaseIterable {
    case basis, coalitions, network, flow, journeys, institutions, support, findings
  }

  /// - Parameter done: told after each part, for whoever wants to know what it costs.
  package init(facts: Facts, settings: Settings = Settings(), done: (Part) -> Void = { _ in }) {
    basis = Basis(facts, settings)
    done(.basis)
    coalitions = CoalitionMeasures.all(basis)
    done(.coalitions)
    network = NetworkMeasures(basis, coalitions)
    done(.network)
    let gatherings = Gatherings(basis)
    flow = FlowMeasures(basis, gatherings)
    done(.flow)
    journeys = Journey.all(basis, gatherings)
    done(.journeys)
    ambassadors = Ambassadors(basis, gatherings)
    institutions = InstitutionMirror.all(basis, gatherings, journeys)
    done(.institutions)
    support = SupportMeasures.all(basis, coalitions, flow, journeys)
    done(.support)
    findings = Findings(facts)
    done(.findings)
  }

  /// The same, with what goes on within coalitions in one lane and what goes on between them in the other.
  package init(facts: Facts, settings: Settings = Settings(), in lanes: some Lanes) {
    let basis = Basis(facts, settings, in: lanes)
    let (within, between) = lanes.both({ Within(basis) }, { Between(basis) })
    self.basis = basis
    (coalitions, network, findings) = (within.coalitions, within.network, within.findings)
    (flow, journeys) = (between.flow, between.journeys)
    (ambassadors, institutions) = (between.ambassadors, between.institutions)
    support = SupportMeasures.all(basis, coalitions, flow, journeys)
  }
}
