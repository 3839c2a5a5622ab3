import Metrics
import Records
import TestSupport
import Testing

/// One figure, and two small networks: one of which the one end of its direction can be said, one of the other.
struct DirectionCase: Sendable, CustomTestStringConvertible {
  typealias World = @Sendable (inout FactsBuilder) -> Void

  let metric: MetricName
  let path: String
  let worlds: [Reading: World]

  var testDescription: String { path }

  init(_ metric: MetricName, _ place: String, _ worlds: [Reading: World], tail: String = "") {
    self.metric = metric
    path = place + "/" + metric.rawValue + tail
    self.worlds = worlds
  }

  static let all = taking + staying + mixing + working + dossiers + flowing + reaching

  private static let people = ["p1", "p2", "p3", "p4"]
  private static let core = "rings/data/core"
  private static let data = "coalitions/data"
  private static let indicators = "support/data/indicators"

  private static func members(_ facts: inout FactsBuilder, _ ring: Ring = .core) {
    for person in people { facts.member(person, of: "data", ring, from: "2023-01-01") }
  }

  /// Everybody in the core, one meeting.
  private static func meeting(_ present: Int) -> World {
    { facts in
      members(&facts)
      facts.meeting(
        "m1", of: "data", on: "2024-02-01", present: Array(people.prefix(present)),
        absent: Array(people.dropFirst(present)))
    }
  }

  /// So many readers do what readers agreed on.
  private static func readers(_ contributing: Int) -> World {
    { facts in
      members(&facts, .reader)
      for person in people.prefix(contributing) { facts.contribution(by: person, to: "data", on: "2024-05-01") }
    }
  }

  private static let taking = [
    DirectionCase(.attendanceRate, core, [.fewCame: meeting(1), .mostCame: meeting(4)]),
    DirectionCase(.agreementRate, data, [.fewKept: readers(1), .mostKept: readers(4)]),
    DirectionCase(.agreements, indicators, [.fewKept: readers(1), .mostKept: readers(4)]),
    DirectionCase(.coverage, data, [.fewLists: lists(1), .mostLists: lists(3)]),
    DirectionCase(.returnRate, data, [.fewCameBack: returning(1), .mostCameBack: returning(4)]),
    DirectionCase(.giniHours, data, [.evenlySpread: meeting(4), .unevenlySpread: meeting(1)]),
    DirectionCase(.load, "network", [.fewLoaded: loaded(1), .manyLoaded: loaded(4)]),
  ]

  /// Three meetings, of which so many have a list.
  private static func lists(_ kept: Int) -> World {
    { facts in
      for number in 0..<3 {
        facts.meeting("m\(number)", of: "data", on: "2024-02-0\(number + 1)", present: number < kept ? ["p1"] : [])
      }
    }
  }

  /// Four come for the first time, so many of them again.
  private static func returning(_ again: Int) -> World {
    { facts in
      facts.meeting("m1", of: "data", on: "2024-02-01", present: people)
      facts.meeting("m2", of: "data", on: "2024-03-01", present: Array(people.prefix(again)))
    }
  }

  /// So many persons in the core of three coalitions.
  private static func loaded(_ count: Int) -> World {
    { facts in
      for person in people.prefix(count) {
        for coalition in ["a", "b", "c"] { facts.member(person, of: coalition, .core, from: "2024-01-01") }
      }
    }
  }

  /// Four in a ring until a day, so many of them in another from then on.
  private static func moving(_ count: Int, from ring: Ring, to other: Ring?) -> World {
    { facts in
      for (number, person) in people.enumerated() {
        facts.member(person, of: "data", ring, from: "2023-01-01", until: number < count ? "2024-06-01" : nil)
        if number < count, let other { facts.member(person, of: "data", other, from: "2024-06-01") }
      }
    }
  }

  private static let staying = [
    DirectionCase(
      .retention, core,
      [.fewStayed: moving(3, from: .core, to: nil), .mostStayed: moving(1, from: .core, to: nil)]),
    DirectionCase(
      .deepened, "rings/data/active",
      [.fewInward: moving(1, from: .active, to: .core), .manyInward: moving(3, from: .active, to: .core)]),
    DirectionCase(
      .loosened, core,
      [.fewOutward: moving(1, from: .core, to: .follower), .manyOutward: moving(3, from: .core, to: .follower)]),
    DirectionCase(
      .left, core, [.fewLeft: moving(1, from: .core, to: nil), .manyLeft: moving(3, from: .core, to: nil)]),
  ]

  /// The core at one meeting, from four institutions and with four functions, or alike.
  private static func mix(_ isMixed: Bool) -> World {
    { facts in
      let functions: [Function] = [.teacher, .manager, .quality, .student]
      for institution in ["I0", "I1", "I2", "I3"] { facts.institution(institution) }
      for (number, person) in people.enumerated() {
        facts.person(person, isMixed ? functions[number] : .teacher, at: isMixed ? "I\(number)" : "I\(number / 3)")
        facts.contribution(by: person, to: "data", on: "2024-04-01")
      }
      members(&facts)
      facts.meeting("m1", of: "data", on: "2024-02-01", present: people)
    }
  }

  private static let mixing = [
    DirectionCase(.effectiveFunctions, core, [.alike: mix(false), .mixed: mix(true)]),
    DirectionCase(.effectiveInstitutions, core, [.alike: mix(false), .mixed: mix(true)]),
    DirectionCase(.institutionCoverage, core, [.fromFew: mix(false), .fromMany: mix(true)]),
    DirectionCase(.coverageOfInstitutions, indicators, [.fromFew: mix(false), .fromMany: mix(true)]),
    DirectionCase(.elephantFactor, data, [.restsOnFew: mix(false), .restsOnMany: mix(true)]),
    DirectionCase(.eiInstitutions, data, [.withinInstitutions: mix(false), .acrossInstitutions: mix(true)]),
    DirectionCase(.eiExpected, data, [.withinInstitutions: mix(false), .acrossInstitutions: mix(true)]),
  ]
}
