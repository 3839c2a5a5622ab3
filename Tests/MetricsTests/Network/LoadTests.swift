import Metrics
import Records
import TestSupport
import Testing

@Suite struct LoadTests {
  private func load(_ spells: [(coalition: String, ring: Ring, from: String, until: String?)]) -> Int? {
    Measured {
      for spell in spells { $0.member("p1", of: spell.coalition, spell.ring, from: spell.from, until: spell.until) }
    }.whole("network/load")
  }

  @Test("three coalitions on one day are a load; the day on which one ends and another begins is not one")
  func day() {
    #expect(
      load([("a", .core, "2023-01-01", nil), ("b", .active, "2023-01-01", nil), ("c", .core, "2024-12-31", nil)]) == 1)
    #expect(
      load([
        ("a", .core, "2023-01-01", nil), ("b", .active, "2023-01-01", "2024-05-01"), ("c", .core, "2024-05-01", nil),
      ]) == 0)
    #expect(
      load([
        ("a", .core, "2023-01-01", nil), ("b", .active, "2023-01-01", "2024-05-02"), ("c", .core, "2024-05-01", nil),
      ]) == 1)
  }

  @Test("outer rings, days outside the period and two stretches in one coalition are no load")
  func no() {
    #expect(
      load([("a", .core, "2023-01-01", nil), ("b", .active, "2023-01-01", nil), ("c", .reader, "2023-01-01", nil)]) == 0
    )
    #expect(
      load([("a", .core, "2023-01-01", nil), ("b", .core, "2023-01-01", nil), ("c", .core, "2023-01-01", "2024-01-01")])
        == 0)
    #expect(
      load([("a", .core, "2023-01-01", nil), ("b", .core, "2023-01-01", nil), ("c", .core, "2025-01-01", nil)]) == 0)
    #expect(
      load([("a", .core, "2023-01-01", nil), ("b", .core, "2023-01-01", nil), ("b", .active, "2023-06-01", nil)]) == 0)
  }
}
