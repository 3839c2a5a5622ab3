import Metrics
import Records
import TestSupport
import Testing

@Suite struct CompositionTests {
  @Test(
    "effective numbers say how many equally large groups would be as mixed; persons without institution are left out")
  func effective() {
    let measured = Measured {
      $0.person("p1", .teacher, at: "A")
      $0.person("p2", .teacher, at: "A")
      $0.person("p3", .manager, at: "B")
      $0.person("p4", .student)
      for person in ["p1", "p2", "p3", "p4"] { $0.member(person, of: "data", .core, from: "2024-01-01") }
      $0.member("p4", of: "flex", .core, from: "2024-01-01")
    }
    // Functions 2, 1, 1 of 4: 16 / 6. Institutions 2, 1 of 3: 9 / 5.
    #expect(isNear(measured.number("rings/data/core/effective_functions"), 16.0 / 6))
    #expect(isNear(measured.number("rings/data/core/effective_institutions"), 9.0 / 5))
    #expect(measured.number("rings/flex/core/effective_functions") == 1)
    #expect(measured["rings/flex/core/effective_institutions"] == .absent)
    #expect(measured["rings/data/active/effective_functions"] == .absent)
  }

  @Test("coverage is over member institutions only, though partners are institutions too")
  func coverage() {
    let measured = Measured {
      $0.institution("P", .partner)
      $0.institution("C")
      $0.person("p1", at: "A")
      $0.person("p2", at: "P")
      $0.person("p3", at: "A")
      for person in ["p1", "p2", "p3"] { $0.member(person, of: "data", .core, from: "2024-01-01") }
      $0.member("p2", of: "data", .core, from: "2023-01-01")
    }
    #expect(measured.whole("rings/data/core/institutions") == 2)
    #expect(measured.counts("rings/data/core/institution_coverage") == [1, 2])
    #expect(measured.counts("coalitions/data/institution_coverage") == [1, 2])
  }

  @Test("without member institutions coverage is absent and its counts stay")
  func nobody() {
    let measured = Measured { $0.member("p1", of: "data", .core, from: "2024-01-01") }
    #expect(measured["rings/data/core/institution_coverage"] == .absent)
    #expect(measured.counts("rings/data/core/institution_coverage") == [0, 0])
  }

  @Test("layers count each person once by function, and never the bureau")
  func layers() {
    let measured = Measured {
      $0.person("p1", .teacher)
      $0.person("p2", .bureau)
      $0.member("p1", of: "data", .core, from: "2023-01-01", until: "2024-06-01")
      $0.member("p1", of: "data", .reader, from: "2024-06-01")
      $0.member("p1", of: "flex", .reader, from: "2024-06-01")
      $0.member("p2", of: "data", .core, from: "2023-01-01")
      $0.member("p3", of: "data", .core, from: "2023-01-01", until: "2024-01-01")
    }
    #expect(measured.cells("coalitions/data/people_by_function") == ["teacher 1"])
    #expect(measured.cells("network/people_by_function") == ["teacher 1"])
    #expect(measured["coalitions/data/people_by_function/bureau"] == nil)
    #expect(measured.whole("coalitions/data/people") == 1)
  }
}
