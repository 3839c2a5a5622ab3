import Foundation
import Glibc
import Reports
import Testing

struct RunTests {
  /// A ledger and an output folder that are gone after the test.
  private final class Place {
    let folder: URL
    init() throws { folder = try Program.scratch() }
    deinit { try? FileManager.default.removeItem(at: folder) }

    func run(_ words: [String], in current: URL = Program.root) throws -> Program.Outcome {
      let own = ["--ledger", folder.appending(path: "l.sqlite").path, "--output", folder.appending(path: "o").path]
      return try Program.run(["run", "--project", Program.root.path] + words + own, in: current)
    }

    func file(_ path: String) throws -> Data { try Data(contentsOf: folder.appending(path: "o/" + path)) }
    func exists(_ path: String) -> Bool {
      FileManager.default.fileExists(atPath: folder.appending(path: "o/" + path).path)
    }
  }

  private static let day = ["--on", "2026-01-20"]
  private static let edition = "yearly-evaluation/2025/1-nl"
  /// A few records of 2024, for what does not depend on how many there are.
  private static let few = ["--data", "fixtures/cases/39-journeys"]
  private static let fewEdition = "yearly-evaluation/2024/1-nl"

  @Test("on the sample network it ends well and says in five lines what was done and what is next")
  func sample() throws {
    let place = try Place()
    let told = try place.run(RunTests.day)
    #expect(told.status == 0)
    let heads = told.output.split(separator: "\n").map { $0.prefix { $0 != " " } }
    #expect(heads == ["Read", "Found", "Measured", "Reports", "Next"])
    #expect(told.output.contains("sample-network: 8229 rows in 18 files, all taken"))
    #expect(told.output.contains("2025-01-01 to 2025-12-31, final"))
    #expect(told.messages.isEmpty)
    for name in ["yearly-evaluation.nl.html", "yearly-evaluation.nl.xlsx", "manifest.json"] {
      #expect(place.exists("\(RunTests.edition)/\(name)"))
      #expect(try place.file("yearly-evaluation/latest/\(name)") == place.file("\(RunTests.edition)/\(name)"))
    }
    #expect(place.exists("index.html"))
  }

  @Test(
    "the bureau's monthly run makes the dossier of the running year, with an edition for the board, and the coalitions' pages",
    arguments: ["2025-03-15", "2025-09-15", "2025-12-31"])
  func monthly(day: String) throws {
    let place = try Place()
    let told = try place.run(["monthly-bureau", "--on", day])
    #expect(told.status == 0)
    #expect(told.output.contains("2025-01-01 to 2025-12-31, provisional"))
    for edition in ["support-dossier", "support-dossier-board"] {
      #expect(place.exists("\(edition)/2025/1-nl/support-dossier.nl.xlsx"))
      let page = try place.file("\(edition)/latest/support-dossier.nl.html")
      #expect(String(decoding: page, as: UTF8.self).contains("voorlopige cijfers"))
    }
    #expect(place.exists("coalition-page/2025/1-nl/coalition-page-flexibilisering.nl.html"))
  }

  @Test("two runs of the same records, definitions and day give the same bytes")
  func sameBytes() throws {
    let (one, other) = (try Place(), try Place())
    #expect(try one.run(RunTests.day + RunTests.few).status == 0)
    #expect(try other.run(RunTests.day + RunTests.few).status == 0)
    for name in ["yearly-evaluation.nl.html", "yearly-evaluation.nl.xlsx", "manifest.json"] {
      #expect(try one.file("\(RunTests.fewEdition)/\(name)") == other.file("\(RunTests.fewEdition)/\(name)"))
    }
  }

  @Test("a second run that changes nothing leaves the edition as it is")
  func unchanged() throws {
    let place = try Place()
    _ = try place.run(RunTests.day + RunTests.few)
    let again = try place.run(RunTests.day + RunTests.few)
    #expect(again.status == 0)
    #expect(again.output.contains("unchanged since the last run"))
    #expect(!place.exists("yearly-evaluation/2024/2-nl"))
  }

  @Test("a later day makes a second edition, and the first one stays")
  func secondEdition() throws {
    let place = try Place()
    _ = try place.run(RunTests.day + RunTests.few)
    let first = try place.file("\(RunTests.fewEdition)/yearly-evaluation.nl.html")
    #expect(try place.run(["--on", "2026-01-21"] + RunTests.few).status == 0)
    #expect(place.exists("yearly-evaluation/2024/2-nl/manifest.json"))
    #expect(try place.file("\(RunTests.fewEdition)/yearly-evaluation.nl.html") == first)
    #expect(
      try place.file("yearly-evaluation/latest/manifest.json")
        == place.file("yearly-evaluation/2024/2-nl/manifest.json"))
  }

  @Test("what a run that was killed left undone after the edition stood, the next one does")
  func killedAfterPlacing() throws {
    let place = try Place()
    _ = try place.run(RunTests.day + RunTests.few)
    let output = place.folder.appending(path: "o/yearly-evaluation")
    try FileManager.default.removeItem(at: output.appending(path: "latest"))
    try FileManager.default.createSymbolicLink(
      atPath: output.appending(path: ".latest").path, withDestinationPath: "2024/1-nl")
    #expect(try place.run(RunTests.day + RunTests.few).output.contains("unchanged since the last run"))
    #expect(place.exists("yearly-evaluation/latest/manifest.json"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: output.path).sorted() == ["2024", "latest"])
  }

  @Test("an edition whose files are no longer what they were is not taken for the last one")
  func damagedEdition() throws {
    let place = try Place()
    _ = try place.run(RunTests.day + RunTests.few)
    let page = place.folder.appending(path: "o/\(RunTests.fewEdition)/yearly-evaluation.nl.html")
    let good = try Data(contentsOf: page)
    try good.dropLast(100).write(to: page)
    #expect(try place.run(RunTests.day + RunTests.few).status == 0)
    #expect(try place.file("yearly-evaluation/2024/2-nl/yearly-evaluation.nl.html") == good)
    #expect(try place.file("yearly-evaluation/latest/yearly-evaluation.nl.html") == good)
  }

  @Test("--language en speaks English, --year takes another period, --quiet says nothing")
  func options() throws {
    let place = try Place()
    let told = try place.run(RunTests.day + RunTests.few + ["--language", "en", "--year", "2023", "--quiet"])
    #expect(told.status == 0)
    #expect(told.output.isEmpty && told.messages.isEmpty)
    let page = String(decoding: try place.file("yearly-evaluation/2023/1-en/yearly-evaluation.en.html"), as: UTF8.self)
    #expect(page.contains("<html lang=\"en\">"))
  }

  @Test("no identifier of a person stands in a page or a workbook")
  func noPersons() throws {
    let place = try Place()
    _ = try place.run(RunTests.day)
    let identifier = /\bP1\d{3}\b/
    let records = Program.root.appending(path: "fixtures/sample-network/records/attendance.csv")
    #expect(try String(contentsOf: records, encoding: .utf8).firstMatch(of: identifier) != nil)

    let page = String(decoding: try place.file("\(RunTests.edition)/yearly-evaluation.nl.html"), as: UTF8.self)
    #expect(page.firstMatch(of: identifier) == nil)

    let book = place.folder.appending(path: "o/\(RunTests.edition)/yearly-evaluation.nl.xlsx")
    let texts = try Workbook.readBack(book.path).flatMap(\.cells).compactMap { cell in
      if case .text(let text) = cell.content { text } else { nil }
    }
    #expect(texts.count > 500)
    #expect(texts.filter { $0.firstMatch(of: identifier) != nil } == [])
  }

  @Test("rejected rows are told, the rest is taken, and it ends with 2")
  func rejected() throws {
    let place = try Place()
    let told = try place.run(RunTests.day + ["--data", "fixtures/rejected-rows/records"])
    #expect(told.status == 2)
    #expect(told.output.contains("rejected-rows: 431 rows in 7 files, 10 not taken"))
    #expect(told.messages.contains("meetings.csv, line 5: held_on \"2025-02-30\""))
    #expect(place.exists("\(RunTests.edition)/manifest.json"))
  }

  @Test("a refused delivery ends with 65, says why, and publishes nothing")
  func refused() throws {
    let place = try Place()
    let told = try place.run(RunTests.day + ["--data", "fixtures/cases/26-refused", "--quiet"])
    #expect(told.status == 65)
    #expect(told.messages.contains("ambassadors.csv"))
    #expect(!place.exists(""))
  }

  @Test("a place that cannot be written ends with 74 and names it")
  func notWritable() throws {
    let place = try Place()
    let file = place.folder.appending(path: "file")
    try Data().write(to: file)
    let told = try Program.run([
      "run", "--on", "2026-01-20", "--ledger", place.folder.appending(path: "l.sqlite").path, "--output",
      file.appending(path: "o").path,
    ])
    #expect(told.status == 74)
    #expect(told.messages.contains("\(file.path): the folder could not be made: File exists"))
  }

  @Test("while another run holds the ledger it ends with 75")
  func busy() throws {
    let place = try Place()
    let lock = open(place.folder.appending(path: "l.sqlite-lock").path, O_RDWR | O_CREAT, 0o644)
    defer { close(lock) }
    #expect(flock(lock, LOCK_EX) == 0)
    let told = try place.run(RunTests.day)
    #expect(told.status == 75)
    #expect(told.messages.contains("Another run holds the ledger"))
  }

  @Test("a pipeline that is wrong ends with 78, its place and the nearest word, before anything is read")
  func wrongPipeline() throws {
    let place = try Place()
    let pipelines = place.folder.appending(path: "pipelines")
    try FileManager.default.createDirectory(at: pipelines, withIntermediateDirectories: true)
    try Data("{\n  \"sentense\": \"x\"\n}".utf8).write(to: pipelines.appending(path: "mine.json"))
    let told = try Program.run(["run", "mine"], in: place.folder)
    #expect(told.status == 78)
    #expect(
      told.messages.contains("pipelines/mine.json:2:3: the key \"sentense\" is not known; did you mean \"sentence\"?"))
    let unknown = try Program.run(["run", "mien"], in: place.folder)
    #expect(unknown.status == 78)
    #expect(unknown.messages.contains("did you mean \"mine\"?"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: place.folder.path) == ["pipelines"])
  }

  @Test("records of another network get a ledger and an output folder of their own")
  func ownPlaces() throws {
    let place = try Place()
    for room in ["pipelines", "reports"] {
      try FileManager.default.copyItem(
        at: Program.root.appending(path: room), to: place.folder.appending(path: room))
    }
    let records = Program.root.appending(path: "fixtures/davis-1941/records").path
    let told = try Program.run(["run", "--data", records, "--on", "1931-02-01"], in: place.folder)
    #expect(told.status == 0)
    #expect(told.output.contains("davis-1941 (through the mapping davis-1941)"))
    let made = try FileManager.default.contentsOfDirectory(atPath: place.folder.path).sorted()
    #expect(made == ["data", "output", "pipelines", "reports"])
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: place.folder.appending(path: "output").path) == ["davis-1941"]
    )
    #expect(FileManager.default.fileExists(atPath: place.folder.appending(path: "data/davis-1941.sqlite").path))
  }
}
