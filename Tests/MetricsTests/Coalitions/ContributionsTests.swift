import Metrics
import Records
import TestSupport
import Testing

@Suite struct ContributionsTests {
  private func contributed(_ counts: [(person: String, at: String?, count: Int)]) -> Measured {
    Measured {
      $0.coalition("data")
      for (person, institution, count) in counts {
        $0.person(person, person == "bureau" ? .bureau : .staff, at: institution)
        for _ in 0..<count { $0.contribution(by: person, to: "data", on: "2024-05-01") }
      }
    }
  }

  @Test("the fewest who made half, by person and by institution; exactly a half is enough")
  func factors() {
    let measured = contributed([("p1", "A", 2), ("p2", "A", 1), ("p3", nil, 1), ("p4", nil, 1), ("p5", "B", 1)])
    // 6 contributions: persons 2 + 1; institutions A 3.
    #expect(measured.whole("coalitions/data/contributor_absence_factor") == 2)
    #expect(measured.whole("coalitions/data/elephant_factor") == 1)
  }

  @Test("persons without institution count as one institution each")
  func alone() {
    let measured = contributed([("p1", nil, 1), ("p2", nil, 1), ("p3", nil, 1)])
    #expect(measured.whole("coalitions/data/elephant_factor") == 2)
  }

  @Test("without contributions both are absent; the bureau's do not count")
  func none() {
    let measured = contributed([("bureau", "A", 3)])
    #expect(measured.whole("coalitions/data/contributions") == 0)
    #expect(measured["coalitions/data/contributor_absence_factor"] == .absent)
    #expect(measured["coalitions/data/elephant_factor"] == .absent)
    #expect(measured["coalitions/data/new_input"] == .absent)
    #expect(measured.whole("network/contributions") == 0)
  }

  @Test("new input comes from newcomers, from outside and from the outer rings")
  func newInput() {
    let measured = Measured {
      $0.member("core", of: "data", .core, from: "2023-01-01")
      $0.member("active", of: "data", .active, from: "2023-01-01")
      $0.member("new", of: "data", .core, from: "2023-01-01")
      $0.member("reader", of: "data", .reader, from: "2023-01-01", until: "2024-05-02")
      $0.member("reader", of: "data", .active, from: "2024-05-02")
      $0.member("follower", of: "data", .follower, from: "2023-01-01")
      $0.meeting("m0", of: "data", on: "2023-05-01", present: ["core"])
      $0.meeting("m1", of: "data", on: "2024-12-01", present: ["core", "new"])
      for person in ["core", "active", "new", "reader", "follower", "outside"] {
        $0.contribution(by: person, to: "data", on: "2024-05-01")
      }
      $0.contribution(by: "reader", to: "data", on: "2024-05-02")
    }
    #expect(measured.counts("coalitions/data/new_input") == [4, 7])
  }
}
