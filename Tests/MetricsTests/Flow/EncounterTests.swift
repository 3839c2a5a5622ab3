import Metrics
import Records
import TestSupport
import Testing

@Suite("Encounter")
struct EncounterTests {
  /// data is 0, flex is 1, teams is 2.
  private func encounter(_ tell: (inout FactsBuilder) -> Void) -> Encounter {
    var facts = FactsBuilder(2024)
    for id in ["data", "flex", "teams"] { facts.coalition(id) }
    tell(&facts)
    return Encounter(Basis(facts.build()))
  }

  @Test("a pair weighs 1/(k-1), k counting also those who stand for nothing")
  func weight() {
    let met = encounter { facts in
      facts.meeting("j", on: "2024-05-01", present: ["p", "q", "r"], standing: ["p": "data", "q": "flex"])
    }
    #expect(met[0, 1] == 0.5)
    #expect(met[1, 0] == 0.5)
    #expect(met[0, 2] == 0)
  }

  @Test("where the row names none, a person stands for each coalition of which they are a member that day")
  func membership() {
    let met = encounter { facts in
      facts.member("p", of: "data", .core, from: "2024-05-01")
      facts.member("p", of: "flex", .follower, from: "2024-01-01", until: "2024-05-01")
      facts.member("q", of: "flex", .core, from: "2024-01-01")
      facts.member("q", of: "teams", .core, from: "2024-01-01")
      facts.meeting("j", on: "2024-05-01", present: ["p", "q"], standing: [:])
    }
    #expect((met[0, 1], met[0, 2], met[1, 2]) == (1, 1, 0))
  }

  @Test("a named coalition counts alone, membership or not")
  func named() {
    let met = encounter { facts in
      facts.member("p", of: "data", .core, from: "2024-01-01")
      facts.meeting("j", on: "2024-05-01", present: ["p", "q"], standing: ["p": "teams", "q": "flex"])
    }
    #expect((met[0, 1], met[1, 2]) == (0, 1))
  }

  @Test("two who both stand for both are one pair, and nobody is a pair with oneself")
  func bothWays() {
    let met = encounter { facts in
      for person in ["p", "q"] {
        for coalition in ["data", "flex"] { facts.member(person, of: coalition, .core, from: "2024-01-01") }
      }
      facts.member("r", of: "data", .core, from: "2024-01-01")
      facts.meeting("j", on: "2024-05-01", present: ["p", "q", "r"])
    }
    // Pairs p-q, p-r, q-r, each 1/2.
    #expect(met[0, 1] == 1.5)
  }

  @Test("meetings add up; those outside P, and own meetings, do not count")
  func meetings() {
    let met = encounter { facts in
      for (id, day) in [("a", "2023-12-31"), ("b", "2024-01-01"), ("c", "2024-12-31"), ("d", "2025-01-01")] {
        facts.meeting(id, on: day, present: ["p", "q"], standing: ["p": "data", "q": "flex"])
      }
      facts.meeting("own", of: "data", on: "2024-03-01", present: ["p", "q"])
    }
    #expect(met[0, 1] == 2)
  }

  @Test("one person alone meets nobody, the bureau is not there, and excused is not present")
  func alone() {
    let met = encounter { facts in
      facts.person("b", .bureau)
      facts.member("p", of: "data", .core, from: "2024-01-01")
      facts.member("p", of: "flex", .core, from: "2024-01-01")
      facts.meeting("j", on: "2024-05-01", present: ["p", "b"], excused: ["q"], standing: ["b": "flex", "q": "flex"])
    }
    #expect(met[0, 1] == 0)
  }
}
