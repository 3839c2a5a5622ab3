import Metrics
import Records
import TestSupport
import Testing

@Suite struct CoalitionMeetingsTests {
  private let measured = Measured {
    $0.coalition("data", until: "2024-10-01")
    $0.person("bureau", .bureau)
    $0.member("c", of: "data", .core, from: "2023-01-01")
    $0.member("a", of: "data", .active, from: "2024-03-02")
    $0.member("bureau", of: "data", .core, from: "2023-01-01")
    $0.meeting(
      "m1", of: "data", on: "2024-03-01", invited: RingSet(.core), present: ["c", "a", "bureau"], excused: ["x"])
    $0.meeting(
      "m2", of: "data", on: "2024-03-02", invited: [RingSet(.core), RingSet(.reader)], present: ["c", "a", "x"])
    $0.meeting("m3", of: "data", on: "2024-04-01", heads: 12)
    $0.meeting("m4", of: "data", on: "2024-04-02")
    $0.meeting("m5", of: "data", on: "2024-04-03", heads: 3, present: ["bureau"])
    $0.meeting("m6", of: "data", on: "2024-10-01", present: ["c"])
    $0.meeting("m7", of: "data", on: "2024-05-01", .cancelled, present: ["c"])
    $0.meeting("j1", on: "2024-05-01", present: ["c", "y"])
  }

  @Test("a meeting breathes by the ring of its date; without a list only heads are known")
  func breathing() {
    #expect(measured.cells("coalitions/data/breathing/m1") == ["core 1", "outside 1"])
    #expect(measured.cells("coalitions/data/breathing/m2") == ["core 1", "active 1", "outside 1"])
    #expect(measured["coalitions/data/breathing/m3"] == .group([Figure.Entry("head_count", .count(12))]))
    #expect(measured["coalitions/data/breathing/m4"] == .group([Figure.Entry("head_count", .absent)]))
    #expect(measured["coalitions/data/breathing/m5/core"] == .count(0))
    #expect(measured.cells("coalitions/data/breathing/m6") == ["outside 1"])
    #expect(measured["coalitions/data/breathing/m7"] == nil && measured["coalitions/data/breathing/j1"] == nil)
  }

  @Test("who was present adds up over the rings and outside them, where there is a list")
  func present() {
    #expect(measured.cells("coalitions/data/present") == ["m1 2", "m2 3", "m6 1"])
    #expect(measured["coalitions/data/present/m5"] == .count(0))
    #expect(measured["coalitions/data/present/m3"] == nil)
  }

  @Test("meetings, coverage, participants and presences are those of the coalition's own meetings, the bureau apart")
  func counts() {
    #expect(measured.whole("coalitions/data/meetings") == 6)
    #expect(measured.counts("coalitions/data/coverage") == [4, 6])
    #expect(measured.whole("coalitions/data/participants") == 3)
    #expect(measured.whole("coalitions/data/presences") == 6)
    #expect(measured.whole("coalitions/data/staff_presences") == 2)
  }

  @Test("guests are present without an invitation through a ring, members of a ring not invited among them")
  func guests() {
    // m1: a (not yet a member); m2: a (active not invited) and x; m6: c, for the coalition had ended.
    #expect(measured.whole("coalitions/data/guests") == 4)
  }

  @Test("without meetings coverage is absent")
  func none() {
    let measured = Measured { $0.coalition("data") }
    #expect(measured["coalitions/data/coverage"] == .absent)
    #expect(measured.whole("coalitions/data/meetings") == 0)
    #expect(measured["coalitions/data/breathing"] == .group([]))
  }
}
