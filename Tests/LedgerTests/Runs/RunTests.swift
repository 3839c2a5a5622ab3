import Ledger
import Records
import TestSupport
import Testing

@Suite("Runs, their figures and editions")
struct RunTests {
  private let day = Period(2024).end

  @Test("a run has its end; one that was killed is interrupted when the next begins")
  func ends() throws {
    let ledger = try Ledger(at: ":memory:")
    let first = try ledger.beginRun(of: "nightly", on: day, at: 100)
    try ledger.endRun(first, .findings, at: 130)
    let killed = try ledger.beginRun(of: "nightly", on: day, at: 200)
    #expect(try ledger.runs().last?.end == nil)
    let third = try ledger.beginRun(of: "yearly", on: day + 1, at: 300)
    let runs = try ledger.runs()
    #expect(runs.map(\.id) == [first, killed, third])
    #expect(runs.map(\.end) == [.findings, .interrupted, nil])
    #expect(runs.map(\.ended) == [130, nil, nil])
    #expect(runs.map(\.day) == [day, day, day + 1])
  }

  @Test("a run's figures come back in the order of their paths, of one path the last value")
  func figures() throws {
    let ledger = try Ledger(at: ":memory:")
    let run = try ledger.beginRun(of: "yearly", on: day, at: 1)
    let stored = ["rings/b": "1", "network/hours": "2.5", "rings/a": "null"]
    try ledger.storeFigures(stored.map { StoredFigure(path: $0.key, value: $0.value) }, of: run)
    try ledger.storeFigures([StoredFigure(path: "rings/a", value: "3")], of: run)
    #expect(try ledger.figures(of: run).map(\.path) == ["network/hours", "rings/a", "rings/b"])
    #expect(try ledger.figures(of: run).map(\.value) == ["2.5", "3", "1"])
    #expect(try ledger.figures(of: run + 1) == [])
  }

  @Test("editions of a report, by period and number; a number is given once")
  func editions() throws {
    let ledger = try Ledger(at: ":memory:")
    let run = try ledger.beginRun(of: "yearly", on: day, at: 1)
    func edition(_ period: String, _ number: Int) -> Edition {
      Edition(
        report: "board", period: period, number: number, run: run, folder: "board/\(period)/\(number)",
        manifest: SHA256.digest(period.utf8))
    }
    for made in [edition("2024", 2), edition("2024", 1), edition("2023", 1)] { try ledger.enter(made) }
    #expect(try ledger.editions(of: "board") == [edition("2023", 1), edition("2024", 1), edition("2024", 2)])
    #expect(try ledger.editions(of: "bureau") == [])
    #expect(throws: LedgerError.self) { try ledger.enter(edition("2024", 2)) }
  }

  @Test("a ledger made again has the runs, what their editions showed, and which run took each delivery")
  func copied() throws {
    let folder = try TemporaryFolder()
    let former = folder.path + "/former.sqlite"
    let figures = [EditionFigure(path: "network/people", value: 7, format: "count")]
    func make() throws -> Edition {
      let ledger = try Ledger(at: former)
      let run = try ledger.beginRun(of: "yearly", on: day, at: 1)
      let reading = try Network.delivery().read(pools: ledger.pools())
      _ = try ledger.take(reading, IntakeTerms(run: run))
      try ledger.endRun(run, .done, at: 2)
      let edition = Edition(
        report: "board", period: "2024", number: 1, run: run, folder: "f", manifest: SHA256.digest("x".utf8))
      try ledger.enter(edition, showing: figures)
      return edition
    }
    let edition = try make()
    let ledger = try Ledger(at: folder.path + "/new.sqlite")
    try ledger.take(Network.delivery())
    #expect(try ledger.deliveries().map(\.run) == [nil])
    try ledger.copyRuns(from: former)
    #expect(try ledger.editions(of: "board") == [edition])
    #expect(try ledger.figures(of: edition) == figures)
    #expect(try ledger.deliveries().map(\.run) == [edition.run])
  }

  @Test("an edition's figures come back in the order of their paths, a hidden one without its value; all or nothing")
  func shown() throws {
    let ledger = try Ledger(at: ":memory:")
    let run = try ledger.beginRun(of: "yearly", on: day, at: 1)
    let edition = Edition(
      report: "board", period: "2024", number: 1, run: run, folder: "f", manifest: SHA256.digest("x".utf8))
    let figures = [
      EditionFigure(path: "b", value: 0.1, format: "percent"), EditionFigure(path: "a", value: nil, format: "count"),
    ]
    try ledger.enter(edition, showing: figures)
    #expect(try ledger.figures(of: edition) == figures.reversed())
    let again = [EditionFigure(path: "c", value: 1, format: "count")]
    #expect(throws: LedgerError.self) { try ledger.enter(edition, showing: again) }
    #expect(try ledger.figures(of: edition) == figures.reversed())
    #expect(try ledger.editions(of: "board") == [edition])
  }
}
