import Metrics
import Records
import TestSupport
import Testing

@Suite struct DeliveryTests {
  @Test("due is what falls within the period, from its first day to its last")
  func due() {
    let measured = Measured {
      $0.expects("data", 1, .guide, by: "2023-12-31")
      $0.expects("data", 2, .guide, by: "2024-01-01")
      $0.expects("data", 4, .guide, by: "2024-12-31")
      $0.expects("data", 8, .guide, by: "2025-01-01")
      $0.expects("data", 16, .other, by: "2025-01-01")
    }
    #expect(measured.whole("coalitions/data/by_kind/guide/due") == 6)
    #expect(measured.whole("coalitions/data/by_kind/guide/due_before") == 1)
    #expect(measured.counts("coalitions/data/delivery_rate") == [0, 6])
    #expect(measured["coalitions/data/by_kind/other"] == nil)
  }

  @Test(
    "what was due earliest is met first, nothing counts beyond what is due, and kinds do not make up for each other")
  func capped() {
    let measured = Measured {
      $0.expects("data", 2, .guide, by: "2023-06-01")
      $0.expects("data", 2, .guide, by: "2024-06-01")
      $0.expects("data", 1, .toolbox, by: "2024-06-01")
      $0.expects("data", 1, .other, by: "2024-06-01")
      $0.result("r1", of: "data", .guide, on: "2022-01-01")
      $0.result("r2", of: "data", .guide, on: "2024-01-01")
      $0.result("r3", of: "data", .guide, on: "2024-12-31")
      $0.result("r4", of: "data", .toolbox, on: "2024-12-01")
      $0.result("r5", of: "data", .toolbox, on: "2024-12-01")
      $0.result("r6", of: "data", .other, on: "2025-01-01")
      $0.result("r7", of: "flex", .other, on: "2024-01-01")
    }
    #expect(measured.whole("coalitions/data/by_kind/guide/published") == 3)
    #expect(measured.whole("coalitions/data/by_kind/guide/delivered") == 1)
    #expect(measured.whole("coalitions/data/by_kind/toolbox/delivered") == 1)
    #expect(measured.whole("coalitions/data/by_kind/other/delivered") == 0)
    #expect(measured.counts("coalitions/data/delivery_rate") == [2, 4])
    #expect(measured.whole("coalitions/data/results") == 4)
    #expect(measured.whole("network/results") == 5)
  }

  @Test("unplanned is of a kind for which nothing was expected on any day; a quantity of 0 expects nothing")
  func unplanned() {
    let measured = Measured {
      $0.expects("data", 1, .guide, by: "2030-01-01")
      $0.expects("data", 0, .toolbox, by: "2024-06-01")
      $0.result("r1", of: "data", .guide, on: "2024-02-01")
      $0.result("r2", of: "data", .toolbox, on: "2024-02-01")
      $0.result("r3", of: "data", .other, on: "2024-02-01")
      $0.result("r4", of: "data", .other, on: "2023-02-01")
    }
    #expect(measured.whole("coalitions/data/unplanned_results") == 2)
    #expect(measured["coalitions/data/delivery_rate"] == .absent)
    #expect(measured["coalitions/data/by_kind"] == .group([]))
  }
}
