import Foundation
import Ledger
import Metrics
import Records

/// The sample network's year 2025 as one ledger has it, read once for all tests.
enum SampleNetwork {
  static let records = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "fixtures/sample-network/records")

  static let read: Result<(facts: Facts, origins: Origins), any Error> = Result {
    let ledger = try Ledger(at: ":memory:")
    let period = Period(2025)
    let reading = try DeliveryReader().read(folder: records.path, deliveredOn: period.end, pools: try ledger.pools())
    _ = try ledger.take(reading, IntakeTerms(mode: .append, tolerance: 0.05))
    return (try ledger.facts(period: period, asOf: period.end), try ledger.origins(of: Set(Kind.allCases)))
  }

  /// Few random tables and weights: their number changes nothing about the records on which they rest.
  static var settings: Settings {
    var settings = Settings()
    settings.chanceTables = 4
    settings.weighingDraws = 8
    return settings
  }
}
