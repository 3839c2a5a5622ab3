import Foundation
import Ledger
import Testing

/// A project with a published edition and a second delivery that waits: it is disturbed while it takes that one, run
/// again, and held against one that was not disturbed.
final class FaultProject {
  static let day = ["--on", "2025-01-20"]
  let room: URL
  /// What must be the same after a fault and a rerun.
  private(set) var undisturbed = ProjectState()
  /// Seconds that the undisturbed run took.
  private(set) var duration = 0.0

  var folder: URL { room.appending(path: "project") }
  /// Where the program puts what it needs for a moment.
  var temporary: URL { room.appending(path: "temporary") }

  init(_ reports: [String] = ["coalition-page"]) throws {
    room = try Program.scratch()
    for name in ["project/pipelines", "temporary", "in/2025-01-15"] {
      try FileManager.default.createDirectory(at: room.appending(path: name), withIntermediateDirectories: true)
    }
    try FileManager.default.createSymbolicLink(
      at: folder.appending(path: "reports"), withDestinationURL: Program.root.appending(path: "reports"))
    let pipeline = """
      { "sentence": "A test.", "period": { "year": "last-complete" }, "tolerance": 1, "settings": { "chance_tables": 100 },
        "deliveries": [{ "folder": "\(room.path)/in" }], "reports": \(reports) }
      """
    try Data(pipeline.utf8).write(to: folder.appending(path: "pipelines/yearly-evaluation.json"))
    try FileManager.default.copyItem(
      at: Program.root.appending(path: "fixtures/cases/39-journeys"), to: room.appending(path: "in/2025-01-10"))
    try FileManager.default.removeItem(at: room.appending(path: "in/2025-01-10/expected.json"))
    try runFirst()
  }

  deinit { try? FileManager.default.removeItem(at: room) }

  private func runFirst() throws {
    #expect(try run().status == 0)
    let second = [
      "meetings.csv": "meeting_id,held_on,coalition_id,format,hours,status\nd2,2024-10-01,data,session,2,held\n",
      "attendance.csv": "meeting_id,person_id,status\nd2,p1,present\nd2,p6,present\nd2,p2,absent\n",
    ]
    for (name, text) in second { try Data(text.utf8).write(to: room.appending(path: "in/2025-01-15/\(name)")) }
    try FileManager.default.copyItem(at: folder, to: room.appending(path: "before"))
    let began = Date()
    #expect(try run().status == 0)
    duration = Date().timeIntervalSince(began)
    undisturbed = try state()
    #expect(undisturbed.editions.count == 2 * Set(undisturbed.editions.map { $0.split(separator: " ")[0] }).count)
    #expect(undisturbed.brokenOff == 0 && undisturbed.temporary == [])
    // The later edition says what it showed before: those numbers, too, are among those of the ledger.
    let broken = try brokenLaws()
    #expect(broken == [])
    try back()
  }

  /// Puts the project back to where the second delivery waits.
  func back() throws {
    try FileManager.default.removeItem(at: folder)
    try FileManager.default.copyItem(at: room.appending(path: "before"), to: folder)
  }

  /// Puts it back to where nothing has run yet: the run that follows takes both deliveries at once.
  func backToNothing() throws {
    try back()
    for name in ["data", "output"] { try FileManager.default.removeItem(at: folder.appending(path: name)) }
  }

  func run(environment: [String: String] = [:]) throws -> Program.Outcome {
    try Program.run(
      ["run"] + FaultProject.day, in: folder, environment: environment.merging(["TMPDIR": temporary.path]) { $1 })
  }

  /// Begins a run and does not wait for its end.
  func start() throws -> Process {
    let process = Process()
    process.executableURL = Program.folder.appending(path: "ringwerk")
    process.arguments = ["run"] + FaultProject.day
    process.currentDirectoryURL = folder
    process.environment = ProcessInfo.processInfo.environment.merging(["TMPDIR": temporary.path]) { $1 }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    return process
  }

  func state() throws -> ProjectState { try ProjectState(of: folder, temporary: temporary) }

  /// What `output/` holds to whom does not look at names that begin with a point.
  func published() throws -> [String: Data] { try ProjectState.tree(of: folder.appending(path: "output")) }

  /// Runs once more; what is then not as it was to be.
  func differencesAfterRerun() throws -> [String] {
    let again = try run()
    let ended = again.status == 0 ? [] : ["the rerun ended with \(again.status): \(again.messages)"]
    return try ended + state().differences(from: undisturbed)
  }

  /// The laws that `verify` finds broken.
  func brokenLaws() throws -> [String] {
    let told = try Program.run(["verify"], in: folder)
    return told.status == 0 ? [] : [told.output + told.messages]
  }
}
