import Foundation
import Ledger
import Metrics
import Pipeline
import Records
import Testing

@Suite("What is no longer kept")
struct RetentionTests {
  private func project(_ retention: String?, reports: [String] = []) throws -> KeptProject {
    let project = try KeptProject(reports: reports, retention: retention)
    try project.deliverNetwork()
    try project.deliver(
      "2016-02-01",
      [
        "people.csv": "person_id,institution_id,function\nold,,teacher\nopen,,teacher\nlate,,teacher\nbare,,teacher\n",
        "memberships.csv": """
        person_id,coalition_id,from,until,ring,role
        old,past,2014-01-01,2015-01-01,core,
        open,past,2014-01-01,,core,
        late,past,2014-01-01,2021-01-20,core,
        nobody,past,2014-01-01,2021-01-20,core,

        """,
        "coalitions.csv": "coalition_id,name,started_on\npast,Past,2014-01-01\n",
        "meetings.csv": "meeting_id,held_on,coalition_id,format,status,hours\nx1,2014-03-01,past,session,held,2\n",
        "attendance.csv": "meeting_id,person_id,status\nx1,old,present\nx1,late,present\n",
      ])
    try project.run()
    return project
  }

  private func people(_ project: KeptProject) throws -> Set<String> {
    Set(try Ledger(at: project.ledgerPath).facts(period: Period(2025), asOf: KeptProject.day).people.ids)
  }

  @Test("people whose latest record is older are pseudonymised whole; one day younger stays, and no figure changes")
  func persons() throws {
    let kept = try project(nil)
    #expect(try people(kept).isSuperset(of: ["old", "open", "late", "bare"]))
    // The run's day is 2026-01-20: a record of 2021-01-20 is not older than five years.
    let project = try project(#"{ "keep_persons_years": 5 }"#)
    let names = try people(project)
    #expect(names.isSuperset(of: ["open", "late", "p1", "p2", "p3"]))
    #expect(names.filter { $0.hasPrefix("forgotten-") }.count == 2)
    #expect(names.count == 7 && !names.contains("old") && !names.contains("bare"))
    let gone: Set = ["old", "bare"]
    #expect(try project.figuresWithoutPeople(gone) == (try kept.figuresWithoutPeople(gone)))
    #expect(try project.broken() == [])
    try project.run()
    #expect(try people(project) == names)
  }

  @Test("rejected rows of old deliveries are only counted, and the law of rows still holds")
  func rejected() throws {
    let project = try project(#"{ "keep_rejected_years": 2 }"#)
    let deliveries = try Ledger(at: project.ledgerPath).deliveries()
    let rejected = deliveries.map { $0.files.reduce(0) { $0 + $1.rejected } }
    let codes = deliveries.map { $0.files.reduce(0) { $0 + $1.codes.count } }
    #expect(deliveries.map(\.name) == ["2016-02-01", "2026-01-10", "2026-01-15"])
    #expect(rejected == [1, 1, 1])
    #expect(codes == [0, 1, 1])
    #expect(deliveries.map(\.keepsRejections) == [false, true, true])
    #expect(try project.broken() == [])
  }

  @Test("of a report, period and language the newest editions stay, and latest with them")
  func editions() throws {
    let project = try project(#"{ "keep_editions": 1 }"#, reports: ["yearly-evaluation"])
    try project.deliver("2026-01-19", ["people.csv": "person_id,institution_id,function\np8,,teacher\n"])
    try project.run()
    let period = project.folder.appending(path: "output/yearly-evaluation/2025")
    #expect(try FileManager.default.contentsOfDirectory(atPath: period.path) == ["2-nl"])
    #expect(try project.broken() == [])
    #expect(try Ledger(at: project.ledgerPath).editions(of: "yearly-evaluation").map(\.number) == [1, 2])
  }

  @Test("words that are none and years that are no number are mistakes of the definition")
  func definition() throws {
    for wrong in [#"{ "keep_person_years": 5 }"#, #"{ "keep_persons_years": 0 }"#, #"{ "keep_editions": "all" }"#] {
      #expect(throws: DefinitionError.self) { try KeptProject(retention: wrong).order() }
    }
  }
}
