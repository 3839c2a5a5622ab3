package import Records

/// What it means when a figure is low, and when it is high; neither is better.
package struct Direction: Hashable, Sendable {
  package let low: Reading
  package let high: Reading

  /// The direction of a metric; nil where more is simply more.
  package static func of(_ metric: MetricName) -> Direction? { all[metric] }

  /// Every metric that has one.
  package static let all: [MetricName: Direction] = [
    .attendanceRate: Direction(low: .fewCame, high: .mostCame),
    .agreementRate: Direction(low: .fewKept, high: .mostKept),
    .agreements: Direction(low: .fewKept, high: .mostKept),
    .retention: Direction(low: .fewStayed, high: .mostStayed),
    .deepened: Direction(low: .fewInward, high: .manyInward),
    .loosened: Direction(low: .fewOutward, high: .manyOutward),
    .left: Direction(low: .fewLeft, high: .manyLeft),
    .effectiveFunctions: Direction(low: .alike, high: .mixed),
    .effectiveInstitutions: Direction(low: .alike, high: .mixed),
    .institutionCoverage: Direction(low: .fromFew, high: .fromMany),
    .coverageOfInstitutions: Direction(low: .fromFew, high: .fromMany),
    .coverage: Direction(low: .fewLists, high: .mostLists),
    .returnRate: Direction(low: .fewCameBack, high: .mostCameBack),
    .giniHours: Direction(low: .evenlySpread, high: .unevenlySpread),
    .contributorAbsenceFactor: Direction(low: .restsOnFew, high: .restsOnMany),
    .elephantFactor: Direction(low: .restsOnFew, high: .restsOnMany),
    .carrierAbsenceFactor: Direction(low: .restsOnFew, high: .restsOnMany),
    .ownership: Direction(low: .restsOnFew, high: .restsOnMany),
    .eiInstitutions: Direction(low: .withinInstitutions, high: .acrossInstitutions),
    .eiExpected: Direction(low: .withinInstitutions, high: .acrossInstitutions),
    .newInput: Direction(low: .fromInside, high: .fromOutside),
    .deliveryRate: Direction(low: .littleDelivered, high: .mostDelivered),
    .delivery: Direction(low: .littleDelivered, high: .mostDelivered),
    .uptake: Direction(low: .usedByFew, high: .usedByMany),
    .value: Direction(low: .littleValued, high: .muchValued),
    .charter: Direction(low: .littleStated, high: .allStated),
    .connection: Direction(low: .alone, high: .connected),
    .density: Direction(low: .sparse, high: .dense),
    .reciprocity: Direction(low: .oneWay, high: .bothWays),
    .singleCarrierPairs: Direction(low: .fewHang, high: .manyHang),
    .bridgingShare: Direction(low: .fewBridge, high: .manyBridge),
    .overlap: Direction(low: .ownPeople, high: .samePeople),
    .betweenness: Direction(low: .offTheWay, high: .onTheWay),
    .reachPeople: Direction(low: .reachesFew, high: .reachesMost),
    .reachInstitutions: Direction(low: .reachesFew, high: .reachesMost),
    .latencyDays: Direction(low: .fast, high: .slow),
    .load: Direction(low: .fewLoaded, high: .manyLoaded),
  ]

  /// "Low: rests on few; high: rests on many."
  package func sentence(in language: Language) -> String {
    language == .nl
      ? "Laag: \(low.words(in: .nl)); hoog: \(high.words(in: .nl))."
      : "Low: \(low.words(in: .en)); high: \(high.words(in: .en))."
  }
}
