import Metrics
import Records
import TestSupport
import Testing

@Suite struct RingMeasuresTests {
  @Test("a ring's people are those with a day in it; its start is the day before the period and its end the last day")
  func days() {
    let measured = Measured(2025) {
      $0.member("p1", of: "data", .core, from: "2024-01-01", until: "2025-01-01")
      $0.member("p2", of: "data", .core, from: "2025-01-01", until: "2025-01-02")
      $0.member("p3", of: "data", .core, from: "2025-12-31")
      $0.member("p4", of: "data", .core, from: "2026-01-01")
      $0.member("p5", of: "data", .core, from: "2024-12-31", until: "2026-01-01")
    }
    #expect(measured.whole("rings/data/core/people") == 3)
    #expect(measured.whole("rings/data/core/members_start") == 2)
    #expect(measured.whole("rings/data/core/members_end") == 2)
    #expect(measured.whole("rings/data/core/member_days") == 1 + 1 + 365)
    #expect(measured.number("rings/data/core/average_members") == 367.0 / 365)
    #expect(measured.whole("rings/data/active/people") == 0)
    #expect(measured.number("rings/data/active/average_members") == 0)
  }

  @Test("days count only while the coalition runs, and the average is over those days")
  func life() {
    let measured = Measured {
      $0.coalition("data", from: "2024-03-01", until: "2024-03-11")
      $0.member("p1", of: "data", .active, from: "2023-01-01")
      $0.member("p2", of: "data", .active, from: "2024-03-10")
    }
    #expect(measured.whole("rings/data/active/member_days") == 11)
    #expect(measured.number("rings/data/active/average_members") == 1.1)
    #expect(measured.whole("rings/data/active/members_start") == 0)
    #expect(measured.whole("rings/data/active/members_end") == 2)
    #expect(measured["coalitions/data/period"] == .list([.word("2024-03-01"), .word("2024-03-11")]))
    #expect(measured.whole("coalitions/data/days") == 10)
  }

  @Test("a coalition that does not run in the period has no figures")
  func notInPeriod() {
    let measured = Measured {
      $0.coalition("old", until: "2024-01-01")
      $0.coalition("new", from: "2025-01-01")
      $0.coalition("data")
    }
    #expect(measured["rings/old"] == nil && measured["coalitions/new"] == nil)
    #expect(measured["rings/data"] != nil)
  }

  @Test("two rings at once count as the inner one")
  func innermost() {
    let measured = Measured {
      $0.member("p1", of: "data", .follower, from: "2023-01-01")
      $0.member("p1", of: "data", .core, from: "2023-06-01")
    }
    #expect(measured.whole("rings/data/core/member_days") == 366)
    #expect(measured.whole("rings/data/follower/people") == 0)
    #expect(measured.whole("coalitions/data/people") == 1)
  }

  @Test("contributions count in the ring of the day on which they were made")
  func contributions() {
    let measured = Measured {
      $0.member("p1", of: "data", .core, from: "2023-01-01", until: "2024-05-01")
      $0.member("p1", of: "data", .reader, from: "2024-05-01", until: "2024-09-01")
      $0.contribution(by: "p1", to: "data", on: "2023-12-31")
      $0.contribution(by: "p1", to: "data", on: "2024-01-01")
      $0.contribution(by: "p1", to: "data", on: "2024-04-30")
      $0.contribution(by: "p1", to: "data", on: "2024-05-01")
      $0.contribution(by: "p1", to: "data", on: "2024-09-01")
      $0.contribution(by: "p1", to: "data", on: "2025-01-01")
      $0.contribution(by: "p1", to: "flex", on: "2024-02-01")
    }
    #expect(measured.whole("rings/data/core/contributions") == 2)
    #expect(measured.whole("rings/data/reader/contributions") == 1)
    #expect(measured.whole("coalitions/data/contributions") == 4)
    #expect(measured.whole("network/contributions") == 5)
  }
}
