import Metrics
import Records
import TestSupport
import Testing

@Suite struct RingMovesTests {
  private let measured = Measured {
    $0.coalition("data", until: "2024-10-01")
    $0.member("deeper", of: "data", .reader, from: "2023-01-01", until: "2024-03-01")
    $0.member("deeper", of: "data", .active, from: "2024-03-01")
    $0.member("looser", of: "data", .reader, from: "2023-01-01", until: "2024-03-01")
    $0.member("looser", of: "data", .follower, from: "2024-03-01")
    $0.member("stays", of: "data", .reader, from: "2023-01-01", until: "2024-02-01")
    $0.member("stays", of: "data", .reader, from: "2024-09-30")
    $0.member("gone", of: "data", .reader, from: "2023-01-01", until: "2024-09-30")
    $0.member("came", of: "data", .core, from: "2024-01-01")
    $0.member("passed", of: "data", .core, from: "2024-01-01", until: "2024-09-30")
    $0.member("never", of: "data", .core, from: "2023-01-01", until: "2023-12-31")
  }

  @Test("retention, deepened, loosened and left compare the day before with the last day on which the coalition runs")
  func staying() {
    #expect(measured.counts("rings/data/reader/retention") == [2, 4])
    #expect(measured.counts("rings/data/reader/deepened") == [1, 4])
    #expect(measured.counts("rings/data/reader/loosened") == [1, 4])
    #expect(measured.counts("rings/data/reader/left") == [1, 4])
    #expect(measured["rings/data/core/retention"] == .absent)
    #expect(measured.counts("rings/data/core/retention") == [0, 0])
  }

  @Test("migration has everyone who was there on one of the two days, and passers-by apart")
  func migration() {
    #expect(
      measured.cells("coalitions/data/migration") == [
        "reader>active 1", "reader>reader 1", "reader>follower 1", "reader>outside 1", "outside>core 1",
      ])
    #expect(measured.whole("coalitions/data/passers_by") == 1)
    #expect(measured["coalitions/data/migration/outside/outside"] == nil)
  }

  @Test("a coalition that begins within the period had nobody before, one that began with it either")
  func begins() {
    let measured = Measured {
      $0.coalition("data", from: "2024-01-01")
      $0.coalition("flex", from: "2023-12-31")
      for coalition in ["data", "flex"] { $0.member("p1", of: coalition, .core, from: "2020-01-01") }
    }
    #expect(measured.whole("rings/data/core/members_start") == 0)
    #expect(measured.cells("coalitions/data/migration") == ["outside>core 1"])
    #expect(measured.whole("rings/flex/core/members_start") == 1)
    #expect(measured.cells("coalitions/flex/migration") == ["core>core 1"])
  }

  @Test("over the network a person is in the innermost ring of any coalition, on the period's own days")
  func network() {
    // "gone" and "looser" and all others of data are outside on the period's last day: data ended in October.
    #expect(measured.cells("network/migration") == ["reader>outside 4"])
    #expect(measured.whole("network/passers_by") == 2)
    let moved = Measured {
      $0.member("p1", of: "data", .core, from: "2023-01-01", until: "2024-06-01")
      $0.member("p1", of: "flex", .follower, from: "2023-01-01", until: "2024-06-01")
      $0.member("p1", of: "teams", .active, from: "2024-06-01")
    }
    #expect(moved.cells("network/migration") == ["core>active 1"])
    #expect(moved.whole("network/people") == 1)
    #expect(moved.whole("network/rings/core/people") == 1)
    #expect(moved.whole("network/rings/active/people") == 1)
    #expect(moved.whole("network/rings/core/people_innermost") == 1)
    #expect(moved.whole("network/rings/active/people_innermost") == 0)
    #expect(moved.whole("network/rings/follower/people_innermost") == 0)
  }
}
