import Foundation
import Ledger
import Pipeline
import Records
import Testing

/// What a run that was stopped between the ledger's hearing of an edition and the edition's place left, the next one mends.
@Suite("An edition without a place")
struct PlacingTests {
  private let files = FileManager.default

  private func project() throws -> KeptProject {
    let project = try KeptProject(reports: ["yearly-evaluation"])
    try project.deliverNetwork()
    try project.run()
    return project
  }

  /// By name what the output folder holds.
  private func output(_ project: KeptProject) throws -> [String: Data] {
    let folder = project.folder.appending(path: "output")
    var held: [String: Data] = [:]
    for name in try files.subpathsOfDirectory(atPath: folder.path) {
      let path = folder.appending(path: name).path
      let target = try? files.destinationOfSymbolicLink(atPath: path)
      held[name] = target.map { Data($0.utf8) } ?? files.contents(atPath: path) ?? Data()
    }
    return held
  }

  private func runs(_ project: KeptProject) throws -> [RunRecord.End?] {
    try Ledger(at: project.ledgerPath).runs().map(\.end)
  }

  @Test("is none: what the ledger cannot hear of is not shown, and nothing of it is left lying about")
  func unheard() throws {
    let project = try project()
    let before = try output(project)
    try project.deliver("2026-01-19", ["people.csv": "person_id,institution_id,function\np8,,teacher\n"])
    func makeDeaf(_ doing: String) {
      guard doing.hasPrefix("publishing") else { return }
      try? project.change(
        "CREATE TRIGGER IF NOT EXISTS deaf BEFORE INSERT ON unplaced BEGIN SELECT RAISE(ABORT, 'deaf'); END")
    }
    let run = Run(try project.order(), now: { 0 }, progress: makeDeaf)
    #expect(throws: RunError.self) { _ = try run.perform() }
    #expect(try output(project) == before)
    #expect(try runs(project) == [.findings, .failed])
    #expect(try project.broken() == [])
    try project.change("DROP TRIGGER deaf")
    #expect(try project.run().editions.map(\.isUnchanged) == [false])
    #expect(try Ledger(at: project.ledgerPath).editions().map(\.number) == [1, 2])
    #expect(try project.broken() == [])
  }

  @Test("to which latest cannot turn ends the run with 74, and gets it when it can")
  func unturned() throws {
    let project = try project()
    let before = try output(project)
    try files.removeItem(at: project.folder.appending(path: "output"))
    try files.createDirectory(at: project.shelf.appending(path: "latest"), withIntermediateDirectories: true)
    #expect {
      try project.run()
    } throws: { error in
      (error as? RunError)?.code == .outputNotWritten
    }
    #expect(!files.fileExists(atPath: project.folder.appending(path: "output/index.html").path))
    #expect(try Ledger(at: project.ledgerPath).unplaced().count == 1)
    try files.removeItem(at: project.shelf.appending(path: "latest"))
    try project.run()
    #expect(try output(project) == before)
    #expect(try project.broken() == [])
  }

  @Test("comes to it by the next run, which then finds everything done")
  func completed() throws {
    let project = try project()
    let before = try output(project)
    try project.announceAgain()
    let outcome = try project.run()
    #expect(try output(project) == before)
    #expect(outcome.editions.allSatisfy(\.isUnchanged) && outcome.editions.count == 1)
    #expect(try runs(project) == [.findings, .findings])
    #expect(try Ledger(at: project.ledgerPath).unplaced() == [])
    #expect(try project.broken() == [])
  }

  @Test("that stands already gets latest and its line on the page of all")
  func half() throws {
    let project = try project()
    let before = try output(project)
    try project.announceAgain()
    try files.moveItem(
      at: project.shelf.appending(path: ".being-written"), to: project.shelf.appending(path: "2025/1-nl"))
    // What leads to it is missing; itself it stands.
    #expect(try project.broken() == [.editions])
    try project.run()
    #expect(try output(project) == before)
    #expect(try project.broken() == [])
  }

  @Test("and whose bench is gone, or not what was announced, is taken back and made again under its number")
  func lost() throws {
    for isGone in [true, false] {
      let project = try project()
      let before = try output(project)
      try project.announceAgain()
      let bench = project.shelf.appending(path: ".being-written")
      if isGone {
        try files.removeItem(at: bench)
      } else {
        try Data("other".utf8).write(to: bench.appending(path: "yearly-evaluation.nl.html"))
      }
      let outcome = try project.run()
      #expect(outcome.editions.map(\.isUnchanged) == [false])
      #expect(try output(project) == before)
      #expect(try runs(project) == [.interrupted, .findings])
      #expect(try Ledger(at: project.ledgerPath).editions().map(\.number) == [1])
      #expect(try project.broken() == [])
    }
  }

  @Test("is found where the project was moved or copied to meanwhile")
  func moved() throws {
    let project = try project()
    let before = try output(project)
    try project.announceAgain()
    let copy = try KeptProject(reports: ["yearly-evaluation"])
    for name in ["data", "output"] {
      try files.copyItem(at: project.folder.appending(path: name), to: copy.folder.appending(path: name))
    }
    try copy.deliverNetwork()
    try copy.run()
    #expect(Set(try output(copy).keys) == Set(before.keys))
    #expect(try copy.broken() == [])
    #expect(try output(project)["yearly-evaluation/latest"] == nil)
  }

  @Test("gets it before somebody is forgotten, so that it is looked through as well")
  func forgetting() throws {
    let project = try project()
    try project.announceAgain()
    _ = try Forgetting(try project.order()).perform("p3", sources: [])
    #expect(try project.broken() == [])
    #expect(try Ledger(at: project.ledgerPath).unplaced() == [])
    #expect(!files.fileExists(atPath: project.shelf.appending(path: ".being-written").path))
  }
}
