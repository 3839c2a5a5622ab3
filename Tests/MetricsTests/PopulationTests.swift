import Metrics
import Records
import TestSupport
import Testing

@Suite struct PopulationTests {
  @Test(
    "the affiliation on the last day counts, of several the one that began last; people.csv only without any in the period"
  )
  func affiliations() {
    var builder = FactsBuilder(2024)
    builder.person("p1", .teacher, at: "A")
    builder.affiliation(of: "p1", .manager, at: "B", from: "2020-01-01")
    builder.affiliation(of: "p1", .director, at: "C", from: "2024-12-31")
    builder.person("p2", .teacher, at: "A")
    builder.affiliation(of: "p2", .manager, at: "B", from: "2020-01-01", until: "2024-12-31")
    builder.affiliation(of: "p2", .quality, at: "C", from: "2020-06-01", until: "2024-06-01")
    builder.person("p3", .teacher, at: "A")
    builder.affiliation(of: "p3", .manager, at: "B", from: "2020-01-01", until: "2024-01-01")
    builder.affiliation(of: "p3", .quality, at: "C", from: "2025-01-01")
    builder.person("p4", .teacher, at: "A")
    builder.affiliation(of: "p4", .bureau, at: nil, from: "2020-01-01", until: "2024-01-02")
    let population = Population(builder.build())
    #expect(population.institution == [2, 1, 0, Facts.none])
    #expect(population.function == [.director, .manager, .teacher, .bureau])
    #expect(population.counts == [true, true, true, false])
  }

  @Test("of affiliations that ended on one day, the one that began last counts")
  func tie() {
    var builder = FactsBuilder(2024)
    builder.affiliation(of: "p1", .manager, at: "A", from: "2020-01-01", until: "2024-06-01")
    builder.affiliation(of: "p1", .teacher, at: "B", from: "2021-01-01", until: "2024-06-01")
    builder.affiliation(of: "p1", .student, at: "C", from: "2022-01-01", until: "2024-05-01")
    #expect(Population(builder.build()).function == [.teacher])
  }

  @Test("an institution merged before the period's end counts as the one it went into, and is no member itself")
  func mergers() {
    var builder = FactsBuilder(2024)
    builder.institution("A")
    builder.institution("P", .partner)
    builder.institution("Ended", until: "2024-01-01")
    builder.institution("Later", from: "2025-01-01")
    builder.institution("Still", from: "2024-12-31")
    builder.merger(of: "B", into: "A", on: "2024-12-31")
    builder.merger(of: "C", into: "A", on: "2025-01-01")
    builder.person("p1", at: "B")
    builder.person("p2", at: "C")
    let facts = builder.build()
    let population = Population(facts)
    let members = population.members.map { facts.institutions.ids[Int($0)] }
    #expect(members == ["A", "C", "Still"])
    #expect(population.institution.map { facts.institutions.ids[Int($0)] } == ["A", "C"])
  }
}
