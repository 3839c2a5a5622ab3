import Foundation
import Ledger
import Pipeline
import Records
import Testing

@Suite("Status and history")
struct StatusTests {
  /// First ticked at noon on 10 January; due at 04:30 in Amsterdam, in January 03:30 UTC.
  private func project(_ keys: String = "") throws -> NightlyProject {
    let project = try NightlyProject(keys)
    try project.tick("2026-01-10T12:00Z")
    return project
  }

  @Test("before the first tick nothing is wrong, and it is said how to begin")
  func before() throws {
    let status = try NightlyProject().status("2026-01-10T12:00Z")
    #expect(status.verdict == .well)
    #expect(status.sentence.contains("nothing runs of its own accord yet: see ringwerk schedule --cron"))
  }

  @Test("a due time is overdue from an hour after it until a run ends well, by a tick or by hand")
  func overdue() throws {
    let project = try project()
    #expect(try project.status("2026-01-11T04:29Z").sentence == "All is well.")
    let late = try project.status("2026-01-11T04:30Z")
    #expect(late.verdict == .wrong)
    #expect(late.sentence == "Something is wrong: nightly was due on 2026-01-11 04:30 and has not ended well since.")
    try project.tick("2026-01-11T05:00Z")
    #expect(try project.status("2026-01-11T05:00Z").sentence == "All is well.")
    #expect(try project.status("2026-01-12T05:00Z").verdict == .wrong)
    let order = RunOrder(
      project: project.project, pipeline: try project.project.pipeline("nightly"), day: try #require(Day("2026-01-12")),
      version: "0")
    _ = try Run(order, now: { NightlyProject.seconds("2026-01-12T04:00Z") }).perform()
    #expect(try project.status("2026-01-12T05:00Z").verdict == .well)
  }

  @Test("why a due time failed is told, and that it did without waiting an hour")
  func failed() throws {
    let project = try project()
    try FileManager.default.moveItem(
      at: project.folder.appending(path: "in"), to: project.folder.appending(path: "away"))
    try project.tick("2026-01-11T03:30Z")
    let told = try project.status("2026-01-11T05:00Z").sentence
    #expect(told.contains("nightly was due on 2026-01-11 04:30 and has not ended well since ("))
    #expect(told.contains("/in"))
  }

  @Test(
    "deliveries are old when their newest is more than the pipeline's days ago, also when the same comes day after day")
  func stale() throws {
    let project = try project(#""freshness": 10"#)
    try project.tick("2026-01-11T03:30Z")
    #expect(try project.status("2026-01-11T04:00Z").pipelines.first?.sources.map(\.age) == [2])
    // The same bytes under another day bring nothing new.
    try project.deliver("2026-01-18", people: ["p1"])
    try project.tick("2026-01-19T03:30Z")
    #expect(try project.status("2026-01-19T04:00Z").verdict == .well)
    try project.tick("2026-01-20T03:30Z")
    let old = try project.status("2026-01-20T04:00Z")
    #expect(old.verdict == .stale)
    #expect(old.sentence == "The records are old: nothing new came from in since 2026-01-09, 11 days ago.")
    try project.deliver("2026-01-19", people: ["p1", "p2"])
    try project.tick("2026-01-21T03:30Z")
    #expect(try project.status("2026-01-21T04:00Z").verdict == .well)
  }

  @Test("a run that was killed shows as interrupted; one that goes on as running")
  func interrupted() throws {
    let project = try project()
    try project.tick("2026-01-11T03:30Z")
    let ledger = try Ledger(at: project.project.ledger)
    _ = try ledger.beginRun(
      of: "nightly", on: try #require(Day("2026-01-11")), at: NightlyProject.seconds("2026-01-11T10:00Z"))
    let killed = try project.status("2026-01-11T10:30Z")
    #expect(killed.pipelines.first?.lastEnd == "interrupted")
    #expect(killed.sentence == "Something is wrong: the last run of nightly was interrupted.")
    #expect(try History(project.project, most: 9).items.map(\.end) == ["interrupted", "done"])
    let lock = try LedgerLock(beside: project.project.ledger)
    #expect(try project.status("2026-01-11T10:30Z").pipelines.first?.lastEnd == "running")
    #expect(try project.status("2026-01-11T10:30Z").verdict == .well)
    #expect(try History(project.project, most: 9).items.map(\.end) == ["running", "done"])
    _ = consume lock
  }

  @Test("a definition that is wrong is something wrong")
  func broken() throws {
    let project = try project()
    try project.write("{", to: "pipelines/broken.json")
    let status = try project.status("2026-01-10T12:30Z")
    #expect(status.verdict == .wrong && status.sentence.contains("pipelines/broken.json:1:2:"))
  }

  @Test(
    "history has what each run took and how long it was, missed due times too, the newest first and no more than asked")
  func history() throws {
    let project = try project()
    try project.tick("2026-01-11T03:30Z")
    try project.deliver("2026-01-12", people: ["p2", "p3"])
    try project.tick("2026-01-14T08:00Z")
    let items = try History(project.project, most: 9).items
    #expect(items.map(\.end) == ["done", "missed", "missed", "done"])
    #expect(items.map(\.day.description) == ["2026-01-14", "2026-01-13", "2026-01-12", "2026-01-11"])
    #expect(items.map(\.taken) == [1, 0, 0, 1] && items.map(\.refused) == [0, 0, 0, 0])
    #expect(items.map(\.seconds) == [0, nil, nil, 0])
    #expect(try History(project.project, most: 2).items.map(\.end) == ["done", "missed"])
  }

  @Test("asking makes nothing")
  func reads() throws {
    let project = try NightlyProject()
    _ = try project.status("2026-01-10T12:00Z")
    _ = try History(project.project, most: 9)
    _ = DueList(project.project, now: 0, until: nil)
    #expect(!FileManager.default.fileExists(atPath: project.folder.appending(path: "data").path))
  }

  @Test("due lists every due time up to and with a day, across pipelines in order of time")
  func due() throws {
    let project = try NightlyProject()
    try project.define("monthly", #""timezone": "UTC""#, schedule: "0 4 1 * *")
    let now = NightlyProject.seconds("2026-03-27T12:00Z")
    let list = DueList(project.project, now: now, until: Day("2026-04-01"))
    #expect(
      list.moments.map { "\($0.pipeline) \($0.local)" } == [
        "nightly 2026-03-28 04:30", "nightly 2026-03-29 04:30", "nightly 2026-03-30 04:30", "nightly 2026-03-31 04:30",
        "nightly 2026-04-01 04:30", "monthly 2026-04-01 04:00",
      ])
    let json = try String(decoding: list.bytes(), as: UTF8.self)
    #expect(json.contains("\"2026-03-28T04:30+01:00\"") && json.contains("\"2026-03-29T04:30+02:00\""))
    #expect(DueList(project.project, now: now, until: nil).moments.count == 6)
  }
}
