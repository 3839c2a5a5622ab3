import Metrics
import Records
import TestSupport
import Testing

@Suite struct RingSpellsTests {
  private func spells(_ write: (inout FactsBuilder) -> Void) -> [String] {
    var builder = FactsBuilder(2024)
    write(&builder)
    let basis = Basis(builder.build())
    return basis.spells.person.indices.map {
      "\(basis.spells.ring[$0]) \(basis.spells.span[$0].start)..\(basis.spells.span[$0].end)"
    }
  }

  @Test("on every day the innermost ring counts")
  func innermost() {
    let result = spells {
      $0.coalition("data", until: "2024-12-01")
      $0.member("p1", of: "data", .follower, from: "2024-01-01")
      $0.member("p1", of: "data", .core, from: "2024-02-01", until: "2024-03-01")
      $0.member("p1", of: "data", .active, from: "2024-02-15", until: "2024-04-01")
    }
    #expect(
      result == [
        "follower 2024-01-01..2024-02-01", "core 2024-02-01..2024-03-01", "active 2024-03-01..2024-04-01",
        "follower 2024-04-01..2024-12-01",
      ])
  }

  @Test("the outer ring below an inner one leaves one unbroken stretch")
  func covered() {
    let result = spells {
      $0.member("p1", of: "data", .core, from: "2024-01-01", until: "2024-03-01")
      $0.member("p1", of: "data", .active, from: "2024-02-01", until: "2024-02-20")
      $0.member("p1", of: "data", .core, from: "2024-02-10", until: "2024-04-01")
    }
    #expect(result == ["core 2024-01-01..2024-04-01"])
  }

  @Test("memberships count only while the coalition runs, and never of the bureau")
  func life() {
    let result = spells {
      $0.coalition("data", from: "2024-02-01", until: "2024-03-01")
      $0.member("p1", of: "data", .core, from: "2020-01-01", until: "2024-02-02")
      $0.member("p2", of: "data", .core, from: "2020-01-01", until: "2024-02-01")
      $0.member("p3", of: "data", .core, from: "2024-02-29")
      $0.person("p4", .bureau)
      $0.member("p4", of: "data", .core, from: "2020-01-01")
    }
    #expect(result == ["core 2024-02-01..2024-02-02", "core 2024-02-29..2024-03-01"])
  }

  @Test("a ring is found by person, coalition and day, the end day not included")
  func lookUp() {
    var builder = FactsBuilder(2024)
    builder.coalition("flex")
    builder.member("p1", of: "data", .core, from: "2024-01-01", until: "2024-02-01")
    builder.member("p1", of: "data", .reader, from: "2024-03-01", until: "2024-04-01")
    builder.member("p1", of: "teams", .active, from: "2024-01-15")
    builder.member("p2", of: "flex", .follower, from: "2024-01-15")
    let spells = Basis(builder.build()).spells
    func ring(_ coalition: Int32, _ day: String) -> Ring? { spells.ring(of: 0, in: coalition, on: date(day)) }
    #expect(ring(0, "2023-12-31") == nil)
    #expect(ring(0, "2024-01-01") == .core)
    #expect(ring(0, "2024-01-31") == .core)
    #expect(ring(0, "2024-02-01") == nil)
    #expect(ring(0, "2024-03-01") == .reader)
    #expect(ring(0, "2024-04-01") == nil)
    #expect(ring(1, "2024-03-01") == nil)
    #expect(ring(2, "2024-03-01") == .active)
    #expect(spells.ring(of: 1, in: 1, on: date("2024-01-15")) == .follower)
  }
}
