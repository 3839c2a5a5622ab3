import Foundation
import Ledger
import Metrics
import Pipeline
import Records
import TestSupport
import Testing

/// Damage to the ledger is told before anything rests on it, and the archive mends it (operation.md, Faults).
@Suite("Damage to a project's ledger")
struct DamageTests {
  private struct State: Hashable {
    let digest: Digest
    let figures: Figure
    let runs: [RunRecord]
    let deliveries: [DeliverySummary]
    let kept: [FigureOutline]

    init(_ project: KeptProject) throws {
      let ledger = try Ledger(at: project.ledgerPath)
      digest = try ledger.digest()
      runs = try ledger.runs()
      deliveries = try ledger.deliveries()
      kept = try runs.compactMap { try ledger.figures(of: $0.id) }
      figures = try project.figures()
    }
  }

  /// Puts damaged bytes in the ledger's place: what can be had from it is what it said, or an error that says so.
  /// Answers whether there was an error.
  private func isDetected(_ bytes: Data, _ project: KeptProject, _ sound: State, _ what: String) throws -> Bool {
    try bytes.write(to: URL(filePath: project.ledgerPath))
    do {
      #expect(try State(project) == sound, "\(what)")
      return false
    } catch let error as LedgerError {
      #expect([.damaged, .lost].contains(error.code), "\(what): \(error)")
      #expect(error.description.contains("ringwerk rebuild"), "\(what): \(error)")
    } catch let error as RunError {
      #expect(error.code == .failed && error.sentence.contains("ringwerk rebuild"), "\(what): \(error)")
    }
    return true
  }

  /// Damages the ledger again and again, and mends it: always in the full measure, else at times.
  private func damage(_ times: Int, _ test: String, _ change: (inout Data, inout Dice) -> String) throws -> Int {
    let project = try KeptProject()
    try project.deliverNetwork()
    try project.run()
    let sound = try State(project)
    let bytes = try Data(contentsOf: URL(filePath: project.ledgerPath))
    let mark = try Data(contentsOf: URL(filePath: project.ledgerPath + "-mark"))
    var dice = Faults.dice(test)
    var detected = 0
    for time in 0..<times {
      var damaged = bytes
      let what = change(&damaged, &dice)
      let isFound = try isDetected(damaged, project, sound, what)
      detected += isFound ? 1 : 0
      #expect(try project.broken() == [.state] || !isFound, "\(what)")
      if Faults.isFull || time % 10 == 0 {
        _ = try Rebuild(try project.order()).perform()
        #expect(try project.digest() == sound.digest, "\(what)")
        #expect(try project.figures() == sound.figures, "\(what)")
        try mark.write(to: URL(filePath: project.ledgerPath + "-mark"))
      }
    }
    return detected
  }

  @Test("a bit that is another is told where it matters, and has no effect where not")
  func flips() throws {
    let times = Faults.count(30, full: 300)
    let detected = try damage(times, "bit flips") { bytes, dice in
      let (place, bit) = (Int.random(in: 0..<bytes.count, using: &dice), Int.random(in: 0..<8, using: &dice))
      bytes[place] ^= UInt8(1) << UInt8(bit)
      return "bit \(bit) of byte \(place)"
    }
    #expect(detected > times / 4)
  }

  @Test("every bit of the header is looked after")
  func header() throws {
    var place = -1
    let detected = try damage(Faults.count(40, full: 800), "header") { bytes, dice in
      place += 1
      let at = Faults.isFull ? place : Int.random(in: 0..<800, using: &dice)
      bytes[at / 8] ^= UInt8(1) << UInt8(at % 8)
      return "bit \(at % 8) of byte \(at / 8)"
    }
    #expect(detected == Faults.count(40, full: 800))
  }

  @Test("a file that was cut is told, or what was cut off says nothing")
  func cuts() throws {
    let times = Faults.count(10, full: 60)
    let detected = try damage(times, "cuts") { bytes, dice in
      let length = Int.random(in: 0..<bytes.count, using: &dice)
      bytes = bytes.prefix(length)
      return "\(length) bytes"
    }
    #expect(detected > times / 2)
  }
}
