import Ledger
import Records
import TestSupport
import Testing

@Suite struct OriginsTests {
  private static let all = Set(Kind.allCases)

  @Test("a record comes from the delivery, file and line that said it first, and says who said it last")
  func stated() throws {
    let ledger = try Ledger(at: ":memory:")
    try ledger.take(Network.delivery("first", on: "2024-01-01"))
    try ledger.take(Network.delivery("second", on: "2024-02-01"))
    let origin = try #require(try ledger.origins(of: [.people]).origin(of: 1, .people))
    #expect(origin.delivery == "first")
    #expect(origin.deliveredOn == Day("2024-01-01"))
    #expect(origin.file == "people.csv")
    #expect(origin.line == 3)
    #expect(origin.statedBy == "second")
    #expect(origin.closedBy == nil)
  }

  @Test("a record that was changed comes from the delivery that changed it")
  func updated() throws {
    let ledger = try Ledger(at: ":memory:")
    try ledger.take(Network.delivery("first", on: "2024-01-01"))
    try ledger.take(Network.part(.people, "p9,,staff,", "p2,,manager,", on: "2024-03-01"))
    let origins = try ledger.origins(of: [.people])
    let origin = try #require(origins.origin(of: 1, .people))
    #expect(origin.delivery == "of 2024-03-01")
    #expect(origin.line == 3)
    #expect(origins.fields(of: 1, .people).map(\.text) == ["p2", "manager"])
  }

  @Test("a record that a snapshot ended keeps its line, and names the snapshot")
  func closed() throws {
    let ledger = try Ledger(at: ":memory:")
    try ledger.take(Network.delivery("first", on: "2024-01-01"))
    try ledger.take(Network.part(.memberships, "p1,data,2024-01-05,,core,,", on: "2024-02-01"))
    try ledger.take(Network.part(.memberships, "p2,data,2024-03-01,,core,,", on: "2024-03-01"), .snapshot)
    let origins = try ledger.origins(of: [.memberships])
    let origin = try #require(origins.origin(of: 0, .memberships))
    #expect(origin.delivery == "of 2024-02-01")
    #expect(origin.line == 2)
    #expect(origin.closedBy == "of 2024-03-01")
    #expect(origins.fields(of: 0, .memberships).map(\.text) == ["p1", "data", "2024-01-05", "2024-03-01", "core"])
  }

  @Test("an earlier statement that counts in a later one's place comes from its own line")
  func earlier() throws {
    let ledger = try Ledger(at: ":memory:")
    try ledger.take(Network.delivery("first", on: "2024-01-01"))
    try ledger.take(Network.part(.institutions, "I1,Een,member,,,", on: "2024-01-10"))
    try ledger.take(Network.part(.people, "p2,I1,manager,", on: "2024-01-20"))
    try ledger.take(Network.part(.institutions, "I1,Een,member,,,yes", on: "2024-02-01"))
    let origins = try ledger.origins(of: [.people])
    #expect(try #require(origins.origin(of: 1, .people)).delivery == "first")
    #expect(origins.fields(of: 1, .people).map(\.text) == ["p2", "teacher"])
  }

  @Test("rows have the numbers that they have in the facts, of every kind")
  func numbers() throws {
    let ledger = try Ledger(at: ":memory:")
    try ledger.take(FactsTests.everything())
    let (facts, origins) = try ledger.oneState { (try ledger.facts(), try ledger.origins(of: OriginsTests.all)) }
    func keys(_ kind: Kind) -> [String] {
      (0..<Int32(origins.count(of: kind))).map { row in
        let fields = origins.fields(of: row, kind)
        return kind.columns.filter(\.isKey).compactMap { column in fields.first { $0.column == column.name }?.text }
          .joined(separator: " ")
      }
    }
    #expect(keys(.institutions) == facts.institutions.ids)
    #expect(keys(.people) == facts.people.ids)
    #expect(keys(.meetings) == facts.meetings.ids)
    #expect(keys(.contributions) == facts.contributions.ids)
    #expect(keys(.stories) == facts.stories.ids)
    #expect(
      keys(.memberships)
        == (0..<facts.memberships.count).map {
          "\(facts.people.ids[Int(facts.memberships.person[$0])]) \(facts.coalitions.ids[Int(facts.memberships.coalition[$0])]) \(facts.memberships.span[$0].start)"
        })
    #expect(
      keys(.uses)
        == (0..<facts.uses.count).map { row in
          let uses = facts.uses
          let coalition = uses.coalition[row] == Facts.none ? "" : " " + facts.coalitions.ids[Int(uses.coalition[row])]
          return "\(facts.results.ids[Int(uses.result[row])]) \(uses.usedOn[row]) "
            + "\(facts.institutions.ids[Int(uses.institution[row])])\(coalition) \(uses.kind[row].rawValue)"
        })
    #expect(keys(.evaluations).count == facts.evaluations.count)
    #expect(keys(.evaluations).map { $0.hasSuffix("network") } == facts.evaluations.question.map { $0 == .network })
    #expect(
      keys(.attendance).map { $0.split(separator: " ")[1] }
        == facts.attendance.person.map { Substring(facts.people.ids[Int($0)]) })
  }

  @Test("free texts are not among the cells, and a kind that nobody asked for is not there")
  func silent() throws {
    let ledger = try Ledger(at: ":memory:")
    try ledger.take(FactsTests.everything())
    let origins = try ledger.origins(of: [.decisions])
    #expect(origins.fields(of: 0, .decisions).map(\.column) == ["coalition_id", "year", "decided_on", "decision"])
    #expect(origins.origin(of: 0, .people) == nil)
    #expect(origins.origin(of: 99, .decisions) == nil)
  }
}
