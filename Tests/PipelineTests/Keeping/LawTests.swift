import Foundation
import Ledger
import Pipeline
import Records
import Testing

/// What `verify` finds where exactly one law was broken by hand.
@Suite("The laws of a project")
struct LawTests {
  private func project(reports: [String] = []) throws -> KeptProject {
    let project = try KeptProject(reports: reports)
    try project.deliverNetwork()
    try project.run()
    return project
  }

  private func onlyArchived(_ project: KeptProject, holding text: String) throws -> URL {
    let room = project.folder.appending(path: "data/archive/files")
    let files = try FileManager.default.contentsOfDirectory(at: room, includingPropertiesForKeys: nil)
    return try #require(try files.first { try Data(contentsOf: $0).range(of: Data(text.utf8)) != nil })
  }

  @Test("hold after a run, and each says what was counted")
  func sound() throws {
    let project = try project()
    let reports = try Verification(try project.order()).perform()
    #expect(reports.map(\.law) == Law.allCases)
    #expect(reports.flatMap(\.breaches) == [])
    #expect(reports[0].counted == "6 files delivered = 6 taken + 0 refused")
    // p9 waits, and the 30th of February is no day.
    #expect(reports[1].counted == "16 rows read = 14 accepted + 0 unchanged + 0 updated + 2 rejected")
    #expect(reports[6].counted == "1 runs")
  }

  @Test("1: an archived file that is not what was delivered, or gone, or a delivery that is not there")
  func files() throws {
    let damaged = try project()
    let file = try onlyArchived(damaged, holding: "p9")
    try Data("other".utf8).write(to: file)
    #expect(try damaged.broken() == [.files])
    let gone = try project()
    try FileManager.default.removeItem(at: try onlyArchived(gone, holding: "p9"))
    #expect(try gone.broken() == [.files])
    let less = try project()
    try FileManager.default.removeItem(at: less.folder.appending(path: "data/archive/deliveries/000002.json"))
    #expect(try less.broken() == [.files])
  }

  @Test("2: a rejected row that is counted and not kept")
  func rows() throws {
    let project = try project()
    try project.change("DELETE FROM rejected WHERE code = 'bad-date'")
    #expect(try project.broken() == [.rows])
  }

  @Test("3: what an interrupted run left behind, and a page that is not as it was written")
  func state() throws {
    let left = try project()
    try Data("half".utf8).write(to: left.folder.appending(path: "data/archive/.being-written"))
    #expect(try left.broken() == [.state])
    try left.run()
    #expect(try left.broken() == [])
    let beside = try project()
    for ending in [".founded", ".sealed", ".rebuilt", ".rebuilt-wal", ".rebuilt-mark", ".rebuilt.founded"] {
      try Data("half".utf8).write(to: URL(filePath: beside.ledgerPath + ending))
    }
    #expect(try beside.broken() == [.state])
    try beside.run()
    #expect(try beside.broken() == [])
    let surplus = try project()
    let deliveries = surplus.folder.appending(path: "data/archive/deliveries")
    try FileManager.default.copyItem(
      at: deliveries.appending(path: "000002.json"), to: deliveries.appending(path: "000003.json"))
    #expect(try surplus.broken().contains(.state))
    let flipped = try project()
    var bytes = try Data(contentsOf: URL(filePath: flipped.ledgerPath))
    bytes[bytes.count - 2000] ^= 16
    try bytes.write(to: URL(filePath: flipped.ledgerPath))
    #expect(try flipped.broken() == [.state])
  }

  @Test("4: a page that shows another number than the ledger keeps, though its manifest agrees")
  func numbers() throws {
    let project = try project(reports: ["yearly-evaluation"])
    #expect(try project.broken() == [])
    let edition = project.folder.appending(path: "output/yearly-evaluation/2025/1-nl")
    let page = edition.appending(path: "yearly-evaluation.nl.html")
    let text = try String(contentsOf: page, encoding: .utf8)
    let figure = try #require(text.firstRange(of: "data-figure=\"network/meetings\""))
    let start = try #require(text[figure.upperBound...].firstIndex(of: ">"))
    let end = try #require(text[start...].firstIndex(of: "<"))
    let other = text[...start] + "77" + text[end...]
    let old = SHA256.digest(Array(text.utf8)).description
    try Data(other.utf8).write(to: page)
    #expect(try project.broken() == [.numbers, .editions])
    let manifest = edition.appending(path: "manifest.json")
    let told = try String(contentsOf: manifest, encoding: .utf8)
    #expect(told.contains(old))
    try Data(told.replacing(old, with: SHA256.digest(Array(other.utf8)).description).utf8).write(to: manifest)
    #expect(try project.broken() == [.numbers])
  }

  @Test("4: a number that stands in the workbook, but not in the cell of its figure")
  func workbookCells() throws {
    let project = try project(reports: ["yearly-evaluation"])
    func kept() throws -> ([SheetFigures], [String: Double]) {
      let ledger = try Ledger(at: project.ledgerPath)
      let edition = try #require(try ledger.editions().first)
      let figures = try ledger.figures(of: edition).compactMap { figure in figure.value.map { (figure.path, $0) } }
      return (try ledger.sheets(of: edition), Dictionary(uniqueKeysWithValues: figures))
    }
    let (sheets, values) = try kept()
    #expect(sheets.flatMap(\.places).count > 20 && Set(sheets.map(\.file)) == ["yearly-evaluation.nl.xlsx"])
    // As if the workbook had another figure of the same sheet there.
    let sheet = try #require(sheets.first { sheet in Set(sheet.places.map { values[$0.path] }).count > 1 })
    let own = sheet.places[0]
    let other = try #require(sheet.places.first { values[$0.path] != values[own.path] })
    let line = "\(own.cell) \(own.path)\n"
    try project.change(
      """
      UPDATE workbook_cells SET cells = replace(cells, '\(line)', '\(own.cell) \(other.path)\n')
      WHERE sheet = '\(sheet.sheet)'
      """)
    #expect(try project.broken() == [.numbers])
    let report = try #require(try Verification(try project.order()).perform().first { $0.law == .numbers })
    let place =
      "\(sheet.sheet)!\(own.cell) is \(values[own.path] ?? -1), and \(other.path) is \(values[other.path] ?? -1)"
    #expect(report.breaches.contains { $0.contains(place) }, "\(report.breaches)")
    // Of editions from before that was kept each number stands somewhere.
    try project.change("DELETE FROM workbook_cells")
    #expect(try project.broken() == [])
  }

  @Test("5: a ledger that says something else than the deliveries in the archive")
  func rebuild() throws {
    let project = try project()
    try project.change("UPDATE coalitions SET name = 'Other'")
    #expect(try project.broken() == [.rebuild])
  }

  @Test("6: latest that points elsewhere or nowhere, and an edition that lacks a file or has another")
  func editions() throws {
    let project = try project(reports: ["yearly-evaluation"])
    let shelf = project.folder.appending(path: "output/yearly-evaluation")
    let latest = shelf.appending(path: "latest").path
    let files = FileManager.default
    let target = try files.destinationOfSymbolicLink(atPath: latest)
    for other in ["2024/1-nl", nil] {
      try? files.removeItem(atPath: latest)
      if let other { try files.createSymbolicLink(atPath: latest, withDestinationPath: other) }
      #expect(try project.broken() == [.editions])
    }
    try files.createSymbolicLink(atPath: latest, withDestinationPath: target)
    #expect(try project.broken() == [])
    let book = shelf.appending(path: "2025/1-nl/notes.txt")
    try Data("notes".utf8).write(to: book)
    #expect(try project.broken() == [.editions])
    try files.removeItem(at: book)
    try files.removeItem(at: shelf.appending(path: "2025/1-nl/yearly-evaluation.nl.xlsx"))
    #expect(try project.broken().contains(.editions))
  }

  @Test("3: an edition that was announced and has no place yet; the next run gives it that")
  func unplaced() throws {
    let project = try project(reports: ["yearly-evaluation"])
    try project.announceAgain()
    #expect(try project.broken() == [.state])
    try project.run()
    #expect(try project.broken() == [])
  }

  @Test("7: a run without an end")
  func runs() throws {
    let project = try project()
    try project.run()
    try project.change("UPDATE runs SET state = NULL, ended = NULL WHERE id = 1")
    // What had ended has not: the mark beside the ledger knows better.
    #expect(try project.broken() == [.state])
    try FileManager.default.removeItem(atPath: project.ledgerPath + "-mark")
    #expect(try project.broken() == [.runs])
  }
}
