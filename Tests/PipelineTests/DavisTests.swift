import Metrics
import Pipeline
import Records
import Testing

/// What a count of meetings says beside what people saw (fixtures/davis-1941/README.md).
struct DavisTests {
  private func figures(_ deliveries: [String]) throws -> Figure {
    let project = Project(folder: PipelineDefinitionTests.root)
    var query = FiguresQuery(
      deliveries: deliveries.map { project.path("fixtures/davis-1941/\($0)") }, period: Period(1930))
    query.project = project
    return try query.answer().document
  }

  private func count(_ path: String, in document: Figure) -> Int? {
    if case .count(let count)? = document[path] { count } else { nil }
  }

  @Test("the records as they were found are read through the mapping alone")
  func mapped() throws {
    let document = try figures(["records"])
    #expect(document["meta/in_period"] == .words(["clique1", "clique2"]))
    #expect(count("network/joint_meetings", in: document) == 4)
    #expect(count("network/participants", in: document) == 18)
    #expect(count("network/presences", in: document) == 89)
    #expect(document["coalitions/clique1/period"] == .words(["1930-02-23", "1930-11-22"]))
  }

  @Test(
    "the rings seen stand beside the rings given as the README says",
    arguments: [
      ("core", "core", 7), ("core", "active", 0), ("core", "follower", 0), ("core", "outside", 0),
      ("active", "core", 2), ("active", "active", 2), ("active", "follower", 1), ("active", "outside", 0),
      ("follower", "core", 0), ("follower", "active", 0), ("follower", "follower", 4), ("follower", "outside", 3),
    ])
  func comparison(given: String, seen: String, women: Int) throws {
    let document = try figures(["records", "given-rings"])
    let found = ["clique1", "clique2"].compactMap { count("coalitions/\($0)/observed/\(given)/\(seen)", in: document) }
    #expect(found.count == 2)
    #expect(found.reduce(0, +) == women)
  }
}
