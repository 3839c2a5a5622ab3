import Metrics
import Records
import TestSupport

extension DirectionCase {
  /// Contributions of four persons, the first one's as given.
  private static func contributions(of first: Int) -> World {
    { facts in
      facts.coalition("data")
      for _ in 0..<first { facts.contribution(by: "p1", to: "data", on: "2024-04-01") }
      for person in ["p2", "p3", "p4"] { facts.contribution(by: person, to: "data", on: "2024-04-01") }
    }
  }

  private static func contributions(from ring: Ring) -> World {
    { facts in
      facts.member("p1", of: "data", ring, from: "2023-01-01")
      facts.member("p2", of: "data", .follower, from: "2023-01-01")
      for person in ["p1", "p1", "p2"] { facts.contribution(by: person, to: "data", on: "2024-04-01") }
    }
  }

  /// So many guides of the three that were expected.
  private static func published(_ count: Int) -> World {
    { facts in
      facts.expects("data", 3, .guide, by: "2024-12-01")
      for number in 0..<count { facts.result("r\(number)", of: "data", .guide, on: "2024-05-01") }
    }
  }

  /// So many of four institutions adopted the result.
  private static func used(_ count: Int) -> World {
    { facts in
      for number in 0..<4 { facts.institution("I\(number)") }
      facts.result("r1", of: "data", .guide, on: "2024-05-01")
      for number in 0..<count { facts.use(of: "r1", by: "I\(number)", on: "2024-06-01", .adopted) }
    }
  }

  static let working = [
    DirectionCase(
      .contributorAbsenceFactor, "coalitions/data",
      [.restsOnFew: contributions(of: 9), .restsOnMany: contributions(of: 1)]),
    DirectionCase(
      .newInput, "coalitions/data",
      [.fromInside: contributions(from: .core), .fromOutside: contributions(from: .reader)]
    ),
    DirectionCase(.deliveryRate, "coalitions/data", [.littleDelivered: published(1), .mostDelivered: published(3)]),
    DirectionCase(.uptake, "coalitions/data", [.usedByFew: used(1), .usedByMany: used(4)]),
  ]

  private static func scored(_ score: Int) -> World {
    { facts in for respondent in 1...3 { facts.evaluation(of: "data", 2024, respondent: respondent, .network, score) } }
  }

  static let dossiers = [
    DirectionCase(
      .ownership, "support/data/indicators",
      [.restsOnFew: contributions(of: 9), .restsOnMany: contributions(of: 1)]),
    DirectionCase(
      .delivery, "support/data/indicators", [.littleDelivered: published(1), .mostDelivered: published(3)]),
    DirectionCase(.value, "support/data/indicators", [.littleValued: scored(2), .muchValued: scored(5)]),
    DirectionCase(
      .charter, "support/data/indicators",
      [
        .littleStated: { $0.coalition("data", goal: "goal") },
        .allStated: { facts in
          facts.coalition("data", goal: "goal", needs: "needs")
          facts.expects("data", 1, .guide, by: "2024-12-01")
        },
      ]),
    DirectionCase(
      .connection, "support/data/indicators",
      [.alone: carried(["data>b": 1]), .connected: carried(["data>b": 3])]),
  ]
}
