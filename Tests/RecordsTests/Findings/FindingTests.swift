import Records
import TestSupport
import Testing

@Suite struct FindingTests {
  private func places(_ code: FindingCode, on asOf: String? = nil, _ write: (inout FactsBuilder) -> Void) -> [[String]]
  {
    var builder = FactsBuilder(2024, on: asOf)
    write(&builder)
    return builder.build().findings().filter { $0.code == code }.map(\.place)
  }

  @Test("two memberships on one day are found once per person and coalition; meeting end to end is no finding")
  func overlapping() {
    let found = places(.overlappingMemberships) {
      $0.member("p2", of: "data", .core, from: "2020-01-01", until: "2020-03-01")
      $0.member("p2", of: "data", .core, from: "2020-02-29", until: "2020-03-02")
      $0.member("p2", of: "data", .reader, from: "2020-02-29", until: "2020-03-02")
      $0.member("p1", of: "flex", .core, from: "2020-01-01")
      $0.member("p1", of: "flex", .core, from: "2020-01-02", until: "2020-01-03")
      $0.member("p1", of: "flex", .core, from: "2024-01-01")
      $0.member("p1", of: "data", .core, from: "2020-01-01", until: "2020-02-01")
      $0.member("p1", of: "data", .active, from: "2020-02-01")
    }
    #expect(Set(found) == [["p1", "flex"], ["p2", "data"]] && found.first == ["p1", "flex"] && found.count == 2)
  }

  @Test("a membership outside the coalition's life reaches before its start or past its end, also an open one")
  func membership() {
    let found = places(.membershipOutsideLife) {
      $0.coalition("data", from: "2020-01-01", until: "2024-01-01")
      $0.coalition("flex", from: "2020-01-01")
      $0.member("p1", of: "data", .core, from: "2020-01-01", until: "2024-01-01")
      $0.member("p2", of: "data", .core, from: "2019-12-31", until: "2024-01-01")
      $0.member("p3", of: "data", .core, from: "2020-01-01", until: "2024-01-02")
      $0.member("p4", of: "data", .core, from: "2021-01-01")
      $0.member("p5", of: "flex", .core, from: "2021-01-01")
      $0.member("p4", of: "flex", .core, from: "2019-01-01")
    }
    #expect(
      found == [
        ["p2", "data", "2019-12-31"], ["p3", "data", "2020-01-01"], ["p4", "data", "2021-01-01"],
        ["p4", "flex", "2019-01-01"],
      ])
  }

  @Test("attendance at a meeting on a day on which its coalition does not run, the bureau's too; joint ones never")
  func attendance() {
    let found = places(.attendanceOutsideLife) {
      $0.coalition("data", from: "2020-01-01", until: "2024-01-01")
      $0.person("bureau", .bureau)
      $0.meeting("m2", of: "data", on: "2024-01-01", present: ["p1"], excused: ["bureau"])
      $0.meeting("m1", of: "data", on: "2019-12-31", absent: ["p1"])
      $0.meeting("m3", of: "data", on: "2023-12-31", present: ["p1"])
      $0.meeting("m4", on: "2024-01-01", present: ["p1"], standing: ["p1": "data"])
    }
    #expect(found == [["m1", "p1"], ["m2", "bureau"], ["m2", "p1"]])
  }

  @Test("a held meeting without one row; one after the run's day is no finding")
  func withoutList() {
    let found = places(.heldWithoutList, on: "2024-06-01") {
      $0.meeting("m1", of: "data", on: "2024-06-01")
      $0.meeting("m2", of: "data", on: "2024-06-02")
      $0.meeting("m3", of: "data", on: "2024-01-01", .planned)
      $0.meeting("m4", of: "data", on: "2024-01-01", absent: ["p1"])
      $0.meeting("m5", on: "2019-01-01", heads: 3)
    }
    #expect(found == [["m1"], ["m5"]])
  }

  @Test("more rows present than people counted, as many are not more; who sent word was not counted")
  func heads() {
    let found = places(.moreThanHeadCount) {
      $0.meeting("m1", of: "data", on: "2024-06-01", heads: 1, present: ["p1", "p2"])
      $0.meeting("m2", of: "data", on: "2024-06-01", heads: 2, present: ["p1", "p2"], excused: ["p3"])
      $0.meeting("m3", of: "data", on: "2024-06-01", present: ["p1", "p2"])
      $0.meeting("m4", of: "data", on: "2024-06-01", heads: 0, present: ["p1"])
      $0.meeting("m5", of: "data", on: "2024-06-01", .cancelled, heads: 0, present: ["p1"])
    }
    #expect(found == [["m1"], ["m4"]])
  }

  @Test("a planned meeting whose day is before the run's day")
  func planned() {
    let found = places(.plannedDayPassed, on: "2024-06-01") {
      $0.meeting("m1", of: "data", on: "2024-05-31", .planned)
      $0.meeting("m2", of: "data", on: "2024-06-01", .planned)
      $0.meeting("m3", of: "data", on: "2024-05-31", .cancelled)
    }
    #expect(found == [["m1"]])
  }

  @Test("a person of no institution, neither in people.csv nor in any affiliation")
  func noInstitution() {
    let found = places(.personWithoutInstitution) {
      $0.person("p1", at: "A")
      $0.person("p2")
      $0.affiliation(of: "p2", .teacher, at: "A", from: "2010-01-01", until: "2010-02-01")
      $0.person("p3", .bureau)
      $0.affiliation(of: "p3", .bureau, at: nil, from: "2010-01-01")
      $0.person("p4")
    }
    #expect(found == [["p3"], ["p4"]])
  }

  @Test("mergers that go round, whatever their day")
  func mergers() {
    let found = places(.mergerRound) {
      $0.merger(of: "A", into: "B", on: "2010-01-01")
      $0.merger(of: "B", into: "A", on: "2030-01-01")
      $0.merger(of: "C", into: "D", on: "2010-01-01")
    }
    #expect(found == [["A"], ["B"]])
  }

  @Test("a coalition that states none of the charter's three parts; a quantity of 0 states one")
  func charter() {
    let found = places(.coalitionWithoutCharter) {
      $0.coalition("a", goal: "g")
      $0.coalition("b", needs: "n")
      $0.expects("c", 0, .guide, by: "2024-01-01")
      $0.coalition("d")
      $0.coalition("e", until: "2001-01-01")
    }
    #expect(found == [["d"], ["e"]])
  }

  @Test("texts that may name somebody are found with kind, key and column")
  func texts() {
    let found = places(.personalText) {
      $0.person("p17")
      $0.coalition("data", goal: "Mail jan@school.nl", needs: "Rust")
      $0.coalition("b", needs: "vraag p17!")
      $0.decision(.more, on: "data", 2024, on: "2024-01-01", "bel 06-12345678")
      $0.explanation(.results, of: "data", 2023, "p17")
      $0.support("data", 2024, request: "meer uren")
    }
    #expect(
      found == [
        ["coalitions", "b", "needs"], ["coalitions", "data", "goal"], ["decisions", "data/2024", "reason"],
        ["explanations", "data/2023/results", "text"],
      ])
  }

  @Test("findings come by code in the catalogue's order; sound records have none")
  func order() {
    var builder = FactsBuilder(2024)
    builder.coalition("data", goal: "g")
    builder.person("p1", at: "A")
    builder.member("p1", of: "data", .core, from: "2024-01-01")
    builder.meeting("m1", of: "data", on: "2024-02-01", heads: 1, present: ["p1"])
    #expect(builder.build().findings() == [])
    builder.coalition("flex")
    builder.meeting("m2", of: "data", on: "2024-02-01")
    #expect(builder.build().findings().map(\.code) == [.heldWithoutList, .coalitionWithoutCharter])
  }

  @Test("every finding has words in both languages that name its place", arguments: FindingCode.allCases)
  func words(code: FindingCode) {
    let place = (0..<code.parts).map { "place\($0)" }
    for language in Language.allCases {
      let sentence = Finding(code, place).sentence(in: language)
      for part in place { #expect(sentence.contains(part)) }
      #expect(!code.heading(in: language).isEmpty && code.advice(in: language).hasSuffix("."))
    }
    #expect(code.heading(in: .nl) != code.heading(in: .en) && code.advice(in: .nl) != code.advice(in: .en))
  }
}
