import Metrics
import Records
import TestSupport
import Testing

@Suite struct GiniHoursTests {
  /// Hours of p0, p1, ... in the ring, each in a meeting of one's own.
  private func gini(_ hours: [Double], ring: Ring = .core) -> Measured {
    Measured {
      $0.coalition("data")
      for (number, hours) in hours.enumerated() {
        $0.member("p\(number)", of: "data", ring, from: "2024-01-01")
        if hours > 0 { $0.meeting("m\(number)", of: "data", on: "2024-02-01", hours: hours, present: ["p\(number)"]) }
      }
      $0.meeting("guests", of: "data", on: "2024-02-01", hours: 20, present: ["guest"])
      $0.meeting("joint", on: "2024-02-01", hours: 20, present: ["p0"])
    }
  }

  @Test("0 when all spent the same, (n - 1) / n when one spent all; absent when nobody did")
  func edges() {
    #expect(isNear(gini([3, 3, 3]).number("coalitions/data/gini_hours"), 0))
    #expect(isNear(gini([0, 8, 0, 0]).number("coalitions/data/gini_hours"), 0.75))
    #expect(gini([5]).number("coalitions/data/gini_hours") == 0)
    #expect(gini([0, 0])["coalitions/data/gini_hours"] == .absent)
    #expect(gini([])["coalitions/data/gini_hours"] == .absent)
  }

  @Test("the sum over all pairs: hours 1, 2 and 5")
  func pairs() {
    // |1-2| + |1-5| + |2-5| = 8, twice that over 2 x 9 x 8/3 = 48.
    #expect(isNear(gini([5, 1, 2], ring: .active).number("coalitions/data/gini_hours"), 16.0 / 48))
  }

  @Test("only persons with a day in the core or active ring count, for all their hours at the coalition")
  func rings() {
    #expect(gini([1, 9], ring: .reader)["coalitions/data/gini_hours"] == .absent)
    let measured = Measured {
      $0.member("p1", of: "data", .reader, from: "2023-01-01")
      $0.member("p1", of: "data", .active, from: "2024-05-01", until: "2024-05-02")
      $0.member("p2", of: "data", .core, from: "2023-01-01", until: "2024-01-01")
      $0.meeting("m1", of: "data", on: "2024-02-01", hours: 3, present: ["p1", "p2"])
      $0.meeting("m2", of: "data", on: "2023-02-01", hours: 3, present: ["p1", "p2"])
    }
    #expect(measured.number("coalitions/data/gini_hours") == 0)
  }
}
