import Metrics
import Records
import TestSupport

extension DirectionCase {
  /// So many persons of each pair were at a meeting of its first coalition and a month later at one of its second; of
  /// three coalitions and `data`.
  static func carried(_ pairs: [String: Int], byOne: Bool = false) -> World {
    { facts in
      for coalition in ["a", "b", "c", "data"] { facts.coalition(coalition) }
      for (number, (pair, count)) in pairs.sorted(by: { $0.key < $1.key }).enumerated() {
        let coalitions = pair.split(separator: ">").map(String.init)
        let persons = (0..<count).map { byOne ? "one\($0)" : "\(pair)\($0)" }
        facts.meeting("\(number)x", of: coalitions[0], on: day(number, 1), present: persons)
        facts.meeting("\(number)y", of: coalitions[1], on: day(number, 2), present: persons)
      }
    }
  }

  /// Each pair has two days of its own, a month apart.
  private static func day(_ pair: Int, _ step: Int) -> String {
    let day = pair * 2 + step
    return "2024-\(day < 10 ? "0" : "")\(day)-01"
  }

  static let flowing = [
    DirectionCase(
      .density, "flow", [.sparse: carried(["a>b": 1]), .dense: carried(["a>b": 1, "b>c": 1, "c>a": 1])]),
    DirectionCase(
      .reciprocity, "flow", [.oneWay: carried(["a>b": 1]), .bothWays: carried(["a>b": 1, "b>a": 1])]),
    DirectionCase(
      .singleCarrierPairs, "flow",
      [.fewHang: carried(["a>b": 2, "b>c": 1]), .manyHang: carried(["a>b": 1, "b>c": 1])]),
    DirectionCase(
      .carrierAbsenceFactor, "flow",
      [
        .restsOnFew: carried(["a>b": 1, "b>c": 1, "c>a": 1], byOne: true),
        .restsOnMany: carried(["a>b": 2, "b>c": 2, "c>a": 2]),
      ]),
    DirectionCase(.bridgingShare, "flow", [.fewBridge: shared(1), .manyBridge: shared(4)]),
    DirectionCase(.overlap, "flow/overlap/a|b", [.ownPeople: shared(1), .samePeople: shared(4)]),
    DirectionCase(
      .betweenness, "flow/coalitions/b",
      [.offTheWay: carried(["a>c": 1, "c>b": 1]), .onTheWay: carried(["a>b": 1, "b>c": 1])]),
  ]

  /// Four at a, so many of them a month later at b with others.
  private static func shared(_ count: Int) -> World { meeting(shared: count, on: "2024-03-01") }

  private static func meeting(shared count: Int, on day: String) -> World {
    { facts in
      for number in 0..<8 { facts.person("p\(number)", at: "I\(number)") }
      facts.meeting("m1", of: "a", on: "2024-02-01", present: (0..<4).map { "p\($0)" })
      facts.meeting("m2", of: "b", on: day, present: (0..<count).map { "p\($0)" } + (4 + count..<8).map { "p\($0)" })
    }
  }

  static let reaching = [
    DirectionCase(.reachPeople, "flow/coalitions/a", [.reachesFew: apart, .reachesMost: shared(1)]),
    DirectionCase(.reachInstitutions, "flow/coalitions/a", [.reachesFew: apart, .reachesMost: shared(1)]),
    DirectionCase(
      .latencyDays, "flow/coalitions/a",
      [.fast: meeting(shared: 1, on: "2024-02-08"), .slow: meeting(shared: 1, on: "2024-11-01")], tail: "/b"),
  ]

  /// Nobody at both.
  private static let apart: World = meeting(shared: 0, on: "2024-03-01")
}
