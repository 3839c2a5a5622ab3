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

  @Test(
    "a run's figures come back with their groups, whatever somebody is called; kept again they take the others' place")
  func figures() throws {
    let ledger = try Ledger(at: ":memory:")
    let run = try ledger.beginRun(of: "yearly", on: day, at: 1)
    try ledger.storeFigures([], of: run)
    var outline = FigureOutline()
    outline.open("rings")
    for (name, value) in [("a\tb", "3"), ("c\nd", ""), ("e\\n", "x\ty\nz\\")] {
      outline.open(name)
      outline.add("people", value)
      outline.close()
    }
    outline.close()
    outline.add("hours", "2.5")
    try ledger.storeFigures([outline], of: run)
    let figures = try #require(try ledger.figures(of: run)).figures
    #expect(figures.map(\.path) == ["rings/a\tb/people", "rings/c\nd/people", "rings/e\\n/people", "hours"])
    #expect(figures.map(\.value) == ["3", "", "x\ty\nz\\", "2.5"])
    #expect(try ledger.figures(of: run + 1) == nil)
  }

  @Test("figures of more than 16 MiB are kept like others, piece after piece, and give way to others")
  func manyFigures() throws {
    let ledger = try Ledger(at: ":memory:")
    let run = try ledger.beginRun(of: "yearly", on: day, at: 1)
    for lengths in [[17 << 20, 3], [1, 16 << 20], [2, 3]] {
      let pieces = lengths.map { length in
        var outline = FigureOutline()
        outline.add("long", String(repeating: "x", count: length))
        return outline
      }
      try ledger.storeFigures(pieces, of: run)
      #expect(try ledger.figures(of: run)?.bytes == pieces.flatMap(\.bytes))
    }
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
    let sheets = [
      SheetFigures(file: "b.xlsx", sheet: "One", places: [SheetFigures.Place(cell: "B5", path: "network/people")])
    ]
    func make() throws -> Edition {
      let ledger = try Ledger(at: former)
      let run = try ledger.beginRun(of: "yearly", on: day, at: 1)
      let reading = try Network.delivery().read(pools: ledger.pools())
      _ = try ledger.take(reading, IntakeTerms(run: run))
      let edition = Edition(
        report: "board", period: "2024", number: 1, run: run, folder: "f", manifest: SHA256.digest("x".utf8))
      let made = Announcement.Made(edition: edition, figures: EditionFigures(figures), sheets: sheets, folder: "/f")
      try ledger.announce(Announcement(run: run, end: .done, ended: 2, editions: [made]))
      return edition
    }
    let edition = try make()
    let ledger = try Ledger(at: folder.path + "/new.sqlite")
    try ledger.take(Network.delivery())
    #expect(try ledger.deliveries().map(\.run) == [nil])
    try ledger.copyRuns(from: former)
    #expect(try ledger.editions(of: "board") == [edition])
    #expect(try ledger.figures(of: edition) == figures)
    #expect(try ledger.sheets(of: edition) == sheets)
    #expect(try ledger.unplaced().map(\.edition) == [edition])
    #expect(try ledger.deliveries().map(\.run) == [edition.run])
  }

  private func edition(_ number: Int, _ run: Int) -> Edition {
    Edition(
      report: "board", period: "2024", number: number, run: run, folder: "f", manifest: SHA256.digest("\(number)".utf8))
  }

  @Test("an edition's figures come back in their order, a hidden one without its value; entered once")
  func shown() throws {
    let ledger = try Ledger(at: ":memory:")
    let run = try ledger.beginRun(of: "yearly", on: day, at: 1)
    let figures = [
      EditionFigure(path: "b\tc\nd\\", value: 1.0 / 3, format: "percent"),
      EditionFigure(path: "a", value: nil, format: "count"),
    ]
    func announce(_ figures: [EditionFigure]) throws {
      let made = Announcement.Made(edition: edition(1, run), figures: EditionFigures(figures))
      try ledger.announce(Announcement(run: run, end: .done, ended: 2, editions: [made]))
    }
    try announce(figures)
    #expect(try ledger.figures(of: edition(1, run)) == figures)
    try announce([EditionFigure(path: "c", value: 1, format: "count")])
    #expect(try ledger.figures(of: edition(1, run)) == figures)
    #expect(try ledger.editions(of: "board") == [edition(1, run)])
    #expect(try ledger.unplaced() == [])
  }

  @Test(
    "of an edition's figures with one path the first is kept, however many there are; paths that only look alike are two"
  )
  func onceEach() throws {
    let ledger = try Ledger(at: ":memory:")
    let run = try ledger.beginRun(of: "yearly", on: day, at: 1)
    var figures = (0..<3000).map { EditionFigure(path: "coalitions/c\($0)/people", value: Double($0), format: "count") }
    figures += ["", "/", "a", "a/b", "a/b\n", "a/b\t", "e\u{301}", "\u{e9}", "coalitions/c1/peopl"].map {
      EditionFigure(path: $0, value: nil, format: "few")
    }
    let again = figures.map { EditionFigure(path: $0.path, value: -1, format: "percent") }
    let made = Announcement.Made(edition: edition(1, run), figures: EditionFigures(figures + again.shuffled()))
    try ledger.announce(Announcement(run: run, end: .done, ended: 2, editions: [made]))
    #expect(try ledger.figures(of: edition(1, run)) == figures)
  }

  @Test("numbers are kept as their descriptions")
  func numbers() throws {
    let whole = [0, 7, 10, -1, -120, 1 << 53, 99_999_999_999, .max, .min]
    let numbers =
      [
        -0.0, 0.1, 1.0 / 3, -2.5, 1e15, 1e16, 1e300, 0x1p53, 0x1p53 - 1, 1 - 0x1p53, 0x1p54, 0x1p63,
        .leastNonzeroMagnitude, 1e-7,
      ]
      + whole.map(Double.init)
    var outline = FigureOutline()
    for number in whole { outline.add("n", number) }
    for number in numbers { outline.add("x", number) }
    #expect(outline.figures.map(\.value) == whole.map(\.description) + numbers.map(\.description))
    var edition = numbers.enumerated().map { EditionFigure(path: "\($0)", value: $1, format: "count") }
    let ledger = try Ledger(at: ":memory:")
    let run = try ledger.beginRun(of: "yearly", on: day, at: 1)
    edition.append(EditionFigure(path: "none", value: nil, format: "few"))
    let made = Announcement.Made(edition: self.edition(1, run), figures: EditionFigures(edition))
    try ledger.announce(Announcement(run: run, end: .done, ended: 2, editions: [made]))
    #expect(try ledger.figures(of: self.edition(1, run)) == edition)
  }

  @Test("where figures stand comes back whatever somebody is called")
  func sheets() throws {
    let ledger = try Ledger(at: ":memory:")
    let run = try ledger.beginRun(of: "yearly", on: day, at: 1)
    let paths = ["a/b c/d", "a/x\ny", "a\ty", "a\\n", "a\\\\", "", " ", "é/\u{2028}", "\n", "\\"]
    let sheets = ["Blad 1", "z"].map { name in
      SheetFigures(
        file: "b.xlsx", sheet: name,
        places: paths.enumerated().map { SheetFigures.Place(cell: "B\($0.offset)", path: $0.element) })
    }
    let made = Announcement.Made(edition: edition(1, run), figures: EditionFigures(), sheets: sheets)
    try ledger.announce(Announcement(run: run, end: .done, ended: 2, editions: [made]))
    #expect(try ledger.sheets(of: edition(1, run)) == sheets)
  }

  @Test("what was announced is entered with the run's end and its stages, all or nothing")
  func announced() throws {
    let ledger = try Ledger(at: ":memory:")
    let run = try ledger.beginRun(of: "yearly", on: day, at: 1)
    let stage = StageRecord(run: run, stage: "publish", inputs: SHA256.digest("x".utf8), since: run)
    var announcement = Announcement(run: run, end: .findings, ended: 2, stages: [stage, stage])
    announcement.editions = [
      Announcement.Made(edition: edition(1, run), figures: EditionFigures(), folder: "/o/board/2024/1-nl")
    ]
    #expect(throws: LedgerError.self) { try ledger.announce(announcement) }
    #expect(try ledger.runs().map(\.end) == [nil])
    #expect(try ledger.editions().isEmpty && ledger.unplaced().isEmpty && ledger.stages(of: run).isEmpty)
    announcement.stages = [stage]
    try ledger.announce(announcement)
    #expect(try ledger.runs().map(\.end) == [.findings])
    #expect(try ledger.stages(of: run) == [stage])
    #expect(try ledger.unplaced().map(\.folder) == ["/o/board/2024/1-nl"])
  }

  @Test(
    "what cannot be placed is taken back with the run's end, what had a place once stays, and no mark says it is lost")
  func withdrawn() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/ledger.sqlite"
    func announce() throws -> [Edition] {
      let ledger = try Ledger(at: path)
      let first = try ledger.beginRun(of: "yearly", on: day, at: 1)
      let old = Announcement.Made(edition: edition(1, first), figures: EditionFigures(), folder: "/o/board/2024/1-nl")
      try ledger.announce(Announcement(run: first, end: .done, ended: 2, editions: [old]))
      try ledger.strikeOff(ledger.unplaced())
      let second = try ledger.beginRun(of: "yearly", on: day, at: 3)
      // The first comes back, its folder being gone, and another is new.
      let new = Announcement.Made(edition: edition(2, second), figures: EditionFigures(), folder: "/o/board/2024/2-nl")
      try ledger.announce(Announcement(run: second, end: .done, ended: 4, editions: [old, new]))
      return [edition(1, first), edition(2, second)]
    }
    let editions = try announce()
    func withdraw() throws {
      let ledger = try Ledger(at: path)
      #expect(try ledger.editions() == editions)
      #expect(try ledger.unplaced().map(\.run) == [editions[1].run, editions[1].run])
      try ledger.withdraw(ledger.unplaced(), as: .interrupted)
      #expect(try ledger.editions() == [editions[0]])
      #expect(try ledger.unplaced() == [])
      #expect(try ledger.runs().map(\.end) == [.done, .interrupted])
    }
    try withdraw()
    let ledger = try Ledger(at: path)
    #expect(try ledger.editions() == [editions[0]])
  }
}
