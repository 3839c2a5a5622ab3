import Foundation
import Metrics
import Records

/// Each family of figures over facts that are there.
extension Step {
  /// Rows of attendance that are grouped once: of 10 million in 0.05 s.
  private static let grouped = 200e6

  func families(_ scene: Scene) throws -> [Timing] {
    let facts = try scene.facts()
    let rows = Double(facts.attendance.count)
    var settings = Settings()
    (settings.chanceTables, settings.weighingDraws) = (100, 1)
    var efforts: [Metrics.Measurement.Part: [Effort]] = [:]
    var document: [Effort] = []
    for _ in 0..<scene.repeats {
      var before = Effort.now()
      let measurement = Metrics.Measurement(facts: facts, settings: settings) { part in
        let now = Effort.now()
        efforts[part, default: []].append(now - before)
        before = now
      }
      _ = measurement.document
      document.append(Effort.now() - before)
    }
    let parts = Metrics.Measurement.Part.allCases.map { part in
      Timing(
        Step.name(of: part), rows, "rows", .median(of: efforts[part] ?? []), limit: part == .basis ? Step.grouped : nil)
    }
    return parts + [Timing("figures: as a document", rows, "rows", .median(of: document))]
  }

  private static func name(of part: Metrics.Measurement.Part) -> String {
    switch part {
    case .basis: "figures: group by person and ring"
    case .coalitions: "figures: rings and coalitions"
    case .network: "figures: network"
    case .flow: "figures: flow, 100 chance tables"
    case .journeys: "figures: journeys of results"
    case .institutions: "figures: institutions"
    case .support: "figures: support"
    case .findings: "figures: findings"
    }
  }
}
