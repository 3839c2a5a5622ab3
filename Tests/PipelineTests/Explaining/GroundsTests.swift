import Ledger
import Metrics
import Records
import Testing

@Suite struct GroundsTests {
  static let parts = [
    "network", "rings", "coalitions", "flow", "journeys", "ambassadors", "institutions", "support", "support_totals",
    "findings",
  ]

  /// Figures that have the same grounds.
  private struct Cluster {
    let grounds: Grounds
    var figures: [FigureAddress] = []
  }

  private static func clusters(_ facts: Facts, _ part: String) -> [Cluster] {
    let measured = Measurement(facts: facts, settings: SampleNetwork.settings)
    var found: [[String]: Grounds?] = [:]
    var clusters: [RecordRows: Cluster] = [:]
    for figure in FigureAddress.leaves(of: measured.document) where figure.keys[0] == part {
      let family = found[figure.subject] ?? Grounds(of: figure, in: measured.basis)
      found[figure.subject] = family
      guard let grounds = family else {
        Issue.record("\(figure.path) rests on nothing")
        continue
      }
      clusters[grounds.all, default: Cluster(grounds: grounds)].figures.append(figure)
    }
    return Array(clusters.values)
  }

  @Test(
    "every figure comes out the same from the records that explain it and from no others",
    arguments: parts)
  func recomputed(part: String) throws {
    let facts = try SampleNetwork.read.get().facts
    let clusters = GroundsTests.clusters(facts, part)
    #expect(!clusters.isEmpty)
    for cluster in clusters {
      let kept = KeptFacts(facts, cluster.grounds.all)
      #expect(kept.missing.isEmpty, "\(cluster.figures[0].path) refers to \(kept.missing) that are not listed")
      let again = document(part, kept.facts)
      for figure in cluster.figures {
        let found = FigureAddress(figure.path, in: again)?.figure
        #expect(
          found.map { isSame($0, figure.figure) } ?? false,
          "\(figure.path): \(figure.figure), again \(String(describing: found))")
      }
    }
  }

  /// Measures no more than the part where the rest costs much.
  private func document(_ part: String, _ facts: Facts) -> Figure {
    let basis = Basis(facts, SampleNetwork.settings)
    let gatherings = Gatherings(basis)
    let figure: Figure? =
      switch part {
      case "flow": FlowMeasures(basis, gatherings).document(facts, basis.running, Journey.all(basis, gatherings))
      case "journeys": Journey.document(Journey.all(basis, gatherings), facts)
      case "ambassadors": Ambassadors(basis, gatherings).document(facts)
      case "institutions":
        InstitutionMirror.document(
          InstitutionMirror.all(basis, gatherings, Journey.all(basis, gatherings)), facts)
      default: nil
      }
    return figure.map { .group([.init(part, $0)]) }
      ?? Measurement(facts: facts, settings: SampleNetwork.settings).document
  }

  @Test("all parts of the document were measured again")
  func complete() throws {
    let facts = try SampleNetwork.read.get().facts
    guard case .group(let parts) = Measurement(facts: facts, settings: SampleNetwork.settings).document else { return }
    #expect(Set(parts.map(\.name)) == Set(GroundsTests.parts))
  }

  /// Numbers within 1e-9, all else exactly.
  private func isSame(_ a: Figure, _ b: Figure) -> Bool {
    switch (a, b) {
    case (.number(let a), .number(let b)): abs(a - b) <= 1e-9
    case (.list(let a), .list(let b)): a.count == b.count && zip(a, b).allSatisfy(isSame)
    default: a == b
    }
  }
}
