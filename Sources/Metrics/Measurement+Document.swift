package import Records

extension Measurement {
  /// The figures of figures.md, a group for each part.
  package var document: Figure { document(in: OneLane()) }

  package func document(in lanes: some Lanes) -> Figure {
    DocumentParts(
      basis, Within(coalitions: coalitions, network: network, findings: findings),
      Between(flow: flow, journeys: journeys, ambassadors: ambassadors, institutions: institutions), support
    ).document(in: lanes)
  }

}

/// What the document is made of, and the names of all that it tells about: what the measurements stand on, of millions of rows
/// most of the room, can be let go of before it is made.
package struct DocumentParts: Sendable {
  /// Names and texts only.
  private let facts: Facts
  private let running: Running
  private let within: Within
  private let between: Between
  private let support: [SupportMeasures]

  fileprivate init(_ basis: Basis, _ within: Within, _ between: Between, _ support: [SupportMeasures]) {
    (facts, running) = (basis.facts.named, basis.running)
    (self.within, self.between, self.support) = (within, between, support)
  }

  package init(of facts: Facts, _ settings: Settings = Settings(), in lanes: some Lanes) {
    let basis = Basis(facts, settings, in: lanes)
    let (within, between) = lanes.both({ Within(basis) }, { Between(basis) })
    self.init(
      basis, within, between, SupportMeasures.all(basis, within.coalitions, between.flow, between.journeys))
  }

  package func document(in lanes: some Lanes) -> Figure {
    let (own, others) = lanes.both({ ownFigures }, { figuresBetween })
    return .group(
      own + others + [
        Figure.Entry("support", SupportMeasures.document(support, facts)),
        Figure.Entry("support_totals", SupportMeasures.totals(support)),
      ])
  }

  private var ownFigures: [Figure.Entry] {
    [
      Figure.Entry("findings", within.findings.figure), Figure.Entry("network", within.network.figure),
      Figure.Entry("rings", byCoalition(\.ringFigures)), Figure.Entry("coalitions", byCoalition { $0.figure(facts) }),
    ]
  }

  private var figuresBetween: [Figure.Entry] {
    [
      Figure.Entry("flow", between.flow.document(facts, running, between.journeys)),
      Figure.Entry("journeys", Journey.document(between.journeys, facts)),
      Figure.Entry("ambassadors", between.ambassadors.document(facts)),
      Figure.Entry("institutions", InstitutionMirror.document(between.institutions, facts)),
    ]
  }

  private func byCoalition(_ figure: (CoalitionMeasures) -> Figure) -> Figure {
    .group(within.coalitions.map { Figure.Entry(facts.coalitions.ids[Int($0.coalition)], figure($0)) })
  }
}
