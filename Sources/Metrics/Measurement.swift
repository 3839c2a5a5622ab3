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

  /// The figures of figures.md, a group for each part.
  package var document: Figure { document(in: OneLane()) }

  package func document(in lanes: some Lanes) -> Figure {
    let (within, between) = lanes.both({ withinDocument }, { betweenDocument })
    return .group(
      within + between + [
        Figure.Entry("support", SupportMeasures.document(support, basis.facts)),
        Figure.Entry("support_totals", SupportMeasures.totals(support)),
      ])
  }

  private var withinDocument: [Figure.Entry] {
    [
      Figure.Entry("findings", findings.figure), Figure.Entry("network", network.figure),
      Figure.Entry("rings", byCoalition(\.ringFigures)),
      Figure.Entry("coalitions", byCoalition { $0.figure(basis.facts) }),
    ]
  }

  private var betweenDocument: [Figure.Entry] {
    [
      Figure.Entry("flow", flow.document(basis, journeys)),
      Figure.Entry("journeys", Journey.document(journeys, basis.facts)),
      Figure.Entry("ambassadors", ambassadors.document(basis.facts)),
      Figure.Entry("institutions", InstitutionMirror.document(institutions, basis.facts)),
    ]
  }

  private func byCoalition(_ figure: (CoalitionMeasures) -> Figure) -> Figure {
    .group(coalitions.map { Figure.Entry(basis.facts.coalitions.ids[Int($0.coalition)], figure($0)) })
  }
}

/// What needs nothing of what goes from coalition to coalition.
private struct Within {
  let coalitions: [CoalitionMeasures]
  let network: NetworkMeasures
  let findings: Findings

  init(_ basis: Basis) {
    coalitions = CoalitionMeasures.all(basis)
    network = NetworkMeasures(basis, coalitions)
    findings = Findings(basis.facts)
  }
}

/// What needs nothing of what goes on within coalitions.
private struct Between {
  let flow: FlowMeasures
  let journeys: [Journey]
  let ambassadors: Ambassadors
  let institutions: [InstitutionMirror]

  init(_ basis: Basis) {
    let gatherings = Gatherings(basis)
    flow = FlowMeasures(basis, gatherings)
    journeys = Journey.all(basis, gatherings)
    ambassadors = Ambassadors(basis, gatherings)
    institutions = InstitutionMirror.all(basis, gatherings, journeys)
  }
}
