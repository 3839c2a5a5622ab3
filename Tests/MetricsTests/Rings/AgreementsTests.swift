import Metrics
import Records
import TestSupport
import Testing

@Suite struct AgreementsTests {
  private func verdicts(_ measured: Measured, _ ring: String) -> [Int?] {
    ["agreement_kept", "agreement_broken", "not_assessable"].map { measured.whole("\(ring)/\($0)") }
  }

  /// Meetings of data to which the core is invited, the first `attended` of them with p1.
  private func core(_ meetings: Int, attended: Int, contributions: Int, settings: Settings = Settings()) -> [Int?] {
    let measured = Measured(2025, settings: settings) {
      $0.member("p1", of: "data", .core, from: "2024-01-01")
      for number in 0..<meetings {
        $0.meeting(
          "m\(number)", of: "data", on: "2025-02-0\(number + 1)", present: [number < attended ? "p1" : "guest"])
      }
      for _ in 0..<contributions { $0.contribution(by: "p1", to: "data", on: "2025-03-01") }
    }
    return verdicts(measured, "rings/data/core")
  }

  @Test("core: three quarters of the invitations and two contributions, both at the threshold, are kept")
  func thresholds() {
    #expect(core(4, attended: 3, contributions: 2) == [1, 0, 0])
    #expect(core(4, attended: 2, contributions: 2) == [0, 1, 0])
    #expect(core(4, attended: 3, contributions: 1) == [0, 1, 0])
    #expect(core(5, attended: 4, contributions: 3) == [1, 0, 0])
  }

  @Test("the attendance rule applies from three invitations on")
  func leastInvitations() {
    #expect(core(2, attended: 0, contributions: 2) == [1, 0, 0])
    #expect(core(3, attended: 0, contributions: 2) == [0, 1, 0])
    #expect(core(2, attended: 2, contributions: 0) == [0, 1, 0])
  }

  @Test("active: two of five invitations are four tenths")
  func active() {
    let measured = Measured {
      for person in ["p1", "p2", "p3"] { $0.member(person, of: "data", .active, from: "2024-01-01") }
      $0.member("p3", of: "data", .core, from: "2024-01-05", until: "2024-01-06")
      for number in 1...5 {
        $0.meeting(
          "m\(number)", of: "data", on: "2024-02-0\(number)",
          present: number < 3 ? ["p1"] : number == 3 ? ["p2"] : ["x"])
      }
    }
    #expect(verdicts(measured, "rings/data/active") == [1, 2, 0])
    #expect(verdicts(measured, "coalitions/data") == [1, 2, 1])
    #expect(measured.number("coalitions/data/agreement_rate") == 1.0 / 3)
    #expect(measured.counts("network/agreement_rate") == [1, 3])
  }

  @Test("contributions required go by days in the ring, rounded half up: half a year asks one, a day less none")
  func rounding() {
    let measured = Measured {
      $0.member("half", of: "data", .reader, from: "2024-07-02")
      $0.member("less", of: "data", .reader, from: "2024-07-03")
      $0.member("made", of: "data", .reader, from: "2024-01-01", until: "2024-07-02")
      $0.contribution(by: "made", to: "data", on: "2024-07-01")
    }
    // 366 days: 183 / 366 is exactly a half, 182 less than it, 183 again.
    #expect(verdicts(measured, "rings/data/reader") == [1, 1, 1])
  }

  @Test("a contribution made in another ring or outside the period does not count for the ring")
  func elsewhere() {
    let measured = Measured {
      $0.member("p1", of: "data", .follower, from: "2023-01-01", until: "2024-02-01")
      $0.member("p1", of: "data", .reader, from: "2024-02-01")
      $0.contribution(by: "p1", to: "data", on: "2024-01-31")
      $0.contribution(by: "p1", to: "data", on: "2025-01-01")
      $0.contribution(by: "p1", to: "flex", on: "2024-06-01")
    }
    #expect(verdicts(measured, "rings/data/reader") == [0, 1, 0])
    #expect(verdicts(measured, "rings/data/follower") == [0, 0, 1])
    #expect(measured["rings/data/follower/agreement_rate"] == .absent)
  }

  @Test("a coalition with agreements of its own is judged by them, the others by the network's")
  func own() {
    var settings = Settings()
    var rules = RingRules()
    rules.core = Agreement()
    settings.ownRules["data"] = rules
    #expect(core(4, attended: 0, contributions: 0, settings: settings) == [0, 0, 1])
    settings.ownRules = ["flex": rules]
    #expect(core(4, attended: 0, contributions: 0, settings: settings) == [0, 1, 0])
    settings.ownRules["data"] = RingRules()
    settings.ownRules["data"]?.core = Agreement(attendance: 0.5, contributions: 1)
    #expect(core(4, attended: 2, contributions: 1, settings: settings) == [1, 0, 0])
  }
}
