import Foundation
import Ledger
import Testing

/// Ctrl-C, or a machine that goes down: 130, at once, and the ledger says so.
struct InterruptionTests {
  @Test(
    "an interrupted run ends with 130, is in the ledger as interrupted, and the next one is green",
    arguments: [SIGINT, SIGTERM])
  func interrupted(signal: Int32) throws {
    let place = try Program.scratch()
    defer { try? FileManager.default.removeItem(at: place) }
    let own = ["--ledger", "\(place.path)/l.sqlite", "--output", "\(place.path)/o", "--on", "2026-01-20"]
    let process = Process()
    process.executableURL = Program.folder.appending(path: "ringwerk")
    process.arguments = ["run"] + own
    process.currentDirectoryURL = Program.root
    let messages = Pipe()
    process.standardOutput = FileHandle.nullDevice
    process.standardError = messages
    try process.run()
    // The run is in the ledger as soon as its write-ahead log is there, and takes seconds from then on.
    let log = "\(place.path)/l.sqlite-wal"
    for _ in 0..<400 where !FileManager.default.fileExists(atPath: log) { usleep(10_000) }
    usleep(500_000)
    let asked = Date()
    kill(process.processIdentifier, signal)
    process.waitUntilExit()
    #expect(process.terminationReason == .exit && process.terminationStatus == 130)
    #expect(Date().timeIntervalSince(asked) < 3)
    let said = String(decoding: messages.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    #expect(said.hasPrefix("ringwerk: interrupted; ") && said.split(separator: "\n").count == 1)
    #expect(try states(of: "\(place.path)/l.sqlite") == ["interrupted"])
    #expect(try Program.run(["run", "--data", "fixtures/cases/39-journeys"] + own).status == 0)
    #expect(try states(of: "\(place.path)/l.sqlite") == ["interrupted", "done"])
  }

  private func states(of ledger: String) throws -> [String] {
    try Ledger(at: ledger).runs().map { $0.end?.rawValue ?? "none" }
  }
}
