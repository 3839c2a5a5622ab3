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
    let basis = Basis(facts, settings)
    done(.basis)
    var desk = Desk(basis)
    let coalitions = basis.running.coalitions.map { CoalitionMeasures($0, basis, &desk) }
    self.basis = basis
    self.coalitions = coalitions
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

  /// The figures of figures.md, a group for each part.
  package var document: Figure {
    .group([
      Figure.Entry("findings", findings.figure), Figure.Entry("network", network.figure),
      Figure.Entry("rings", byCoalition(\.ringFigures)),
      Figure.Entry("coalitions", byCoalition { $0.figure(basis.facts) }),
      Figure.Entry("flow", flow.document(basis, journeys)),
      Figure.Entry("journeys", Journey.document(journeys, basis.facts)),
      Figure.Entry("ambassadors", ambassadors.document(basis.facts)),
      Figure.Entry("institutions", InstitutionMirror.document(institutions, basis.facts)),
      Figure.Entry("support", SupportMeasures.document(support, basis.facts)),
      Figure.Entry("support_totals", SupportMeasures.totals(support)),
    ])
  }

  private func byCoalition(_ figure: (CoalitionMeasures) -> Figure) -> Figure {
    .group(coalitions.map { Figure.Entry(basis.facts.coalitions.ids[Int($0.coalition)], figure($0)) })
  }
}
