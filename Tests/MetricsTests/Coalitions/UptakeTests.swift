import Metrics
import Records
import TestSupport
import Testing

@Suite struct UptakeTests {
  private let measured = Measured {
    $0.institution("C")
    $0.institution("P", .partner)
    $0.institution("Ended", until: "2024-01-01")
    $0.merger(of: "Old", into: "A", on: "2024-06-01")
    $0.result("r1", of: "data", .guide, on: "2020-01-01")
    $0.result("r2", of: "flex", .guide, on: "2024-01-01")
    $0.use(of: "r1", by: "A", on: "2024-01-01", .tried, landed: .organisation)
    $0.use(of: "r1", by: "Old", on: "2024-02-01", .adopted, landed: .both)
    $0.use(of: "r1", by: "B", on: "2024-02-01", .read, landed: .teaching)
    $0.use(of: "r1", by: "B", on: "2023-12-31", .adopted)
    $0.use(of: "r1", by: "B", on: "2025-01-01", .adopted)
    $0.use(of: "r1", by: "P", on: "2024-12-31", .adopted)
    $0.use(of: "r1", by: "P", on: "2024-12-30", .read)
    $0.use(of: "r1", by: "Ended", on: "2024-12-30", .tried, landed: .teaching)
    $0.use(of: "r2", by: "C", on: "2024-12-30", .tried)
    $0.person("e", .external, at: "P")
    $0.person("p", at: "P")
    $0.person("a", at: "A")
    $0.meeting("m1", of: "data", on: "2024-02-01", present: ["e", "p", "a"])
    $0.meeting("m2", of: "flex", on: "2024-02-01", present: ["a"], excused: ["e"])
  }

  @Test("uptake counts each member institution once that tried or adopted a result in the period, after mergers")
  func uptake() {
    // Members: A, B, C; Old went into A, P is a partner, Ended ended on the first day.
    #expect(measured.counts("coalitions/data/uptake") == [1, 3])
    #expect(measured.counts("coalitions/flex/uptake") == [1, 3])
  }

  @Test("beyond: externals and partners who took part, partners' uses of any kind, and where uses landed")
  func beyond() {
    #expect(measured.whole("coalitions/data/beyond/external_participants") == 1)
    #expect(measured.whole("coalitions/data/beyond/partner_institutions") == 1)
    #expect(measured.whole("coalitions/data/beyond/partner_uses") == 2)
    // Tried or adopted: A, Old, P, Ended. Organisation: A, Old; teaching: Old, Ended.
    #expect(measured.counts("coalitions/data/beyond/landed_in_organisation") == [2, 4])
    #expect(measured.counts("coalitions/data/beyond/landed_in_teaching") == [2, 4])
    #expect(measured.whole("coalitions/flex/beyond/partner_institutions") == 0)
    #expect(measured.counts("coalitions/flex/beyond/landed_in_teaching") == [0, 1])
  }

  @Test("without uses the shares are absent")
  func none() {
    let measured = Measured { $0.coalition("data") }
    #expect(measured["coalitions/data/uptake"] == .absent)
    #expect(measured["coalitions/data/beyond/landed_in_teaching"] == .absent)
  }
}
