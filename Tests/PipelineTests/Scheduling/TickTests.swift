import Foundation
import Ledger
import Pipeline
import Records
import Testing

/// A project in Amsterdam, due at 04:30, in January 03:30 UTC.
@Suite("A tick")
struct TickTests {
  private func runs(_ project: NightlyProject) throws -> [RunRecord] {
    try Ledger(at: project.project.ledger).runs()
  }

  @Test("runs what is due once, on the due day, and keeps what became of it")
  func once() throws {
    let project = try NightlyProject()
    let first = try project.tick("2026-01-10T12:00Z")
    #expect(first.runs.isEmpty && first.next?.local == "2026-01-11 04:30")
    #expect(try project.tick("2026-01-11T03:29Z").runs.isEmpty)
    let second = try project.tick("2026-01-11T03:30Z")
    #expect(second.runs.map(\.moment.local) == ["2026-01-11 04:30"])
    for minute in ["2026-01-11T03:30Z", "2026-01-11T03:45Z"] { #expect(try project.tick(minute).runs.isEmpty) }
    #expect(try runs(project).map(\.day.description) == ["2026-01-11"])
    #expect(try runs(project).map(\.end) == [.done])
    #expect(try project.book().pipelines["nightly"]?.records.map(\.state) == [.done])
  }

  @Test("catches up in order of time, each on its own day")
  func each() throws {
    let project = try NightlyProject(#""catch_up": "each""#)
    try project.tick("2026-01-10T12:00Z")
    #expect(try project.tick("2026-01-13T08:00Z").runs.count == 3)
    #expect(try runs(project).map(\.day.description) == ["2026-01-11", "2026-01-12", "2026-01-13"])
  }

  @Test(
    "the local date counts: what is due half an hour after midnight in Amsterdam is of that day, though UTC is a day behind"
  )
  func localDay() throws {
    let project = try NightlyProject()
    try project.define("nightly", schedule: "30 0 * * *")
    try project.tick("2026-01-10T12:00Z")
    try project.tick("2026-01-10T23:30Z")
    #expect(try runs(project).map(\.day.description) == ["2026-01-11"])
  }

  @Test("a run that was killed is run again by the next tick; one that ended is not, whatever the clock")
  func killed() throws {
    let project = try NightlyProject()
    try project.tick("2026-01-10T12:00Z")
    let text = try String(contentsOf: project.folder.appending(path: DueBook.file), encoding: .utf8)
    try project.tick("2026-01-11T03:30Z")
    let ended = try String(contentsOf: project.folder.appending(path: DueBook.file), encoding: .utf8)
    #expect(ended.contains("\"state\" : \"done\"") && ended != text)
    try project.write(ended.replacingOccurrences(of: "\"done\"", with: "\"started\""), to: DueBook.file)
    #expect(try project.tick("2026-01-11T03:45Z").runs.count == 1)
    #expect(try project.tick("2026-01-11T04:00Z").runs.isEmpty)
    #expect(try runs(project).count == 2)
  }

  @Test("while a run holds the ledger the due time waits, with exit 75, and is run once it is free")
  func busy() throws {
    let project = try NightlyProject()
    try project.tick("2026-01-10T12:00Z")
    do {
      let lock = try LedgerLock(beside: project.project.ledger)
      let outcome = try project.tick("2026-01-11T03:30Z")
      guard case .stopped(let error)? = outcome.runs.first?.result else {
        Issue.record("it ran")
        return
      }
      #expect(error.code == .ledgerBusy)
      #expect(try project.book().pipelines["nightly"]?.records.map(\.state) == [.waiting])
      _ = consume lock
    }
    #expect(try project.tick("2026-01-11T03:45Z").runs.count == 1)
    #expect(try project.book().pipelines["nightly"]?.records.map(\.attempts) == [1])
  }

  @Test("a second tick waits for the first, or leaves with 75")
  func second() throws {
    let project = try NightlyProject()
    try project.tick("2026-01-10T12:00Z")
    let lock = try LedgerLock(beside: project.project.path(DueBook.file))
    #expect { try project.tick("2026-01-11T03:30Z", patience: 50) } throws: { ($0 as? TickError)?.code == .ledgerBusy }
    _ = consume lock
    #expect(try project.tick("2026-01-11T03:30Z").runs.count == 1)
  }

  @Test("a clock that went back more than an hour stops with a sentence and changes nothing; an hour it may")
  func clock() throws {
    let project = try NightlyProject()
    try project.tick("2026-01-10T12:00Z")
    let before = try project.book()
    #expect(try project.tick("2026-01-10T11:00Z").runs.isEmpty)
    #expect { try project.tick("2026-01-10T10:59Z") } throws: {
      "\($0)".hasPrefix("the clock says 2026-01-10T10:59Z, but a tick came at 2026-01-10T12:00Z: put the clock right")
        && ($0 as? TickError)?.code == .failed
    }
    #expect(try project.book() == before)
  }

  @Test("a pipeline that fails stops no other, and neither does a definition that is wrong")
  func apart() throws {
    let project = try NightlyProject()
    try project.define("another")
    try project.tick("2026-01-10T12:00Z")
    try project.write("{", to: "pipelines/broken.json")
    try project.write(
      #"{ "sentence": "", "period": { "year": "running" }, "deliveries": [{ "folder": "nowhere" }], "reports": [], "schedule": "30 4 * * *" }"#,
      to: "pipelines/another.json")
    let outcome = try project.tick("2026-01-11T03:30Z")
    #expect(outcome.mistakes.map(\.file) == ["pipelines/broken.json"])
    #expect(outcome.runs.map(\.moment.pipeline) == ["another", "nightly"])
    let book = try project.book()
    #expect(book.pipelines["another"]?.records.map(\.state) == [.refused])
    #expect(book.pipelines["another"]?.records.first?.reason.contains("nowhere") == true)
    #expect(book.pipelines["nightly"]?.records.map(\.state) == [.done])
  }

  @Test(
    "what is kept of due times, when it is damaged, stops with the place and what to do",
    arguments: ["{", "{}x", "[]", #"{"last_tick": "now"}"#])
  func damaged(text: String) throws {
    let project = try NightlyProject()
    try project.write(text, to: DueBook.file)
    #expect { try project.tick("2026-01-11T03:30Z") } throws: {
      "\($0)".contains("data/schedule.json:1:")
        && "\($0)".contains("take \(project.folder.path)/data/schedule.json away")
    }
  }

  @Test("a full year of nights is kept, and no more than 500")
  func bounded() {
    var known = DueRecords(from: Minute(number: 0), until: Minute(number: 0))
    for number in 0..<700 { known.set(DueRecord(Minute(number: number), .done)) }
    #expect(known.records.count == 500 && known.records.first?.due == Minute(number: 200))
  }
}
