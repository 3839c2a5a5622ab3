import Metrics
import Records
import TestSupport
import Testing

@Suite struct NetworkMeasuresTests {
  private let measured = Measured {
    $0.coalition("old", until: "2024-01-01")
    $0.institution("C")
    $0.person("p1", at: "A")
    $0.person("p2", at: "B")
    $0.person("p3", at: "A")
    $0.person("bureau", .bureau, at: "C")
    $0.member("p1", of: "data", .core, from: "2023-01-01")
    $0.member("p1", of: "flex", .reader, from: "2023-01-01")
    $0.member("p2", of: "old", .core, from: "2023-01-01")
    $0.meeting("m1", of: "data", on: "2024-02-01", hours: 2, present: ["p1", "bureau"])
    $0.meeting("m2", of: "flex", on: "2024-02-01", hours: 2, present: ["p1"])
    $0.meeting("m3", of: "old", on: "2024-02-01", hours: 3, present: ["p2"])
    $0.meeting("m4", of: "old", on: "2024-03-01")
    $0.meeting("j1", on: "2024-03-01", hours: 0.5, present: ["p1", "p3"])
    $0.meeting("j0", on: "2023-03-01", hours: 9, present: ["p1", "p3"])
    $0.contribution(by: "p2", to: "old", on: "2024-05-01")
    $0.result("r1", of: "old", .guide, on: "2024-05-01")
    $0.result("r2", of: "data", .guide, on: "2025-01-01")
  }

  @Test("everything dated in the period counts, also of a coalition that is not in it, each person and presence once")
  func totals() {
    #expect(measured.whole("network/coalitions") == 2)
    #expect(measured.whole("network/meetings") == 4)
    #expect(measured.whole("network/joint_meetings") == 1)
    #expect(measured.whole("network/people") == 1)
    #expect(measured.whole("network/participants") == 3)
    #expect(measured.whole("network/presences") == 5)
    #expect(measured.number("network/hours") == 2 + 2 + 3 + 0.5 * 2)
    #expect(measured.whole("network/newcomers") == 2)
    #expect(measured.whole("network/contributions") == 1)
    #expect(measured.whole("network/results") == 1)
    #expect(measured.counts("network/coverage") == [4, 5])
  }

  @Test("member institutions are reached by a participant, of a joint meeting too, but not by the bureau")
  func reached() {
    #expect(measured.whole("network/member_institutions") == 3)
    #expect(measured.whole("network/member_institutions_reached") == 2)
  }

  @Test("rings pool over coalitions, and innermost rings add up to the people")
  func rings() {
    #expect(measured.whole("network/rings/core/people") == 1)
    #expect(measured.whole("network/rings/reader/people") == 1)
    #expect(measured.whole("network/rings/core/people_innermost") == 1)
    #expect(measured.whole("network/rings/reader/people_innermost") == 0)
    // data: m1 and j1; flex: m2 and j1.
    #expect(measured.counts("network/rings/core/attendance_rate") == [2, 2])
    #expect(measured.counts("network/rings/reader/attendance_rate") == [2, 2])
    #expect(measured.whole("network/moved_inward") == 0)
    #expect(measured.cells("network/observed") == ["core>follower 1", "reader>follower 1"])
  }

  @Test("an empty network has counts of 0 and absent ratios")
  func empty() {
    let measured = Measured { _ in }
    #expect(measured.whole("network/people") == 0)
    #expect(measured.number("network/hours") == 0)
    #expect(measured["network/coverage"] == .absent)
    #expect(measured["network/agreement_rate"] == .absent)
    #expect(measured["rings"] == .group([]))
  }
}
